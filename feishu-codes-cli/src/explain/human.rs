//! An explanation for a person.

use std::io::{self, Write};

use feishu_codes_codegen::table::catalog::Meaning;
use feishu_codes_core::{Kind, Lang, message_match, response::ScopesNeeded};
use textwrap::{Options, core::display_width};

use super::{
    body::{Body, LinkSource},
    glossary::{Words, words},
    report::{Match, Matches},
};
use crate::{
    streams::Streams,
    text::{BOLD, DIM, LINK, WIDTH, one_line},
};

/// Writes what was found, then what the response says beyond that.
pub(super) fn write(found: &Matches<'_>, response: Option<&Body>, lang: Lang, streams: &mut Streams) -> io::Result<()> {
    // Long lines are hard to read, however wide the terminal is.
    let width = streams.width.unwrap_or(WIDTH).min(WIDTH);
    let text = response.map(|body| body.msg.as_str());
    let mut page = Page { out: &mut streams.out, width, lang, words: words(lang) };
    if response.is_some_and(Body::is_without_code) && !found.outer.is_empty() {
        page.heading(page.words.by_text, false)?;
        page.list(&found.outer, text)?;
    } else {
        page.matches(&found.outer, text)?;
    }
    if !found.inner.is_empty() {
        let is_cause = is_cause(&found.outer, &found.inner, text.unwrap_or_default());
        page.heading(if is_cause { page.words.real_cause } else { page.words.inner }, !found.outer.is_empty())?;
        page.matches(&found.inner, text)?;
    }
    match response {
        Some(body) if body.is_success() => writeln!(page.out, "{}", page.words.success),
        Some(body) => {
            page.heading(page.words.response, !found.outer.is_empty() || !found.inner.is_empty())?;
            page.response(body)
        }
        None => Ok(()),
    }
}

/// Returns whether the code inside the text is the real cause: the outer code says no more than that the request is invalid, and it is
/// clear what the inner one means.
fn is_cause(outer: &[Match<'_>], inner: &[Match<'_>], text: &str) -> bool {
    let says_little =
        |found: &Match<'_>| found.meanings.first().is_none_or(|first| first.kind == Kind::InvalidArgument);
    let fits =
        |found: &Match<'_>| found.meanings.first().is_some_and(|first| message_match::score(first.message, text) > 0);
    outer.iter().all(says_little) && inner.iter().all(|found| found.meanings.len() == 1 || fits(found))
}

struct Page<'o> {
    out: &'o mut dyn Write,
    width: usize,
    lang: Lang,
    words: &'static Words,
}

