//! A table that fits the terminal.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use feishu_codes_codegen::table::catalog::{Catalog, Variant};
use textwrap::core::display_width;

use crate::text::one_line;

/// The narrowest column in which a message is still readable.
const MESSAGE: usize = 24;

/// Blanks between two columns.
const GAP: usize = 2;

/// The columns before the message, in the order of display: a terminal too narrow for all of them loses the kinds, then the retries.
const KEPT: [&[usize]; 3] = [&[0, 1, 2, 3], &[0, 1, 3], &[0, 1]];

type Row<'t> = [Cow<'t, str>; 5];

/// Writes one line per code to a pipe, and wraps messages on a terminal of this width.
pub(super) fn write(catalog: &Catalog<'_>, width: Option<usize>, out: &mut dyn Write) -> io::Result<()> {
    // On a terminal the name of the only enum stands above its variants; in a pipe each line is complete.
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
    let headline = first.and_then(|first| {
        [first.message, first.explanation_en, first.remedy_en].into_iter().find(|text| !text.is_empty())
    });
    [
        variant.code.to_string().into(),
        format!("{enum_name}{}", variant.name).into(),
        first.map_or("", |first| first.kind.name()).into(),
        first.map_or("", |first| first.retry.name()).into(),
        one_line(headline.unwrap_or_default()),
    ]
}

/// The widths of the columns, and where messages go.
struct Layout {
    widths: [usize; 4],
    kept: &'static [usize],
    /// The column at which a message starts, and its width; `None` in a pipe.
    message: Option<(usize, usize)>,
}

impl Layout {
    fn new(widths: [usize; 4], terminal: Option<usize>) -> Self {
        let start = |kept: &[usize]| kept.iter().map(|at| widths[*at] + GAP).sum::<usize>();
        let Some(terminal) = terminal else { return Self { widths, kept: KEPT[0], message: None } };
        let fits = KEPT.into_iter().find(|kept| start(kept) + MESSAGE <= terminal);
        let kept = fits.unwrap_or(KEPT[2]);
        // Without room beside the names, messages go below them.
        let start = if fits.is_some() { start(kept) } else { 2 * GAP };
        Self { widths, kept, message: Some((start, terminal.saturating_sub(start).max(MESSAGE / 2))) }
    }

    fn write(&self, row: &Row<'_>, out: &mut dyn Write) -> io::Result<()> {
        let mut line = String::new();
        for &at in self.kept {
            let padding = " ".repeat(self.widths[at] - display_width(&row[at]));
            // Codes are aligned to the right, so that their digits are.
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
