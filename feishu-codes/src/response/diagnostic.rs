//! Feature `miette`.

use alloc::{boxed::Box, format, string::String};

use super::ApiError;
use crate::__private::diagnostic::{self, Diagnostic, Text, language};

/// Code, remedy (with the scopes to ask for) and documentation, in the language of the user's locale.
impl Diagnostic for ApiError {
    fn code(&self) -> Option<Text<'_>> {
        Some(match (self.error(), self.code()) {
            (Some(error), _) => diagnostic::code(error),
            (None, Some(code)) => Box::new(code),
            (None, None) => Box::new(format!("HTTP {}", self.status())),
        })
    }

    fn help(&self) -> Option<Text<'_>> {
        let mut lines = String::from(self.remedy(language()).unwrap_or_default());
        for scope in self.missing_scopes() {
            lines += if lines.is_empty() { "" } else { "\n" };
            lines += "missing scope: ";
            lines += scope;
        }
        if let (true, Some(troubleshooter)) = (lines.is_empty(), self.troubleshooter()) {
            lines += troubleshooter;
        }
        (!lines.is_empty()).then(|| Box::new(lines) as Text<'_>)
    }

    fn url(&self) -> Option<Text<'_>> {
        let documented = self.meaning().and_then(diagnostic::url_of);
        documented.or_else(|| self.helps().iter().find_map(|help| Some(Box::new(help.url()?) as Text<'_>)))
    }
}
