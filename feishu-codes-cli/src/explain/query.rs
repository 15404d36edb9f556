//! The query of a user.

use feishu_codes_codegen::table::catalog::{Domain, Variant};

use super::body::Body;

/// The query of a user.
#[derive(Debug)]
pub(super) enum Query<'q> {
    /// A code, or a code of one domain (`calendar::1001001`).
    Code {
        domain: Option<&'q str>,
        code: i128,
    },
    /// The name of a variant, with or without its enum.
    Name {
        domain: Option<&'q str>,
        name: &'q str,
    },
    Response(Body),
}

impl<'q> Query<'q> {
    pub(super) fn parse(text: &'q str) -> Self {
        let text = text.trim();
        let (domain, last) = match text.rsplit_once("::") {
            // The path may be longer, such as `feishu_codes::HireError::TalentNotExist`.
            Some((path, last)) => (path.rsplit("::").next(), last),
            None => (None, text),
        };
        match last.replace('_', "").parse() {
            Ok(code) => Self::Code { domain, code },
            Err(_) => Self::Name { domain, name: last },
        }
    }

    /// Returns whether the query means this variant of this domain.
    pub(super) fn matches(&self, domain: &Domain<'_>, variant: &Variant<'_>) -> bool {
        let in_domain = |name: Option<&str>| name.is_none_or(|name| is_domain(name, domain));
        match self {
            Self::Code { domain: name, code } => i128::from(variant.code) == *code && in_domain(*name),
            Self::Name { domain: of, name } => variant.name.eq_ignore_ascii_case(name) && in_domain(*of),
            Self::Response(body) => body.code == Some(i64::from(variant.code)),
        }
    }
}

/// Returns whether this is the key of the domain, its enum, or its variant of `Domain`, in any case.
fn is_domain(name: &str, domain: &Domain<'_>) -> bool {
    [domain.key.to_owned(), domain.enum_name(), domain.ident()].iter().any(|known| known.eq_ignore_ascii_case(name))
}
