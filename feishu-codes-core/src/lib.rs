//! The code that [`feishu-codes`](https://docs.rs/feishu-codes) and its code generator share.
//!
//! The generator writes tables when your crate is compiled, and the generated enums read them when your program runs. This crate
//! defines what both must agree on: the closed sets of values, the hash, and the layout of the data. Use `feishu-codes`, which
//! re-exports the public types. Everything else here has no stable interface.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "response")]
extern crate alloc;
#[cfg(any(feature = "locale", test))]
extern crate std;

mod binary_search;
mod closed_set;
mod docs_url;
pub mod domain_data;
mod error_code;
pub mod hash;
mod kind;
mod lang;
#[cfg(feature = "locale")]
mod locale;
mod lookup_error;
mod meaning;
mod meaning_of;
pub mod message_match;
mod methods;
pub mod nearest;
mod packed;
mod paths;
#[cfg(feature = "response")]
#[doc(hidden)]
pub mod response;
mod retry;
#[cfg(feature = "endpoints")]
pub mod routes;
#[cfg(feature = "serde")]
pub mod serialization;
mod strings;
mod unknown_code;

pub use closed_set::UnknownName;
pub use docs_url::DocsUrl;
pub use domain_data::{DomainData, Facts, LanguageTexts, Names, Pages};
pub use error_code::{
    DomainError, ErrorCode, Sealed, all_of, at_slot_of, convert, display, entries_of, in_order, parse,
};
pub use hash::Index;
pub use kind::Kind;
pub use lang::Lang;
#[cfg(feature = "locale")]
#[doc(hidden)]
pub use locale::user_language;
pub use lookup_error::LookupError;
pub use meaning::{Meaning, Meanings};
pub use meaning_of::MeaningOf;
pub use methods::{METHODS, method_number};
pub use packed::Packed;
pub use paths::{longest_prefix, request_path};
pub use retry::Retry;
#[cfg(feature = "endpoints")]
pub use routes::Routes;
pub use strings::Strings;
pub use unknown_code::{ParseCodeError, UnknownCode};
