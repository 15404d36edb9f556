//! Random valid tables, compiled: the enums return the texts of the tables byte for byte.

use std::fmt::{self, Write as _};

use feishu_codes_codegen::table::cell::upper_camel;
use feishu_codes_tests::crates::{Crates, FACADE};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};

use crate::model::{self, Model};

const TABLES: usize = 12;

#[test]
fn enums_return_the_texts_of_their_tables() {
    let mut runner = TestRunner::deterministic();
    let mut main = String::from("#![deny(warnings)]\nuse feishu_codes::Lang;\n");
    let mut files = Vec::new();
    for number in 0..TABLES {
        let model = model::tables().new_tree(&mut runner).expect("a table").current();
        files.push((format!("codes{number}.csv"), model.codes()));
        files.push((format!("domains{number}.csv"), model.domains()));
        module(&mut main, number, &model).expect("writing to a string cannot fail");
    }
    let calls = (0..TABLES).map(|number| format!("    table{number}::check();\n")).collect::<Vec<_>>().concat();
    files.push(("src/main.rs".to_owned(), format!("{main}\nfn main() {{\n{calls}}}\n")));
    let crates = Crates::new(env!("CARGO_TARGET_TMPDIR"), "generated").add("generated-tables", "2024", FACADE, &files);
    crates.cargo(&["build"]).assert_success();
    crates.run("generated-tables").assert_success();
}

/// Writes a module with the table and a function that compares the enums with literals, which `Debug` of the standard library writes.
fn module(main: &mut String, number: usize, model: &Model) -> fmt::Result {
    writeln!(main, "mod table{number} {{\n    use super::Lang;")?;
    writeln!(
        main,
        "    feishu_codes::error_codes! {{ codes: \"codes{number}.csv\", domains: \"domains{number}.csv\", module: crate::table{number} }}"
    )?;
    writeln!(main, "    pub fn check() {{")?;
    for [key, zh, en, _] in &model.domains {
        let domain = upper_camel(key);
        writeln!(main, "        let domain = Domain::{domain};")?;
        writeln!(main, "        assert_eq!((domain.title(Lang::Zh), domain.title(Lang::En)), ({zh:?}, {en:?}));")?;
    }
    for ((key, code), rows) in model.by_code() {
        let (name, error) = (&rows[0][2], upper_camel(key) + "Error");
        writeln!(main, "        let error = {error}::{name};")?;
        writeln!(main, "        assert_eq!((error.code(), error.name()), ({code}, {name:?}));")?;
        writeln!(main, "        assert_eq!({error}::from_code({code}), Some(error));")?;
        writeln!(main, "        assert_eq!((code!({key}::{code}), raw_code!({code})), (error, {code}));")?;
        writeln!(main, "        assert!(AnyError::lookup({code}).contains(&error.into()));")?;
        writeln!(main, "        let mut meanings = error.meanings();")?;
        for [_, _, _, scope, kind, retry, _, message, because_zh, because_en, zh, en, source] in rows {
            writeln!(main, "        let meaning = meanings.next().unwrap();")?;
            let texts = [
                ("scope().unwrap_or_default()", scope),
                ("kind().name()", kind),
                ("retry().name()", retry),
                ("message()", message),
                ("explanation(Lang::Zh)", because_zh),
                ("explanation(Lang::En)", because_en),
                ("remedy(Lang::Zh)", zh),
                ("remedy(Lang::En)", en),
                ("docs_url(Lang::Zh).map_or(\"\", |url| url.source())", source),
            ];
            for (method, text) in texts {
                writeln!(main, "        assert_eq!(meaning.{method}, {text:?});")?;
            }
        }
        writeln!(main, "        assert!(meanings.next().is_none());")?;
    }
    writeln!(main, "    }}\n}}")
}
