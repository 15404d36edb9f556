//! `feishu-codes completions` and `feishu-codes man`, which are generated from the definition of the command line.

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::{
    args::Args,
    outcome::{Failure, Outcome},
    streams::Streams,
};

pub(crate) fn completions(shell: Shell, streams: &mut Streams) -> Result<Outcome, Failure> {
    // `generate` panics if it cannot write, which a buffer never causes.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "feishu-codes", &mut script);
    streams.out.write_all(&script)?;
    Ok(Outcome::Success)
}

/// Writes the manual page of a command, or of the program.
pub(crate) fn man(command: Option<&str>, streams: &mut Streams) -> Result<Outcome, Failure> {
    let mut program = Args::command();
    program.build();
    let page = match command {
        None => program,
        Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| {
            Failure::Invalid(format!("unknown command `{name}`; for the commands, run `feishu-codes --help`"))
        })?,
    };
    Man::new(page).render(&mut streams.out)?;
    Ok(Outcome::Success)
}
