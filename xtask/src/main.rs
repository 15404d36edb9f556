//! Maintainer tools, run as `cargo xtask`. Not published.

mod harvest;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Maintainer tools of feishu-codes
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Harvest(harvest::Args),
}

fn main() -> ExitCode {
    let Args { command: Command::Harvest(args) } = Args::parse();
    match harvest::run(&args) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}
