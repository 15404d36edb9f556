//! Feature `response`: from the parts of an HTTP response to what they mean.
//!
//! [`ApiError::check`] takes status, headers and body as any HTTP client has them, and reads every shape in which the platform answers:
//!
//! | Shape | Where |
//! | --- | --- |
//! | `{"code", "msg", "data"}`, at any HTTP status | nearly all APIs |
//! | the object `error` beside them: `log_id`, `troubleshooter`, `permission_violations`, `field_violations`, `helps`, `details` | newer APIs |
//! | `{"error", "error_description", "code"}` | OAuth |
//! | `{"StatusCode", "StatusMessage"}`, with or without `code` and `msg` | webhooks of custom bots |
//! | `ErrCode: 11310; ErrMsg: ..` inside the text | cards, and services behind other services |
//! | `challenge_url` | access control policies |
//! | a page or a text, or nothing | gateways and proxies |
//!
//! A field of an unexpected type, half a JSON document or bytes that are not UTF-8 lose only what they touch. No input panics, and the
//! time is proportional to the length of the body. The whole body stays in [`body`](ApiError::body).
//!
//! ```
//! use feishu_codes::{ApiError, FeishuError, Lang, Retry, code};
//!
//! let body = br#"{
//!     "code": 99991672,
//!     "msg": "Access denied. One of the following scopes is required: [im:message]",
//!     "error": {
//!         "log_id": "20260101000000AB",
//!         "permission_violations": [{"type": "action_scope_required", "subject": "im:message"}]
//!     }
//! }"#;
//! let error = ApiError::check(400, [("X-Request-Id", "7")], body).unwrap_err();
//!
//! assert_eq!(error.known(), Some(FeishuError::Gateway(code!(99991672))));
//! assert_eq!(error.retry(), Retry::Never);
//! assert_eq!(error.missing_scopes().collect::<Vec<_>>(), ["im:message"]);
//! assert_eq!(error.log_id(), Some("20260101000000AB"));
//! assert!(error.remedy(Lang::En).is_some());
//! ```
//!
//! With `reqwest`: `ApiError::check(status.as_u16(), &headers, &body)`, where `status` and `headers` are taken before
//! `response.bytes()` consumes the response. `hyper` and `ureq` have headers of the same type.

mod answer;
mod cause;
#[cfg(feature = "miette")]
mod diagnostic;
mod display;
#[cfg(feature = "serde")]
mod serialize;

use alloc::{boxed::Box, vec::Vec};
use core::time::Duration;

pub use feishu_codes_core::response::{Detail, FieldViolation, Help, PermissionViolation, ScopesNeeded};
use feishu_codes_core::response::{Envelope, Headers, retry_of_status};

use crate::{Domain, FeishuError, Kind, Lang, Meaning, Retry};
use cause::Cause;

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
    candidates: &'static [FeishuError],
    sub_candidates: &'static [FeishuError],
}

impl ApiError {
    /// Checks whether a response is a success.
    ///
    /// The headers may be any pairs of a name and bytes: `&HeaderMap` of the crate `http` (so of reqwest, hyper and ureq), an array, a
    /// map. Without headers, use [`check_body`](Self::check_body).
    ///
    /// # Errors
    ///
    /// - If the body has a code other than 0, at any HTTP status.
    /// - If the HTTP status is outside 200..=299, with or without a code.
    ///
    /// Everything else is a success, such as a file that was downloaded: a body without any code.
    ///
    /// ```
    /// use feishu_codes::ApiError;
    ///
    /// let headers = [("x-tt-logid", "20260101000000AB")];
    /// assert!(ApiError::check(200, headers, br#"{"code": 0, "msg": "success", "data": {}}"#).is_ok());
    ///
    /// let error = ApiError::check(200, headers, br#"{"code": 1002102, "msg": "Talent not exist"}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "1002102: Talent not exist (log id 20260101000000AB)");
    /// ```
    pub fn check<N, V>(status: u16, headers: impl IntoIterator<Item = (N, V)>, body: &[u8]) -> Result<(), Self>
    where
        N: AsRef<str>,
        V: AsRef<[u8]>,
    {
        let Some(envelope) = Envelope::read(status, body) else { return Ok(()) };
        let headers = Headers::read(headers);
        let inner = Inner { status, headers, body: body.into(), envelope, candidates: &[], sub_candidates: &[] };
        let mut error = Self { inner: Box::new(inner) };
        error.choose(None);
        Err(error)
    }

