//! Every server error code of the Feishu / Lark Open Platform as a typed, documented, searchable thing.
//!
//! A call of an API answers `{"code": 1002102, "msg": "Talent not exist"}`. With this crate the number is
//! [`HireError::TalentNotExist`]: it can be matched by type, says whether a retry can help, and what to do, in English and Chinese.
//! No `#[derive]`, no magic number that can be wrong: a number that is not in the table does not compile.
//!
//! ```
//! use feishu_codes::{HireError, Lang, Retry, code};
//!
//! # fn create_talent() {} fn skip() {} fn again_later() {}
//! # let answer = 1002102;
//! match HireError::try_from(answer) {
//!     Ok(HireError::TalentNotExist) => create_talent(),
//!     Ok(code!(1002216) | code!(1002210)) => skip(),
//!     Ok(error) if error.retry() != Retry::Never => again_later(),
//!     Ok(error) => eprintln!("{error}\n{}", error.remedy(Lang::En)),
//!     Err(unknown) => eprintln!("{unknown}"), // keeps the number, and names the nearest known ones
//! }
//! ```
//!
//! # Finding a code
//!
//! - Type the number into the search box above: each variant has its number as an alias.
//! - [`all_codes`] lists everything; each enum lists its own codes.
//! - `cargo install feishu-codes-cli`, then `feishu-codes explain 1002102`.
//!
//! # Matching
//!
//! There is an enum a [domain](Domain): [`HireError`], [`ImError`], [`ContactError`], [`GatewayError`] for what any API may answer,
//! and so on. The enums are `#[non_exhaustive]`, the discriminant of a variant is its number, and they are [`ErrorCode`]s.
//! [`FeishuError`] is any of them:
//!
//! ```
//! use feishu_codes::{Domain, FeishuError, GatewayError, ImError};
//!
//! // Which API was called decides where a number has several homes, and the gateway may answer any call.
//! let path = "/open-apis/im/v1/messages";
//! assert_eq!(FeishuError::for_request(path, 230002), Some(ImError::BotNotInChat.into()));
//! assert_eq!(FeishuError::for_request(path, 99991677), Some(GatewayError::TokenExpired.into()));
//! assert_eq!(Domain::from_path(path), Some(Domain::Im));
//!
//! // Without a path: everything that the number may be.
//! assert!(FeishuError::lookup(0).is_empty());
//! ```
//!
//! [`code!`] is the variant of a number, [`raw_code!`] the number itself, both checked by the compiler:
//!
//! ```
//! use feishu_codes::{HireError, code, raw_code};
//!
//! const LOCKED: HireError = code!(1002210);
//! assert_eq!(LOCKED, HireError::TalentLockedByOthers);
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
//! ```compile_fail
//! feishu_codes::code!(1002120); // unknown error code 1002120; nearest known codes: 1002210 (HireError::TalentLockedByOthers), ..
//! ```
//!
//! # A code is not a meaning
//!
//! Feishu reuses numbers. 40014 means one thing in the contact API v3 and another in v1 and v2, so a variant has one or more
//! [`Meaning`]s, the current API version's first. The methods of a variant speak of the first; `meaning` finds the one that the
//! server's text fits:
//!
//! ```
//! use feishu_codes::{ContactError, Kind};
//!
//! let error = ContactError::try_from(40014)?;
//! assert_eq!(error.meanings().count(), 2);
//! assert_eq!(error.meaning("no parent dept authority error").kind(), Kind::PermissionDenied);
//! assert_eq!(error.meaning("dept name can not be nul error").kind(), Kind::InvalidArgument);
//! # Ok::<_, feishu_codes::UnknownCode>(())
//! ```
//!
//! # Retrying
//!
//! [`Retry`] says whether the *same* request can succeed later, and what must happen before. It never says that repeating it is
//! safe: that depends on the request.
//!
//! ```
//! use feishu_codes::{GatewayError, Retry};
//!
//! match GatewayError::TokenExpired.retry() {
//!     Retry::Never => println!("change the request, or tell a person"),
//!     Retry::Backoff => println!("wait, longer each time and with jitter, then repeat"),
//!     Retry::SlowDown => println!("wait for the reset of the rate limit, then go slower"),
//!     Retry::RefreshToken => println!("get a fresh token, then repeat once"),
//!     Retry::OneAtATime => println!("repeat after the other write"),
//! }
//! ```
//!
//! # Your own table
//!
//! [`error_codes!`] does for any crate what it does for this one: enums, lookups and checked literals from two CSV files.
//!
//! # Where the table comes from
//!
//! Each row is documented by the platform, and [`docs_url`](ErrorCode::docs_url) gives the page where one is known. Numbers, messages
//! and Chinese texts are the source's own; names, kinds, retries and English texts are this project's reading of them. The table is
#![doc = concat!("[`codes.csv`](", env!("CARGO_PKG_REPOSITORY"), "/blob/main/codes.csv).")]
//!
//! This crate is `no_std` and allocates nothing. Looking a code up takes constant time, and a program that only matches literals
//! links none of the texts.

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
