//! Codes as a codes.csv.

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};
use feishu_codes_codegen::table::{
    catalog::{Catalog, Domain, Meaning, Variant},
    column::{CodeColumn, Column as _, in_file},
};
use feishu_codes_core::Lang;

use crate::outcome::Failure;

/// Writes a codes.csv in canonical form. A table in one language has the columns of that language only.
pub(super) fn write(catalog: &Catalog<'_>, only: Option<Lang>, out: &mut dyn Write) -> Result<(), Failure> {
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(out);
    let columns = in_file(only).collect::<Vec<CodeColumn>>();
    writer.write_record(columns.iter().map(|column| column.name())).map_err(io::Error::from)?;
    for domain in &catalog.domains {
        for variant in &domain.variants {
            for meaning in &variant.meanings {
                let fields = columns.iter().map(|column| field(*column, domain, variant, meaning));
                writer.write_record(fields).map_err(io::Error::from)?;
            }
        }
    }
    writer.flush()?;
    Ok(())
}

fn field(column: CodeColumn, domain: &Domain<'_>, variant: &Variant<'_>, meaning: &Meaning<'_>) -> String {
    match column {
        CodeColumn::Domain => domain.key.to_owned(),
        CodeColumn::Code => variant.code.to_string(),
        CodeColumn::Name => variant.name.to_owned(),
        CodeColumn::Scope => meaning.scope.to_owned(),
        CodeColumn::Kind => meaning.kind.to_string(),
        CodeColumn::Retry => meaning.retry.to_string(),
        CodeColumn::Http => meaning.http.iter().map(u16::to_string).collect::<Vec<_>>().join("|"),
        CodeColumn::Message => meaning.message.to_owned(),
        CodeColumn::ExplanationZh => meaning.explanation_zh.to_owned(),
        CodeColumn::ExplanationEn => meaning.explanation_en.to_owned(),
        CodeColumn::RemedyZh => meaning.remedy_zh.to_owned(),
        CodeColumn::RemedyEn => meaning.remedy_en.to_owned(),
        CodeColumn::Source => meaning.source.to_owned(),
    }
}
