//! What the generated code uses. No stable interface: only `error_codes!` of this very version may name it.

pub use core;

pub use feishu_codes_core::{
    DocsUrl, ErrorCode, Kind, Lang, LookupError, Meaning, Meanings, ParseCodeError, Retry, Sealed, Texts, UnknownCode,
    all_of,
    bytes::u16_at,
    hash::{Index, Shape},
    longest_prefix,
};
pub use feishu_codes_macro::{code, error_codes, raw_code};

pub use crate::{
    __domain_error as domain_error, __domain_set as domain_set, __error_impls as error_impls,
    __inherent_texts as inherent_texts, __optional_impls as optional_impls, __try_from_integers as try_from_integers,
    __wide_error as wide_error,
};
