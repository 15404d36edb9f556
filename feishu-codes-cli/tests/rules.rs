//! Each rule once: `tests/rules/RULE/` holds a table that breaks this rule and no other, and what the program prints.

use std::{
    fs,
    path::{Path, PathBuf},
};

use feishu_codes_codegen::{Rule, Severity};
use serde_json::Value;
use snapbox::{
    Data,
    cmd::{Command, cargo_bin},
    data::DataFormat,
};

fn rules() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules")
}

fn check(folder: &Path, format: &str) -> Command {
    let own = folder.join("domains.csv").exists();
    let domains = if own { "domains.csv" } else { "../domains.csv" };
    Command::new(cargo_bin!("feishu-codes"))
        .current_dir(folder)
        .args(["check", "codes.csv", "--domains", domains, "--format", format])
        .env("NO_COLOR", "1")
}

/// Compares the output with the file of this name; `SNAPSHOTS=overwrite cargo test` writes it.
fn compare(folder: &Path, format: &str, file: &str, status: i32) {
    let expected = Data::read_from(&folder.join(file), Some(DataFormat::Text));
    check(folder, format).assert().code(status).stdout_eq(expected.raw());
}

#[test]
fn each_rule() {
    for rule in Rule::ALL.iter().filter(|rule| **rule != Rule::CellSize) {
        let folder = rules().join(rule.name());
        let status = i32::from(rule.severity() == Severity::Error);
        compare(&folder, "human", "human.txt", status);
        let json = check(&folder, "json").output().expect("the program runs").stdout;
        assert_eq!(broken(&json), [rule.name()], "{}", rule.name());
    }
}

/// Too large to be checked in.
#[test]
fn cell_size() {
    let folder = tempfile::tempdir_in(rules()).expect("a folder");
    let table = fs::read_to_string(rules().join("unused-domain/codes.csv")).expect("a table");
    let long = "x".repeat((1 << 20) + 1);
    fs::write(folder.path().join("codes.csv"), table.replace("not found", &long)).expect("written");
    let json = check(folder.path(), "json").assert().code(1).get_output().stdout.clone();
    assert_eq!(broken(&json), [Rule::CellSize.name()]);
    let human = check(folder.path(), "human").assert().code(1).get_output().stdout.clone();
    assert!(human.len() < 2000, "the line is cut around the cell, however long it is: {} bytes", human.len());
}

fn broken(json: &[u8]) -> Vec<String> {
    let problems = serde_json::from_slice::<Vec<Value>>(json).expect("an array");
    let keys = problems.iter().flat_map(|problem| problem.as_object().expect("an object").keys()).collect::<Vec<_>>();
    assert!(
        keys.iter()
            .all(|key| ["rule", "severity", "file", "line", "column", "message", "help"].contains(&key.as_str()))
    );
    assert_eq!(keys.len(), 7 * problems.len());
    problems.iter().map(|problem| problem["rule"].as_str().expect("a rule").to_owned()).collect()
}

#[test]
fn sarif_fits_its_schema() {
    let schema = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sarif-schema-2.1.0.json"));
    let mut schema = serde_json::from_slice::<Value>(&schema.expect("the schema")).expect("JSON");
    // The pattern of a property that is not used here has a bracket too many, which not every engine takes.
    for place in ["/definitions/run/properties/language", "/definitions/toolComponent/properties/language"] {
        let property = schema.pointer_mut(place).and_then(Value::as_object_mut).expect("the property");
        property.remove("pattern").expect("the pattern");
    }
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    for rule in ["unknown-retry", "unused-domain", "encoding", "empty-file"] {
        let folder = rules().join(rule);
        let output = check(&folder, "sarif").output().expect("the program runs").stdout;
        let log = serde_json::from_slice::<Value>(&output).expect("JSON");
        let errors =
            schema.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect::<Vec<_>>();
        assert!(errors.is_empty(), "{errors:#?}");
        let run = &log["runs"][0];
        let result = &run["results"][0];
        assert_eq!(result["ruleId"], rule);
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], rule);
    }
}