impl Page<'_> {
    fn heading(&mut self, text: &str, apart: bool) -> io::Result<()> {
        if apart {
            writeln!(self.out)?;
        }
        writeln!(self.out, "{BOLD}{text}{BOLD:#}")
    }

    fn matches(&mut self, matches: &[Match<'_>], text: Option<&str>) -> io::Result<()> {
        if matches.len() > 1 {
            writeln!(self.out, "{} {}\n", matches.len(), self.words.several_matches)?;
        }
        self.list(matches, text)
    }

    fn list(&mut self, matches: &[Match<'_>], text: Option<&str>) -> io::Result<()> {
        for (at, found) in matches.iter().enumerate() {
            if at > 0 {
                writeln!(self.out)?;
            }
            self.one(found, text)?;
        }
        Ok(())
    }

    fn one(&mut self, found: &Match<'_>, text: Option<&str>) -> io::Result<()> {
        let title = found.domain.title(self.lang);
        writeln!(
            self.out,
            "{BOLD}{}{BOLD:#}  {BOLD}{}{BOLD:#}  {DIM}{title}{DIM:#}",
            found.variant.code,
            found.path()
        )?;
        let several = found.meanings.len() > 1;
        if several {
            let fits = |text| found.meanings.first().is_some_and(|first| message_match::score(first.message, text) > 0);
            let fits = if text.is_some_and(fits) { format!(" ({})", self.words.first_fits) } else { String::new() };
            writeln!(self.out, "{} {}{fits}", found.meanings.len(), self.words.several_meanings)?;
        }
        for (at, meaning) in found.meanings.iter().enumerate() {
            if at > 0 {
                writeln!(self.out)?;
            }
            self.meaning(meaning, several.then_some(at + 1))?;
        }
        if let Some(text) = found.apis.called(self.lang) {
            self.field(self.words.called, &text)?;
        }
        found.apis.documented_by(self.lang).map_or(Ok(()), |text| self.field(self.words.documented_by, &text))
    }

    fn meaning(&mut self, meaning: &Meaning<'_>, number: Option<usize>) -> io::Result<()> {
        let number = number.map(|number| format!("{number}. ")).unwrap_or_default();
        let message = match meaning.message {
            "" => self.words.no_message.to_owned(),
            message => format!("\"{message}\""),
        };
        let scope = if meaning.scope.is_empty() { String::new() } else { format!(" ({})", meaning.scope) };
        self.paragraph(&number, &format!("{message}{scope}"))?;
        let cause = meaning.explanation(self.lang);
        self.field(self.words.cause, &format!("{cause} ({})", meaning.kind))?;
        self.field(self.words.remedy, meaning.remedy(self.lang))?;
        self.field(self.words.retry, &format!("{} ({})", meaning.retry.advice(self.lang), meaning.retry))?;
        if !meaning.http.is_empty() {
            let statuses = meaning.http.iter().map(u16::to_string).collect::<Vec<_>>();
            self.field(self.words.http, &statuses.join(", "))?;
        }
        match meaning.docs_url(self.lang) {
            Some(url) => self.link(self.words.page, &url),
            None => Ok(()),
        }
    }

    fn response(&mut self, body: &Body) -> io::Result<()> {
        if let Some(code) = body.code {
            self.field(self.words.code, &code.to_string())?;
        }
        if !body.msg.is_empty() {
            self.field("msg", &one_line(&body.msg))?;
        }
        for violation in &body.field_violations {
            let part = |text: &Option<String>, sign: &str| {
                text.as_ref().map(|text| format!("{sign}{text}")).unwrap_or_default()
            };
            let text =
                format!("{}{}{}", violation.field, part(&violation.value, " = "), part(&violation.description, ": "));
            self.field(self.words.field, &one_line(&text))?;
        }
        if !body.missing_scopes.is_empty() {
            let needed = match body.scopes_needed.filter(|_| body.missing_scopes.len() > 1) {
                Some(ScopesNeeded::AnyOf) => format!(" ({})", self.words.any_of),
                Some(ScopesNeeded::AllOf) => format!(" ({})", self.words.all_of),
                None => String::new(),
            };
            self.field(self.words.scopes, &one_line(&(body.missing_scopes.join(", ") + &needed)))?;
        }
        for link in &body.urls {
            let label = match link.from {
                _ if link.grants => self.words.grant,
                LinkSource::ChallengeUrl => self.words.challenge,
                _ => self.words.link,
            };
            self.link(label, &one_line(&link.url))?;
        }
        if let Some(seconds) = body.retry_after {
            self.field(self.words.wait, &format!("{seconds} {}", self.words.seconds))?;
        }
        match &body.log_id {
            Some(id) => self.field(self.words.log_id, &format!("{} ({})", one_line(id), self.words.quote_it)),
            None => Ok(()),
        }
    }

    /// Returns the column where all texts begin: after the widest label.
    fn indent(&self) -> usize {
        let words = self.words;
        let labels = [words.cause, words.remedy, words.retry, words.http, words.page, words.scopes, words.grant];
        labels.into_iter().map(display_width).max().unwrap_or_default() + 4
    }

    fn label(&mut self, label: &str) -> io::Result<String> {
        let indent = self.indent();
        let pad = indent.saturating_sub(display_width(label) + 3);
        write!(self.out, "  {DIM}{label}:{DIM:#}{}", " ".repeat(pad))?;
        Ok(" ".repeat(indent))
    }

    fn field(&mut self, label: &str, text: &str) -> io::Result<()> {
        let indent = self.label(label)?;
        let lines = textwrap::wrap(text, self.width.saturating_sub(indent.len()).max(20));
        writeln!(self.out, "{}", lines.join(&format!("\n{indent}")))
    }

    /// Writes a link in one line, however long, so that it can be copied or clicked.
    fn link(&mut self, label: &str, url: &str) -> io::Result<()> {
        self.label(label)?;
        writeln!(self.out, "{LINK}{url}{LINK:#}")
    }

    fn paragraph(&mut self, start: &str, text: &str) -> io::Result<()> {
        let indent = " ".repeat(start.len());
        let options = Options::new(self.width.max(20)).initial_indent(start).subsequent_indent(&indent);
        writeln!(self.out, "{BOLD}{}{BOLD:#}", textwrap::fill(&one_line(text), options))
    }
}
