//! Problems for a person: the cell itself, underlined.

use std::{
    collections::BTreeMap,
    io::{self, Write},
    ops::Range,
};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use feishu_codes_codegen::table::{Diagnostic, Input, Severity, Table};

use crate::{
    streams::Streams,
    text::{BOLD, ERROR, GOOD, WARNING, WIDTH, count},
};

/// How many problems are shown in full. The rest is counted: nobody reads more of them before the first are mended.
const SHOWN: usize = 50;

/// Writes the problems, and how many there are.
pub(super) fn report(table: &Table, inputs: &[Option<&Input>], streams: &mut Streams) -> io::Result<()> {
    let problems = table.diagnostics();
    let renderer = Renderer::styled().term_width(streams.width.unwrap_or(WIDTH));
    let (errors, warnings) = problems.iter().partition::<Vec<_>, _>(|problem| problem.severity == Severity::Error);
    let problems = [errors, warnings].concat();
    for problem in problems.iter().take(SHOWN) {
        if let Some(input) = inputs.iter().flatten().find(|input| input.name() == problem.file) {
            writeln!(streams.out, "{}\n", show(problem, input, &renderer))?;
        }
    }
    not_shown(problems.get(SHOWN..).unwrap_or_default(), &mut streams.out)?;
    streams.out.flush()?;
    summary(table, &mut streams.err)
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
    // Bytes that are not UTF-8 are replaced, which makes them longer.
    let upto = |at: usize| {
        let end = at.clamp(line.start, line.end);
        String::from_utf8_lossy(input.bytes().get(line.start..end).unwrap_or_default()).len()
    };
    (input.line(problem.line).into_owned(), upto(problem.span.start)..upto(problem.span.end))
}

fn not_shown(problems: &[&Diagnostic], out: &mut dyn Write) -> io::Result<()> {
    if problems.is_empty() {
        return Ok(());
    }
    let mut by_rule = BTreeMap::<_, usize>::new();
    for problem in problems {
        *by_rule.entry(problem.rule.name()).or_default() += 1;
    }
    let mut by_rule = by_rule.into_iter().collect::<Vec<_>>();
    by_rule.sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    writeln!(
        out,
        "{BOLD}{}, not shown here{BOLD:#} (--format json has them all):",
        count(problems.len(), "more problem")
    )?;
    for (rule, number) in by_rule {
        writeln!(out, "{number:8} {rule}")?;
    }
    writeln!(out)
}

fn summary(table: &Table, err: &mut dyn Write) -> io::Result<()> {
    let errors = table.diagnostics().iter().filter(|problem| problem.severity == Severity::Error).count();
    let warnings = table.diagnostics().len() - errors;
    let catalog = table.catalog();
    let variants = catalog.domains.iter().map(|domain| domain.variants.len()).sum();
    let apis = match catalog.endpoints.len() {
        0 => String::new(),
        apis => format!(", {}", count(apis, "API")),
    };
    let size = format!("{} in {}{apis}", count(variants, "code"), count(catalog.domains.len(), "domain"));
    match (errors, warnings) {
        (0, 0) => writeln!(err, "{GOOD}no problems{GOOD:#}: {size}"),
        (0, _) => writeln!(err, "{WARNING}{}{WARNING:#}, no errors: {size}", count(warnings, "warning")),
        (_, 0) => writeln!(err, "{ERROR}{}{ERROR:#}", count(errors, "error")),
        _ => writeln!(err, "{ERROR}{}{ERROR:#}, {}", count(errors, "error"), count(warnings, "warning")),
    }
}
