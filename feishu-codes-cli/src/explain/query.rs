//! What was asked for.

use feishu_codes_codegen::table::catalog::{Domain, Variant};

use super::body::Body;

/// What was asked for.
#[derive(Debug)]
pub(super) enum Query<'q> {
    /// A number, maybe in one domain only (`calendar::1001001`).
    Code { domain: Option<&'q str>, code: i128 },
    /// The name of a variant, maybe with its enum.
    Name { domain: Option<&'q str>, name: &'q str },
    /// A response.
    Response(Body),
}

impl<'q> Query<'q> {
    pub(super) fn parse(text: &'q str) -> Self {
        let text = text.trim();
        let (domain, last) = match text.rsplit_once("::") {
            // `feishu_codes::HireError::TalentNotExist` is fine too.
            Some((path, last)) => (path.rsplit("::").next(), last),
            None => (None, text),
        };
        match last.replace('_', "").parse() {
            Ok(code) => Self::Code { domain, code },
            Err(_) => Self::Name { domain, name: last },
        }
    }

    /// Whether the variant is what was asked for.
    pub(super) fn fits(&self, home: &Domain<'_>, variant: &Variant<'_>) -> bool {
        let in_domain = |asked: Option<&str>| asked.is_none_or(|asked| is_domain(asked, home));
        match self {
            Self::Code { domain, code } => i128::from(variant.code) == *code && in_domain(*domain),
            Self::Name { domain, name } => variant.name.eq_ignore_ascii_case(name) && in_domain(*domain),
            Self::Response(body) => body.code == Some(i64::from(variant.code)),
        }
    }

    /// Returns the code of the query.
    pub(super) fn code(&self) -> Option<i128> {
        match self {
            Self::Code { code, .. } => Some(*code),
            Self::Name { .. } => None,
            Self::Response(body) => body.code.map(i128::from),
        }
    }

    /// Returns the code inside the text of a response.
    pub(super) fn sub_code(&self) -> Option<i128> {
        match self {
            Self::Response(body) => body.sub_code.map(i128::from),
            _ => None,
        }
    }
}

/// Returns whether `text` is the key of the domain, its enum, or its variant of `Domain`.
fn is_domain(text: &str, domain: &Domain<'_>) -> bool {
    [domain.key.to_owned(), domain.enum_name(), domain.ident()].iter().any(|name| name.eq_ignore_ascii_case(text))
}
