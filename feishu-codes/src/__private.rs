//! Support for the code that `error_codes!` of the same version generates. This interface is not stable.

#[cfg(feature = "miette")]
pub mod diagnostic;

pub use core;

#[cfg(feature = "endpoints")]
pub use feishu_codes_core::Routes;
#[cfg(feature = "serde")]
pub use feishu_codes_core::serialization;
pub use feishu_codes_core::{
    DocsUrl, DomainData, DomainError, ErrorCode, Facts, Index, Kind, Lang, LanguageTexts, LookupError, Meaning,
    Meanings, Names, Packed, Pages, ParseCodeError, Retry, Sealed, Strings, UnknownCode, UnknownName, all_of,
    at_slot_of, convert, display, entries_of, hash::Shape, in_order, longest_prefix, parse,
};
pub use feishu_codes_macro::{code, error_codes, raw_code};

pub use crate::{
    __diagnostic as diagnostic, __domain_error as domain_error, __domain_set as domain_set,
    __endpoint_set as endpoint_set, __equals as equals, __error_impls as error_impls, __forward as forward,
    __inherent_texts as inherent_texts, __serde_impls as serde_impls, __try_from_integers as try_from_integers,
    __wide_error as wide_error,
};
