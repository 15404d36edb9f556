//! `feishu-codes diff`: reports what changes for users of the enums.

mod change;
mod compare;
mod endpoints;
mod human;
mod meanings;
mod snapshot;

pub use change::{Change, ChangeKind, Diff, Level};
pub use compare::compare;
pub use endpoints::{ApiChange, compare as compare_endpoints};
pub use snapshot::Snapshot;

use feishu_codes_codegen::table::{Diagnostic, Input};

use crate::{
    args::{DiffArgs, Format},
    files::{self, Kind, Unusable},
    outcome::{Failure, Outcome},
    streams::Streams,
};

pub(crate) fn run(args: &DiffArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let (old, new) = (files::open(&args.old)?, files::open(&args.new)?);
    let bump = if [&old, &new].into_iter().all(|input| Kind::of(input) == Kind::Endpoints) {
        let diff = compare_endpoints(&old, &new)?;
        match args.format {
            Format::Human => human::write_apis(&diff, &mut streams.out)?,
            Format::Json => streams.json(&diff)?,
        }
        diff.bump
    } else {
        let diff = compare(&Snapshot::read(&old)?, &Snapshot::read(&new)?);
        match args.format {
            Format::Human => human::write_codes(&diff, &mut streams.out)?,
            Format::Json => streams.json(&diff)?,
        }
        diff.bump
    };
    Ok(Outcome::problems_if(args.fail_on.is_some_and(|level| bump >= Some(level))))
}

/// Returns the error for a file whose problems hide rows from the comparison.
fn incomparable(input: &Input, problems: Vec<Diagnostic>) -> Unusable {
    let message = format!("cannot compare {}; for details, run `feishu-codes check`", input.name());
    Unusable::new(message, problems)
}
