//! Measures the size of a WebAssembly module that reads kind and retry of a response.

use std::fs;

use anyhow::Result;

use crate::{
    peers::derives,
    project::{Project, path_dependency},
    table::Files,
};

const TARGET: &str = "wasm32-unknown-unknown";

/// `black_box` represents the host, which passes the response and reads the result.
const MAIN: &str = "fn main() {
    let body = std::hint::black_box(br#\"{\"code\": 99991400, \"msg\": \"request trigger frequency limit\"}\"#.as_slice());
    std::hint::black_box(answer(std::hint::black_box(400), body));
}
";

const OURS: &str = "use feishu_codes::{ApiError, Kind, Retry};
fn answer(status: u16, body: &[u8]) -> Option<(Option<Kind>, Retry)> {
    let error = ApiError::check_body(status, body).err()?;
    Some((error.kind(), error.retry()))
}
";

/// Reads a response as clients without this crate do. Each peer has its own `find`.
const SERDE_JSON: &str = "#[derive(serde::Deserialize)]
struct Envelope { code: i32 }
type Answer = Option<(&'static str, &'static str)>;
fn answer(status: u16, body: &[u8]) -> Answer {
    match serde_json::from_slice::<Envelope>(body) {
        Ok(envelope) if envelope.code == 0 => None,
        Ok(envelope) => Some(find(envelope.code).unwrap_or_default()),
        Err(_) => (status >= 400).then_some((\"\", \"\")),
    }
}
";

const NUMBERS: &str = "fn find(code: i32) -> Answer {
    match code {
        99991400 => Some((\"rate_limited\", \"slow_down\")),
        99991663 => Some((\"unauthenticated\", \"refresh_token\")),
        _ => None,
    }
}
";

pub(crate) fn compare() -> Result<()> {
    println!("\nwasm: {TARGET}, release, stripped");
    let facade = format!("[dependencies]\n{}", path_dependency("feishu-codes", &["response"]));
    let serde = "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n";
    let sides = [
        ("empty", String::new(), "fn answer(_: u16, _: &[u8]) {}".to_owned()),
        ("ours", facade, OURS.to_owned()),
        ("two numbers, serde_json", format!("[dependencies]\n{serde}"), format!("{SERDE_JSON}{NUMBERS}")),
        ("derives, serde_json", format!("{}{serde}", derives::DEPENDENCIES), format!("{SERDE_JSON}{}", derived()?)),
    ];
    for (name, dependencies, source) in sides {
        let package = format!("wasm-{}", name.split([',', ' ']).next().unwrap_or_default());
        let project = Project::write(&package, &dependencies, &[("src/main.rs", &format!("{source}{MAIN}"))])?;
        project.cargo(&["build", "--release", "--target", TARGET])?;
        println!("  {name:24} {} bytes", fs::read(project.module(TARGET))?.len());
    }
    Ok(())
}

/// Returns the source of all enums with the derives, and of a `find` that searches them.
fn derived() -> Result<String> {
    let files = Files::real()?;
    let table = files.table();
    let catalog = table.catalog();
    let enums = catalog.domains.iter().filter(|domain| !domain.variants.is_empty()).map(|domain| {
        format!(
            "if let Ok(error) = {}::try_from(code) {{ return error.get_str(\"kind\").zip(error.get_str(\"retry\")); }}\n",
            domain.enum_name()
        )
    });
    let find = enums.collect::<String>();
    Ok(format!(
        "{}use strum::EnumProperty as _;\nfn find(code: i32) -> Answer {{\n{find}None\n}}\n",
        derives::source(&catalog)
    ))
}
