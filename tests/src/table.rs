//! A table as plain text, read without the code generator: what the enums are compared with.

use std::collections::BTreeMap;

use crate::repository;

/// A row of a CSV file by the names of the columns.
pub type Row = BTreeMap<String, String>;

/// Returns the rows of a file of the repository.
///
/// # Panics
///
/// If the file cannot be read.
#[must_use]
pub fn rows(path: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(repository::path(path)).expect("the file exists");
    reader.deserialize().collect::<Result<_, _>>().expect("rows")
}

/// Returns the rows of each code, by domain and code; the rows of a code are its meanings, in the order of the file.
///
/// # Panics
///
/// If a code is not a number.
#[must_use]
pub fn by_code(rows: &[Row]) -> BTreeMap<(&str, i64), Vec<&Row>> {
    let mut codes = BTreeMap::<_, Vec<_>>::new();
    for row in rows {
        codes.entry((&*row["domain"], row["code"].parse().expect("a number"))).or_default().push(row);
    }
    codes
}
