//! Feature `miette`: the code that all implementations of [`miette::Diagnostic`] share.

use alloc::{boxed::Box, format};
use core::fmt;

pub use miette::Diagnostic;

pub(crate) use feishu_codes_core::user_language;

use crate::ErrorCode;

/// The type that the methods of [`Diagnostic`] return.
pub type Text<'a> = Box<dyn fmt::Display + 'a>;

/// Returns the variant and its code: `HireError::TalentNotExist (1002102)`.
pub fn code<E: ErrorCode>(error: E) -> Text<'static> {
    Box::new(format!("{}::{} ({})", error.enum_name(), error.name(), error.code()))
}

/// Returns the remedy in the user's language.
pub fn help<E: ErrorCode>(error: E) -> Text<'static> {
    Box::new(error.remedy(user_language()))
}

/// Returns the page that documents the code, if one is known.
pub fn url<E: ErrorCode>(error: E) -> Option<Text<'static>> {
    error.docs_url(user_language()).map(|url| Box::new(url) as Text<'static>)
}
