//! Explanations as text.

use std::io::{self, Write};

use feishu_codes_codegen::table::catalog::Meaning;
use feishu_codes_core::{Kind, Lang, response::ScopesNeeded};
use textwrap::core::display_width;

use super::{
    body::{Body, LinkSource},
    matches::{Match, Matches},
    phrases,
};
use crate::{
    streams::Streams,
    text::{BOLD, DIM, LINK, Phrase, WIDTH, in_language, one_line, wrap},
};

/// Writes the matches, then the parts of the response.
pub(super) fn write(found: &Matches<'_>, response: Option<&Body>, lang: Lang, streams: &mut Streams) -> io::Result<()> {
    // Longer lines are hard to read.
    let width = streams.width.unwrap_or(WIDTH).min(WIDTH);
    let text = response.map(|body| body.msg.as_str());
    let mut page = Page { out: &mut streams.out, width, lang };
    if response.is_some_and(Body::is_without_code) && !found.outer.is_empty() {
        page.heading(phrases::GUESSES)?;
        page.list(&found.outer, text)?;
    } else {
        page.matches(&found.outer, text)?;
    }
    if !found.inner.is_empty() {
        page.separator(!found.outer.is_empty())?;
        let is_cause = is_real_cause(found, text.unwrap_or_default());
        page.heading(if is_cause { phrases::REAL_CAUSE } else { phrases::INNER })?;
        page.matches(&found.inner, text)?;
    }
    match response {
        Some(body) if body.is_success() => writeln!(page.out, "{}", page.phrase(phrases::SUCCESS)),
        Some(body) => {
            page.separator(!found.outer.is_empty() || !found.inner.is_empty())?;
            page.heading(phrases::RESPONSE)?;
            page.response(body)
        }
        None => Ok(()),
    }
}

/// Returns whether the inner code is the real cause: the outer one only says that the request is invalid, and the meaning of the inner
/// one is clear.
fn is_real_cause(found: &Matches<'_>, text: &str) -> bool {
    let says_little =
        |outer: &Match<'_>| outer.meanings.first().is_none_or(|first| first.kind == Kind::InvalidArgument);
    let is_clear = |inner: &Match<'_>| inner.meanings.len() == 1 || inner.score(text) > 0;
    found.outer.iter().all(says_little) && found.inner.iter().all(is_clear)
}

struct Page<'o> {
    out: &'o mut dyn Write,
    width: usize,
    lang: Lang,
}

