//! The output formats.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Write},
};

use anyhow::Result;
use textwrap::core::display_width;

use super::{
    fold::is_chinese,
    report::{ChangedApi, Report, Wording},
};

/// Writes an endpoints.csv with the APIs of the mirror.
pub(super) fn endpoints(report: &Report, out: &mut dyn Write) -> Result<()> {
    let mut writer = writer(out);
    writer.write_record(["method", "path", "codes"])?;
    for (api, codes) in &report.apis {
        writer.write_record([&api.method, &api.path, &list(codes, " ")])?;
    }
    writer.flush()?;
    Ok(())
}

fn writer(out: &mut dyn Write) -> csv::Writer<&mut dyn Write> {
    csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(out)
}

/// Writes rows for codes.csv.
pub(super) fn csv(report: &Report, out: &mut dyn Write) -> Result<()> {
    let mut writer = writer(out);
    let header =
        "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source";
    writer.write_record(header.split(','))?;
    for ((domain, code, message), wording) in rows(report) {
        let Wording { name, http, source, .. } = wording;
        let http = list(http, "|");
        writer.write_record([domain, &code.to_string(), name, "", "", "", &http, message, "", "", "", "", source])?;
    }
    writer.flush()?;
    Ok(())
}

/// Returns the rows by domain, code and message. A Chinese wording describes the cause and is not a message of the server, so a code
/// without another wording gets one row without a message.
fn rows(report: &Report) -> BTreeMap<(&str, i64, &str), &Wording> {
    let mut rows = BTreeMap::new();
    for wording in report.new_codes.iter().chain(&report.reworded) {
        let message = if is_chinese(&wording.message) { "" } else { &wording.message };
        rows.entry((wording.domain.as_str(), wording.code, message)).or_insert(wording);
    }
    let with_message =
        rows.keys().filter(|(.., message)| !message.is_empty()).map(|(domain, code, _)| (*domain, *code));
    let with_message = with_message.collect::<BTreeSet<_>>();
    rows.retain(|(domain, code, message), _| !message.is_empty() || !with_message.contains(&(*domain, *code)));
    rows
}

pub(super) fn table(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let counts = &report.counts;
    writeln!(
        out,
        "pages: {}, APIs: {} (with codes: {}), error tables: {}, rows: {}, codes: {}, messages: {}",
        counts.pages, counts.apis, counts.apis_with_codes, counts.tables, counts.rows, counts.codes, counts.messages
    )?;
    if !report.differs() {
        return writeln!(out, "\nNothing differs from the tables.");
    }
    section(out, "New codes", report.new_codes.iter().map(wording))?;
    section(out, "Reworded messages", report.reworded.iter().map(wording))?;
    let vanished = report.vanished_codes.iter();
    let vanished =
        vanished.map(|code| [code.domain.clone(), code.code.to_string(), code.name.clone(), code.source.clone()]);
    section(out, "Codes that vanished", vanished)?;
    let new = report.new_apis.iter().map(|(api, codes)| [api.method.clone(), api.path.clone(), list(codes, " ")]);
    section(out, "New APIs", new)?;
    let changed = report.changed_apis.iter().map(|ChangedApi { api, added, removed }| {
        let signed = added.iter().map(|code| format!("+{code}")).chain(removed.iter().map(|code| format!("-{code}")));
        [api.method.clone(), api.path.clone(), signed.collect::<Vec<_>>().join(" ")]
    });
    section(out, "APIs whose codes changed", changed)?;
    let vanished = report.vanished_apis.iter().map(|api| [api.method.clone(), api.path.clone()]);
    section(out, "APIs that vanished", vanished)?;
    let unread = report.unread_tables.iter().map(|table| [table.source.clone(), table.header.clone()]);
    section(out, "Error tables without a known message column", unread)
}

/// Formats a wording. The message comes last, because it may be long.
fn wording(wording: &Wording) -> [String; 6] {
    let Wording { domain, code, http, message, source, apis, .. } = wording;
    let apis = if apis.len() == 1 { "1 API".to_owned() } else { format!("{} APIs", apis.len()) };
    [domain.clone(), code.to_string(), list(http, "|"), apis, source.clone(), message.clone()]
}

fn list<T: ToString>(values: &BTreeSet<T>, separator: &str) -> String {
    values.iter().map(T::to_string).collect::<Vec<_>>().join(separator)
}

/// Writes a title and rows in aligned columns, or nothing if there are no rows.
fn section<const N: usize>(
    out: &mut dyn Write,
    title: &str,
    rows: impl Iterator<Item = [String; N]>,
) -> io::Result<()> {
    let rows = rows.collect::<Vec<_>>();
    if rows.is_empty() {
        return Ok(());
    }
    let width = |at: usize| rows.iter().map(|row| display_width(&row[at])).max().unwrap_or_default();
    let widths = std::array::from_fn::<_, N, _>(width);
    writeln!(out, "\n{title} ({})", rows.len())?;
    for row in &rows {
        let pad = |(cell, width): (&String, usize)| format!("  {cell}{}", " ".repeat(width - display_width(cell)));
        let line = row.iter().zip(widths).map(pad).collect::<String>();
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}
