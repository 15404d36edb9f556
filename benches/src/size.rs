//! Measures the size of programs, and which texts they contain.

use std::fs;

use anyhow::Result;

use crate::project::{Project, path_dependency};

const CHECKED: &str = "use feishu_codes::raw_code;\n\
    fn main() {\n    let code = std::env::args().count() as i64 + 1002100;\n    \
    println!(\"{}\", match code { raw_code!(1002101) => 1, raw_code!(1002102) => 7, raw_code!(99991663) => 9, _ => 3 });\n}\n";

const ONE_DOMAIN: &str = "use feishu_codes::{HireError, Lang};\n\
    fn main() {\n    let code = std::env::args().count() as i64 + 1002100;\n    \
    if let Some(error) = HireError::from_code(code) {\n        println!(\"{} {}\", error.message(), error.remedy(Lang::En));\n    }\n}\n";

const KIND_AND_RETRY: &str = "use feishu_codes::FeishuError;\n\
    fn main() {\n    let code = std::env::args().count() as i64 + 1002100;\n    \
    if let Ok(error) = FeishuError::try_from(code) {\n        \
    std::process::exit(error.kind() as i32 * 16 + error.retry() as i32);\n    }\n}\n";

const NUMBERS: &str = "fn main() {\n    let code = std::env::args().count() as i64 + 1002100;\n    \
    if code > 1002101 {\n        std::process::exit((code & 255) as i32);\n    }\n}\n";

pub(crate) fn compare() -> Result<()> {
    let plain =
        CHECKED.replace("use feishu_codes::raw_code;\n", "#![allow(unused_parens)]\n").replace("raw_code!(", "(");
    let dependency = format!("[dependencies]\n{}", path_dependency("feishu-codes", &[]));
    let size = |name: &str, dependencies: &str, main: &str| -> Result<Vec<u8>> {
        let project = Project::write(name, dependencies, &[("src/main.rs", main)])?;
        project.cargo(&["build", "--release"])?;
        let program = fs::read(project.program())?;
        println!("  {name:16} {} bytes", program.len());
        Ok(program)
    };
    println!("\nsize: release, stripped");
    let plain = size("size-plain", "", &plain)?;
    let checked = size("size-raw-code", &dependency, CHECKED)?;
    let numbers = size("size-numbers", "", NUMBERS)?;
    let kinds = size("size-kind-and-retry", &dependency, KIND_AND_RETRY)?;
    let one = size("size-one-domain", &dependency, ONE_DOMAIN)?;
    println!("  three raw_code!: {} bytes instead of {}", checked.len(), plain.len());
    println!("  kind and retry of all codes: {} bytes instead of {}", kinds.len(), numbers.len());
    println!("  texts of hire: {}, of other domains: {}", texts(&one, true)?, texts(&one, false)?);
    Ok(())
}

/// Counts the remedies of hire, or of the other domains, in a program.
fn texts(program: &[u8], of_hire: bool) -> Result<usize> {
    let files = crate::table::Files::real()?;
    let table = files.table();
    let catalog = table.catalog();
    let remedies = |hire: bool| {
        let domains = catalog.domains.iter().filter(move |domain| (domain.key == "hire") == hire);
        domains
            .flat_map(|domain| &domain.variants)
            .flat_map(|variant| &variant.meanings)
            .map(|meaning| meaning.remedy_en)
    };
    let hire = remedies(true).collect::<std::collections::HashSet<_>>();
    let linked = |text: &&str| program.windows(text.len()).any(|window| window == text.as_bytes());
    // Without short texts, which may be a part of others, and without texts that hire has too.
    Ok(remedies(of_hire).filter(|text| text.len() > 40 && (of_hire || !hire.contains(text))).filter(linked).count())
}
