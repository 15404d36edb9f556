//! From a response to its meaning.

use alloc::boxed::Box;
use core::time::Duration;

use feishu_codes_core::response::{Envelope, Headers, retry_of_status};

use super::{
    ApiError, Inner,
    cause::{self, Cause, single},
};
use crate::{Domain, FeishuError, Kind, Lang, Meaning, Retry};

impl ApiError {
    /// Checks whether a response is a success.
    ///
    /// The headers are pairs of a name and a value in bytes: the `&HeaderMap` of reqwest, hyper and ureq, an array or a
    /// map. If you have no headers, use [`check_body`](Self::check_body).
    ///
    /// # Errors
    ///
    /// - The body has a code other than 0, at any HTTP status.
    /// - The HTTP status is outside 200..=299, with or without a code.
    ///
    /// Every other response is a success, such as a downloaded file, whose body has no code.
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

    /// Checks whether a response is a success, without its headers.
    ///
    /// # Errors
    ///
    /// See [`check`](Self::check).
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

    /// Adds the path of the API that was called, such as `/open-apis/calendar/v4/calendars`, or its full URL.
    ///
    /// The path decides between the domains that use the code, as in [`FeishuError::for_request`]. If neither the
    /// path's domain nor a general domain has the code, it becomes unknown, because its meaning elsewhere would
    /// mislead. Call this or [`with_api`](Self::with_api) wherever you know the path.
    ///
    /// ```
    /// use feishu_codes::{ApiError, Domain};
    ///
    /// let error = ApiError::check_body(200, br#"{"code": 1002102, "msg": "Talent not exist"}"#).unwrap_err();
    /// assert_eq!(error.known().map(|known| known.domain()), Some(Domain::Hire));
    ///
    /// let error = error.with_path("/open-apis/im/v1/messages");
    /// assert_eq!(error.known(), None, "not a code of the domain im");
    /// ```
    #[must_use]
    pub fn with_path(mut self, path: &str) -> Self {
        self.choose(Some(path));
        self
    }

