//! The rows of a CSV file, read without the code generator, and the enums compared with them.

use std::collections::BTreeMap;

use feishu_codes::{DocsUrl, ErrorCode, Lang};

use crate::repository;

/// A row of a CSV file: column names and values.
pub type Row = BTreeMap<String, String>;

/// Returns the rows of a file of the repository.
pub fn read(path: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(repository(path)).expect("the file exists");
    reader.deserialize().collect::<Result<_, _>>().expect("rows")
}

/// Asserts that the enum over all domains of a table says what the rows of its file say.
pub fn assert_same<E: ErrorCode>(path: &str, domain: impl Fn(E) -> &'static str) {
    let rows = read(path);
    // The rows of a code are its meanings, in the order of the file.
    let mut by_code = BTreeMap::<_, Vec<_>>::new();
    for row in &rows {
        by_code.entry((&*row["domain"], row["code"].parse().expect("a number"))).or_default().push(row);
    }
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
