//! Every server error code of the Feishu / Lark Open Platform (飞书开放平台错误码) as a typed, documented, searchable enum.
//!
//! A failed API call returns `{"code": 1002102, "msg": "Talent not exist"}`. This crate turns the code into
//! [`HireError::TalentNotExist`], which your program can match. The variant says whether a retry can help and what to
//! do, in English and Chinese. There are no unchecked magic numbers: a literal code that is not in the table does not
//! compile.
//!
#![cfg_attr(feature = "response", doc = "```")]
#![cfg_attr(not(feature = "response"), doc = "```ignore")]
//! use feishu_codes::{ApiError, FeishuError, HireError, Lang, Retry, code};
//!
//! # use std::time::Duration;
//! # fn create_talent() {} fn skip() {} fn wait(_: Option<Duration>) {}
//! # let (status, headers, method, path) = (200, [("x-tt-logid", "7")], "POST", "/open-apis/hire/v1/talents");
//! # let body = br#"{"code": 1002102, "msg": "Talent not exist"}"#;
//! // Pass the status, headers and body that your HTTP client returns. This needs the feature `response`.
//! if let Err(error) = ApiError::check(status, headers, body) {
//!     let error = error.with_api(method, path);
//!     match error.known() {
//!         Some(FeishuError::Hire(HireError::TalentNotExist)) => create_talent(),
//!         Some(FeishuError::Hire(code!(1002216) | code!(1002210))) => skip(), // an unknown code does not compile
//!         _ if error.retry() == Retry::SlowDown => wait(error.retry_after()),
//!         _ => eprintln!("{error}\n{}", error.remedy(Lang::En).unwrap_or_default()),
//!     }
//! }
//! ```
//!
//! # Looking up a code
//!
//! - Type the code into the search box above: each variant has its code as an alias.
//! - Browse [`all_codes`]; each enum also lists its own codes.
//! - Run `cargo install feishu-codes-cli`, then `feishu-codes explain 1002102`.
//!
//! # Matching
//!
//! There is one enum per [domain](Domain): [`HireError`], [`ImError`], [`ContactError`] and so on. [`GatewayError`] has
//! the codes that any API may return. Each enum is `#[non_exhaustive]` and implements [`ErrorCode`]; the discriminant
//! of a variant is its code. [`FeishuError`] is an error of any domain:
//!
//! ```
//! use feishu_codes::{Domain, FeishuError, HireError};
//!
//! // Several domains may use the same code: the path of the API decides. The gateway may reject any call.
//! let path = "/open-apis/hire/v1/talents";
//! assert_eq!(FeishuError::for_request(path, 1002102), Some(HireError::TalentNotExist.into()));
//! assert_eq!(FeishuError::for_request(path, 99991677).map(FeishuError::domain), Some(Domain::Gateway));
//! assert_eq!(Domain::from_path(path), Some(Domain::Hire));
//!
//! // Without a path, `lookup` returns every error that the code may stand for.
//! assert!(FeishuError::lookup(0).is_empty());
//! ```
//!
//! [`code!`] expands to the variant with this code, and [`raw_code!`] to the code as a number. Both are checked at
//! compile time:
//!
//! ```
//! use feishu_codes::{HireError, code, raw_code};
//!
//! const MISSING: HireError = code!(1002102);
//! assert_eq!(MISSING, HireError::TalentNotExist);
//! assert_eq!(code!(hire::1002102), HireError::TalentNotExist); // qualify a code that several domains use
//!
//! let answer: u64 = 99991400;
//! let slow_down = match answer {
//!     raw_code!(99_991_400) | raw_code!(1000004) => true,
//!     _ => false,
//! };
//! assert!(slow_down);
//! ```
//!
//! An unknown code is a compile error that lists the nearest known codes:
//!
//! ```compile_fail
//! feishu_codes::code!(1002120);
//! ```
//!
//! # A code is not a meaning
//!
//! Feishu reuses codes: 40014 means one thing in the contact API v3 and another in v1 and v2. A variant therefore has
//! one or more [`Meaning`]s, the current API version's first. The methods of a variant describe the first meaning;
//! `meaning` finds the one that fits the server's text best:
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
//! # The errors of an API
//!
//! With the feature `endpoints`, `Endpoint` lists the errors of an API, and each error lists its APIs:
//!
#![cfg_attr(feature = "endpoints", doc = "```")]
#![cfg_attr(not(feature = "endpoints"), doc = "```ignore")]
//! use feishu_codes::{Endpoint, FeishuError, HireError};
//!
//! let api = Endpoint::find("get", "https://open.feishu.cn/open-apis/hire/v1/talents/6891560630172518670").unwrap();
//! assert_eq!(api.to_string(), "GET /open-apis/hire/v1/talents/:talent_id");
//!
//! let error = FeishuError::from(HireError::TalentNotExist);
//! assert!(api.errors().any(|other| other == error));
//! assert!(error.endpoints().any(|other| other == api));
//! ```
//!
//! # Retrying
//!
//! [`Retry`] says whether the *same* request can succeed later, and what must happen first. It does not say that
//! repeating the request is safe: that depends on the request. [`RetryPolicy`] considers both, and limits the attempts
//! and the time.
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
//! The [guide](crate::guide), also in [Chinese](crate::guide_zh), covers retries, idempotence, unknown codes, logging
//! and tests.
//!
//! # Features
//!
//! No feature is enabled by default.
//!
//! | Feature | Adds |
//! | --- | --- |
//! | `response` | `ApiError`, which reads an HTTP response and explains its error; needs `alloc` |
//! | `endpoints` | `Endpoint`, which lists the errors that an API may return |
//! | `serde` | codes as numbers, [`Kind`] and [`Retry`] as names; `ApiError` and [`Meaning`] for structured logs |
//! | `miette` | `miette::Diagnostic` for all errors, in the language of the user's locale |
//!
//! # Your own table
//!
//! [`error_codes!`] generates the same enums, lookups and checked literals from the CSV files of your own crate.
//!
//! # Where the table comes from
//!
//! Most rows come from the platform's documentation, some from the vendor's own clients.
//! [`docs_url`](ErrorCode::docs_url) returns the page, if one is known. Codes and messages are the platform's; names,
//! kinds, retries and most texts are this project's. The table is
#![doc = concat!("[`codes.csv`](", env!("CARGO_PKG_REPOSITORY"), "/blob/main/codes.csv).")]
//!
//! Without features, this crate is `no_std` and never allocates. A lookup takes constant time. If your program only
//! matches literals, none of the texts are in its binary.

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

// Compiles and runs the code blocks of both READMEs.
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
#[doc(inline)]
pub use response::ApiError;
#[doc(inline)]
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
