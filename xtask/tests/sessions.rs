//! The output of `cargo xtask harvest` for a mirror with every shape of an error table, broken ones too.

#[path = "../../feishu-codes-cli/tests/sessions/rerun.rs"]
mod rerun;

use std::{path::Path, process::Command};

#[test]
fn harvest_prints_its_sessions() {
    rerun::check(Path::new("tests/harvest.md"), |words| {
        assert_eq!(words[0], "xtask");
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(&words[1..]);
        command
    });
}
