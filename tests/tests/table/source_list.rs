//! `codes.csv` has everything that the source list has, word for word.
//!
//! `data/source_list.csv` is that list. A row of the table may get another name, kind, retry or English text, and an explanation if
//! the source has none; the source's own texts stay as they are.

use std::collections::{BTreeMap, BTreeSet};

use feishu_codes_tests::table::{self, Row};

fn source_list() -> Vec<Row> {
    table::rows("tests/data/source_list.csv")
}

#[test]
fn every_meaning_is_in_the_table_once() {
    let table = table::rows("codes.csv");
    let mut by_code = BTreeMap::<_, Vec<_>>::new();
    for row in &table {
        by_code.entry(&row["code"]).or_default().push(row);
    }
    let mut changed = Vec::new();
    for source in source_list() {
        let rows = by_code.get(&source["code"]).map(Vec::as_slice).unwrap_or_default();
        let is_it = |row: &&&Row| {
            source.iter().all(|(column, text)| text.is_empty() && column == "explanation_zh" || row[column] == *text)
        };
        let copies = rows.iter().filter(is_it).count();
        if copies != 1 {
            changed.push(format!("{copies} rows are {source:?}; the table has {rows:#?}"));
        }
    }
    assert!(changed.is_empty(), "texts of the source were changed:\n{}", changed.join("\n"));
}

#[test]
fn the_list_is_whole() {
    let list = source_list();
    assert_eq!(list.len(), 604);
    assert_eq!(list.iter().map(|row| &row["code"]).collect::<BTreeSet<_>>().len(), 595);
}
