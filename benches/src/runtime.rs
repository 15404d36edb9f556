//! Measures lookups, texts and `Endpoint::find` in nanoseconds, with criterion in a generated crate.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::{
    peers::{maps, plain},
    project::{Project, path_dependency, repository, work_dir},
    table::Files,
};

/// The number of lookups or texts per iteration of criterion, as in the templates.
const PASS: f64 = (1 << 14) as f64;

pub(crate) fn lookup() -> Result<()> {
    let mut costs = Vec::new();
    for codes in [600, 2900, 10_000] {
        let report = Report::of(&lookup_project(codes)?, codes, "lookup")?;
        let maps = ["phf", "match", "binary search", "HashMap", "FxHashMap"];
        report.print(&format!("from_code: {codes} codes, half hits, half misses"), "from_code", &maps)?;
        let maps = maps.map(|map| format!("{map}, all domains"));
        report.print(&format!("lookup: {codes} codes in 17 domains, half hits, half misses"), "lookup", &maps)?;
        costs.push((codes, [report.nanoseconds("from_code")?, report.nanoseconds("lookup")?]));
    }
    if let [(_, small), .., (codes, large)] = costs[..] {
        for (way, small, large) in [("from_code", small[0], large[0]), ("lookup", small[1], large[1])] {
            println!("  {way} at {codes} codes takes {:.2} times as long as at 600", large / small);
        }
    }
    Ok(())
}

pub(crate) fn texts() -> Result<()> {
    let report = Report::of(&texts_project(2900)?, 2900, "texts")?;
    let none: [&str; 0] = [];
    for side in ["meaning ours", "meaning of the code with most"] {
        report.print(&format!("texts: {side}, 2900 codes"), side, &none)?;
    }
    for method in ["message", "remedy", "kind", "retry"] {
        let [ours, theirs] = ["ours", "match"].map(|side| format!("{method} {side}"));
        report.print(&format!("texts: {method} of a known error, 2900 codes"), &ours, &[theirs])?;
    }
    Ok(())
}

pub(crate) fn endpoints() -> Result<()> {
    let mut rows = csv::Reader::from_path(repository().join("endpoints.csv"))?;
    let apis = rows.deserialize::<(String, String, String)>().collect::<Result<Vec<_>, _>>()?;
    let report = Report::of(&endpoints_project(&apis)?, apis.len(), "endpoints")?;
    report.print("endpoints: Endpoint::find, half hits, half misses", "find", &["matchit"])
}

/// The number of runs of criterion, so that a slow moment of the machine does not affect only one side.
const ROUNDS: usize = 3;

/// The results of criterion: for each side, the medians of all rounds in nanoseconds per operation, ascending.
struct Report {
    sides: BTreeMap<String, Vec<f64>>,
}

impl Report {
    fn of(project: &Project, codes: usize, group: &str) -> Result<Self> {
        let directory = work_dir().join("criterion").join(codes.to_string());
        let mut sides = BTreeMap::<_, Vec<_>>::new();
        for _ in 0..ROUNDS {
            project.cargo_with(&["bench", "--bench", "runtime", "--", "--noplot"], ("CRITERION_HOME", &directory))?;
            for side in fs::read_dir(directory.join(group))? {
                let side = side?;
                if let Some(median) = median(&side.path().join("new/estimates.json"))? {
                    sides.entry(side.file_name().to_string_lossy().into_owned()).or_default().push(median / PASS);
                }
            }
        }
        for medians in sides.values_mut() {
            medians.sort_by(f64::total_cmp);
        }
        Ok(Self { sides })
    }

    fn nanoseconds(&self, side: &str) -> Result<f64> {
        self.sides
            .get(side)
            .and_then(|medians| medians.get(medians.len() / 2))
            .copied()
            .with_context(|| side.to_owned())
    }

    /// Prints our side, and those of the others that were measured.
    fn print(&self, title: &str, ours: &str, others: &[impl AsRef<str>]) -> Result<()> {
        println!("\n{title}, {ROUNDS} rounds");
        let base = self.nanoseconds(ours)?;
        for side in std::iter::once(ours).chain(others.iter().map(AsRef::as_ref)) {
            if let Some([least, .., most]) = self.sides.get(side).map(Vec::as_slice) {
                let median = self.nanoseconds(side)?;
                println!("  {side:28} {median:8.2} ns ({least:.2}..{most:.2})  {ours} ÷ it: {:.3}", base / median);
            }
        }
        Ok(())
    }
}

fn median(file: &Path) -> Result<Option<f64>> {
    if !file.exists() {
        return Ok(None);
    }
    let estimates = serde_json::from_str::<Value>(&fs::read_to_string(file)?)?;
    Ok(estimates["median"]["point_estimate"].as_f64())
}

fn lookup_project(codes: usize) -> Result<Project> {
    let (one, wide) = (Files::of_hire(codes)?, Files::synthetic(codes, 17)?);
    Project::write(
        "runtime",
        &dependencies(&[]),
        &[
            ("src/lib.rs", &format!("{ONE}{WIDE}pub mod maps;\n")),
            ("src/maps.rs", &(maps::source(&one.table().catalog()) + &maps::entries(&wide.table().catalog()))),
            ("benches/runtime.rs", concat!(include_str!("templates/lookup.rs"), include_str!("templates/main.rs"))),
            ("codes.csv", &one.codes),
            ("domains.csv", &one.domains),
            ("wide_codes.csv", &wide.codes),
            ("wide_domains.csv", &wide.domains),
        ],
    )
}

fn texts_project(codes: usize) -> Result<Project> {
    let one = Files::of_hire(codes)?;
    Project::write(
        "runtime",
        &dependencies(&[]),
        &[
            ("src/lib.rs", &format!("{ONE}pub mod plain;\n")),
            ("src/plain.rs", &plain::source(&one.table().catalog())),
            ("benches/runtime.rs", concat!(include_str!("templates/texts.rs"), include_str!("templates/main.rs"))),
            ("codes.csv", &one.codes),
            ("domains.csv", &one.domains),
        ],
    )
}

fn endpoints_project(apis: &[(String, String, String)]) -> Result<Project> {
    let apis = apis.iter().map(|(method, path, _)| (method, path)).collect::<Vec<_>>();
    Project::write(
        "runtime",
        &(dependencies(&["endpoints"]) + "matchit = \"0.8\"\n"),
        &[
            ("src/lib.rs", &format!("pub const APIS: &[(&str, &str)] = &{apis:?};\n")),
            ("benches/runtime.rs", concat!(include_str!("templates/endpoints.rs"), include_str!("templates/main.rs"))),
        ],
    )
}

const ONE: &str = "pub mod one {\n    feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"domains.csv\", module: crate::one }\n}\n";
const WIDE: &str = "pub mod wide {\n    feishu_codes::error_codes! { codes: \"wide_codes.csv\", domains: \"wide_domains.csv\", module: crate::wide }\n}\n";

/// Returns sections of Cargo.toml. `[dev-dependencies]` is the last one, so that more can be appended.
fn dependencies(features: &[&str]) -> String {
    format!(
        "[[bench]]\nname = \"runtime\"\nharness = false\n\n[dependencies]\n{}{}phf = {{ version = \"0.14\", features = [\"macros\"] }}\n\n\
         [dev-dependencies]\ncriterion = {{ version = \"0.7\", default-features = false }}\nfastrand = \"2.3\"\nrustc-hash = \"2.1\"\n",
        path_dependency("feishu-codes", features),
        path_dependency("feishu-codes-core", &[]),
    )
}
