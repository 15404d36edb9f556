//! The same enums and methods as plain source with match arms. If there are several ways, it is the one that compiles
//! fastest.

use feishu_codes_codegen::table::catalog::{Catalog, Domain, Meaning, Variant};

use super::docs;

/// Returns the source of a crate that takes `Kind`, `Retry` and `Lang` from `feishu-codes-core`.
pub(crate) fn source(catalog: &Catalog<'_>) -> String {
    let mut text = format!("use feishu_codes_core::{{Kind, Lang, Retry}};\n{TRY_FROM}");
    text += "#[derive(Debug, Clone, Copy, PartialEq, Eq)] pub struct UnknownCode(pub i128);\n";
    text += "impl std::fmt::Display for UnknownCode { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result \
             { write!(f, \"unknown code {}\", self.0) } }\nimpl std::error::Error for UnknownCode {}\n";
    text += "#[derive(Debug, Clone, Copy, PartialEq, Eq)] pub struct UnknownName;\n";
    text += "#[derive(Debug, Clone, Copy)] pub struct Meaning { pub scope: &'static str, pub message: &'static str, \
             pub kind: Kind, pub retry: Retry, pub http: &'static [u16], pub explanation_en: &'static str, pub explanation_zh: &'static str, \
             pub remedy_en: &'static str, pub remedy_zh: &'static str, pub source: &'static str }\n";
    let domains = catalog.domains.iter().filter(|domain| !domain.variants.is_empty()).collect::<Vec<_>>();
    for domain in &domains {
        text += &domain_error(domain);
    }
    text + &sets(&domains)
}

/// Returns `match self { A => .., }` with all variants.
fn by_variant(domain: &Domain<'_>, value: impl Fn(&Variant<'_>, &Meaning<'_>) -> String) -> String {
    let mut text = String::from("match self {\n");
    for variant in &domain.variants {
        if let Some(first) = variant.meanings.first() {
            text += &format!("Self::{} => {},\n", variant.name, value(variant, first));
        }
    }
    text + "}"
}

fn domain_error(domain: &Domain<'_>) -> String {
    let (name, ident) = (domain.enum_name(), domain.ident());
    let mut text = format!(
        "/// {}\n#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]\n#[non_exhaustive]\n#[repr(i32)]\n\
         pub enum {name} {{\n",
        domain.title_en
    );
    for variant in &domain.variants {
        text += &format!("{}{} = {},\n", docs::of(variant), variant.name, variant.code);
    }
    let all = domain.variants.iter().map(|variant| format!("{name}::{},", variant.name)).collect::<String>();
    let method = |signature: &str, body: String| format!("pub {signature} {{ {body} }}\n");
    text += &format!("}}\nimpl {name} {{\n");
    // A type parameter, so that rustc evaluates it only if it is used.
    text += &method("const fn all<T>() -> &'static [Self]", format!("&[{all}]"));
    text += &method("const fn code(self) -> i64", "self as i64".into());
    text += &method("const fn domain(self) -> Domain", format!("Domain::{ident}"));
    text += &method("const fn from_code(code: i64) -> Option<Self>", from_code(domain));
    text +=
        &method("const fn name(self) -> &'static str", by_variant(domain, |variant, _| format!("{:?}", variant.name)));
    text += &method("const fn message(self) -> &'static str", by_variant(domain, |_, of| format!("{:?}", of.message)));
    text += &method("const fn kind(self) -> Kind", by_variant(domain, |_, of| format!("Kind::{:?}", of.kind)));
    text += &method("const fn retry(self) -> Retry", by_variant(domain, |_, of| format!("Retry::{:?}", of.retry)));
    text += &method(
        "const fn http_statuses(self) -> &'static [u16]",
        by_variant(domain, |_, of| format!("&{:?}", of.http)),
    );
    text += &method("const fn docs_path(self) -> &'static str", by_variant(domain, |_, of| format!("{:?}", of.source)));
    for (language, remedy, explanation) in LANGUAGES {
        text += &method(
            &format!("const fn remedy_{language}(self) -> &'static str"),
            by_variant(domain, |_, of| format!("{:?}", remedy(of))),
        );
        text += &method(
            &format!("const fn explanation_{language}(self) -> &'static str"),
            by_variant(domain, |_, of| format!("{:?}", explanation(of))),
        );
    }
    text += "pub const fn remedy(self, lang: Lang) -> &'static str { match lang { Lang::Zh => self.remedy_zh(), _ => self.remedy_en() } }\n";
    text += "pub const fn explanation(self, lang: Lang) -> &'static str { match lang { Lang::Zh => self.explanation_zh(), _ => self.explanation_en() } }\n";
    text += &method("const fn further_meanings(self) -> &'static [Meaning]", further_meanings(domain));
    text + "}\n" + &traits(domain)
}

