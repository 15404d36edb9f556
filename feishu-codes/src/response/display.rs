//! How an error reads in a log line.

use core::{
    error::Error,
    fmt::{self, Write as _},
};

use super::ApiError;
use crate::{__private::Sealed as _, Lang};

/// One line: the code (without one, the HTTP status), the text, and the log id, which support asks for. The alternate form (`{:#}`)
/// adds the missing scopes and the remedy in English. A number that may mean several things is followed by what it may be.
impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.code(), self.error()) {
            (Some(_), Some(error)) if self.msg().is_empty() => write!(f, "{error}")?,
            (Some(code), _) => write!(f, "{code}")?,
            (None, _) => write!(f, "HTTP {}", self.status())?,
        }
        if !self.msg().is_empty() {
            write!(f, ": {}", OneLine(self.msg()))?;
        }
        self.fmt_candidates(f)?;
        if let Some(log_id) = self.log_id() {
            write!(f, " (log id {})", OneLine(log_id))?;
        }
        if f.alternate() { self.fmt_advice(f) } else { Ok(()) }
    }
}

impl ApiError {
    fn fmt_candidates(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.error().is_some() {
            return Ok(());
        }
        let mut before = " [ambiguous: ";
        for candidate in self.candidates() {
            write!(f, "{before}{}::{}", candidate.enum_name(), candidate.name())?;
            before = " or ";
        }
        if self.candidates().is_empty() { Ok(()) } else { f.write_char(']') }
    }

    fn fmt_advice(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut before = ". Missing scopes: ";
        for scope in self.missing_scopes() {
            write!(f, "{before}{}", OneLine(scope))?;
            before = ", ";
        }
        match self.remedy(Lang::En) {
            Some(remedy) => write!(f, ". {remedy}"),
            None => Ok(()),
        }
    }
}

/// The contents in short: not the body, which may hold what belongs in no log.
impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("status", &self.status())
            .field("code", &self.code())
            .field("msg", &self.msg())
            .field("error", &self.error())
            .field("sub_code", &self.sub_code())
            .field("log_id", &self.log_id())
            .field("retry", &self.retry())
            .finish_non_exhaustive()
    }
}

/// The source is the known error, where there is one.
impl Error for ApiError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner.error.as_ref().map(|error| error as &(dyn Error + 'static))
    }
}

/// A foreign text as a part of a line: white space and control characters become one space.
struct OneLine<'t>(&'t str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let breaks = |character: char| character.is_whitespace() || character.is_control();
        let mut words = self.0.split(breaks).filter(|word| !word.is_empty());
        f.write_str(words.next().unwrap_or_default())?;
        words.try_for_each(|word| write!(f, " {word}"))
    }
}
