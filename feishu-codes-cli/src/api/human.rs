//! APIs and their errors as text.

use std::io::{self, Write};

use feishu_codes_codegen::table::catalog::Endpoint;
use feishu_codes_core::Lang;

use super::{errors::Errors, group::Group};
use crate::{
    explain::Match,
    streams::Streams,
    text::{BOLD, DIM, WIDTH, count, in_language, one_line, wrap},
};

/// Writes one line per API.
pub(super) fn write_apis(found: &[&Endpoint<'_>], out: &mut dyn Write) -> io::Result<()> {
    for endpoint in found {
        let codes = count(endpoint.codes.len(), "code");
        writeln!(out, "{:6} {BOLD}{}{BOLD:#}  {DIM}{codes}{DIM:#}", endpoint.method, endpoint.path)?;
    }
    Ok(())
}

/// Writes the documented errors of an API with their remedies, then the general ones, each by the way to handle them.
pub(super) fn write_errors(errors: &Errors<'_>, lang: Lang, streams: &mut Streams) -> io::Result<()> {
    let width = streams.width.unwrap_or(WIDTH).min(WIDTH);
    let out = &mut streams.out;
    let title = errors.domain.map(|domain| domain.title(lang)).unwrap_or_default();
    writeln!(out, "{BOLD}{}{BOLD:#}  {DIM}{title}{DIM:#}", errors.endpoint)?;
    let documented = match (errors.documented.len(), lang) {
        (0, Lang::Zh) => "文档没有列出错误码。".to_owned(),
        (0, _) => "Its page documents no codes.".to_owned(),
        (codes, Lang::Zh) => format!("文档列出 {codes} 个错误码："),
        (codes, _) => format!("Its page documents {}:", count(codes, "code")),
    };
    writeln!(out, "{documented}")?;
    write_groups(&errors.documented, lang, out, |found, indent, out| {
        let Some(first) = found.meanings.first() else { return writeln!(out) };
        let message = if first.message.is_empty() { String::new() } else { format!("  {}", one_line(first.message)) };
        writeln!(out, "{message}")?;
        let remedy = format!("{}, {}: {}", first.kind, first.retry, one_line(first.remedy(lang)));
        wrap(&remedy, width.saturating_sub(indent.len()))
            .iter()
            .try_for_each(|line| writeln!(out, "{indent}{DIM}{line}{DIM:#}"))
    })?;
    let general = match (errors.general.len(), lang) {
        (0, _) => return Ok(()),
        (codes, Lang::Zh) => format!("任何接口都可能返回另外 {codes} 个错误码（详见 feishu-codes explain CODE）："),
        (codes, _) => format!("Any API may also return {} (see `feishu-codes explain CODE`):", count(codes, "code")),
    };
    writeln!(out, "\n{general}")?;
    write_groups(&errors.general, lang, out, |found, _, out| {
        let first = found.meanings.first();
        let facts = first.map(|first| format!("  {DIM}{}, {}{DIM:#}", first.kind, first.retry));
        writeln!(out, "{}", facts.unwrap_or_default())
    })
}

/// Writes the errors by group. `write_rest` gets an error and the indentation of its name, and completes the line.
fn write_groups(
    all: &[Match<'_>],
    lang: Lang,
    out: &mut dyn Write,
    write_rest: impl Fn(&Match<'_>, &str, &mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let width = all.iter().map(|found| found.variant.code.to_string().len()).max().unwrap_or_default();
    for group in Group::ALL {
        let is_member = |found: &&Match<'_>| found.meanings.first().is_some_and(|first| Group::of(first) == group);
        let mut members = all.iter().filter(is_member).peekable();
        if members.peek().is_some() {
            writeln!(out, "\n{BOLD}{}{BOLD:#}", in_language(lang, group.title()))?;
        }
        for found in members {
            write!(out, "  {BOLD}{:>width$}  {}{BOLD:#}", found.variant.code, found.path())?;
            write_rest(found, &" ".repeat(width + 4), out)?;
        }
    }
    Ok(())
}