type TextOf = for<'m, 't> fn(&'m Meaning<'t>) -> &'t str;

const LANGUAGES: [(&str, TextOf, TextOf); 2] = [
    ("en", |meaning| meaning.remedy_en, |meaning| meaning.explanation_en),
    ("zh", |meaning| meaning.remedy_zh, |meaning| meaning.explanation_zh),
];

fn from_code(domain: &Domain<'_>) -> String {
    let arms = domain
        .variants
        .iter()
        .map(|variant| format!("{} => Self::{},\n", variant.code, variant.name))
        .collect::<String>();
    format!("Some(match code {{ {arms} _ => return None }})")
}

fn further_meanings(domain: &Domain<'_>) -> String {
    let mut text = String::from("match self {\n");
    for variant in domain.variants.iter().filter(|variant| variant.meanings.len() > 1) {
        text += &format!("Self::{} => &[", variant.name);
        for of in variant.meanings.iter().skip(1) {
            text += &format!(
                "Meaning {{ scope: {:?}, message: {:?}, kind: Kind::{:?}, retry: Retry::{:?}, http: &{:?}, explanation_en: {:?}, \
                 explanation_zh: {:?}, remedy_en: {:?}, remedy_zh: {:?}, source: {:?} }},",
                of.scope,
                of.message,
                of.kind,
                of.retry,
                of.http,
                of.explanation_en,
                of.explanation_zh,
                of.remedy_en,
                of.remedy_zh,
                of.source
            );
        }
        text += "],\n";
    }
    text + "_ => &[] }"
}

