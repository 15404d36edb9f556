//! Runs the sessions in a Markdown file again, and compares the file with what it should say.
//!
//! In a block of the language `console`, `$ ` starts a command, `? 2` below it is its exit status unless that is 0, and the rest is
//! its output: standard output, then standard error. `SNAPSHOTS=overwrite cargo test` writes the file.

use std::{
    fs::{self, File},
    path::Path,
    process::Command,
};

use snapbox::{Data, assert_data_eq, data::DataFormat};

/// Checks a file. `program` makes the command of a line from its words, without those that redirect its input.
pub(crate) fn check(file: &Path, program: impl Fn(&[String]) -> Command) {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut actual = String::new();
    let mut in_session = false;
    for line in text.lines() {
        let command = line.strip_prefix("$ ").filter(|_| in_session);
        match line {
            "```console" => in_session = true,
            "```" => in_session = false,
            // Output of the last time.
            _ if in_session && command.is_none() => continue,
            _ => {}
        }
        actual = actual + line + "\n";
        actual += &command.map(|command| run(command, file, &program)).unwrap_or_default();
    }
    assert_data_eq!(actual, Data::read_from(file, Some(DataFormat::Text)).raw());
}

fn run(line: &str, file: &Path, program: impl Fn(&[String]) -> Command) -> String {
    let mut words = words(line);
    let input = words.iter().position(|word| word == "<").map(|at| words.split_off(at).remove(1));
    let mut command = program(&words);
    if let Some(input) = input {
        let directory = command.get_current_dir().unwrap_or(Path::new("")).to_owned();
        command.stdin(File::open(directory.join(&input)).unwrap_or_else(|error| panic!("{input}: {error}")));
    }
    let output = command.output().unwrap_or_else(|error| panic!("{}: {line}: {error}", file.display()));
    let status = output.status.code().expect("an exit status");
    let mut text = if status == 0 { String::new() } else { format!("? {status}\n") };
    for bytes in [output.stdout, output.stderr] {
        text += std::str::from_utf8(&bytes).expect("UTF-8");
    }
    text
}

/// Splits a command at its spaces, except inside single quotation marks.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match character {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.iter_mut().last().expect("a word").push(character),
        }
    }
    words
}
