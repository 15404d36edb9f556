//! Reads an HTTP response and explains its error (feature `response`).
//!
//! [`ApiError::check`] takes the status, headers and body of any HTTP client. It reads every form in which the platform
//! answers:
//!
//! | Form | Source |
//! | --- | --- |
//! | `{"code", "msg", "data"}`, at any HTTP status | nearly all APIs |
//! | also the object `error`: `log_id`, `troubleshooter`, `permission_violations`, `field_violations`, `helps`, `details` | newer APIs |
//! | `{"error", "error_description", "code"}` | OAuth |
//! | `{"StatusCode", "StatusMessage"}`, with or without `code` and `msg` | custom bot webhooks |
//! | `ErrCode: 11310; ErrMsg: ..` inside the text | cards, and services behind other services |
//! | `challenge_url` | access control policies |
//! | an HTML page, plain text or an empty body | gateways and proxies |
//!
//! A field of an unexpected type, a truncated JSON document or invalid UTF-8 affects only the part that contains it. No
//! input causes a panic, and the time is proportional to the length of the body. [`body`](ApiError::body) keeps the
//! whole body.
//!
//! With `reqwest`, call `ApiError::check(status.as_u16(), &headers, &body)`. Copy `status` and `headers` before
//! `response.bytes()` consumes the response. The headers of `hyper` and `ureq` have the same type.

// First, because rustdoc shows the methods in the order of the modules.
mod check;

mod answer;
mod cause;
#[cfg(feature = "miette")]
mod diagnostic;
mod display;
#[cfg(feature = "serde")]
mod serialize;

use alloc::{boxed::Box, vec::Vec};

pub use feishu_codes_core::response::{Detail, FieldViolation, Help, PermissionViolation, ScopesNeeded};
use feishu_codes_core::response::{Envelope, Headers};

use crate::FeishuError;

/// The error of a failed API call: what the server answered, and what the table says about it.
///
/// [`check`](Self::check) creates it from a response. Its size is one pointer, so a `Result` with it stays small.
///
/// ```
/// use feishu_codes::{ApiError, FeishuError, Lang, Retry, code};
///
/// let body = br#"{
///     "code": 99991672,
///     "msg": "Access denied. One of the following scopes is required: [im:message]",
///     "error": {
///         "log_id": "20260101000000AB",
///         "permission_violations": [{"type": "action_scope_required", "subject": "im:message"}]
///     }
/// }"#;
/// let error = ApiError::check(400, [("X-Request-Id", "7")], body).unwrap_err();
///
/// assert_eq!(error.known(), Some(FeishuError::Gateway(code!(99991672))));
/// assert_eq!(error.retry(), Retry::Never);
/// assert_eq!(error.missing_scopes().collect::<Vec<_>>(), ["im:message"]);
/// assert_eq!(error.log_id(), Some("20260101000000AB"));
/// assert!(error.remedy(Lang::En).is_some());
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ApiError {
    inner: Box<Inner>,
}

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    status: u16,
    headers: Headers,
    body: Vec<u8>,
    envelope: Envelope,
    candidates: &'static [FeishuError],
    sub_candidates: &'static [FeishuError],
}
