//! Feature `response`: from the parts of an HTTP response to the error that it is.
//!
//! [`ApiError::from_parts`] takes status, headers and body as any HTTP client has them, and reads every shape in which the platform
//! answers:
//!
//! | Shape | Where |
//! | --- | --- |
//! | `{"code", "msg", "data"}`, at any HTTP status | nearly all APIs |
//! | the object `error` beside them: `log_id`, `troubleshooter`, `permission_violations`, `field_violations`, `helps`, `details` | newer APIs |
//! | `{"error", "error_description", "code"}` | OAuth |
//! | `{"StatusCode", "StatusMessage"}`, with or without `code` and `msg` | webhooks of custom bots |
//! | `ErrCode: 11310; ErrMsg: ..` inside the text | cards, and services behind other services |
//! | a page or a text, or nothing | gateways and proxies |
//!
//! A field of a wrong type, half a JSON document or bytes that are no UTF-8 cost what they touch and nothing more; no input panics.
//! What is not read here is in [`body`](ApiError::body).
//!
//! ```
//! use feishu_codes::{ApiError, GatewayError, Lang, Retry};
//!
//! let body = br#"{
//!     "code": 99991672,
//!     "msg": "Access denied. One of the following scopes is required: [im:message]",
//!     "error": {
//!         "log_id": "20260101000000AB",
//!         "permission_violations": [{"type": "action_scope_required", "subject": "im:message"}]
//!     }
//! }"#;
//! let error = ApiError::from_parts(400, [("X-Request-Id", "7")], body).expect("a code that is not 0 is an error");
//!
//! assert_eq!(error.error(), Some(GatewayError::AppScopeNotGranted.into()));
//! assert_eq!(error.retry(), Retry::Never);
//! assert_eq!(error.missing_scopes().collect::<Vec<_>>(), ["im:message"]);
//! assert_eq!(error.log_id(), Some("20260101000000AB"));
//! assert!(error.remedy(Lang::En).is_some());
//! ```
//!
//! With `reqwest`: `ApiError::from_parts(status.as_u16(), response.headers(), &body)`, where `status` and the headers are taken
//! before `response.bytes()` consumes the response. The headers of `hyper` and `ureq` are the same type.

#[cfg(feature = "miette")]
mod diagnostic;
mod display;
mod known;

use alloc::{boxed::Box, vec::Vec};
use core::time::Duration;

pub use feishu_codes_core::response::{Detail, FieldViolation, Help, PermissionViolation};
use feishu_codes_core::response::{Envelope, Headers, retry_of_status};

use crate::{FeishuError, Lang, Meaning, Retry};

/// A response that is a failure: what the platform said, and what is known about it.
///
/// See the [module](self) for the shapes that are read. The value is one pointer wide, so a `Result` with it stays small.
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
    error: Option<FeishuError>,
    sub_error: Option<FeishuError>,
}

impl ApiError {
    /// Reads a response; `None` where it is a success.
    ///
    /// - A code other than 0 is an error, at any HTTP status.
    /// - An HTTP status outside 200..=299 is an error, with or without a code.
    /// - All else is a success: code 0, and a body without any code, such as a file that was downloaded.
    ///
    /// The headers may be any pairs of a name and bytes: `&HeaderMap` of the crate `http` (so of reqwest, hyper and ureq), an array,
    /// a map. Without headers: `ApiError::from_parts(200, [("", ""); 0], body)`.
    ///
    /// ```
    /// use feishu_codes::ApiError;
    ///
    /// let none = [("", ""); 0];
    /// assert_eq!(ApiError::from_parts(200, none, br#"{"code": 0, "msg": "success", "data": {}}"#), None);
    /// assert_eq!(ApiError::from_parts(200, none, b"%PDF-1.7"), None);
    ///
    /// let error = ApiError::from_parts(200, none, br#"{"code": 1002102, "msg": "Talent not exist"}"#).unwrap();
    /// assert_eq!(error.to_string(), "1002102: Talent not exist");
    /// let error = ApiError::from_parts(502, none, b"<html><title>502 Bad Gateway</title></html>").unwrap();
    /// assert_eq!(error.to_string(), "HTTP 502: 502 Bad Gateway");
    /// ```
    #[must_use]
    pub fn from_parts<N, V>(status: u16, headers: impl IntoIterator<Item = (N, V)>, body: &[u8]) -> Option<Self>
    where
        N: AsRef<str>,
        V: AsRef<[u8]>,
    {
        let envelope = Envelope::read(status, body)?;
        let headers = Headers::read(headers);
        let inner = Inner { status, headers, body: body.into(), envelope, error: None, sub_error: None };
        let mut error = Self { inner: Box::new(inner) };
        error.choose(None);
        Some(error)
    }

    /// Tells which API was called, for a number with a meaning in several domains: a path such as
    /// `/open-apis/calendar/v4/calendars`, or a full URL. See [`FeishuError::for_request`].
    ///
    /// It costs little, and is right for any error; call it wherever the path is at hand.
    ///
    /// ```
    /// use feishu_codes::{ApiError, Domain};
    ///
    /// let body = br#"{"code": 1002102, "msg": "Talent not exist"}"#;
    /// let error = ApiError::from_parts(200, [("", ""); 0], body).unwrap().for_request("/open-apis/hire/v1/talents/7");
    /// assert_eq!(error.error().map(|error| error.domain()), Some(Domain::Hire));
    /// ```
    #[must_use]
    pub fn for_request(mut self, path: &str) -> Self {
        self.choose(Some(path));
        self
    }

