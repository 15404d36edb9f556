//! The parts of a response that are shown.

mod read;

use feishu_codes_core::response::ScopesNeeded;
use serde::{Serialize, Serializer};

pub(super) use read::read;

/// The parts of a response.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Body {
    /// The code; 0 on success.
    pub(super) code: Option<i64>,
    /// The server's text.
    pub(super) msg: String,
    /// The code inside the text (`ErrCode: 11310`).
    pub(super) sub_code: Option<i64>,
    /// The message of the code inside the text.
    #[serde(skip)]
    pub(super) sub_msg: String,
    /// The part of the response by which codes are found.
    pub(super) matched_by: MatchedBy,
    /// The log ID, which support asks for.
    pub(super) log_id: Option<String>,
    /// The missing scopes, without duplicates.
    pub(super) missing_scopes: Vec<String>,
    /// Whether the app needs one of the missing scopes or all of them, if the response says so.
    #[serde(serialize_with = "name_of")]
    pub(super) scopes_needed: Option<ScopesNeeded>,
    /// The seconds to wait before the next request.
    pub(super) retry_after: Option<u64>,
    /// The links. The one that grants the missing scopes is first.
    pub(super) urls: Vec<Link>,
    /// The invalid fields of the request.
    pub(super) field_violations: Vec<FieldViolation>,
}

impl Body {
    /// Returns whether the response reports no error.
    pub(super) fn is_success(&self) -> bool {
        self.code == Some(0) && self.sub_code.is_none()
    }

    /// Returns whether the response has a text but no code.
    pub(super) fn is_without_code(&self) -> bool {
        self.matched_by == MatchedBy::Text
    }
}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn name_of<S: Serializer>(needed: &Option<ScopesNeeded>, serializer: S) -> Result<S::Ok, S::Error> {
    needed.map(ScopesNeeded::name).serialize(serializer)
}

/// The part of a response by which codes are found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum MatchedBy {
    #[default]
    Code,
    Text,
}

/// A link of a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Link {
    pub(super) url: String,
    pub(super) description: Option<String>,
    /// The part of the response that has the link.
    pub(super) from: LinkSource,
    /// Whether the link grants the missing scopes.
    #[serde(skip)]
    pub(super) grants: bool,
}

/// The part of a response that has a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum LinkSource {
    PermissionViolations,
    Helps,
    Troubleshooter,
    Msg,
    ChallengeUrl,
    /// No part: the link is made from the app ID and the missing scopes.
    MissingScopes,
}

/// An invalid field of the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct FieldViolation {
    pub(super) field: String,
    pub(super) value: Option<String>,
    pub(super) description: Option<String>,
}
