//! A table as plain text, read without the code generator: what the enums are compared with.

use std::collections::BTreeMap;

use feishu_codes::{DocsUrl, ErrorCode, Lang};

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

/// Compares the enum over all domains of a table with the rows of its file.
///
/// # Panics
///
/// If they differ.
pub fn assert_same<E: ErrorCode>(path: &str, domain: impl Fn(E) -> &'static str) {
    let rows = rows(path);
    let by_code = by_code(&rows);
    assert_eq!(E::ALL.len(), by_code.len());
    for &error in E::ALL {
        let rows = &by_code[&(domain(error), error.code())];
        assert_eq!((error.name(), error.meanings().len()), (&*rows[0]["name"], rows.len()), "{error:?}");
        for (meaning, row) in error.meanings().zip(rows) {
            let statuses = meaning.http_statuses().iter().map(u16::to_string).collect::<Vec<_>>().join("|");
            let found = [
                ("scope", meaning.scope().unwrap_or_default()),
                ("kind", meaning.kind().name()),
                ("retry", meaning.retry().name()),
                ("http", &statuses),
                ("message", meaning.message()),
                ("explanation_zh", meaning.explanation(Lang::Zh)),
                ("explanation_en", meaning.explanation(Lang::En)),
                ("remedy_zh", meaning.remedy(Lang::Zh)),
                ("remedy_en", meaning.remedy(Lang::En)),
                ("source", meaning.docs_url(Lang::En).map(DocsUrl::source).unwrap_or_default()),
            ];
            for (column, value) in found {
                assert_eq!(value, row[column], "{column} of {error:?}");
            }
        }
    }
}
