//! `feishu-codes diff`: what changes for users of the enums.

mod change;
mod compare;
mod meanings;
mod report;
mod snapshot;

pub use change::{Change, ChangeKind, Diff, Level};
pub use compare::compare;
pub use snapshot::{Snapshot, Unusable};

use std::io::Write;

use crate::{
    args::{DiffArgs, Format},
    files,
    outcome::{Failure, Outcome},
    streams::Streams,
};

pub(crate) fn run(args: &DiffArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let unusable = |unusable: Unusable| Failure::Unusable(unusable.to_string());
    let old = Snapshot::read(&files::open(&args.old)?).map_err(unusable)?;
    let new = Snapshot::read(&files::open(&args.new)?).map_err(unusable)?;
    let diff = compare(&old, &new);
    match args.format {
        Format::Human => report::human(&diff, &mut streams.out)?,
        Format::Json => {
            serde_json::to_writer_pretty(&mut streams.out, &diff)?;
            writeln!(streams.out)?;
        }
    }
    Ok(Outcome::problems_if(args.fail_on.is_some_and(|level| diff.bump >= Some(level))))
}
