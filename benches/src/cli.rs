//! Measures the program: `check` on large tables, and each command from start to exit.

use std::{
    env, fs,
    process::{Command, Stdio},
};

use anyhow::Result;

use crate::{
    measure::{Side, run},
    project::{repository, work_dir},
    table::Files,
};

pub(crate) fn measure() -> Result<()> {
    let target = work_dir().join("target");
    run(Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--quiet", "--release", "--package", "feishu-codes-cli"])
        .current_dir(repository())
        .env("CARGO_TARGET_DIR", &target))?;
    let program = target.join("release/feishu-codes");

    let directory = work_dir().join("cli");
    fs::create_dir_all(&directory)?;
    println!("\ncli: feishu-codes, release");
    for codes in [10_000, 100_000] {
        let files = Files::synthetic(codes, 17)?;
        let rows = files.codes.lines().count() - 1;
        fs::write(directory.join("codes.csv"), &files.codes)?;
        fs::write(directory.join("domains.csv"), &files.domains)?;
        let mut check = Command::new(&program);
        let side = rounds(&format!("check, {rows} rows"), 5, check.arg("check").current_dir(&directory))?;
        println!("  {:24} {} MB", "", side.memory());
    }
    for arguments in [
        &["explain", "1002102"] as &[_],
        &["explain", "TalentNotExist"],
        &["api", "POST", "/open-apis/im/v1/messages"],
        &["search", "token expired"],
        &["check"],
        &["list", "--format", "html"],
    ] {
        let mut command = Command::new(&program);
        command.args(arguments).current_dir(repository()).stderr(Stdio::null());
        rounds(&arguments.join(" "), 41, &mut command)?;
    }
    Ok(())
}

fn rounds(name: &str, rounds: usize, command: &mut Command) -> Result<Side> {
    let mut side = Side::new(name);
    for _ in 0..rounds {
        side.add(run(command)?);
    }
    let show = |[least, median, most]: [f64; 3]| format!("{median:.4} s ({least:.4}..{most:.4})");
    println!("  {:24} wall {}, CPU {}", side.name, show(side.wall()), show(side.cpu()));
    Ok(side)
}