    /// Checks whether a response is a success, without its headers. See [`check`](Self::check).
    ///
    /// # Errors
    ///
    /// If the body has a code other than 0, or if the HTTP status is outside 200..=299.
    ///
    /// ```
    /// use feishu_codes::ApiError;
    ///
    /// assert!(ApiError::check_body(200, b"%PDF-1.7").is_ok());
    ///
    /// let error = ApiError::check_body(502, b"<html><title>502 Bad Gateway</title></html>").unwrap_err();
    /// assert_eq!(error.to_string(), "HTTP 502: 502 Bad Gateway");
    /// ```
    pub fn check_body(status: u16, body: &[u8]) -> Result<(), Self> {
        Self::check(status, core::iter::empty::<(&str, &[u8])>(), body)
    }

    /// Adds the path of the API that was called, such as `/open-apis/calendar/v4/calendars`, or a full URL.
    ///
    /// It decides between the domains that use a code, as [`FeishuError::for_request`] does. A code that neither the path's domain
    /// nor a general domain has becomes unknown: what it means elsewhere would mislead. Call this or [`with_api`](Self::with_api)
    /// wherever the path is at hand.
    ///
    /// ```
    /// use feishu_codes::{ApiError, Domain};
    ///
    /// let error = ApiError::check_body(200, br#"{"code": 1002102, "msg": "Talent not exist"}"#).unwrap_err();
    /// assert_eq!(error.known().map(|known| known.domain()), Some(Domain::Hire));
    ///
    /// let error = error.with_path("/open-apis/im/v1/messages");
    /// assert_eq!(error.known(), None, "not a code of messaging");
    /// ```
    #[must_use]
    pub fn with_path(mut self, path: &str) -> Self {
        self.choose(Some(path));
        self
    }

    /// Adds the API that was called: the method, such as `"GET"` or `http::Method::GET`, and the path as for
    /// [`with_path`](Self::with_path). With the feature `endpoints`, the documented API that the request calls decides.
    ///
    /// ```
    /// use feishu_codes::{ApiError, Domain};
    ///
    /// let error = ApiError::check_body(200, br#"{"code": 1001001, "msg": "invalid parameters"}"#).unwrap_err();
    /// let error = error.with_api("GET", "/open-apis/okr/v1/periods");
    /// assert_eq!(error.known().map(|known| known.domain()), Some(Domain::Okr));
    /// ```
    #[must_use]
    pub fn with_api(self, method: impl AsRef<str>, path: &str) -> Self {
        #[cfg(feature = "endpoints")]
        let path = crate::Endpoint::find(method.as_ref(), path).map_or(path, |endpoint| endpoint.path());
        // Without the table of APIs, only the path counts.
        let _ = method;
        self.with_path(path)
    }

    fn choose(&mut self, path: Option<&str>) {
        let Inner { envelope, candidates, sub_candidates, .. } = &mut *self.inner;
        *candidates = envelope.code.map_or(&[], |code| cause::candidates(code, path, &envelope.msg));
        let outer = path.and_then(Domain::from_path).or_else(|| known(candidates).map(FeishuError::domain));
        *sub_candidates =
            envelope.sub_code.map_or(&[], |code| cause::sub_candidates(code, outer, envelope.sub_message()));
    }

