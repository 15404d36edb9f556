//! The logic of the program `feishu-codes`, for tests and fuzzers.
//!
//! This crate has no stable API; use the program instead. [`fmt::format`] and [`diff::compare`] are pure functions.

#![forbid(unsafe_code)]

mod api;
mod args;
mod check;
pub mod diff;
mod explain;
mod files;
pub mod fmt;
mod generated;
mod list;
mod outcome;
mod search;
mod source;
mod streams;
mod text;

use std::{ffi::OsString, io::Write, process::ExitCode};

use clap::Parser;

pub use files::Unusable;

use args::{Args, Command};
use outcome::{Failure, Outcome};
use streams::Streams;

/// Runs the program with these arguments. The first one is the name of the program.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = Args::parse_from(args);
    let mut streams = Streams::open(args.color);
    let result = dispatch(args.command, &mut streams).and_then(|outcome| {
        streams.out.flush()?;
        Ok(outcome)
    });
    let code = match result {
        Ok(outcome) => outcome.code(),
        Err(failure) => {
            // If standard error cannot be written either, only the exit status is left.
            let _ = streams.error(&failure);
            Failure::CODE
        }
    };
    let _ = streams.err.flush();
    ExitCode::from(code)
}

fn dispatch(command: Command, streams: &mut Streams) -> Result<Outcome, Failure> {
    match command {
        Command::Check(args) => check::run(&args, streams),
        Command::Fmt(args) => fmt::run(&args, streams),
        Command::Diff(args) => diff::run(&args, streams),
        Command::Explain(args) => explain::run(&args, streams),
        Command::Search(args) => search::run(&args, streams),
        Command::List(args) => list::run(&args, streams),
        Command::Api(args) => api::run(&args, streams),
        Command::Completions { shell } => generated::completions(shell, streams),
        Command::Man { command } => generated::man(command.as_deref(), streams),
    }
}
