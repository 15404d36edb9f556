//! `feishu-codes list`: lists the codes of a domain, or all codes.

mod csv;
mod html;
mod table;

use feishu_codes_codegen::table::catalog::Catalog;

use crate::{
    args::{ListArgs, ListFormat},
    outcome::{Failure, Outcome},
    source,
    streams::Streams,
};

pub(crate) fn run(args: &ListArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let table = source::open(&args.table)?;
    let catalog = only_domain(table.catalog(), args.domain.as_deref())?;
    match args.format {
        ListFormat::Table => table::write(&catalog, streams.width, &mut streams.out)?,
        ListFormat::Csv => csv::write(&catalog, table.only_language(), &mut streams.out)?,
        ListFormat::Json => streams.json(&catalog)?,
        ListFormat::Html => html::write(&catalog, &mut streams.out)?,
    }
    Ok(Outcome::Success)
}

/// Keeps only one domain of the catalog, if it is given by its key or its enum.
pub(crate) fn only_domain<'t>(mut catalog: Catalog<'t>, name: Option<&str>) -> Result<Catalog<'t>, Failure> {
    let Some(name) = name else { return Ok(catalog) };
    let known = catalog.domains.iter().map(|domain| domain.key).collect::<Vec<_>>().join(", ");
    catalog.domains.retain(|domain| domain.key == name || domain.enum_name() == name);
    if catalog.domains.is_empty() {
        return Err(Failure::Invalid(format!("unknown domain `{name}`, expected one of {known}")));
    }
    Ok(catalog)
}
