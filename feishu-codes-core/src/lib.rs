//! What [`feishu-codes`](https://docs.rs/feishu-codes) and its code generator agree on.
//!
//! The generator runs on the compiler's machine and writes tables; the generated enums read them in the user's program. Whatever
//! both sides must know is here, once: the closed sets of the table, the hash, the number encoding and the record layout. Use
//! `feishu-codes`, which re-exports what is meant for users; the rest has no stable interface.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(test)]
extern crate std;

pub mod bytes;
mod closed_set;
mod error_code;
pub mod fit;
pub mod hash;
mod kind;
mod lang;
mod lookup_error;
mod meaning;
pub mod nearest;
mod number;
mod paths;
pub mod record;
mod retry;
#[cfg(feature = "serde")]
pub mod serialization;
mod unknown_code;
mod url;

pub use error_code::{ErrorCode, Sealed, all_of, convert, entries_of, nth_of_all, parse};
pub use kind::Kind;
pub use lang::Lang;
pub use lookup_error::LookupError;
pub use meaning::{Meaning, Meanings, Texts};
pub use paths::longest_prefix;
pub use retry::Retry;
pub use unknown_code::{ParseCodeError, UnknownCode};
pub use url::DocsUrl;
