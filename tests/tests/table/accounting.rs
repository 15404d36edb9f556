//! `data/documented.csv` accounts for every documented wording: which row of codes.csv answers it.

use std::collections::HashSet;

use feishu_codes::{Domain, FeishuError};
use feishu_codes_tests::{repository, table};
use serde::Deserialize;

/// Why a wording is not the message of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Why {
    #[serde(rename = "")]
    Same,
    Reworded,
    Bucket,
    Description,
    Placeholder,
    Unexplained,
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

impl Line {
    fn is_left_out(&self) -> bool {
        matches!(self.why, Why::Unexplained | Why::Wrong)
    }

    fn error(&self) -> Option<FeishuError> {
        let domain: Domain = self.domain.parse().ok()?;
        FeishuError::lookup(self.code).iter().find(|error| error.domain() == domain).copied()
    }
}

fn lines() -> Vec<Line> {
    let mut reader = csv::Reader::from_path(repository::path("tests/data/documented.csv")).expect("the file exists");
    reader.deserialize().collect::<Result<_, _>>().expect("lines of the accounting")
}

#[test]
fn every_line_has_its_row() {
    let is_answered = |line: &Line| {
        let row = line.error().and_then(|error| error.meanings().find(|meaning| meaning.message() == line.row));
        row.is_some() && (line.why != Why::Same || line.row == line.documented)
    };
    let wrong = lines().into_iter().filter(|line| !line.is_left_out() && !is_answered(line)).collect::<Vec<_>>();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_documented_wording_finds_its_row() {
    let finds_it =
        |line: &Line| line.error().is_some_and(|error| error.meaning(&line.documented).message() == line.row);
    let texts = lines().into_iter().filter(|line| matches!(line.why, Why::Same | Why::Reworded));
    let wrong = texts.filter(|line| !finds_it(line)).collect::<Vec<_>>();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_row_answers_a_line_or_is_of_the_source_list() {
    let mut answered = lines()
        .into_iter()
        .filter(|line| !line.is_left_out())
        .map(|line| (line.domain, line.code, line.row))
        .collect::<HashSet<_>>();
    let source = table::rows("tests/data/source_list.csv");
    let source = source.iter().map(|row| (&*row["code"], &*row["message"])).collect::<HashSet<_>>();
    for error in FeishuError::ALL {
        for meaning in error.meanings() {
            let key = (error.domain().name().to_owned(), error.code(), meaning.message().to_owned());
            let is_answer = answered.contains(&key);
            let is_source = source.contains(&(&*error.code().to_string(), meaning.message()));
            assert!(is_answer || is_source, "nobody documents {key:?}");
            answered.remove(&key);
        }
    }
    assert!(answered.is_empty(), "rows that do not exist: {answered:?}");
}
