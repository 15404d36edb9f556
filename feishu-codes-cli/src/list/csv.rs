//! The format of codes.csv.

use std::io::Write;

use csv::{Terminator, WriterBuilder};
use feishu_codes_codegen::table::{
    catalog::{Catalog, Meaning},
    column::{Code, Column as _, in_file},
};

use crate::outcome::Failure;

/// Writes a codes.csv in canonical form.
pub(super) fn write(catalog: &Catalog<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(out);
    writer.write_record(in_file(None).map(|column: Code| column.name())).map_err(std::io::Error::from)?;
    for domain in &catalog.domains {
        for variant in &domain.variants {
            let code = variant.code.to_string();
            for meaning in &variant.meanings {
                let http = statuses(meaning);
                let row = row([domain.key, &code, variant.name], meaning, &http);
                writer.write_record(row).map_err(std::io::Error::from)?;
            }
        }
    }
    writer.flush()?;
    Ok(())
}

fn statuses(meaning: &Meaning<'_>) -> String {
    meaning.http.iter().map(u16::to_string).collect::<Vec<_>>().join("|")
}

/// The cells, in the order of the columns.
fn row<'r>([domain, code, name]: [&'r str; 3], meaning: &'r Meaning<'_>, http: &'r str) -> [&'r str; 13] {
    [
        domain,
        code,
        name,
        meaning.scope,
        meaning.kind.name(),
        meaning.retry.name(),
        http,
        meaning.message,
        meaning.explanation_zh,
        meaning.explanation_en,
        meaning.remedy_zh,
        meaning.remedy_en,
        meaning.source,
    ]
}
