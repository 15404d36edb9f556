//! An invalid field of a random table is reported on its line, and the other codes stay valid.

use feishu_codes_codegen::table::{Input, Severity, Table};
use feishu_codes_tests::fixture::HEADER;
use proptest::prelude::*;

use crate::model::{self, Model, encode};

/// Bytes that are invalid in any field, as written in the file.
const ANYWHERE: &[&[u8]] = &[
    b" x",
    b"x ",
    b"x\x07",
    b"\xff",
    b"a,b",
    b"say \"x\"",
    b"\"x\"y",
    b"\"open",
    b"\"two\nlines\"",
    "\u{202e}x".as_bytes(),
    "\u{feff}".as_bytes(),
    b"x\ry",
    b"\"x\"\r",
    "x\u{2028}y".as_bytes(),
    "x\u{ad}".as_bytes(),
    b"\0",
    b"\t",
    "\u{a0}".as_bytes(),
];

/// Returns values that are invalid in this column.
fn of_column(column: usize) -> &'static [&'static str] {
    match column {
        0 => &["", "\u{feff}hire", "no_such_domain", "Hire", "hir", "hire::x"],
        1 => &["", "0", "-1", "+5", "1.0", "007", "2147483648", "18446744073709551617", "0x1", "１", "x", "1_000"],
        2 => &["", "Self", "ALL", "DOMAIN", "lower", "9Nine", "With_Underscore", "Ä", "A::B", "r#A"],
        4 => &["", "lost", "Not_found", "not found"],
        5 => &["", "always", "Never", "sleep"],
        6 => &["99", "600", "404|400", "404|404", "404|", "|", "200;400", "4O4"],
        8 | 10 => &["", "only English"],
        9 | 11 => &["", "请检查", "Check it。", "full width，comma"],
        12 => &["no/slash", "http://a.b/", "https://", "https://a?b", "/a b", "/a?b", "/a#b", "/招聘", "/\\", "/%2e"],
        _ => &[],
    }
}

/// Generates a model, one of its rows, a column, and the bytes that replace that field.
fn damaged() -> impl Strategy<Value = (Model, usize, usize, Vec<u8>)> {
    let damage = (0..13_usize).prop_flat_map(|column| {
        let own = of_column(column).iter().map(|text| encode(text).into_bytes());
        let any = ANYWHERE.iter().map(|bytes| bytes.to_vec());
        (Just(column), proptest::sample::select(own.chain(any).collect::<Vec<_>>()))
    });
    (model::tables(), any::<prop::sample::Index>(), damage).prop_map(|(model, row, (column, bytes))| {
        let row = row.index(model.rows.len());
        (model, row, column, bytes)
    })
}

fn file(model: &Model, damaged_row: usize, damaged_column: usize, damage: &[u8]) -> Vec<u8> {
    let mut bytes = HEADER.as_bytes().to_vec();
    for (at, row) in model.rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            match (at, column) {
                place if place == (damaged_row, damaged_column) => bytes.extend_from_slice(damage),
                _ => bytes.extend_from_slice(encode(cell).as_bytes()),
            }
            bytes.push(if column + 1 < row.len() { b',' } else { b'\n' });
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_damaged_field_is_reported_on_its_line((model, row, column, damage) in damaged()) {
        let codes = Input::new("codes.csv", file(&model, row, column, &damage));
        let table = Table::read(&codes, &Input::new("domains.csv", model.domains()));
        let errors = table.diagnostics().iter().filter(|problem| problem.severity == Severity::Error).collect::<Vec<_>>();
        let there = |line: usize| errors.iter().any(|problem| (&*problem.file, problem.line) == ("codes.csv", line));
        // The header row is line 1.
        prop_assert!(there(row + 2), "row {row}, column {column}, {:?}: {errors:#?}", String::from_utf8_lossy(&damage));
        // Only the damaged row may lose its code.
        let left = table.catalog().domains.iter().map(|domain| domain.variants.len()).sum::<usize>();
        prop_assert!(left + 1 >= model.by_code().len(), "{left} codes are left of {}: {errors:#?}", model.by_code().len());
    }
}
