//! What is made from the definition of the command line.

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::{
    args::Args,
    outcome::{Failure, Outcome},
    streams::Streams,
};

pub(crate) fn completions(shell: Shell, streams: &mut Streams) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "feishu-codes", &mut script);
    streams.out.write_all(&script)?;
    Ok(Outcome::Fine)
}

/// Returns the manual page of the program, or of one of its commands.
pub(crate) fn man(command: Option<&str>, streams: &mut Streams) -> Result<Outcome, Failure> {
    let mut program = Args::command();
    program.build();
    let page = match command {
        None => program,
        Some(name) => {
            let found = program.find_subcommand(name).cloned();
            found.ok_or_else(|| Failure::Unusable(format!("there is no command `{name}`")))?
        }
    };
    Man::new(page).render(&mut streams.out)?;
    Ok(Outcome::Fine)
}
