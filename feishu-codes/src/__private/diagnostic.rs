//! Feature `miette`: what the implementations of [`miette::Diagnostic`] have in common.

use alloc::{boxed::Box, format};
use core::fmt;

pub use miette::Diagnostic;

use crate::{ErrorCode, Lang, Meaning};

/// What the methods of [`Diagnostic`] give.
pub type Text<'a> = Box<dyn fmt::Display + 'a>;

/// `HireError::TalentNotExist (1002102)`.
pub fn code<E: ErrorCode>(error: E) -> Text<'static> {
    Box::new(format!("{}::{} ({})", error.enum_name(), error.name(), error.code()))
}

/// The remedy.
pub fn help<E: ErrorCode>(error: E) -> Text<'static> {
    Box::new(error.remedy(language()))
}

/// The page that documents the code.
pub fn url<E: ErrorCode>(error: E) -> Option<Text<'static>> {
    error.docs_url(language()).map(|url| Box::new(url) as Text<'static>)
}

/// The page that documents the meaning.
pub(crate) fn url_of(meaning: Meaning) -> Option<Text<'static>> {
    meaning.docs_url(language()).map(|url| Box::new(url) as Text<'static>)
}

/// The language of the user's locale: Chinese where it asks for that, else English.
pub(crate) fn language() -> Lang {
    match sys_locale::get_locale() {
        Some(locale) if locale.starts_with("zh") => Lang::Zh,
        _ => Lang::En,
    }
}
