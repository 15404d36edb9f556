//! `feishu-codes fmt`: the canonical form of a table.

mod canonical;
mod compare;
mod replace;

use std::path::Path;

pub use canonical::{Unreadable, format};

use crate::{
    args::FmtArgs,
    files,
    outcome::{Failure, Outcome},
    streams::Streams,
    text::{GOOD, count},
};

pub(crate) fn run(args: &FmtArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    // All are read before the first is written: a failure leaves everything as it was.
    let files = args.files.iter().map(|path| load(path)).collect::<Result<Vec<_>, _>>()?;
    let changed = files.iter().filter(|file| file.input.bytes() != file.formatted).collect::<Vec<_>>();
    for file in &changed {
        if args.check {
            compare::explain(&file.input, &file.formatted, &mut streams.out)?;
        } else {
            replace::replace(file.path, &file.formatted)?;
            streams.note(&format_args!("formatted {}", file.path.display()))?;
        }
    }
    if changed.is_empty() {
        streams.note(&format_args!("{GOOD}in canonical form{GOOD:#}: {}", count(files.len(), "file")))?;
    }
    Ok(Outcome::problems_if(args.check && !changed.is_empty()))
}

struct File<'a> {
    path: &'a Path,
    input: feishu_codes_codegen::table::Input,
    formatted: Vec<u8>,
}

fn load(path: &Path) -> Result<File<'_>, Failure> {
    let input = files::open(path)?;
    let formatted = format(&input).map_err(|unreadable| Failure::Unusable(unreadable.to_string()))?;
    Ok(File { path, input, formatted })
}
