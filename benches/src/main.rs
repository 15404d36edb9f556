//! Benchmarks of feishu-codes and its peers, side by side: `cargo run --release -- WHAT` in this folder.
//!
//! Each comparison writes the crates it needs into the target directory, measures all sides in the same run, and prints ratios.
//! `README.md` has what is measured, how, and the numbers.

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

/// A comparison: its name, what it compares, and how to run it.
type Comparison = (&'static str, &'static str, fn() -> Result<()>);

const COMPARISONS: [Comparison; 11] = [
    ("lookup", "from_code and lookup, beside phf, match, binary search and hash maps", runtime::lookup),
    ("texts", "message, remedy, kind and retry, beside a match over the variants; meaning alone", runtime::texts),
    ("endpoints", "Endpoint::find, beside matchit; the facade's build with and without the feature", endpoints),
    ("build", "first check and build of a crate with 600, 3,000 and 30,000 codes", build::compare),
    ("scale", "the same at 10 times as many codes: 100,000 in 17 domains, 10,000 in one", build::scale),
    ("cold", "cargo build from nothing, beside that of the derive stack alone", build::cold),
    ("literals", "1,000 code! in a crate, beside 1,000 paths", literals::compare),
    ("cli", "feishu-codes check on 100,000 rows, and explain", cli::measure),
    ("size", "a program that matches three literals, beside plain numbers", size::compare),
    (
        "wasm",
        "a WebAssembly module that asks a response for its kind and retry, beside serde_json alone and the derive stack",
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
