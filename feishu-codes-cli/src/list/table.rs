//! A table that fits the terminal.

use std::io::{self, Write};

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};
use feishu_codes_codegen::catalog::Catalog;

use crate::text::one_line;

/// Writes one line a code into a pipe, and wraps long texts on a terminal of this width.
pub(super) fn write(catalog: &Catalog<'_>, width: Option<usize>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new();
    table.load_preset(presets::NOTHING).set_header(["CODE", "VARIANT", "KIND", "RETRY", "MESSAGE"]);
    if let Some(width) = width {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(u16::try_from(width).unwrap_or(u16::MAX));
    }
    for domain in &catalog.domains {
        let enum_name = domain.enum_name();
        for variant in &domain.variants {
            let Some(first) = variant.meanings.first() else { continue };
            let headline =
                [first.message, first.explanation_en, first.remedy_en].into_iter().find(|text| !text.is_empty());
            table.add_row([
                Cell::new(variant.code).set_alignment(CellAlignment::Right),
                Cell::new(format!("{enum_name}::{}", variant.name)),
                Cell::new(first.kind),
                Cell::new(first.retry),
                Cell::new(one_line(headline.unwrap_or_default())),
            ]);
        }
    }
    for line in table.lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}
