//! Tables: what the library says about wrong ones, and what must hold for the repository's own.

#![allow(clippy::needless_raw_string_hashes, reason = "snapbox writes them so")]

mod accounting;
mod endpoints;
mod fields;
mod files;
mod rows;
mod rules;
mod source_list;
mod structure;

use feishu_codes_tests::report::{DOMAINS, of_rows, of_table};

/// Joins the reports of several cases. Neighbors with the same report share it.
fn reports<T>(cases: impl IntoIterator<Item = (&'static str, T)>, report: impl Fn(T) -> String) -> String {
    let (mut text, mut last) = (String::new(), None);
    for (name, case) in cases {
        let report = report(case);
        if let Some(last) = last.replace(report.clone()).filter(|last| *last != report) {
            text += &last;
        }
        text = text + "# " + name + "\n";
    }
    (text + &last.unwrap_or_default()).trim_end().to_owned()
}

/// Reports of several tables of codes.
fn of_tables<C: Into<Vec<u8>>>(cases: impl IntoIterator<Item = (&'static str, C)>) -> String {
    reports(cases, |codes| of_table(codes, DOMAINS))
}

/// Reports of several runs of rows, each between a valid one above and a valid one below.
fn of_several_rows(cases: impl IntoIterator<Item = (&'static str, String)>) -> String {
    reports(cases, |rows| of_rows(&rows))
}
