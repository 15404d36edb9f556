//! A table that fits the terminal.

use std::io::{self, Write};

use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, presets};
use feishu_codes_codegen::table::catalog::{Catalog, Variant};

use crate::text::one_line;

/// What the message needs to be read at all.
const MESSAGE: usize = 20;

/// Writes one line a code into a pipe, and wraps long texts on a terminal of this width.
pub(super) fn write(catalog: &Catalog<'_>, width: Option<usize>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new();
    table.load_preset(presets::NOTHING);
    // On a terminal the name of the only enum stands above the variants; in a pipe each line stands for itself.
    let only = catalog.domains.first().filter(|_| width.is_some() && catalog.domains.len() == 1);
    let variants = only.map_or("VARIANT".to_owned(), |domain| format!("{}::", domain.enum_name()));
    table.set_header(["CODE", &variants, "KIND", "RETRY", "MESSAGE"]);
    for domain in &catalog.domains {
        let enum_name = if only.is_some() { String::new() } else { domain.enum_name() + "::" };
        table.add_rows(domain.variants.iter().map(|variant| row(&enum_name, variant)));
    }
    if let Some(width) = width {
        fit(&mut table, width);
    }
    for line in table.lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

fn row(enum_name: &str, variant: &Variant<'_>) -> [Cell; 5] {
    let first = variant.meanings.first();
    let headline = first.and_then(|first| {
        [first.message, first.explanation_en, first.remedy_en].into_iter().find(|text| !text.is_empty())
    });
    [
        Cell::new(variant.code).set_alignment(CellAlignment::Right),
        Cell::new(format!("{enum_name}{}", variant.name)),
        Cell::new(first.map_or("", |first| first.kind.name())),
        Cell::new(first.map_or("", |first| first.retry.name())),
        Cell::new(one_line(headline.unwrap_or_default())),
    ]
}

/// Wraps the message. On a terminal too narrow for that, kinds and retries are left out: names that are cut into pieces help nobody.
fn fit(table: &mut Table, width: usize) {
    const KEPT: [&[usize]; 3] = [&[0, 1, 2, 3], &[0, 1, 3], &[0, 1]];
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(u16::try_from(width).unwrap_or(u16::MAX));
    let widths = table.column_max_content_widths();
    // A blank on each side.
    let needed = |at: &usize| widths.get(*at).map_or(0, |width| usize::from(*width) + 2);
    let fits = |kept: &&[usize]| kept.iter().map(needed).sum::<usize>() + MESSAGE <= width;
    let kept = KEPT.into_iter().find(fits);
    for (at, column) in table.column_iter_mut().enumerate().take(4) {
        if kept.is_some_and(|kept| kept.contains(&at)) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        } else if at > 1 {
            column.set_constraint(ColumnConstraint::Hidden);
        }
    }
}
