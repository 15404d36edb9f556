//! Codes as a table that fits the terminal.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use feishu_codes_codegen::table::catalog::{Catalog, Variant};
use textwrap::core::display_width;

use crate::text::{headline, one_line};

/// Minimum width of a readable column of messages.
const MIN_MESSAGE: usize = 24;

/// Number of spaces between two columns.
const GAP: usize = 2;

/// The columns before the message, from all of them to the fewest. On a narrow terminal, kinds are left out first, then retries.
const KEPT: [&[usize]; 3] = [&[0, 1, 2, 3], &[0, 1, 3], &[0, 1]];

type Row<'t> = [Cow<'t, str>; 5];

/// Writes one line per code. On a terminal, which has a width, messages are wrapped.
pub(super) fn write(catalog: &Catalog<'_>, width: Option<usize>, out: &mut dyn Write) -> io::Result<()> {
    // On a terminal, the name of the only enum is in the header. In a pipe, each line is complete.
    let only = catalog.domains.first().filter(|_| width.is_some() && catalog.domains.len() == 1);
    let variants = only.map_or("VARIANT".to_owned(), |domain| format!("{}::", domain.enum_name()));
    let mut rows = vec![["CODE".into(), variants.into(), "KIND".into(), "RETRY".into(), "MESSAGE".into()]];
    for domain in &catalog.domains {
        let enum_name = if only.is_some() { String::new() } else { domain.enum_name() + "::" };
        rows.extend(domain.variants.iter().map(|variant| row(&enum_name, variant)));
    }
    let widths = [0, 1, 2, 3].map(|at| rows.iter().map(|row| display_width(&row[at])).max().unwrap_or_default());
    let layout = Layout::new(widths, width);
    rows.iter().try_for_each(|row| layout.write(row, out))
}

fn row<'t>(enum_name: &str, variant: &Variant<'t>) -> Row<'t> {
    let first = variant.meanings.first();
    [
        variant.code.to_string().into(),
        format!("{enum_name}{}", variant.name).into(),
        first.map_or("", |first| first.kind.name()).into(),
        first.map_or("", |first| first.retry.name()).into(),
        one_line(headline(variant)),
    ]
}

/// The layout of the columns.
struct Layout {
    widths: [usize; 4],
    kept: &'static [usize],
    /// The column where messages start, and their width; `None` in a pipe.
    message: Option<(usize, usize)>,
}

impl Layout {
    fn new(widths: [usize; 4], terminal: Option<usize>) -> Self {
        let start = |kept: &[usize]| kept.iter().map(|at| widths[*at] + GAP).sum::<usize>();
        let Some(terminal) = terminal else { return Self { widths, kept: KEPT[0], message: None } };
        let fits = KEPT.into_iter().find(|kept| start(kept) + MIN_MESSAGE <= terminal);
        let kept = fits.unwrap_or(KEPT[2]);
        // If no columns leave room for messages, they are written below the names.
        let start = if fits.is_some() { start(kept) } else { 2 * GAP };
        Self { widths, kept, message: Some((start, terminal.saturating_sub(start).max(MIN_MESSAGE / 2))) }
    }

    fn write(&self, row: &Row<'_>, out: &mut dyn Write) -> io::Result<()> {
        let mut line = String::new();
        for &at in self.kept {
            let padding = " ".repeat(self.widths[at] - display_width(&row[at]));
            // Codes are aligned to the right, like all numbers.
            let (before, after) = if at == 0 { (padding.as_str(), "") } else { ("", padding.as_str()) };
            line = line + before + &row[at] + after + "  ";
        }
        let Some((start, width)) = self.message else {
            return writeln!(out, "{}", (line + &row[4]).trim_end());
        };
        if display_width(&line) > start {
            writeln!(out, "{}", line.trim_end())?;
            line = " ".repeat(start);
        }
        for part in textwrap::wrap(&row[4], width) {
            writeln!(out, "{}", (line + &part).trim_end())?;
            line = " ".repeat(start);
        }
        Ok(())
    }
}
