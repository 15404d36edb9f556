//! placeholder
#![no_std]
#![forbid(unsafe_code)]

#[cfg(any(feature = "miette", feature = "response"))]
extern crate alloc;

#[doc(hidden)]
pub mod __private;
mod generate;
pub mod guide;
#[cfg(feature = "response")]
pub mod response;

pub use feishu_codes_core::{
    DocsUrl, ErrorCode, Kind, Lang, LookupError, Meaning, Meanings, ParseCodeError, Retry, UnknownCode,
};
#[cfg(feature = "response")]
pub use response::ApiError;

error_codes! {
    codes: "codes.csv",
    domains: "domains.csv",
    all: FeishuError,
}
