//! How to handle the platform's errors well. This module contains no code. 中文版：[`guide_zh`](crate::guide_zh)。
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
//! Each error says whether a retry can help: [`Retry`](crate::Retry). Each of the five answers asks for something else.
//!
//! | `Retry` | What to do | Why |
//! | --- | --- | --- |
//! | `Never` | Stop. Show the remedy. | The same request fails again. Repeating it uses up quota and hides the mistake. |
//! | `Backoff` | Wait, longer each time and with jitter. Then repeat. | A service is down or busy. Clients that return all at once keep it down. |
//! | `SlowDown` | Wait until the limit resets. Then continue at a lower rate. | The server says when. Earlier attempts fail, and some limits count them. |
//! | `RefreshToken` | Get a fresh token. Then repeat once. | If the fresh token is refused too, the cause is elsewhere. |
//! | `OneAtATime` | Wait for the other write. Then repeat, with no other write of yours beside it. | Two writers that only wait and repeat disturb each other again. |
//!
//! [`RetryPolicy`](crate::RetryPolicy) turns this into steps, with limits on attempts, single waits and the total time. It neither
//! sleeps nor reads a clock:
#![cfg_attr(feature = "response", doc = "```")]
#![cfg_attr(not(feature = "response"), doc = "```ignore")]
//! use std::time::Duration;
//! use feishu_codes::{ApiError, RetryPolicy, retry_policy::Step};
//!
//! let limited = ApiError::check(429, [("x-ogw-ratelimit-reset", "3")], br#"{"code": 99991400}"#).unwrap_err();
//! let expired = ApiError::check_body(400, br#"{"code": 99991677, "msg": "token expire"}"#).unwrap_err();
//!
//! let mut retries = RetryPolicy::new().start(false); // repeating this call is not safe
//! let random = 0; // of fastrand::u64(..) or the like
//! assert_eq!(retries.next_step(&limited, random), Step::Wait(Duration::from_secs(3)));
//! assert_eq!(retries.next_step(&expired, random), Step::RefreshToken);
//! assert_eq!(retries.next_step(&expired, random), Step::Stop); // the fresh token was refused too
//! ```
//!
//! If a token expires, all calls in flight fail together. Fetch one fresh token for all of them: a call that comes second finds that
//! the token has already changed.
//!
//! Three examples use the policy against a server on loopback: `client` by hand, `backon` with the crate of that name, `tower` as a
//! `tower::retry::Policy`. The crate `reqwest-retry` does not fit: it decides before the body is read, and this platform puts most
//! failures into the body of an HTTP 200 or 400.
//!
//! # Is it safe to repeat?
//!
//! `Retry` says whether the same request *can* succeed later. It does not say that repeating it is *safe*: a request that creates
//! something may have done so before the answer was lost. Ask three questions.
//!
//! 1. *Was it refused before anything was done?* Rate limits, tokens and permissions are checked first. A request that fails with
//!    `SlowDown` or `RefreshToken` had no effect, and can be repeated.
//! 2. *Is the request idempotent?* `GET`, `PUT` and `DELETE` are. A repeated `DELETE` may answer that there is nothing to delete: after
//!    a `Backoff`, treat that as a success.
//! 3. *Does the API take a key?* Many APIs that create something do (`uuid`, `client_token`, `request_id`). Make one key per intention,
//!    not per attempt; the platform then drops the second request. Store it where a crash does not lose it.
//!
//! If all three answers are no and the failure is a `Backoff` or a broken connection, the outcome is unknown. Query the result first,
//! or escalate to a human.
//!
//! # Unknown codes
//!
//! Some codes are documented nowhere, and new ones appear without notice. Your program must handle them. The enums are
//! `#[non_exhaustive]`, and the error of a conversion keeps the number.
//!
//! - `ApiError::retry` then decides by the HTTP status; `ApiError::known_retry` is `None`, so you can tell "never" from "no opinion".
//! - Log the server's text with the code and the log id. It is all that a human has.
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
//! A new version of this crate may know a code that was unknown. A `match` that decides by `retry` and `kind` needs no change then.
//!
//! # Codes with several meanings
//!
//! The platform numbers its errors per product and has used some numbers twice. The API that was called and the server's text tell
//! which meaning applies.
//!
//! ```
//! use feishu_codes::{FeishuError, Retry, code};
//!
//! let error = FeishuError::for_request("/open-apis/im/v1/chats", 99991663);
//! assert_eq!(error, Some(code!(99991663).into()));
//!
//! // One code, two meanings: only one of them is worth a fresh token.
//! let error = code!(99991663);
//! assert_eq!(error.meaning("tenant token invalid").retry(), Retry::RefreshToken);
//! assert_eq!(error.meaning("tenant access token not support").retry(), Retry::Never);
//! ```
//!
//! So keep the text with the code, and call [`meaning`](crate::FeishuError::meaning). `ApiError` does both: call its `with_api` or
//! `with_path` wherever the path is at hand.
//!
//! # Logging
//!
//! Log one line per error: code, text, log id. The platform's support asks for the log id first. `ApiError` prints exactly this, on
//! one line whatever the server sent; `{:#}` adds the missing scopes and the remedy.
//!
//! With `tracing`, use fields of low cardinality for what you count, and put the rest beside them:
//!
//! ```text
//! tracing::error!(
//!     error.type = error.known().map_or("unknown", |known| known.name()), // few values: good for metrics
//!     feishu.code = error.code(),
//!     feishu.kind = error.kind().map(|kind| kind.name()),
//!     feishu.log_id = error.log_id(),
//!     "{error}"
//! );
//! ```
//!
//! - Do not log bodies and headers of requests: they contain tokens and personal data. `Debug` of `ApiError` omits the body.
//! - Count by [`code`](crate::FeishuError::code) and [`domain`](crate::FeishuError::domain), not by text: texts contain ids and change.
//! - Log retries too, at a lower level. A service that only works by its retries looks healthy until it fails.
//! - Alert on `Never`, and on a `SlowDown` that does not end. A single `Backoff` needs no alert.
//!
//! # Testing your error handling
//!
//! You need neither an account nor a network: a failure is a code and a text.
#![cfg_attr(feature = "response", doc = "```")]
#![cfg_attr(not(feature = "response"), doc = "```ignore")]
//! use feishu_codes::{ApiError, FeishuError, HireError, code, raw_code};
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
//! assert_eq!(code!(1002102), HireError::TalentNotExist);
//! ```
//!
//! Write a test for each of these too: an HTML page at status 502, an empty body, an unknown code, a token that is refused after a
//! refresh, and a limit that resets in an hour. The examples `client` and `webhook` play such a server with a few lines of axum.
//!
//! # Code for any table
//!
//! The trait [`ErrorCode`](crate::ErrorCode) has everything that the enums share, those of your own
//! [`error_codes!`](crate::error_codes) included:
//!
//! ```
//! use feishu_codes::{ErrorCode, HireError, ImError, Kind};
//!
//! /// Formats a line of a report.
//! fn line<E: ErrorCode>(error: E) -> String {
//!     format!("{}\t{}\t{}", error.code(), error.name(), error.kind())
//! }
//! assert_eq!(line(HireError::TalentNotExist), "1002102\tTalentNotExist\tnot_found");
//!
//! /// Returns the errors that an admin has to fix.
//! fn for_an_admin<E: ErrorCode>() -> impl Iterator<Item = E> {
//!     E::ALL.iter().copied().filter(|error| error.kind() == Kind::PermissionDenied)
//! }
//! assert!(for_an_admin::<ImError>().count() > 0);
//! ```
