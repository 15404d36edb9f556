//! What [`feishu-codes`](https://docs.rs/feishu-codes) and its code generator agree on.
//!
//! The generator writes tables while your crate is compiled; the generated enums read them while your program runs. This crate has
//! what both sides share: the closed sets of the table, the hash and the layout of the data. Use `feishu-codes`, which re-exports
//! what is meant for users; the rest has no stable interface.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "response")]
extern crate alloc;
#[cfg(any(feature = "locale", test))]
extern crate std;

mod closed_set;
mod docs_url;
mod error_code;
pub mod fit;
pub mod hash;
mod kind;
mod lang;
#[cfg(feature = "locale")]
mod locale;
mod lookup_error;
mod meaning;
mod meaning_of;
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
pub mod texts;
mod unknown_code;

pub use closed_set::UnknownName;
pub use docs_url::DocsUrl;
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
pub use texts::{Facts, Names, Pages, Prose, Texts};
pub use unknown_code::{ParseCodeError, UnknownCode};
