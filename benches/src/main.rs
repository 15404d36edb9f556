//! Compares feishu-codes with its alternatives: run `cargo run --release -- WHAT` in this directory.
//!
//! Each comparison writes the crates that it needs to the target directory, measures all sides in the same run, and
//! prints ratios. `README.md` says what is measured and how, and has the numbers.

#![forbid(unsafe_code)]

mod build;
mod cli;
mod literals;
mod measure;
mod peers;
mod project;
mod runtime;
mod size;
mod table;
mod wasm;

use anyhow::{Result, bail};

/// A comparison: its name, a summary, and the function that runs it.
type Comparison = (&'static str, &'static str, fn() -> Result<()>);

const COMPARISONS: [Comparison; 11] = [
    ("lookup", "from_code and lookup, compared with phf, match, binary search and hash maps", runtime::lookup),
    ("texts", "message, remedy, kind and retry, compared with a match; meaning alone", runtime::texts),
    ("endpoints", "Endpoint::find, compared with matchit; facade builds with and without the feature", endpoints),
    ("build", "first check and build with the real table, and with 600, 3,000 and 30,000 codes", build::compare),
    ("scale", "the same with 10 times as many codes: 100,000 in 17 domains, 10,000 in one", build::scale),
    ("cold", "cargo build from scratch, compared with the derive crates alone", build::cold),
    ("literals", "1,000 code! in a crate, compared with 1,000 paths", literals::compare),
    ("cli", "check on 10,000 and 100,000 codes; each command from start to exit", cli::measure),
    ("size", "programs with literals, kinds and retries, or one domain, compared with plain numbers", size::compare),
    (
        "wasm",
        "a WebAssembly module that reads kind and retry, compared with serde_json alone and the derives",
        wasm::compare,
    ),
    ("all", "everything", all),
];

fn main() -> Result<()> {
    let wanted = std::env::args().skip(1).collect::<Vec<_>>();
    if wanted.is_empty() {
        println!("usage: feishu-codes-benches WHAT..\n");
        for (name, summary, _) in COMPARISONS {
            println!("{name:9} {summary}");
        }
    }
    for name in wanted {
        match COMPARISONS.iter().find(|(known, ..)| *known == name) {
            Some((.., run)) => run()?,
            None => bail!("no comparison `{name}`"),
        }
    }
    Ok(())
}

fn endpoints() -> Result<()> {
    runtime::endpoints()?;
    build::endpoints()
}

fn all() -> Result<()> {
    COMPARISONS.iter().filter(|(name, ..)| *name != "all").try_for_each(|(.., run)| run())
}
