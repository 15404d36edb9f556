//! Measures the build time that checked literals add to a crate.

use anyhow::Result;

use crate::{
    build::{interleaved, ours},
    measure::print,
    project::Project,
    table::Files,
};

const LITERALS: usize = 1000;

pub(crate) fn compare() -> Result<()> {
    let files = Files::synthetic(3000, 17)?;
    let table = ours("literals-table", &files)?;
    let of_table = files.table();
    let catalog = of_table.catalog();
    let variants =
        catalog.domains.iter().flat_map(|domain| domain.variants.iter().map(move |variant| (domain, variant)));
    let (mut checked, mut paths) = (String::new(), String::new());
    for (at, (domain, variant)) in variants.step_by(3).take(LITERALS).enumerate() {
        let name = domain.enum_name();
        let function = |value: String| format!("pub fn f{at}() -> literals_table::{name} {{ {value} }}\n");
        checked += &function(format!("literals_table::code!({}::{})", domain.key, variant.code));
        paths += &function(format!("literals_table::{name}::{}", variant.name));
    }
    let dependencies = format!("[dependencies]\nliterals-table = {{ path = \"{}\" }}\n", table.dir().display());
    let projects = [
        ("1,000 code!", Project::write("literals-checked", &dependencies, &[("src/lib.rs", &checked)])?),
        ("1,000 paths", Project::write("literals-paths", &dependencies, &[("src/lib.rs", &paths)])?),
    ];
    for command in ["check", "build"] {
        let sides = interleaved(&projects, command, 7)?;
        print(&format!("literals: cargo {command}, dev, a table of 3,000 codes, 7 rounds"), &sides);
        if let [checked, paths] = &sides[..] {
            println!(
                "  more: {:.3} s CPU, {:.3} s wall",
                checked.cpu()[1] - paths.cpu()[1],
                checked.wall()[1] - paths.wall()[1]
            );
        }
    }
    Ok(())
}