fn traits(domain: &Domain<'_>) -> String {
    let (name, ident) = (domain.enum_name(), domain.ident());
    let names =
        domain.variants.iter().map(|variant| format!("\"{0}\" => {name}::{0},\n", variant.name)).collect::<String>();
    format!(
        "impl std::fmt::Display for {name} {{ fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{
            write!(f, \"{{}}: {{}}\", self.code(), self.message())?;
            if f.alternate() {{ write!(f, \". {{}}\", self.remedy_en())?; }} Ok(()) }} }}
        impl std::error::Error for {name} {{}}
        impl From<{name}> for i64 {{ fn from(error: {name}) -> i64 {{ error.code() }} }}
        impl PartialEq<AnyError> for {name} {{ fn eq(&self, other: &AnyError) -> bool {{ AnyError::from(*self) == *other }} }}
        impl PartialEq<{name}> for AnyError {{ fn eq(&self, other: &{name}) -> bool {{ *self == AnyError::from(*other) }} }}
        impl From<{name}> for AnyError {{ fn from(error: {name}) -> Self {{ Self::{ident}(error) }} }}
        impl TryFrom<AnyError> for {name} {{ type Error = AnyError; fn try_from(error: AnyError) -> Result<Self, AnyError> {{
            match error {{ AnyError::{ident}(error) => Ok(error), other => Err(other) }} }} }}
        impl PartialEq<i64> for {name} {{ fn eq(&self, code: &i64) -> bool {{ self.code() == *code }} }}
        impl PartialEq<{name}> for i64 {{ fn eq(&self, error: &{name}) -> bool {{ error.code() == *self }} }}
        impl std::str::FromStr for {name} {{ type Err = UnknownName; fn from_str(text: &str) -> Result<Self, UnknownName> {{
            if let Ok(code) = text.parse() {{ return Self::from_code(code).ok_or(UnknownName); }}
            Ok(match text {{ {names} _ => return Err(UnknownName) }}) }} }}
        try_from_integers!({name}: i32 i64 u32 u64);\n"
    )
}

/// Returns the source of the enum over all errors, and of the enum of the domains.
fn sets(domains: &[&Domain<'_>]) -> String {
    let each = |text: &dyn Fn(&Domain<'_>) -> String| domains.iter().map(|domain| text(domain)).collect::<String>();
    let forward = |signature: &str, call: &str| {
        let arms = each(&|domain| format!("Self::{}(error) => error.{call},", domain.ident()));
        format!("pub const fn {signature} {{ match self {{ {arms} }} }}\n")
    };
    let mut text = format!(
        "#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)] #[non_exhaustive] pub enum AnyError {{ {} }}\nimpl AnyError {{\n",
        each(&|domain| format!("{}({}),", domain.ident(), domain.enum_name()))
    );
    for (signature, call) in [
        ("code(self) -> i64", "code()"),
        ("domain(self) -> Domain", "domain()"),
        ("name(self) -> &'static str", "name()"),
        ("message(self) -> &'static str", "message()"),
        ("kind(self) -> Kind", "kind()"),
        ("retry(self) -> Retry", "retry()"),
        ("http_statuses(self) -> &'static [u16]", "http_statuses()"),
        ("remedy(self, lang: Lang) -> &'static str", "remedy(lang)"),
        ("explanation(self, lang: Lang) -> &'static str", "explanation(lang)"),
        ("docs_path(self) -> &'static str", "docs_path()"),
        ("further_meanings(self) -> &'static [Meaning]", "further_meanings()"),
    ] {
        text += &forward(signature, call);
    }
    text += &format!(
        "pub fn lookup(code: i64) -> impl Iterator<Item = Self> {{ [{}].into_iter().flatten() }} }}\n",
        each(&|domain| format!("{}::from_code(code).map(Self::{}),", domain.enum_name(), domain.ident()))
    );
    text += &wide_traits(&each(&|domain| format!("text.parse().ok().map(AnyError::{}),", domain.ident())));
    text += &format!(
        "#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)] #[non_exhaustive] pub enum Domain {{ {} }}\n",
        each(&|domain| domain.ident() + ",")
    );
    let (titles, keys) = (
        each(&|domain| format!("Self::{} => ({:?}, {:?}),", domain.ident(), domain.title_en, domain.title_zh)),
        each(&|domain| format!("Self::{} => {:?},", domain.ident(), domain.key)),
    );
    let (all, parsed, paths) = (
        each(&|domain| format!("Self::{},", domain.ident())),
        each(&|domain| format!("{:?} => Self::{},", domain.key, domain.ident())),
        each(&|domain| format!("Self::{} => &{:?},", domain.ident(), domain.paths)),
    );
    text + &format!(
        "impl Domain {{ pub const ALL: &'static [Self] = &[{all}];
        pub const fn paths(self) -> &'static [&'static str] {{ match self {{ {paths} }} }}
        pub const fn name(self) -> &'static str {{ match self {{ {keys} }} }}
        pub const fn titles(self) -> (&'static str, &'static str) {{ match self {{ {titles} }} }} }}
        impl std::fmt::Display for Domain {{ fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{ f.pad(self.name()) }} }}
        impl std::str::FromStr for Domain {{ type Err = UnknownName; fn from_str(text: &str) -> Result<Self, UnknownName> {{
            Ok(match text {{ {parsed} _ => return Err(UnknownName) }}) }} }}\n"
    )
}

/// Returns the traits of the enum over all errors.
fn wide_traits(parsed: &str) -> String {
    format!(
        "impl std::fmt::Display for AnyError {{ fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{
            write!(f, \"{{}}: {{}}\", self.code(), self.message())?;
            if f.alternate() {{ write!(f, \". {{}}\", self.remedy(Lang::En))?; }} Ok(()) }} }}
        impl std::error::Error for AnyError {{}}
        impl From<AnyError> for i64 {{ fn from(error: AnyError) -> i64 {{ error.code() }} }}
        impl PartialEq<i64> for AnyError {{ fn eq(&self, code: &i64) -> bool {{ self.code() == *code }} }}
        impl PartialEq<AnyError> for i64 {{ fn eq(&self, error: &AnyError) -> bool {{ error.code() == *self }} }}
        impl PartialOrd for AnyError {{ fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {{ Some(self.cmp(other)) }} }}
        impl Ord for AnyError {{ fn cmp(&self, other: &Self) -> std::cmp::Ordering {{
            (self.code(), self.domain()).cmp(&(other.code(), other.domain())) }} }}
        impl AnyError {{ fn from_code(code: i64) -> Option<Self> {{
            let mut found = Self::lookup(code); found.next().filter(|_| found.next().is_none()) }} }}
        impl std::str::FromStr for AnyError {{ type Err = UnknownName; fn from_str(text: &str) -> Result<Self, UnknownName> {{
            [{parsed}].into_iter().flatten().next().ok_or(UnknownName) }} }}
        try_from_integers!(AnyError: i32 i64 u32 u64);\n"
    )
}

/// The conversions from integers.
const TRY_FROM: &str = "macro_rules! try_from_integers {
    ($error:ident: $($integer:ty)*) => { $(
        impl TryFrom<$integer> for $error {
            type Error = UnknownCode;
            fn try_from(code: $integer) -> Result<Self, UnknownCode> {
                i64::try_from(code).ok().and_then(Self::from_code).ok_or(UnknownCode(code.into()))
            }
        }
    )* };
}
";
