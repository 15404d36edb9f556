//! Whole sessions of the program, in the README and in the files here: what it prints, and how it ends.

mod rerun;

use std::{env, fs, path::Path, process::Command};

/// The program in the directory of the tests' own table, which the commands that explain use instead of the built-in one.
fn program(words: &[String]) -> Command {
    assert_eq!(words[0], "feishu-codes");
    let mut command = Command::new(env!("CARGO_BIN_EXE_feishu-codes"));
    command.args(&words[1..]).current_dir("tests/data");
    command.env("LANGUAGE", "").env("LC_ALL", "C").env("NO_COLOR", "1").env("COLUMNS", "100");
    let explains = matches!(words.get(1).map(String::as_str), Some("explain" | "search" | "list" | "api"));
    if explains && !words.iter().any(|word| word == "--help" || word == "--codes") {
        command.args(["--codes", "codes.csv"]);
        if words.iter().any(|word| word == "api" || word == "--api") {
            command.args(["--endpoints", "apis.csv"]);
        }
    }
    command
}

#[test]
fn readme() {
    rerun::check(Path::new("README.md"), program);
    // Only the repository has these.
    rerun::check(Path::new("../README.md"), program);
    rerun::check(Path::new("../README.zh-CN.md"), program);
}

#[test]
fn sessions() {
    for entry in fs::read_dir("tests/sessions").expect("the directory exists") {
        let file = entry.expect("an entry").path();
        if file.extension().is_some_and(|extension| extension == "md") {
            rerun::check(&file, program);
        }
    }
}
