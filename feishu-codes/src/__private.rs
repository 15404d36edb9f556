//! What the generated code uses. No stable interface: only `error_codes!` of this very version may name it.

#[cfg(feature = "miette")]
pub mod diagnostic;

pub use core;

#[cfg(feature = "serde")]
pub use feishu_codes_core::serialization;
pub use feishu_codes_core::{
    DocsUrl, ErrorCode, Kind, Lang, LookupError, Meaning, Meanings, ParseCodeError, Retry, Sealed, Texts, UnknownCode,
    all_of,
    bytes::u32_at,
    convert, entries_of,
    hash::{FREE, Index, Shape, low_bits},
    longest_prefix, nth_of_all, parse,
};
pub use feishu_codes_macro::{code, error_codes, raw_code};

pub use crate::{
    __diagnostic as diagnostic, __domain_error as domain_error, __domain_set as domain_set,
    __error_impls as error_impls, __inherent_texts as inherent_texts, __optional_impls as optional_impls,
    __serialize_as_code as serialize_as_code, __serialize_as_name as serialize_as_name,
    __try_from_integers as try_from_integers, __wide_error as wide_error,
};
