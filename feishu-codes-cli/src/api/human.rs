//! What an API may answer, for a person.

use std::io::{self, Write};

use feishu_codes_codegen::table::catalog::Endpoint;
use feishu_codes_core::Lang;
use textwrap::Options;

use super::{group::Group, report::Answers};
use crate::{
    explain::Match,
    streams::Streams,
    text::{BOLD, DIM, WIDTH, count, one_line},
};

/// Writes one line per API.
pub(super) fn list(found: &[&Endpoint<'_>], out: &mut dyn Write) -> io::Result<()> {
    for endpoint in found {
        let codes = count(endpoint.codes.len(), "code");
        writeln!(out, "{:6} {BOLD}{}{BOLD:#}  {DIM}{codes}{DIM:#}", endpoint.method, endpoint.path)?;
    }
    Ok(())
}

/// Writes what the page of an API documents, then what any API may answer, each by what to do about it.
pub(super) fn answers(answers: &Answers<'_>, lang: Lang, streams: &mut Streams) -> io::Result<()> {
    let mut page = Page { out: &mut streams.out, width: streams.width.unwrap_or(WIDTH).min(WIDTH), lang };
    let title = answers.domain.map(|domain| domain.title(lang)).unwrap_or_default();
    writeln!(page.out, "{BOLD}{}{BOLD:#}  {DIM}{title}{DIM:#}", answers.endpoint)?;
    let zh = matches!(lang, Lang::Zh);
    let documented = match (answers.documented.len(), zh) {
        (0, true) => "文档没有列出错误码。".to_owned(),
        (0, false) => "Its page documents no codes.".to_owned(),
        (codes, true) => format!("文档列出 {codes} 个错误码："),
        (codes, false) => format!("Its page documents {}:", count(codes, "code")),
    };
    writeln!(page.out, "{documented}")?;
    page.groups(&answers.documented, Page::in_full)?;
    if answers.general.is_empty() {
        return Ok(());
    }
    let general = match (answers.general.len(), zh) {
        (codes, true) => format!("任何接口都可能返回另外 {codes} 个错误码（详见 feishu-codes explain CODE）："),
        (codes, false) => {
            format!("Any API may also answer {} (see `feishu-codes explain CODE`):", count(codes, "code"))
        }
    };
    writeln!(page.out, "\n{general}")?;
    page.groups(&answers.general, Page::in_one_line)
}

struct Page<'o> {
    out: &'o mut dyn Write,
    width: usize,
    lang: Lang,
}

type WriteOne<'o> = fn(&mut Page<'o>, &Match<'_>, &str) -> io::Result<()>;

impl<'o> Page<'o> {
    fn groups(&mut self, all: &[Match<'_>], write: WriteOne<'o>) -> io::Result<()> {
        let code = |found: &Match<'_>| found.variant.code.to_string();
        let width = all.iter().map(|found| code(found).len()).max().unwrap_or_default();
        for group in Group::ALL {
            let is_member = |found: &&Match<'_>| found.meanings.first().is_some_and(|first| Group::of(first) == group);
            let members = all.iter().filter(is_member).collect::<Vec<_>>();
            if members.is_empty() {
                continue;
            }
            writeln!(self.out, "\n{BOLD}{}{BOLD:#}", group.title(self.lang))?;
            for found in members {
                write!(self.out, "  {BOLD}{:>width$}  {}{BOLD:#}", code(found), found.path())?;
                write(self, found, &" ".repeat(width + 4))?;
            }
        }
        Ok(())
    }

    /// Writes the message beside the name, and the remedy below.
    fn in_full(&mut self, found: &Match<'_>, indent: &str) -> io::Result<()> {
        let Some(first) = found.meanings.first() else { return writeln!(self.out) };
        let message = if first.message.is_empty() { String::new() } else { format!("  {}", one_line(first.message)) };
        writeln!(self.out, "{message}")?;
        let remedy = format!("{}, {}: {}", first.kind, first.retry, one_line(first.remedy(self.lang)));
        let options = Options::new(self.width.max(40)).initial_indent(indent).subsequent_indent(indent);
        writeln!(self.out, "{DIM}{}{DIM:#}", textwrap::fill(&remedy, options))
    }

    fn in_one_line(&mut self, found: &Match<'_>, _: &str) -> io::Result<()> {
        let facts = found.meanings.first().map(|first| format!("{}, {}", first.kind, first.retry)).unwrap_or_default();
        writeln!(self.out, "  {DIM}{facts}{DIM:#}")
    }
}
