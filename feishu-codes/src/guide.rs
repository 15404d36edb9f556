//! How to handle the platform's errors well. This module holds no code.
//!
//! - [A retry policy](#a-retry-policy)
//! - [Is it safe to repeat?](#is-it-safe-to-repeat)
//! - [Unknown codes](#unknown-codes)
//! - [Numbers with several meanings](#numbers-with-several-meanings)
//! - [Logging](#logging)
//! - [Testing your error handling](#testing-your-error-handling)
//! - [Code for any table](#code-for-any-table)
//!
//! # A retry policy
//!
//! An error says by itself what may help: [`Retry`](crate::Retry). There are five answers, and each wants something else of a client.
//!
//! | `Retry` | What to do | Why |
//! | --- | --- | --- |
//! | `Never` | Stop. Show the remedy. | The same request fails again. Repeating it costs quota and hides the mistake. |
//! | `Backoff` | Wait, longer each time, with jitter. Then repeat. | Something on the other side is down. Clients that come back all at once keep it down. |
//! | `SlowDown` | Wait until the limit is reset. Then go on, at a lower rate. | The server says when. Earlier attempts fail, and some limits count them. |
//! | `RefreshToken` | Get a fresh token. Then repeat, once. | A second fresh token is refused like the first: the fault is elsewhere. |
//! | `OneAtATime` | Wait for the other write, then repeat with no other of yours beside it. | Two writers that only wait and repeat disturb each other again. |
//!
//! Put a limit on the attempts, and on each wait: the time to wait comes from outside. The policy as a function, without the
//! sleeping:
#![cfg_attr(feature = "response", doc = "```")]
#![cfg_attr(not(feature = "response"), doc = "```ignore")]
//! use std::time::Duration;
//! use feishu_codes::{ApiError, Retry};
//!
//! const MAX_ATTEMPTS: u32 = 5;
//! const MAX_WAIT: Duration = Duration::from_secs(60);
//!
//! #[derive(Debug, PartialEq)]
//! enum Step { Stop, Wait(Duration), RefreshToken, TakeTurns }
//!
//! /// `attempt` counts from 1; `random` is between 0 and 1.
//! fn next_step(error: &ApiError, attempt: u32, refreshed: bool, repeatable: bool, random: f64) -> Step {
//!     if attempt >= MAX_ATTEMPTS {
//!         return Step::Stop;
//!     }
//!     let backoff = Duration::from_millis(200).saturating_mul(1 << attempt).mul_f64(random);
//!     match error.retry() {
//!         Retry::SlowDown => Step::Wait(error.retry_after().unwrap_or(backoff).min(MAX_WAIT)),
//!         Retry::RefreshToken if !refreshed => Step::RefreshToken,
//!         Retry::Backoff if repeatable => Step::Wait(backoff.min(MAX_WAIT)),
//!         Retry::OneAtATime => Step::TakeTurns,
//!         Retry::Backoff | Retry::RefreshToken | Retry::Never => Step::Stop,
//!     }
//! }
//!
//! let limited = ApiError::from_parts(429, [("x-ogw-ratelimit-reset", "3")], br#"{"code": 99991400}"#).unwrap();
//! assert_eq!(next_step(&limited, 1, false, false, 0.5), Step::Wait(Duration::from_secs(3)));
//!
//! let expired = ApiError::from_parts(400, [("", ""); 0], br#"{"code": 99991677, "msg": "token expire"}"#).unwrap();
//! assert_eq!(next_step(&expired, 1, false, false, 0.5), Step::RefreshToken);
//! assert_eq!(next_step(&expired, 2, true, false, 0.5), Step::Stop);
//! ```
//!
//! Calls that run at the same time are refused together when a token expires. Fetch one fresh token for all of them: whoever comes
//! second finds that the token is no longer the one that was refused.
//!
//! The example `client` of this crate is the whole of it, against a server on loopback.
//!
//! `match` on the set has no wildcard, and that is meant: it is closed, so the compiler shows every place where a new program has
//! to decide.
//!
//! # Is it safe to repeat?
//!
//! `Retry` says whether the same request *can* succeed later. It does not say that repeating it is *safe*: a request that creates
//! something may have done so before the answer was lost. Three questions decide.
//!
//! 1. *Was it refused before anything was done?* Rate limits, tokens and missing permissions are checked first. A request that fails
//!    with `SlowDown` or `RefreshToken` had no effect, and any request may be repeated.
//! 2. *Is the request idempotent?* `GET`, `PUT` and `DELETE` are, in what they leave behind. A repeated `DELETE` may answer that there
//!    is nothing to delete: after a `Backoff`, take that for a success.
//! 3. *Does the API take a key?* Many that create something take one (`uuid`, `client_token`, `request_id`). Make it once per
//!    intention, not once per attempt, and the platform drops the second request. Keep it where a crash does not lose it.
//!
//! Where all three say no, and the failure is a `Backoff` or a connection that broke, nobody knows whether it was carried out. Look
//! for the result first, or tell a person.
//!
//! # Unknown codes
//!
//! The platform has codes that are documented nowhere, and gets new ones. A program meets them; it must not fall over. The enums are
//! `#[non_exhaustive]`, the conversion from a number has an error that keeps it, and
//!
//! - the retry is then by HTTP status: 429 `SlowDown`, 500 and 502 to 504 `Backoff`, else `Never`
//!   (`ApiError::retry` of the feature `response` does that);
//! - the server's text is what there is for people: log it, with the number and the log id;
//! - do not map them to a variant of your own such as `Other`: the number is what one searches for later.
//!
//! ```
//! use feishu_codes::HireError;
//!
//! let unknown = HireError::try_from(1002120_i64).unwrap_err();
//! assert_eq!(unknown.code(), 1002120);
//! // Tells the neighbours, which finds the slips of those who type numbers.
//! assert!(unknown.to_string().contains("1002102 (HireError::TalentNotExist)"));
//! ```
//!
//! A new version of this crate that adds a code turns an unknown one into a known one. A `match` that decides by `retry` and `kind`
//! needs no change for it.
//!
//! # Numbers with several meanings
//!
//! The platform numbers its errors by product, and now and then a number was used twice. Two things tell which is meant: the API that
//! was called, and the server's text.
//!
//! ```
//! use feishu_codes::{FeishuError, GatewayError, Retry};
//!
//! let error = FeishuError::for_request("/open-apis/im/v1/chats", 99991663);
//! assert_eq!(error, Some(GatewayError::TenantAccessTokenRejected.into()));
//!
//! // One number, two meanings, and only one of them is worth a fresh token.
//! let error = GatewayError::TenantAccessTokenRejected;
//! assert_eq!(error.meaning("tenant token invalid").retry(), Retry::RefreshToken);
//! assert_eq!(error.meaning("tenant access token not support").retry(), Retry::Never);
//! ```
//!
//! So keep the text as long as the number, and use [`meaning`](crate::FeishuError::meaning) where you have it. `ApiError` does both:
//! call its `for_request` where the path is at hand.
//!
//! # Logging
//!
//! One line an error: number, text, log id. The log id is what the platform's support asks for first, and no one can find it later.
//! `ApiError` prints exactly that, on one line whatever the server sent; `{:#}` adds missing scopes and the remedy, for people.
//!
//! - Do not log bodies and headers of requests: they hold tokens and people's data. `Debug` of `ApiError` leaves the body out for
//!   that reason.
//! - Count by [`code`](crate::FeishuError::code) and [`domain`](crate::FeishuError::domain), not by text: texts hold ids and change.
//! - Log what you repeat too, at a lower level. A service that only lives by its retries looks healthy until it does not.
//! - Wake someone for `Never`, and for `SlowDown` that does not end. A single `Backoff` wakes nobody.
//!
//! # Testing your error handling
//!
//! No account and no network is needed: a failure is a number and a text.
#![cfg_attr(feature = "response", doc = "```")]
#![cfg_attr(not(feature = "response"), doc = "```ignore")]
//! use feishu_codes::{code, raw_code, ApiError, FeishuError, HireError};
//!
//! // What the program does with an answer.
//! fn outcome(error: &ApiError) -> &'static str {
//!     match error.error() {
//!         Some(FeishuError::Hire(HireError::TalentNotExist)) => "create the talent",
//!         Some(_) => "give up",
//!         None => "give up, and look it up",
//!     }
//! }
//!
//! fn failure(code: i64, msg: &str) -> ApiError {
//!     let body = format!(r#"{{"code": {code}, "msg": {msg:?}}}"#);
//!     ApiError::from_parts(200, [("", ""); 0], body.as_bytes()).expect("the code is not 0")
//! }
//!
//! // The number is checked by the compiler: a slip in the test cannot make it pass.
//! assert_eq!(outcome(&failure(raw_code!(1002102), "Talent not exist")), "create the talent");
//! assert_eq!(outcome(&failure(1799999, "new")), "give up, and look it up");
//!
//! // Every code there is, against what must hold for all of them.
//! for known in FeishuError::ALL {
//!     assert!(!outcome(&failure(known.code(), known.message())).is_empty());
//! }
//! assert_eq!(code!(1002102), HireError::TalentNotExist);
//! ```
//!
//! Beside that, worth a test each: a page of HTML at status 502, an empty body, a code that nobody knows, a token that is refused
//! after it was refreshed, and a limit whose reset lies an hour ahead. The examples `client` and `webhook` play such a server with a
//! few lines of axum.
//!
//! # Code for any table
//!
//! What is the same for all enums, those of your own [`error_codes!`](crate::error_codes) among them, is in the trait
//! [`ErrorCode`](crate::ErrorCode):
//!
//! ```
//! use feishu_codes::{ErrorCode, HireError, ImError, Kind, Lang};
//!
//! /// A line for a report.
//! fn line<E: ErrorCode>(error: E) -> String {
//!     format!("{}\t{}\t{}\t{}", error.code(), error.name(), error.kind(), error.remedy(Lang::En))
//! }
//! assert!(line(HireError::TalentNotExist).starts_with("1002102\tTalentNotExist\tnot_found\t"));
//!
//! /// The codes that a person has to act upon.
//! fn need_a_person<E: ErrorCode>() -> impl Iterator<Item = E> {
//!     E::ALL.iter().copied().filter(|error| error.kind() == Kind::PermissionDenied)
//! }
//! assert!(need_a_person::<ImError>().count() > 0);
//! ```