    /// Returns the HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.inner.status
    }

    /// Returns the code; `None` if the body has none, or none that fits an `i64`.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.inner.envelope.code
    }

    /// Returns the server's text: `msg`, or what takes its place (`StatusMessage`, `error_description`, `message`, an `error` that is a
    /// text, the message of the object `error`).
    ///
    /// For a body that is not a JSON object, this is the title of the page or the first line. If there is neither text nor code, it is
    /// the usual phrase for the HTTP status. It may be empty, and is in whatever language the server chose.
    #[must_use]
    pub fn server_message(&self) -> &str {
        &self.inner.envelope.msg
    }

    /// Returns the error that the code stands for.
    ///
    /// `None` if the code is unknown, or if several domains use it and neither [`with_path`](Self::with_path) nor the text decides;
    /// then [`candidates`](Self::candidates) lists them.
    #[must_use]
    pub fn known(&self) -> Option<FeishuError> {
        known(self.inner.candidates)
    }

    /// Returns everything that the code may stand for: nothing, one error, or one error in each of several domains.
    #[must_use]
    pub fn candidates(&self) -> &'static [FeishuError] {
        self.inner.candidates
    }

    /// Returns the code inside the text (`ErrCode: 11310`): what the service behind the API answered.
    #[must_use]
    pub fn sub_code(&self) -> Option<i64> {
        self.inner.envelope.sub_code
    }

    /// Returns the error that [`sub_code`](Self::sub_code) stands for, in whatever domain it is.
    #[must_use]
    pub fn sub_error(&self) -> Option<FeishuError> {
        known(self.inner.sub_candidates)
    }

    /// Returns the meaning of the real cause.
    ///
    /// It is the meaning of [`known`](Self::known) that the server's text fits best. If that says no more than that the request is
    /// invalid, or if the code is unknown, it is the meaning of [`sub_error`](Self::sub_error), if there is one.
    /// [`kind`](Self::kind), [`retry`](Self::retry), [`remedy`](Self::remedy) and `Display` follow it.
    #[must_use]
    pub fn meaning(&self) -> Option<Meaning> {
        self.cause().map(Cause::meaning)
    }

    fn cause(&self) -> Option<Cause> {
        let outer = self.known().map(|error| (error, self.server_message()));
        let inner = self.sub_error().map(|error| (error, self.inner.envelope.sub_message()));
        cause::cause(outer, inner)
    }

    /// Returns the error inside the text if it is the real cause.
    fn inner_cause(&self) -> Option<FeishuError> {
        let error = self.cause()?.error();
        (self.known() != Some(error)).then_some(error)
    }

    /// Returns what went wrong, as the table says of the [`meaning`](Self::meaning), or of all [`candidates`](Self::candidates) if they
    /// agree; else `None`.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        self.of_table(Cause::kind)
    }

    /// Returns what a program may do, as the table says of the [`meaning`](Self::meaning), or of all
    /// [`candidates`](Self::candidates) if they agree; else `None`.
    ///
    /// `Some(Retry::Never)` says that repeating is useless; `None` says that the table does not know.
    #[must_use]
    pub fn known_retry(&self) -> Option<Retry> {
        self.of_table(Cause::retry)
    }

    fn of_table<T: PartialEq>(&self, part: fn(Cause) -> T) -> Option<T> {
        let of_candidates = || cause::agreed(self.candidates(), self.server_message(), part);
        self.cause().map(part).or_else(of_candidates)
    }

    /// Returns what a program may do: [`known_retry`](Self::known_retry), or else what the HTTP status suggests.
    ///
    /// Status 429 is [`SlowDown`](Retry::SlowDown), 500 and 502 to 504 are [`Backoff`](Retry::Backoff), others are
    /// [`Never`](Retry::Never). A quota that is used up is `Never`, also at status 429.
    #[must_use]
    pub fn retry(&self) -> Retry {
        self.known_retry().unwrap_or_else(|| retry_of_status(self.status()))
    }

    /// Returns how long to wait, if the server says so: `x-ogw-ratelimit-reset`, else `Retry-After`, both in seconds.
    ///
    /// A `Retry-After` with a date counts from the `Date` of the response, and is ignored without one. The value is what the server
    /// sent: set an upper bound before you sleep, as [`RetryPolicy`](crate::RetryPolicy) does.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.inner.headers.retry_after
    }

    /// Returns the action to take, of the [`meaning`](Self::meaning); `None` if the code is unknown.
    #[inline]
    #[must_use]
    pub fn remedy(&self, lang: Lang) -> Option<&'static str> {
        self.cause().map(|cause| cause.remedy(lang))
    }
}

/// Returns the only candidate.
fn known(candidates: &[FeishuError]) -> Option<FeishuError> {
    match candidates {
        [only] => Some(*only),
        _ => None,
    }
}
