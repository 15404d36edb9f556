//! `feishu-codes diff`: what changes for users of the enums.

mod change;
mod compare;
mod endpoints;
mod meanings;
mod report;
mod snapshot;

pub use change::{Change, ChangeKind, Diff, Level};
pub use compare::compare;
pub use endpoints::{ApiChange, ApiDiff, compare as compare_endpoints};
pub use snapshot::{Snapshot, Unusable};

use std::io::{self, Write};

use serde::Serialize;

use crate::{
    args::{DiffArgs, Format},
    files::{self, Kind},
    outcome::{Failure, Outcome},
    streams::Streams,
};

pub(crate) fn run(args: &DiffArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let unusable = |unusable: Unusable| Failure::Unusable(unusable.to_string());
    let (old, new) = (files::open(&args.old)?, files::open(&args.new)?);
    let bump = if let [Kind::Endpoints, Kind::Endpoints] = [&old, &new].map(Kind::of) {
        let diff = compare_endpoints(&old, &new).map_err(unusable)?;
        write(&diff, args.format, endpoints::human, streams)?;
        diff.bump
    } else {
        let (old, new) = (Snapshot::read(&old).map_err(unusable)?, Snapshot::read(&new).map_err(unusable)?);
        let diff = compare(&old, &new);
        write(&diff, args.format, report::human, streams)?;
        diff.bump
    };
    Ok(Outcome::problems_if(args.fail_on.is_some_and(|level| bump >= Some(level))))
}

fn write<D: Serialize>(
    diff: &D,
    format: Format,
    human: fn(&D, &mut dyn Write) -> io::Result<()>,
    streams: &mut Streams,
) -> Result<(), Failure> {
    match format {
        Format::Human => human(diff, &mut streams.out)?,
        Format::Json => {
            serde_json::to_writer_pretty(&mut streams.out, diff)?;
            writeln!(streams.out)?;
        }
    }
    Ok(())
}