    fn choose(&mut self, path: Option<&str>) {
        let Inner { envelope, error, sub_error, .. } = &mut *self.inner;
        *error = envelope.code.and_then(|code| known::choose(code, path, &envelope.msg));
        *sub_error = envelope.sub_code.and_then(|code| known::choose(code, path, &envelope.sub_msg));
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.inner.status
    }

    /// The number; `None` where the body has none, or none that fits an `i64`.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.inner.envelope.code
    }

    /// The server's text: `msg`, or what stands in its place (`StatusMessage`, `error_description`, `message`, an `error` that is a
    /// text, the message of the object `error`). Of a body that is no JSON object, the title of the page or the first line. Where
    /// there is neither text nor code, the usual words for the HTTP status. It may be empty, and is in whatever language the server chose.
    #[must_use]
    pub fn msg(&self) -> &str {
        &self.inner.envelope.msg
    }

    /// The error that the number stands for. `None` where the number is unknown, or may mean several things: then
    /// [`candidates`](Self::candidates) has them, and [`for_request`](Self::for_request) decides. A text that fits the documented
    /// message of one candidate only decides too.
    #[must_use]
    pub fn error(&self) -> Option<FeishuError> {
        self.inner.error
    }

    /// Everything that the number may stand for: none, one, or one in each of several domains.
    #[must_use]
    pub fn candidates(&self) -> &'static [FeishuError] {
        self.code().map(FeishuError::lookup).unwrap_or_default()
    }

    /// The meaning of [`error`](Self::error) that the server's text fits best.
    #[must_use]
    pub fn meaning(&self) -> Option<Meaning> {
        self.error().map(|error| error.meaning(self.msg()))
    }

    /// A number inside the text (`ErrCode: 11310`): what the service behind the API answered.
    #[must_use]
    pub fn sub_code(&self) -> Option<i64> {
        self.inner.envelope.sub_code
    }

    /// The error that [`sub_code`](Self::sub_code) stands for, under the conditions of [`error`](Self::error).
    #[must_use]
    pub fn sub_error(&self) -> Option<FeishuError> {
        self.inner.sub_error
    }

    /// What the platform's support asks for: of the body, else the header `X-Tt-Logid`.
    #[must_use]
    pub fn log_id(&self) -> Option<&str> {
        self.inner.envelope.log_id.as_deref().or(self.inner.headers.log_id.as_deref())
    }

    /// The header `X-Request-Id`.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.inner.headers.request_id.as_deref()
    }

    /// A text with a link to a page of the platform about this very failure.
    #[must_use]
    pub fn troubleshooter(&self) -> Option<&str> {
        self.inner.envelope.troubleshooter.as_deref()
    }

    /// The message of the object `error`, which may say more than [`msg`](Self::msg).
    #[must_use]
    pub fn error_message(&self) -> Option<&str> {
        self.inner.envelope.error_message.as_deref()
    }

    /// The error of an OAuth answer, such as `invalid_grant`.
    #[must_use]
    pub fn oauth_error(&self) -> Option<&str> {
        self.inner.envelope.oauth_error.as_deref()
    }

    /// The scopes that the app or the user lacks, each once, in the order of the answer: those of
    /// [`permission_violations`](Self::permission_violations), and where it has none, those that the text lists. One of them is
    /// often enough; the text says so.
    pub fn missing_scopes(&self) -> impl Iterator<Item = &str> {
        self.inner.envelope.missing_scopes.iter().map(AsRef::as_ref)
    }

    /// What the answer says about permissions.
    #[must_use]
    pub fn permission_violations(&self) -> &[PermissionViolation] {
        &self.inner.envelope.permission_violations
    }

    /// What the answer says about fields of the request.
    #[must_use]
    pub fn field_violations(&self) -> &[FieldViolation] {
        &self.inner.envelope.field_violations
    }

    /// The links of the answer.
    #[must_use]
    pub fn helps(&self) -> &[Help] {
        &self.inner.envelope.helps
    }

    /// The details of the answer.
    #[must_use]
    pub fn details(&self) -> &[Detail] {
        &self.inner.envelope.details
    }

    /// What to do: as the [`meaning`](Self::meaning) says. Where the number may mean several things, what all of them say. Else by the
    /// HTTP status: 429 is [`SlowDown`](Retry::SlowDown), 500 and 502 to 504 are [`Backoff`](Retry::Backoff), others
    /// [`Never`](Retry::Never).
    #[must_use]
    pub fn retry(&self) -> Retry {
        let of_candidates = || known::agreed_retry(self.candidates(), self.msg());
        self.meaning().map(Meaning::retry).or_else(of_candidates).unwrap_or_else(|| retry_of_status(self.status()))
    }

    /// How long to wait, where the server says so: `x-ogw-ratelimit-reset`, else `Retry-After`, both in seconds. A `Retry-After` with
    /// a date counts from the `Date` of the response, and without one not at all.
    ///
    /// It is what the server sent: put a limit on it before you sleep.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.inner.headers.retry_after
    }

    /// What to do, in words: of the [`meaning`](Self::meaning); where the number is unknown, of [`sub_error`](Self::sub_error).
    #[must_use]
    pub fn remedy(&self, lang: Lang) -> Option<&'static str> {
        let of_sub_error = || self.sub_error().map(|error| error.meaning(&self.inner.envelope.sub_msg));
        self.meaning().or_else(of_sub_error).map(|meaning| meaning.remedy(lang))
    }

    /// The body, as it came.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.inner.body
    }
}
