//! A table of codes as plain text, read without the code generator: what the enums are compared with.

use std::collections::BTreeMap;

use crate::repository;

/// A row of a CSV file by the names of the columns.
pub type Row = BTreeMap<String, String>;

/// The rows of a file of the repository.
///
/// # Panics
///
/// When the file cannot be read.
#[must_use]
pub fn rows(path: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(repository::path(path)).expect("the file exists");
    let header = reader.headers().expect("a header").clone();
    let cells =
        |row: csv::StringRecord| header.iter().zip(&row).map(|(name, cell)| (name.into(), cell.into())).collect();
    reader.records().map(|row| cells(row.expect("a row"))).collect()
}

/// The rows of one domain by their numbers; the rows of a number are its meanings, in the order of the file.
///
/// # Panics
///
/// When a code is no number.
#[must_use]
pub fn by_code(rows: &[Row], domain: &str) -> BTreeMap<i64, Vec<Row>> {
    let mut codes = BTreeMap::<i64, Vec<Row>>::new();
    for row in rows.iter().filter(|row| row["domain"] == domain) {
        codes.entry(row["code"].parse().expect("a number")).or_default().push(row.clone());
    }
    codes
}
