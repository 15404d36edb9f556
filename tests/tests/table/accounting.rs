//! `data/documented.csv` names the row of codes.csv that answers each documented wording.

use std::collections::HashSet;

use feishu_codes::{Domain, FeishuError};
use feishu_codes_tests::{repository, rows};
use serde::Deserialize;

/// Why a wording differs from the message of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Why {
    #[serde(rename = "")]
    Same,
    Reworded,
    Bucket,
    Description,
    Placeholder,
    /// Left out of codes.csv.
    Unexplained,
    /// Left out of codes.csv.
    Wrong,
}

#[derive(Debug, Deserialize)]
struct Line {
    code: i64,
    domain: String,
    documented: String,
    row: String,
    why: Why,
}

/// Returns the lines with these reasons.
fn lines(is_wanted: impl Fn(Why) -> bool) -> Vec<Line> {
    let mut reader = csv::Reader::from_path(repository("tests/data/documented.csv")).expect("the file exists");
    let lines = reader.deserialize().collect::<Result<Vec<Line>, _>>().expect("lines of the accounting");
    lines.into_iter().filter(|line| is_wanted(line.why)).collect()
}

#[test]
fn every_documented_wording_finds_its_row() {
    let finds_it = |line: &Line| {
        let domain = line.domain.parse::<Domain>().expect("a domain");
        let error = FeishuError::lookup(line.code).iter().find(|error| error.domain() == domain);
        error.is_some_and(|error| error.meaning(&line.documented).message() == line.row)
            && (line.why == Why::Reworded || line.row == line.documented)
    };
    let mut wrong = lines(|why| matches!(why, Why::Same | Why::Reworded));
    wrong.retain(|line| !finds_it(line));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_row_answers_a_line_or_is_in_the_source_list() {
    let lines = lines(|why| !matches!(why, Why::Unexplained | Why::Wrong)).into_iter();
    let answered = lines.map(|line| (line.domain, line.code, line.row)).collect::<HashSet<_>>();
    let source = rows::read("tests/data/source_list.csv");
    let source = source.iter().map(|row| (&*row["code"], &*row["message"])).collect::<HashSet<_>>();
    let mut without_a_row = answered.clone();
    for error in FeishuError::ALL {
        for meaning in error.meanings() {
            let row = (error.domain().name().to_owned(), error.code(), meaning.message().to_owned());
            let is_source = source.contains(&(&*error.code().to_string(), meaning.message()));
            assert!(answered.contains(&row) || is_source, "nobody documents {row:?}");
            without_a_row.remove(&row);
        }
    }
    assert!(without_a_row.is_empty(), "rows that do not exist: {without_a_row:?}");
}
