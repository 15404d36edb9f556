//! `cargo xtask harvest` compares a mirror of the documentation with the tables.

mod cell;
mod compare;
mod fold;
mod mirror;
mod output;
mod page;
mod report;
mod repository;
mod shape;
mod table;

use std::{io, path::PathBuf, process::ExitCode};

use anyhow::Result;

/// Compare a Markdown mirror of the platform's documentation with the tables
///
/// Reads every error table of the mirror and compares it with codes.csv, domains.csv, endpoints.csv and tests/data/documented.csv.
/// Reports new codes, reworded messages, new APIs, APIs with changed codes, and codes and APIs that vanished. Writes no file:
/// `--format csv` prints rows for codes.csv with empty judgments and texts, so that `feishu-codes check` asks for them. Advice texts
/// are never copied.
///
/// Exit status: 0 if nothing differs, 1 if something differs, 2 if the comparison could not run.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Checkout of the mirror
    dir: PathBuf,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Directory with the tables, instead of this repository
    #[arg(long, value_name = "DIR", hide_default_value = true, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/.."))]
    root: PathBuf,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    /// Report for people
    #[default]
    Table,
    /// Rows for codes.csv: new codes and reworded messages
    Csv,
    /// Whole endpoints.csv with the APIs of the mirror
    Endpoints,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let repository = repository::Repository::read(&args.root)?;
    let pages = mirror::read(&args.dir)?;
    let report = compare::compare(&pages, &repository);
    let mut out = io::stdout().lock();
    match args.format {
        Format::Table => output::table(&report, &mut out)?,
        Format::Csv => output::csv(&report, &mut out)?,
        Format::Endpoints => output::endpoints(&report, &mut out)?,
    }
    Ok(ExitCode::from(u8::from(report.differs())))
}
