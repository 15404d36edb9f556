//! How an error reads in a log line.

use core::{
    error::Error,
    fmt::{self, Write as _},
};

use super::ApiError;
use crate::{__private::Sealed as _, FeishuError, Lang};

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
        if self.error().is_none() {
            write!(f, "{}", Ambiguous(self.candidates()))?;
        }
        if let Some(log_id) = self.log_id() {
            write!(f, " (log id {})", OneLine(log_id))?;
        }
        if f.alternate() { self.fmt_advice(f) } else { Ok(()) }
    }
}

impl ApiError {
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

/// What a number may mean, where nothing says which.
struct Ambiguous<'c>(&'c [FeishuError]);

impl fmt::Display for Ambiguous<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut before = " [ambiguous: ";
        for candidate in self.0 {
            write!(f, "{before}{}::{}", candidate.enum_name(), candidate.name())?;
            before = " or ";
        }
        if self.0.is_empty() { Ok(()) } else { f.write_char(']') }
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

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::{Ambiguous, OneLine};
    use crate::{GatewayError, HireError};

    #[test]
    fn what_is_ambiguous_is_shown_as_such() {
        let candidates = [HireError::TalentNotExist.into(), GatewayError::RateLimited.into()];
        let text = Ambiguous(&candidates).to_string();
        assert_eq!(text, " [ambiguous: HireError::TalentNotExist or GatewayError::RateLimited]");
        assert_eq!(Ambiguous(&[]).to_string(), "");
    }

    #[test]
    fn a_line_stays_a_line() {
        assert_eq!(OneLine(" a\r\n\tb\u{1b}[31m\u{2028}c ").to_string(), "a b [31m c");
        assert_eq!(OneLine("\n").to_string(), "");
    }
}
