//! `feishu-codes list`: the codes of a domain, or all.

mod csv;
mod html;
mod table;

use std::io::Write;

use feishu_codes_codegen::table::catalog::Catalog;

use crate::{
    args::{ListArgs, ListFormat},
    outcome::{Failure, Outcome},
    source,
    streams::Streams,
};

pub(crate) fn run(args: &ListArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let table = source::open(&args.table)?;
    let catalog = only(table.catalog(), args.domain.as_deref())?;
    match args.format {
        ListFormat::Table => table::write(&catalog, streams.width, &mut streams.out)?,
        ListFormat::Csv => csv::write(&catalog, table.only_language(), &mut streams.out)?,
        ListFormat::Json => {
            serde_json::to_writer_pretty(&mut streams.out, &catalog)?;
            writeln!(streams.out)?;
        }
        ListFormat::Html => html::write(&catalog, &mut streams.out)?,
    }
    Ok(Outcome::Fine)
}

/// Returns the catalog with only this domain, given by its key or its enum.
pub(crate) fn only<'t>(mut catalog: Catalog<'t>, domain: Option<&str>) -> Result<Catalog<'t>, Failure> {
    let Some(asked) = domain else { return Ok(catalog) };
    let known = catalog.domains.iter().map(|domain| domain.key).collect::<Vec<_>>().join(", ");
    catalog.domains.retain(|domain| domain.key == asked || domain.enum_name() == asked);
    if catalog.domains.is_empty() {
        return Err(Failure::Unusable(format!("there is no domain `{asked}`; the domains are {known}")));
    }
    Ok(catalog)
}
