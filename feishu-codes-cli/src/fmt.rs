//! `feishu-codes fmt`: puts tables into canonical form.

mod canonical;
mod compare;
mod replace;

use std::path::Path;

use feishu_codes_codegen::table::Input;

pub use canonical::format;

use crate::{
    args::FmtArgs,
    files,
    outcome::{Failure, Outcome},
    streams::Streams,
    text::{GOOD, count},
};

pub(crate) fn run(args: &FmtArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    // All files are formatted before the first one is written, so that a failure changes none of them.
    let files = args.files.iter().map(|path| File::format(path)).collect::<Result<Vec<_>, _>>()?;
    let changed = files.iter().filter(|file| file.input.bytes() != file.formatted).collect::<Vec<_>>();
    for file in &changed {
        if args.check {
            compare::write(&file.input, &file.formatted, &mut streams.out)?;
        } else {
            replace::replace(file.path, &file.formatted)?;
            streams.note(&format_args!("formatted {}", file.path.display()))?;
        }
    }
    if changed.is_empty() {
        streams.note(&format_args!("{GOOD}in canonical form{GOOD:#}: {}", count(files.len(), "file")))?;
    } else if args.check {
        let paths = changed.iter().map(|file| file.path.display().to_string()).collect::<Vec<_>>().join(" ");
        streams.hint(&format_args!("run `feishu-codes fmt {paths}`"))?;
    }
    Ok(Outcome::problems_if(args.check && !changed.is_empty()))
}

struct File<'a> {
    path: &'a Path,
    input: Input,
    formatted: Vec<u8>,
}

impl<'a> File<'a> {
    fn format(path: &'a Path) -> Result<Self, Failure> {
        let input = files::open(path)?;
        let formatted = format(&input)?;
        Ok(Self { path, input, formatted })
    }
}
