//! The compile errors of invalid macro calls: place and message.
//!
//! Each `.rs` file in `ui/` is a program with errors, and the `.txt` file beside it lists them. `SNAPSHOTS=overwrite cargo test` writes
//! the lists.

use std::fs;

use feishu_codes_tests::{
    crates::{Crates, FACADE},
    fixture::{HEADER, TEXTS},
    repository,
};
use snapbox::{Data, assert_data_eq, data::DataFormat};

#[test]
fn invalid_calls_are_one_error_at_the_right_place() {
    let ui = repository("tests/ui");
    let read = |path| fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    let table = "pub mod second {\n    feishu_codes::error_codes! { codes: \"second_codes.csv\", \
        domains: \"second_domains.csv\", all: SecondError, module: crate::second }\n}\n";
    let row = |code| format!("hire,{code},N{code},,lost,never,,m{code},{TEXTS}\n");
    let mut files = vec![
        ("src/lib.rs".to_owned(), table.to_owned()),
        ("many.csv".to_owned(), HEADER.to_owned() + &(1..=150).map(row).collect::<String>()),
    ];
    for name in ["second_codes.csv", "second_domains.csv"] {
        files.push((name.to_owned(), read(repository("tests/data").join(name))));
    }
    let mut programs = Vec::new();
    for entry in fs::read_dir(&ui).expect("the directory exists") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        match name.strip_suffix(".rs") {
            Some(program) => {
                programs.push(program.to_owned());
                files.push((format!("src/bin/{name}"), read(path)));
            }
            None if path.extension().is_some_and(|extension| extension == "csv") => files.push((name, read(path))),
            None => {}
        }
    }
    let crates = Crates::new(env!("CARGO_TARGET_TMPDIR"), "ui").add("ui", "2024", FACADE, &files);
    let mut problems = crates.problems(&["check"]);
    // The program `files` names an absolute path and reads a directory, which differ outside Unix.
    for program in programs.into_iter().filter(|program| cfg!(unix) || program != "files") {
        let mut found = problems.remove(&program).unwrap_or_default();
        if program == "many" {
            assert_eq!(found.matches("unknown kind").count(), 100);
            found = found.lines().last().unwrap_or_default().to_owned() + "\n";
        }
        assert_data_eq!(found, Data::read_from(&ui.join(program + ".txt"), Some(DataFormat::Text)));
    }
}
