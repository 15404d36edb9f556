//! The language of the texts.

use feishu_codes_core::{Lang, user_language};

use crate::args::Language;

/// Returns the language that was asked for, else that of the user's locale.
pub(crate) fn choose(asked: Option<Language>) -> Lang {
    asked.map_or_else(user_language, Lang::from)
}