impl Page<'_> {
    const fn phrase(&self, phrase: Phrase) -> &'static str {
        in_language(self.lang, phrase)
    }

    /// Writes an empty line if something is before it.
    fn separator(&mut self, is_needed: bool) -> io::Result<()> {
        if is_needed { writeln!(self.out) } else { Ok(()) }
    }

    fn heading(&mut self, phrase: Phrase) -> io::Result<()> {
        writeln!(self.out, "{BOLD}{}{BOLD:#}", self.phrase(phrase))
    }

    fn matches(&mut self, matches: &[Match<'_>], text: Option<&str>) -> io::Result<()> {
        if matches.len() > 1 {
            writeln!(self.out, "{} {}\n", matches.len(), self.phrase(phrases::MATCHES))?;
        }
        self.list(matches, text)
    }

    fn list(&mut self, matches: &[Match<'_>], text: Option<&str>) -> io::Result<()> {
        for (at, found) in matches.iter().enumerate() {
            self.separator(at > 0)?;
            self.one(found, text)?;
        }
        Ok(())
    }

    fn one(&mut self, found: &Match<'_>, text: Option<&str>) -> io::Result<()> {
        let title = found.domain.title(self.lang);
        writeln!(self.out, "{BOLD}{}  {}{BOLD:#}  {DIM}{title}{DIM:#}", found.variant.code, found.path())?;
        let is_one_of_several = found.meanings.len() > 1;
        if is_one_of_several {
            let fits = text.is_some_and(|text| found.score(text) > 0);
            let note = if fits { format!(" ({})", self.phrase(phrases::FIRST_FITS)) } else { String::new() };
            writeln!(self.out, "{} {}{note}", found.meanings.len(), self.phrase(phrases::MEANINGS))?;
        }
        for (at, meaning) in found.meanings.iter().enumerate() {
            self.separator(at > 0)?;
            self.meaning(meaning, &if is_one_of_several { format!("{}. ", at + 1) } else { String::new() })?;
        }
        if let Some(called) = found.apis.called(self.lang) {
            self.field(phrases::CALLED, &called)?;
        }
        self.lines(phrases::DOCUMENTED_BY, &found.apis.documented_by(self.lang))
    }

    fn meaning(&mut self, meaning: &Meaning<'_>, number: &str) -> io::Result<()> {
        let message = match meaning.message {
            "" => self.phrase(phrases::NO_MESSAGE).to_owned(),
            message => format!("\"{message}\""),
        };
        let scope = if meaning.scope.is_empty() { String::new() } else { format!(" ({})", meaning.scope) };
        let lines = wrap(&one_line(&format!("{message}{scope}")), self.width.saturating_sub(number.len()));
        let indent = " ".repeat(number.len());
        writeln!(self.out, "{BOLD}{number}{}{BOLD:#}", lines.join(&format!("\n{indent}")))?;
        let cause = meaning.explanation(self.lang);
        self.field(phrases::CAUSE, &format!("{cause} ({})", meaning.kind))?;
        self.field(phrases::REMEDY, meaning.remedy(self.lang))?;
        self.field(phrases::RETRY, &format!("{} ({})", meaning.retry.advice(self.lang), meaning.retry))?;
        if !meaning.http.is_empty() {
            let statuses = meaning.http.iter().map(u16::to_string).collect::<Vec<_>>();
            self.field(phrases::STATUS, &statuses.join(", "))?;
        }
        match meaning.docs_url(self.lang) {
            Some(url) => self.link(phrases::PAGE, &url),
            None => Ok(()),
        }
    }

    fn response(&mut self, body: &Body) -> io::Result<()> {
        if let Some(code) = body.code {
            self.field(phrases::CODE, &code.to_string())?;
        }
        if !body.msg.is_empty() {
            self.field(phrases::MESSAGE, &one_line(&body.msg))?;
        }
        for violation in &body.field_violations {
            let part = |text: &Option<String>, sign: &str| {
                text.as_ref().map(|text| format!("{sign}{text}")).unwrap_or_default()
            };
            let (value, description) = (part(&violation.value, " = "), part(&violation.description, ": "));
            self.field(phrases::FIELD, &one_line(&format!("{}{value}{description}", violation.field)))?;
        }
        if !body.missing_scopes.is_empty() {
            let needed = match body.scopes_needed.filter(|_| body.missing_scopes.len() > 1) {
                Some(ScopesNeeded::AnyOf) => format!(" ({})", self.phrase(phrases::ANY_OF)),
                Some(ScopesNeeded::AllOf) => format!(" ({})", self.phrase(phrases::ALL_OF)),
                None => String::new(),
            };
            self.field(phrases::SCOPES, &one_line(&(body.missing_scopes.join(", ") + &needed)))?;
        }
        for link in &body.urls {
            let label = match link.from {
                _ if link.grants => phrases::GRANT,
                LinkSource::ChallengeUrl => phrases::CHALLENGE,
                _ => phrases::LINK,
            };
            self.link(label, &one_line(&link.url))?;
        }
        if let Some(seconds) = body.retry_after {
            self.field(phrases::WAIT, &format!("{seconds} {}", self.phrase(phrases::SECONDS)))?;
        }
        match &body.log_id {
            Some(id) => self.field(phrases::LOG_ID, &format!("{} ({})", one_line(id), self.phrase(phrases::QUOTE_IT))),
            None => Ok(()),
        }
    }

    /// Returns the column where the texts beside the labels start.
    fn indent(&self) -> usize {
        display_width(self.phrase(phrases::SCOPES)) + 4
    }

    /// Writes a label and a text, which is wrapped.
    fn field(&mut self, label: Phrase, text: &str) -> io::Result<()> {
        self.lines(label, &wrap(text, self.width.saturating_sub(self.indent())))
    }

    /// Writes a label and a link in one line, so that it can be copied or clicked.
    fn link(&mut self, label: Phrase, url: &str) -> io::Result<()> {
        self.lines(label, &[format!("{LINK}{url}{LINK:#}")])
    }

    /// Writes a label and the lines beside it, if there are any.
    fn lines(&mut self, label: Phrase, lines: &[String]) -> io::Result<()> {
        for (at, line) in lines.iter().enumerate() {
            let label = if at == 0 { format!("{}:", self.phrase(label)) } else { String::new() };
            let pad = " ".repeat(self.indent().saturating_sub(display_width(&label) + 2));
            writeln!(self.out, "  {DIM}{label}{DIM:#}{pad}{line}")?;
        }
        Ok(())
    }
}
