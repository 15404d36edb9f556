//! Compares the builds of a crate that calls `error_codes!` and of the same enums written in other ways.

use anyhow::Result;

use crate::{
    measure::{Side, print},
    peers::{derives, plain},
    project::{Project, path_dependency},
    table::Files,
};

/// The source of the crate that calls the macro.
const LIB: &str = "feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"domains.csv\" }\n";

pub(crate) fn compare() -> Result<()> {
    let tables = [
        ("the real table", Files::real()?, 5),
        ("600 codes", Files::synthetic(600, 17)?, 5),
        ("3,000 codes", Files::synthetic(3000, 17)?, 5),
        ("30,000 codes", Files::synthetic(30_000, 17)?, 2),
    ];
    for (name, files, rounds) in tables {
        let table = files.table();
        let catalog = table.catalog();
        let core = format!("[dependencies]\n{}", path_dependency("feishu-codes-core", &[]));
        let mut projects = vec![
            ("error_codes!", ours("build-ours", &files)?),
            ("plain source", Project::write("build-plain", &core, &[("src/lib.rs", &plain::source(&catalog))])?),
        ];
        // With 30,000 codes, the derives take minutes.
        if name != "30,000 codes" {
            let source = derives::source(&catalog);
            let project = Project::write("build-derives", derives::DEPENDENCIES, &[("src/lib.rs", &source)])?;
            projects.push(("thiserror, strum, num_enum", project));
        }
        for command in ["check", "build"] {
            let title = format!("build: cargo {command}, dev, dependencies built, {name}, {rounds} rounds");
            print(&title, &interleaved(&projects, command, rounds)?);
        }
    }
    Ok(())
}

pub(crate) fn scale() -> Result<()> {
    for (domains, codes) in [(17, [100_000, 10_000]), (1, [10_000, 1000])] {
        let mut projects = Vec::new();
        for codes in codes {
            let name = format!("scale-{codes}");
            projects.push((format!("{codes} codes"), ours(&name, &Files::synthetic(codes, domains)?)?));
        }
        for command in ["check", "build"] {
            let title = format!("scale: cargo {command}, dev, dependencies built, {domains} domain(s), 2 rounds");
            print(&title, &interleaved(&projects, command, 2)?);
        }
    }
    Ok(())
}

pub(crate) fn cold() -> Result<()> {
    let mut sides = vec![Side::new("the facade"), Side::new("thiserror, strum, num_enum alone")];
    let facade = format!("[dependencies]\n{}", path_dependency("feishu-codes", &[]));
    for _ in 0..3 {
        for (side, dependencies) in sides.iter_mut().zip([&facade, derives::DEPENDENCIES]) {
            let project = Project::write("cold", dependencies, &[("src/lib.rs", "")])?.with_empty_target()?;
            side.add(project.cargo(&["build"])?);
        }
    }
    print("cold: cargo build, dev, from nothing, 3 rounds", &sides);
    Ok(())
}

/// Compares the facade with and without the feature `endpoints`.
pub(crate) fn endpoints() -> Result<()> {
    let project = |name: &str, features: &[&str]| {
        let dependencies = format!("[dependencies]\n{}", path_dependency("feishu-codes", features));
        Project::write(name, &dependencies, &[("src/lib.rs", "")]).map(|project| project.measuring("feishu-codes"))
    };
    let projects = [
        ("without endpoints", project("facade", &[])?),
        ("with endpoints", project("facade-endpoints", &["endpoints"])?),
    ];
    for command in ["check", "build"] {
        let title = format!("endpoints: cargo {command} of the facade, dev, dependencies built, 5 rounds");
        print(&title, &interleaved(&projects, command, 5)?);
    }
    Ok(())
}

/// Writes a crate that calls `error_codes!`.
pub(crate) fn ours(name: &str, files: &Files) -> Result<Project> {
    let dependencies = format!("[dependencies]\n{}", path_dependency("feishu-codes", &[]));
    Project::write(
        name,
        &dependencies,
        &[("src/lib.rs", LIB), ("codes.csv", &files.codes), ("domains.csv", &files.domains)],
    )
}

/// Measures all projects in turn, once per round. Their dependencies are built before.
pub(crate) fn interleaved(projects: &[(impl AsRef<str>, Project)], command: &str, rounds: usize) -> Result<Vec<Side>> {
    let mut sides = projects.iter().map(|(name, _)| Side::new(name.as_ref())).collect::<Vec<_>>();
    for (_, project) in projects {
        project.cargo(&[command])?;
    }
    for _ in 0..rounds {
        for (side, (_, project)) in sides.iter_mut().zip(projects) {
            side.add(project.first(command)?);
        }
    }
    Ok(sides)
}
