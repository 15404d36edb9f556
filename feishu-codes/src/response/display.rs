//! How an error reads in a log line.

use core::{
    error::Error,
    fmt::{self, Write as _},
};

use super::{ApiError, ScopesNeeded};
use crate::{__private::Sealed as _, FeishuError, Lang};

/// Writes one line: the code (or the HTTP status), the text, and the log id, which the platform's support asks for.
///
/// If the real cause is a code inside the text, its number and text follow the code: `230099, caused by 11310: card table number over
/// limit`. A code that several domains use is followed by what it may be. The alternate form (`{:#}`) adds the missing scopes and the
/// remedy in English.
impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code() {
            Some(code) => write!(f, "{code}")?,
            None => write!(f, "HTTP {}", self.status())?,
        }
        match (self.inner_cause(), self.known()) {
            (Some(inner), _) => {
                write!(f, ", caused by {}", inner.code())?;
                write_text(&self.inner.envelope.sub_text, Some(inner), f)?;
            }
            (None, known) => write_text(self.server_message(), known, f)?,
        }
        write!(f, "{}", Ambiguous(self.candidates()))?;
        if let Some(log_id) = self.log_id() {
            write!(f, " (log id {})", OneLine(log_id))?;
        }
        if f.alternate() { self.fmt_advice(f) } else { Ok(()) }
    }
}

/// Writes the server's text, or else that of the table.
fn write_text(text: &str, error: Option<FeishuError>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match (text, error) {
        ("", Some(error)) if error.message().is_empty() => write!(f, ": {}", error.explanation(Lang::En)),
        ("", Some(error)) => write!(f, ": {}", error.message()),
        ("", None) => Ok(()),
        (text, _) => write!(f, ": {}", OneLine(text)),
    }
}

impl ApiError {
    fn fmt_advice(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = match self.scopes_needed() {
            Some(ScopesNeeded::AnyOf) => ". Missing one of the scopes: ",
            _ => ". Missing scopes: ",
        };
        for scope in self.missing_scopes() {
            write!(f, "{separator}{}", OneLine(scope))?;
            separator = ", ";
        }
        match self.remedy(Lang::En) {
            Some(remedy) => write!(f, ". {remedy}"),
            None => Ok(()),
        }
    }
}

/// Shows the contents in short, without the body, which may hold what belongs in no log.
impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("status", &self.status())
            .field("code", &self.code())
            .field("server_message", &OneLine(self.server_message()).shown())
            .field("known", &self.known())
            .field("sub_code", &self.sub_code())
            .field("log_id", &self.log_id())
            .field("retry", &self.retry())
            .finish_non_exhaustive()
    }
}

/// The source is the error of the real cause, if it is known.
impl Error for ApiError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let cause = self.cause()?.error();
        let lists = [self.inner.candidates, self.inner.sub_candidates];
        lists.into_iter().flatten().find(|error| **error == cause).map(|error| error as &(dyn Error + 'static))
    }
}

/// What a code may mean if nothing decides.
struct Ambiguous<'c>(&'c [FeishuError]);

impl fmt::Display for Ambiguous<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [_, _, ..] = self.0 else { return Ok(()) };
        let mut separator = " [ambiguous: ";
        for candidate in self.0 {
            write!(f, "{separator}{}::{}", candidate.enum_name(), candidate.name())?;
            separator = " or ";
        }
        f.write_char(']')
    }
}

/// A foreign text as a part of a line: whitespace and control characters become one space, and a text that is too long for a line is
/// cut.
struct OneLine<'t>(&'t str);

/// Characters of a text that are shown.
const MAX_SHOWN: usize = 4000;

impl<'t> OneLine<'t> {
    fn shown(&self) -> &'t str {
        let end = self.0.char_indices().nth(MAX_SHOWN).map(|(end, _)| end);
        end.and_then(|end| self.0.get(..end)).unwrap_or(self.0)
    }
}

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let breaks = |character: char| character.is_whitespace() || character.is_control();
        let shown = self.shown();
        let mut words = shown.split(breaks).filter(|word| !word.is_empty());
        f.write_str(words.next().unwrap_or_default())?;
        words.try_for_each(|word| write!(f, " {word}"))?;
        if shown.len() < self.0.len() { f.write_str("...") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use alloc::{format, string::ToString};

    use super::{Ambiguous, OneLine};
    use crate::{ApiError, FeishuError, HireError, code};

    #[test]
    fn candidates_are_named() {
        let candidates = [FeishuError::Hire(HireError::TalentNotExist), FeishuError::Gateway(code!(99991400))];
        let text = Ambiguous(&candidates).to_string();
        assert!(
            text.starts_with(" [ambiguous: HireError::TalentNotExist or GatewayError::") && text.ends_with(']'),
            "{text}"
        );
        assert_eq!(Ambiguous(&candidates[..1]).to_string(), "");
    }

    #[test]
    fn a_line_stays_a_line() {
        assert_eq!(OneLine(" a\r\n\tb\u{1b}[31m\u{2028}c ").to_string(), "a b [31m c");
        assert_eq!(OneLine("\n").to_string(), "");
        let long = OneLine(&"长".repeat(5000)).to_string();
        assert!(long.ends_with("长...") && long.chars().count() == 4003);
        let long = format!("{{\"code\": 1, \"msg\": \"{}\"}}", "长".repeat(5000));
        let error = ApiError::check_body(400, long.as_bytes()).unwrap_err();
        assert_eq!(format!("{error:?}").matches('长').count(), 4000);
    }
}
