//! Feature `miette`.

use alloc::{boxed::Box, format, string::String};

use super::{ApiError, ScopesNeeded};
use crate::{
    __private::diagnostic::{self, Diagnostic, Text, user_language},
    Lang,
};

/// Shows code, remedy, missing scopes with the address that grants them, and documentation, in the language of the user's locale.
impl Diagnostic for ApiError {
    fn code(&self) -> Option<Text<'_>> {
        Some(match (self.cause(), self.code()) {
            (Some(cause), _) => diagnostic::code(cause.error()),
            (None, Some(code)) => Box::new(code),
            (None, None) => Box::new(format!("HTTP {}", self.status())),
        })
    }

    fn help(&self) -> Option<Text<'_>> {
        let lang = user_language();
        let mut lines = String::from(self.remedy(lang).unwrap_or_default());
        let mut add = |label: &str, text: &str| {
            lines += if lines.is_empty() { "" } else { "\n" };
            lines += label;
            lines += text;
        };
        let (any, one, at) = match lang {
            Lang::Zh => ("缺少权限（任一即可）：", "缺少权限：", "申请权限："),
            _ => ("missing scope (any one is enough): ", "missing scope: ", "grant it at "),
        };
        let label = if self.scopes_needed() == Some(ScopesNeeded::AnyOf) { any } else { one };
        self.missing_scopes().for_each(|scope| add(label, scope));
        if let Some(url) = self.grant_url() {
            add(at, &url);
        }
        if let (true, Some(troubleshooter)) = (lines.is_empty(), self.troubleshooter()) {
            lines += troubleshooter;
        }
        (!lines.is_empty()).then(|| Box::new(lines) as Text<'_>)
    }

    fn url(&self) -> Option<Text<'_>> {
        let documented = self.meaning().and_then(|meaning| meaning.docs_url(user_language()));
        let documented = documented.map(|url| Box::new(url) as Text<'_>);
        documented.or_else(|| self.helps().iter().find_map(|help| Some(Box::new(help.url()?) as Text<'_>)))
    }
}
