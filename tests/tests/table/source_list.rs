//! `codes.csv` contains the source list, `data/source_list.csv`, word for word.
//!
//! The table may change the name, kind, retry and English texts of a row, and may add an explanation that the source lacks.

use std::collections::{BTreeMap, BTreeSet};

use feishu_codes_tests::rows::{self, Row};

fn source_list() -> Vec<Row> {
    rows::read("tests/data/source_list.csv")
}

#[test]
fn every_row_of_the_source_is_in_the_table_once() {
    let table = rows::read("codes.csv");
    let mut by_code = BTreeMap::<_, Vec<_>>::new();
    for row in &table {
        by_code.entry(&row["code"]).or_default().push(row);
    }
    for source in source_list() {
        let rows = by_code.get(&source["code"]).map(Vec::as_slice).unwrap_or_default();
        let is_copy = |row: &&&Row| {
            source.iter().all(|(column, text)| text.is_empty() && column == "explanation_zh" || row[column] == *text)
        };
        assert_eq!(rows.iter().filter(is_copy).count(), 1, "{source:?} has one copy in {rows:#?}");
    }
}

#[test]
fn the_source_list_is_complete() {
    let list = source_list();
    assert_eq!(list.len(), 604);
    assert_eq!(list.iter().map(|row| &row["code"]).collect::<BTreeSet<_>>().len(), 595);
}
