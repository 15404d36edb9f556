//! Problems as text, each with its line of the file and the field underlined.

use std::{
    collections::BTreeMap,
    io::{self, Write},
    ops::Range,
};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use feishu_codes_codegen::table::{Diagnostic, Input, Severity, Table};

use crate::{
    files::TableFiles,
    streams::Streams,
    text::{BOLD, ERROR, GOOD, WARNING, WIDTH, count},
};

/// Maximum number of problems that are shown in full. The others are only counted, because nobody reads them before fixing these.
const SHOWN: usize = 50;

/// Writes the problems, errors first, and a summary.
pub(super) fn write(table: &Table, files: &TableFiles, streams: &mut Streams) -> io::Result<()> {
    let inputs = [Some(&files.codes), Some(&files.domains), files.endpoints.as_ref()];
    let renderer = Renderer::styled().term_width(streams.width.unwrap_or(WIDTH));
    let is_error = |problem: &&Diagnostic| problem.severity == Severity::Error;
    let (errors, warnings) = table.diagnostics().iter().partition::<Vec<_>, _>(is_error);
    let problems = [&*errors, &*warnings].concat();
    for problem in problems.iter().take(SHOWN) {
        if let Some(input) = inputs.iter().flatten().find(|input| input.name() == problem.file) {
            writeln!(streams.out, "{}\n", show(problem, input, &renderer))?;
        }
    }
    write_counts(problems.get(SHOWN..).unwrap_or_default(), &mut streams.out)?;
    streams.note(&summary(table, errors.len(), warnings.len()))
}

fn show(problem: &Diagnostic, input: &Input, renderer: &Renderer) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let (line, span) = excerpt(problem, input);
    let snippet = Snippet::source(line)
        .line_start(problem.line)
        .path(input.name())
        .annotation(AnnotationKind::Primary.span(span));
    let title = level.primary_title(problem.message.as_str()).id(problem.rule.name());
    let help = Level::HELP.secondary_title(problem.help.as_str());
    renderer.render(&[title.element(snippet), Group::with_title(help)])
}

/// Returns the line of a problem as text, and the range to underline.
fn excerpt(problem: &Diagnostic, input: &Input) -> (String, Range<usize>) {
    let line = input.line_range(problem.line);
    // Replacement characters are longer than the invalid bytes that they replace, so positions are counted in the text.
    let in_text = |at: usize| {
        let end = at.clamp(line.start, line.end);
        String::from_utf8_lossy(input.bytes().get(line.start..end).unwrap_or_default()).len()
    };
    (input.line(problem.line).into_owned(), in_text(problem.span.start)..in_text(problem.span.end))
}

/// Writes the number of problems per rule, the most frequent rule first.
fn write_counts(problems: &[&Diagnostic], out: &mut dyn Write) -> io::Result<()> {
    if problems.is_empty() {
        return Ok(());
    }
    let mut by_rule = BTreeMap::<_, usize>::new();
    for problem in problems {
        *by_rule.entry(problem.rule.name()).or_default() += 1;
    }
    let mut by_rule = by_rule.into_iter().collect::<Vec<_>>();
    by_rule.sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    writeln!(out, "{BOLD}{} not shown{BOLD:#}; --format json shows all:", count(problems.len(), "more problem"))?;
    for (rule, number) in by_rule {
        writeln!(out, "{number:8} {rule}")?;
    }
    writeln!(out)
}

fn summary(table: &Table, errors: usize, warnings: usize) -> String {
    let catalog = table.catalog();
    let codes = catalog.domains.iter().map(|domain| domain.variants.len()).sum();
    let apis = match catalog.endpoints.len() {
        0 => String::new(),
        apis => format!(", {}", count(apis, "API")),
    };
    let size = format!("{} in {}{apis}", count(codes, "code"), count(catalog.domains.len(), "domain"));
    let (error_count, warning_count) = (count(errors, "error"), count(warnings, "warning"));
    match (errors, warnings) {
        (0, 0) => format!("{GOOD}no problems{GOOD:#}: {size}"),
        (0, _) => format!("{WARNING}{warning_count}{WARNING:#}, no errors: {size}"),
        (_, 0) => format!("{ERROR}{error_count}{ERROR:#}"),
        _ => format!("{ERROR}{error_count}{ERROR:#}, {warning_count}"),
    }
}
