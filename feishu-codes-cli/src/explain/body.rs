//! What a response says, as far as it is shown.

mod read;

use std::fmt;

use serde::Serialize;

/// What was read from a response.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Body {
    /// The number; 0 is success.
    pub(super) code: Option<i64>,
    /// The server's text.
    pub(super) msg: String,
    /// The number inside the text (`ErrCode: 11310`).
    pub(super) sub_code: Option<i64>,
    /// What support asks for.
    pub(super) log_id: Option<String>,
    /// The scopes that the app needs, each once, in their order.
    pub(super) missing_scopes: Vec<String>,
    /// The links, those that grant scopes first.
    pub(super) urls: Vec<Link>,
    /// The fields of the request that were wrong.
    pub(super) field_violations: Vec<FieldViolation>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Link {
    pub(super) url: String,
    pub(super) description: Option<String>,
    /// Where the response has it.
    pub(super) from: LinkSource,
}

impl Link {
    /// Whether it leads to where scopes are granted, if scopes are missing.
    pub(super) fn grants(&self) -> bool {
        match self.from {
            LinkSource::PermissionViolations | LinkSource::Helps => true,
            LinkSource::Msg => self.url.contains("/auth?"),
            LinkSource::Troubleshooter => false,
        }
    }
}

/// The part of a response that a link is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum LinkSource {
    PermissionViolations,
    Helps,
    Troubleshooter,
    Msg,
}

/// A field of the request that was wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct FieldViolation {
    pub(super) field: String,
    pub(super) value: Option<String>,
    pub(super) description: Option<String>,
}

/// A text in which no response can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotAResponse;

impl fmt::Display for NotAResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "this is no response: neither a JSON object with a code, nor a text with one, such as `ErrCode: 11310`",
        )
    }
}

pub(super) use read::read;
