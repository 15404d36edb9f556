//! The same enums with the derives of thiserror, strum and `num_enum`.

use feishu_codes_codegen::table::catalog::{Catalog, Meaning};

use super::docs;

/// The dependencies of the crate.
pub(crate) const DEPENDENCIES: &str = "[dependencies]\nnum_enum = \"0.7\"\nstrum = { version = \"0.28\", features = [\"derive\"] }\n\
                                thiserror = \"2.0\"\n";

/// Returns the source of a crate. Kinds, retries and links are strings, because strum properties hold only these.
pub(crate) fn source(catalog: &Catalog<'_>) -> String {
    let mut text = String::new();
    let mut wide = String::new();
    for domain in catalog.domains.iter().filter(|domain| !domain.variants.is_empty()) {
        let name = domain.enum_name();
        wide += &format!("#[error(transparent)] {}(#[from] {name}),\n", domain.ident());
        text += &format!(
            "/// {}\n#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, thiserror::Error, strum::VariantArray, \
             strum::IntoStaticStr, strum::EnumString, strum::EnumMessage, strum::EnumProperty, num_enum::TryFromPrimitive, \
             num_enum::IntoPrimitive)]\n#[non_exhaustive]\n#[repr(i32)]\npub enum {name} {{\n",
            domain.title_en
        );
        for variant in &domain.variants {
            text += &docs::of(variant);
            text += &variant.meanings.first().map(|first| attributes(variant.code, first)).unwrap_or_default();
            text += &format!("{} = {},\n", variant.name, variant.code);
        }
        text += "}\n";
    }
    text + &format!(
        "#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)] pub enum AnyError {{ {wide} }}\n"
    )
}

fn attributes(code: u32, of: &Meaning<'_>) -> String {
    let message = format!("{code}: {}", of.message).replace('{', "{{").replace('}', "}}");
    format!(
        "#[error({message:?})]\n#[strum(message = {:?}, detailed_message = {:?}, props(kind = \"{}\", retry = \"{}\", http = \"{:?}\", \
         remedy_zh = {:?}, explanation_en = {:?}, explanation_zh = {:?}, source = {:?}))]\n",
        of.message,
        of.remedy_en,
        of.kind,
        of.retry,
        of.http,
        of.remedy_zh,
        of.explanation_en,
        of.explanation_zh,
        of.source
    )
}
