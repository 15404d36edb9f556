//! Every server error code of the Feishu / Lark Open Platform (飞书开放平台错误码) as a typed, documented, searchable enum.
//!
//! A call of an API answers `{"code": 1002102, "msg": "Talent not exist"}`. With this crate the code is
//! [`HireError::TalentNotExist`]. It can be matched by type, says whether a retry can help, and what to do, in English and Chinese.
//! There are no unchecked magic numbers: a number that is not in the table does not compile.
//!
#![cfg_attr(feature = "response", doc = "```")]
#![cfg_attr(not(feature = "response"), doc = "```ignore")]
//! use feishu_codes::{ApiError, FeishuError, HireError, Lang, Retry, code};
//!
//! # use std::time::Duration;
//! # fn create_talent() {} fn skip() {} fn wait(_: Option<Duration>) {}
//! # let (status, headers, method, path) = (200, [("x-tt-logid", "7")], "POST", "/open-apis/hire/v1/talents");
//! # let body = br#"{"code": 1002102, "msg": "Talent not exist"}"#;
//! // Status, headers and body, as any HTTP client has them: feature `response`.
//! if let Err(error) = ApiError::check(status, headers, body) {
//!     let error = error.with_api(method, path);
//!     match error.known() {
//!         Some(FeishuError::Hire(HireError::TalentNotExist)) => create_talent(),
//!         Some(FeishuError::Hire(code!(1002216) | code!(1002210))) => skip(), // an unknown number does not compile
//!         _ if error.retry() == Retry::SlowDown => wait(error.retry_after()),
//!         _ => eprintln!("{error}\n{}", error.remedy(Lang::En).unwrap_or_default()),
//!     }
//! }
//! ```
//!
//! # Looking a code up
//!
//! - Type the number into the search box above: each variant has its number as an alias.
//! - [`all_codes`] lists everything; each enum lists its own codes.
//! - `cargo install feishu-codes-cli`, then `feishu-codes explain 1002102`.
//!
//! # Matching
//!
//! There is one enum per [domain](Domain): [`HireError`], [`ImError`], [`ContactError`], [`GatewayError`] for what any API may answer,
//! and so on. The enums are `#[non_exhaustive]`, the discriminant of a variant is its code, and all enums are [`ErrorCode`]s.
//! [`FeishuError`] is any of them:
//!
//! ```
//! use feishu_codes::{Domain, FeishuError, HireError};
//!
//! // Several domains may use a code: the API that was called decides. The gateway may answer any call.
//! let path = "/open-apis/hire/v1/talents";
//! assert_eq!(FeishuError::for_request(path, 1002102), Some(HireError::TalentNotExist.into()));
//! assert_eq!(FeishuError::for_request(path, 99991677).map(FeishuError::domain), Some(Domain::Gateway));
//! assert_eq!(Domain::from_path(path), Some(Domain::Hire));
//!
//! // Without a path: everything that the code may be.
//! assert!(FeishuError::lookup(0).is_empty());
//! ```
//!
//! [`code!`] is the variant with this code, [`raw_code!`] is the number itself. The compiler checks both:
//!
//! ```
//! use feishu_codes::{HireError, code, raw_code};
//!
//! const MISSING: HireError = code!(1002102);
//! assert_eq!(MISSING, HireError::TalentNotExist);
//! assert_eq!(code!(hire::1002102), HireError::TalentNotExist); // qualified, if several domains use the code
//!
//! let answer: u64 = 99991400;
//! let slow_down = match answer {
//!     raw_code!(99_991_400) | raw_code!(1000004) => true,
//!     _ => false,
//! };
//! assert!(slow_down);
//! ```
//!
//! An unknown number is a compile error that names the nearest known codes:
//!
//! ```compile_fail
//! feishu_codes::code!(1002120);
//! ```
//!
//! # A code is not a meaning
//!
//! Feishu reuses numbers. 40014 means one thing in the contact API v3 and another in v1 and v2, so a variant has one or more
//! [`Meaning`]s, the current API version's first. The methods of a variant describe the first one; `meaning` finds the one that the
//! server's text fits:
//!
//! ```
//! use feishu_codes::{ContactError, Kind};
//!
//! let error = ContactError::try_from(40014)?;
//! assert_eq!(error.meaning("no parent dept authority error").kind(), Kind::PermissionDenied);
//! assert_eq!(error.meaning("dept name can not be nul error").kind(), Kind::InvalidArgument);
//! # Ok::<_, feishu_codes::UnknownCode>(())
//! ```
//!
//! # Retrying
//!
//! [`Retry`] says whether the *same* request can succeed later, and what must happen before. It never says that repeating it is
//! safe: that depends on the request. [`RetryPolicy`] takes both into account, with limits on attempts and time.
//!
//! ```
//! use feishu_codes::{Retry, code};
//!
//! let advice = match code!(99991677).retry() {
//!     Retry::Never => "change the request, or escalate to a human",
//!     Retry::Backoff => "wait, longer each time and with jitter, then repeat",
//!     Retry::SlowDown => "wait for the reset of the rate limit, then continue at a lower rate",
//!     Retry::RefreshToken => "get a fresh token, then repeat once",
//!     Retry::OneAtATime => "wait for the other write, then repeat",
//! };
//! assert_eq!(advice, "get a fresh token, then repeat once");
//! ```
//!
//! The [guide](crate::guide) says more, in [Chinese](crate::guide_zh) too: retries, idempotence, logging, tests.
//!
//! # Features
//!
//! None is on by default.
//!
//! | feature | |
//! | --- | --- |
//! | `response` | `ApiError`: from an HTTP response to what it means; needs `alloc` |
//! | `endpoints` | `Endpoint`: what each API may answer |
//! | `serde` | codes as numbers; `ApiError` and [`Meaning`] for structured logs |
//! | `miette` | the errors as diagnostics, in the language of the user's locale |
//!
//! # Your own table
//!
//! [`error_codes!`] does for any crate what it does for this one: enums, lookups and checked literals from CSV files.
//!
//! # Where the table comes from
//!
//! Most rows are documented by the platform, some are only known to the vendor's own clients; [`docs_url`](ErrorCode::docs_url) gives
//! the page, if one is known. Codes and messages are the platform's own; names, kinds, retries and most texts are this project's. The
//! table is
#![doc = concat!("[`codes.csv`](", env!("CARGO_PKG_REPOSITORY"), "/blob/main/codes.csv).")]
//!
//! Without features, this crate is `no_std` and allocates nothing. A lookup takes constant time, and a program that only matches
//! literals links none of the texts.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(any(feature = "miette", feature = "response"))]
extern crate alloc;

#[doc(hidden)]
pub mod __private;
mod generate;
pub mod guide;
pub mod guide_zh;
#[cfg(feature = "response")]
pub mod response;
pub mod retry_policy;

// The code blocks of both READMEs are doctests.
#[cfg(all(doctest, feature = "endpoints", feature = "response"))]
#[doc = include_str!("../README.md")]
mod readme {}
#[cfg(all(doctest, feature = "endpoints", feature = "response"))]
#[doc = include_str!("../README.zh-CN.md")]
mod readme_zh {}

pub use feishu_codes_core::{
    DocsUrl, ErrorCode, Kind, Lang, LookupError, Meaning, Meanings, ParseCodeError, Retry, UnknownCode, UnknownName,
};
#[cfg(feature = "response")]
pub use response::ApiError;
pub use retry_policy::RetryPolicy;

#[cfg(not(feature = "endpoints"))]
error_codes! {
    codes: "codes.csv",
    domains: "domains.csv",
    all: FeishuError,
}

#[cfg(feature = "endpoints")]
error_codes! {
    codes: "codes.csv",
    domains: "domains.csv",
    endpoints: "endpoints.csv",
    all: FeishuError,
}