    /// Adds the API that was called: a method, such as `"GET"` or `http::Method::GET`, and a path or URL.
    ///
    /// With the feature `endpoints`, the path of the documented API decides. Otherwise, or if the API is not
    /// documented, this is [`with_path`](Self::with_path).
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
        // Without the table of APIs, the method is not used.
        let _ = method;
        self.with_path(path)
    }

    fn choose(&mut self, path: Option<&str>) {
        let Inner { envelope, candidates, sub_candidates, .. } = &mut *self.inner;
        *candidates = envelope.code.map_or(&[], |code| cause::candidates(code, path, &envelope.msg));
        let outer = path.and_then(Domain::from_path).or_else(|| single(*candidates).map(|error| error.domain()));
        *sub_candidates =
            envelope.sub_code.map_or(&[], |code| cause::sub_candidates(code, outer, envelope.sub_message()));
    }

    /// Returns the HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.inner.status
    }

    /// Returns the code, or `None` if the body has no code that fits an `i64`.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.inner.envelope.code
    }

    /// Returns the server's text: `msg`, or the field that replaces it.
    ///
    /// The latter is `StatusMessage`, `error_description`, `message`, `error` if it is a string, or the message of the
    /// object `error`. For a body that is not a JSON object, the text is the title of the page or the first line. If
    /// the response has neither text nor code, it is the reason phrase of the HTTP status. The text may be empty, and
    /// may be in any language.
    #[must_use]
    pub fn server_message(&self) -> &str {
        &self.inner.envelope.msg
    }

    /// Returns the error that the code stands for.
    ///
    /// `None` if the code is unknown, or if several domains use it and neither [`with_path`](Self::with_path) nor the
    /// server's text decides. In the latter case, [`candidates`](Self::candidates) lists them.
    #[must_use]
    pub fn known(&self) -> Option<FeishuError> {
        single(self.inner.candidates).copied()
    }

    /// Returns the errors that the code may stand for: none, one, or one per domain if several domains use it.
    #[must_use]
    pub fn candidates(&self) -> &'static [FeishuError] {
        self.inner.candidates
    }

    /// Returns the code inside the server's text (`ErrCode: 11310`), which is the code of a service behind the API.
    #[must_use]
    pub fn sub_code(&self) -> Option<i64> {
        self.inner.envelope.sub_code
    }

    /// Returns the error that [`sub_code`](Self::sub_code) stands for, in any domain.
    ///
    /// `None` if there is no sub code, or if it is unknown or ambiguous.
    #[must_use]
    pub fn sub_error(&self) -> Option<FeishuError> {
        single(self.inner.sub_candidates).copied()
    }

    /// Returns the meaning of the root cause, or `None` if it is unknown.
    ///
    /// It is the meaning of [`known`](Self::known) that fits the server's text best. If that only says that the request
    /// is invalid, or if the code is unknown, the meaning of [`sub_error`](Self::sub_error) replaces it, if there is
    /// one. [`kind`](Self::kind), [`retry`](Self::retry), [`remedy`](Self::remedy) and `Display` describe this meaning.
    #[must_use]
    pub fn meaning(&self) -> Option<Meaning> {
        self.cause().map(Cause::meaning)
    }

    /// Returns the meaning of the root cause.
    pub(super) fn cause(&self) -> Option<Cause> {
        let outer = self.known().map(|error| (error, self.server_message()));
        let inner = self.sub_error().map(|error| (error, self.inner.envelope.sub_message()));
        cause::cause(outer, inner)
    }

    /// Returns the error inside the text, if it is the root cause.
    pub(super) fn inner_cause(&self) -> Option<FeishuError> {
        let error = self.cause()?.error();
        (self.known() != Some(error)).then_some(error)
    }

    /// Returns the kind of the [`meaning`](Self::meaning), or else the kind of all [`candidates`](Self::candidates) if
    /// they agree.
    ///
    /// `None` if the code is unknown or the candidates disagree.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        self.of_table(Cause::kind)
    }

    /// Returns the retry of the [`meaning`](Self::meaning), or else the retry of all [`candidates`](Self::candidates)
    /// if they agree.
    ///
    /// `None` if the code is unknown or the candidates disagree. `Some(Retry::Never)`, in contrast, means that
    /// repeating is useless.
    #[must_use]
    pub fn known_retry(&self) -> Option<Retry> {
        self.of_table(Cause::retry)
    }

    fn of_table<T: PartialEq>(&self, part: fn(Cause) -> T) -> Option<T> {
        let of_candidates = || cause::agreed(self.candidates(), self.server_message(), part);
        self.cause().map(part).or_else(of_candidates)
    }

    /// Returns whether the same request can succeed later: [`known_retry`](Self::known_retry), or else a value by HTTP
    /// status.
    ///
    /// Status 429 gives [`SlowDown`](Retry::SlowDown), 500 and 502 to 504 give [`Backoff`](Retry::Backoff), and others
    /// give [`Never`](Retry::Never). The code of an exhausted quota gives `Never` even at status 429.
    #[must_use]
    pub fn retry(&self) -> Retry {
        self.known_retry().unwrap_or_else(|| retry_of_status(self.status()))
    }

    /// Returns the time to wait that the server asks for in `x-ogw-ratelimit-reset`, or else in `Retry-After`.
    ///
    /// `None` if the response has neither header. A date in `Retry-After` is relative to the header `Date` and is
    /// ignored without it. The time is unbounded: apply an upper bound before you sleep, as
    /// [`RetryPolicy`](crate::RetryPolicy) does.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.inner.headers.retry_after
    }

    /// Returns the action that resolves the error, or `None` if its [`meaning`](Self::meaning) is unknown.
    #[inline]
    #[must_use]
    pub fn remedy(&self, lang: Lang) -> Option<&'static str> {
        self.cause().map(|cause| cause.remedy(lang))
    }
}
