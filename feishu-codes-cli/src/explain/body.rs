//! What a response says, as far as it is shown.

mod read;

use std::fmt;

use feishu_codes_core::response::ScopesNeeded;
use serde::{Serialize, Serializer};

/// What was read from a response.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Body {
    /// The code; 0 is success.
    pub(super) code: Option<i64>,
    /// The server's text.
    pub(super) msg: String,
    /// The code inside the text (`ErrCode: 11310`).
    pub(super) sub_code: Option<i64>,
    /// The message that belongs to it.
    #[serde(skip)]
    pub(super) sub_msg: String,
    /// Whether the matches were found by a code or by the text.
    pub(super) matched_by: MatchedBy,
    /// What support asks for.
    pub(super) log_id: Option<String>,
    /// The scopes that the app needs, each once, in their order.
    pub(super) missing_scopes: Vec<String>,
    /// Whether one of them is enough, if the response says so.
    #[serde(serialize_with = "name_of")]
    pub(super) scopes_needed: Option<ScopesNeeded>,
    /// The seconds after which the server wants the next request.
    pub(super) retry_after: Option<u64>,
    /// The links, those that grant scopes first.
    pub(super) urls: Vec<Link>,
    /// The invalid fields of the request.
    pub(super) field_violations: Vec<FieldViolation>,
}

impl Body {
    /// Returns whether it reports no error at all.
    pub(super) fn is_success(&self) -> bool {
        self.code == Some(0) && self.sub_code.is_none()
    }

    /// Returns whether only the text says what went wrong.
    pub(super) fn is_without_code(&self) -> bool {
        self.matched_by == MatchedBy::Text
    }
}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn name_of<S: Serializer>(needed: &Option<ScopesNeeded>, serializer: S) -> Result<S::Ok, S::Error> {
    needed.map(ScopesNeeded::name).serialize(serializer)
}

/// How the matches of a response were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum MatchedBy {
    #[default]
    Code,
    Text,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Link {
    pub(super) url: String,
    pub(super) description: Option<String>,
    /// Where the response has it.
    pub(super) from: LinkSource,
    /// Whether the missing scopes are granted there.
    #[serde(skip)]
    pub(super) grants: bool,
}

/// The part of a response that a link is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum LinkSource {
    PermissionViolations,
    Helps,
    Troubleshooter,
    Msg,
    ChallengeUrl,
    /// Made from the app id and the missing scopes.
    MissingScopes,
}

/// An invalid field of the request.
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
        f.write_str("not a response: expected a JSON object with a code, or a text that says what went wrong")
    }
}

pub(super) use read::read;
