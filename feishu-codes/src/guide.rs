//! Explains how to handle the platform's errors. This module contains no code. 中文版：[`guide_zh`](crate::guide_zh)。
//!
//! - [Retry](#retry)
//! - [Is it safe to repeat?](#is-it-safe-to-repeat)
//! - [Unknown codes](#unknown-codes)
//! - [Codes with several meanings](#codes-with-several-meanings)
//! - [Logging](#logging)
//! - [Testing your error handling](#testing-your-error-handling)
//! - [Code for any table](#code-for-any-table)
//!
//! # Retry
//!
//! [`Retry`](crate::Retry) has five values, because each needs a different action:
//!
//! | `Retry` | Reason |
//! | --- | --- |
//! | `Never` | The same request fails again. Repeating it uses up quota and hides the mistake. |
//! | `Backoff` | A service is down or busy. Jitter and growing waits keep all clients from returning at once. |
//! | `SlowDown` | The server says when the limit resets. Earlier attempts fail, and some limits count them. |
//! | `RefreshToken` | Once is enough: if the fresh token is refused too, the cause is elsewhere. |
//! | `OneAtATime` | Writers that only wait and repeat disturb each other again. Your own writes must take turns. |
//!
//! An exhausted quota is `Never`, even with HTTP status 429: a wait of a minute does not help.
//!
//! [`RetryPolicy`](crate::RetryPolicy) turns these values into steps, and limits attempts, single waits and the total
//! time. It neither sleeps nor reads a clock:
#![cfg_attr(feature = "response", doc = "```")]
#![cfg_attr(not(feature = "response"), doc = "```ignore")]
//! use std::time::Duration;
//! use feishu_codes::{ApiError, RetryPolicy, retry_policy::Step};
//!
//! let headers = [("x-ogw-ratelimit-reset", "3")];
//! let limited = ApiError::check(429, headers, br#"{"code": 99991400}"#).unwrap_err();
//! let expired = ApiError::check_body(400, br#"{"code": 99991677}"#).unwrap_err();
//!
//! let mut retries = RetryPolicy::new().start(false); // repeating this call is not safe
//! let random = 0; // use fastrand::u64(..), for example
//! assert_eq!(retries.next_step(&limited, random), Step::Wait(Duration::from_secs(3)));
//! assert_eq!(retries.next_step(&expired, random), Step::RefreshToken);
//! // The fresh token was refused too.
//! assert_eq!(retries.next_step(&expired, random), Step::Stop);
//! ```
//!
//! If a token expires, all calls in flight fail together. Fetch one fresh token for all of them: a later call finds
//! that the token has already changed.
//!
//! Three examples use the policy against a local server: `client` with a loop, `backon` with the crate of that name,
//! and `tower` as a `tower::retry::Policy`. The crate `reqwest-retry` is not suitable. It decides before the body is
//! read, but most failures of this platform are in the body of an HTTP 200 or 400.
//!
//! # Is it safe to repeat?
//!
//! A request that creates something may have succeeded, although its answer was lost. Ask three questions:
//!
//! 1. *Was it refused before anything was done?* The platform checks rate limits, tokens and locks first. A request
//!    that fails with `SlowDown`, `RefreshToken` or `OneAtATime` had no effect, so you can repeat it.
//! 2. *Is the request idempotent?* `GET`, `PUT` and `DELETE` are. A repeated `DELETE` may fail because the object no
//!    longer exists: after a `Backoff`, treat that as success.
//! 3. *Does the API accept an idempotency key?* Many APIs that create something do (`uuid`, `client_token`,
//!    `request_id`), and ignore the second request with the same key. Generate one key per intention, not per attempt.
//!    Store it where a crash does not lose it.
//!
//! If all answers are no, the outcome of a `Backoff` or a broken connection is unknown. Query the result first, or
//! escalate to a human.
//!
//! # Unknown codes
//!
//! Some codes are not documented, and new ones appear without notice. The enums are `#[non_exhaustive]`, and the error
//! of a failed conversion keeps the code.
//!
//! - For an unknown code, `ApiError::retry` decides by the HTTP status. `ApiError::known_retry` is `None`, which
//!   distinguishes "never" from "no opinion".
//! - Log the server's text with the code and the log ID. Nothing else helps to find the cause.
//! - Do not map unknown codes to a variant such as `Other`: the number is what people search for.
//!
//! ```
//! use feishu_codes::HireError;
//!
//! let unknown = HireError::try_from(1002120_i64).unwrap_err();
//! assert_eq!(unknown.code(), 1002120);
//! // Names the nearest known codes, which shows typos.
//! assert!(unknown.to_string().contains("1002102 (HireError::TalentNotExist)"));
//! ```
//!
//! A later version of this crate may know the code. A `match` on `retry` and `kind` then needs no change.
//!
//! # Codes with several meanings
//!
//! The platform numbers errors per product, and reuses some codes. The API and the server's text decide which
//! meaning applies:
//!
//! ```
//! use feishu_codes::{FeishuError, Retry, code};
//!
//! let error = FeishuError::for_request("/open-apis/im/v1/chats", 99991663);
//! assert_eq!(error, Some(code!(99991663).into()));
//!
//! // One code, several meanings: a fresh token helps with only some of them.
//! let error = code!(99991663);
//! assert_eq!(error.meaning("tenant token invalid").retry(), Retry::RefreshToken);
//! assert_eq!(error.meaning("tenant access token not support").retry(), Retry::Never);
//! ```
//!
//! Some codes only say that the request is invalid, and the text contains the code of the real cause: `230099 Failed to
//! create card content, ext=ErrCode: 11310; ErrMsg: card table number over limit`. `ApiError` then describes 11310.
//!
//! Keep the text with the code, and pass it to [`meaning`](crate::FeishuError::meaning). `ApiError` does so itself:
//! call its `with_api` or `with_path` wherever you know the path.
//!
//! # Logging
//!
//! Log one line per error: code, text and log ID, which the platform's support asks for first. `Display` of `ApiError`
//! prints exactly this, on one line even if the server's text has several. `{:#}` adds the missing scopes and the
//! remedy.
//!
//! With the feature `serde`, `ApiError` serializes as the fields of a structured log. With `tracing`, count errors by
//! fields with few values:
//!
#![cfg_attr(feature = "response", doc = "```")]
#![cfg_attr(not(feature = "response"), doc = "```ignore")]
//! # let error = feishu_codes::ApiError::check_body(502, b"").unwrap_err();
//! tracing::error!(
//!     "error.type" = error.known().map_or("unknown", |known| known.name()),
//!     feishu.domain = error.known().map(|known| known.domain().name()),
//!     feishu.code = error.code(),
//!     feishu.kind = error.kind().map(|kind| kind.name()),
//!     feishu.log_id = error.log_id(),
//!     http.response.status_code = error.status(),
//!     "{error}"
//! );
//! ```
//!
//! - Do not log the bodies and headers of requests: they contain tokens and personal data. `Debug` of `ApiError` omits
//!   the body.
//! - Count by [`code`](crate::FeishuError::code) and [`domain`](crate::FeishuError::domain), not by text: texts change
//!   and contain IDs.
//! - Log retries too, at a lower level. Otherwise, a service that depends on retries looks healthy until it fails.
//! - Alert on `Never`, and on a `SlowDown` that does not end. A single `Backoff` needs no alert.
//!
//! # Testing your error handling
//!
//! Tests need neither an account nor a network, because a failure is only a code and a text:
#![cfg_attr(feature = "response", doc = "```")]
#![cfg_attr(not(feature = "response"), doc = "```ignore")]
//! use feishu_codes::{ApiError, FeishuError, HireError, raw_code};
//!
//! fn outcome(error: &ApiError) -> &'static str {
//!     match error.known() {
//!         Some(FeishuError::Hire(HireError::TalentNotExist)) => "create the talent",
//!         Some(_) => "give up",
//!         None => "give up, and look it up",
//!     }
//! }
//!
//! fn failure(code: i64, msg: &str) -> ApiError {
//!     let body = format!(r#"{{"code": {code}, "msg": {msg:?}}}"#);
//!     ApiError::check_body(200, body.as_bytes()).expect_err("the code is not 0")
//! }
//!
//! // The compiler checks the code: a typo in the test cannot make it pass.
//! assert_eq!(outcome(&failure(raw_code!(1002102), "Talent not exist")), "create the talent");
//! assert_eq!(outcome(&failure(1799999, "new")), "give up, and look it up");
//! ```
//!
//! Also test an HTML page with status 502, an empty body, a fresh token that is refused, and a limit that resets in an
//! hour. The examples `client` and `webhook` contain such a server, in a few lines of axum.
//!
//! # Code for any table
//!
//! All enums implement the trait [`ErrorCode`](crate::ErrorCode), including those of your own
//! [`error_codes!`](crate::error_codes):
//!
//! ```
//! use feishu_codes::{ErrorCode, HireError, ImError, Kind};
//!
//! /// Formats one line of a report.
//! fn line<E: ErrorCode>(error: E) -> String {
//!     format!("{}\t{}\t{}", error.code(), error.name(), error.kind())
//! }
//! assert_eq!(line(HireError::TalentNotExist), "1002102\tTalentNotExist\tnot_found");
//!
//! /// Returns the errors that an admin must fix.
//! fn for_an_admin<E: ErrorCode>() -> impl Iterator<Item = E> {
//!     E::ALL.iter().copied().filter(|error| error.kind() == Kind::PermissionDenied)
//! }
//! assert!(for_an_admin::<ImError>().count() > 0);
//! ```
