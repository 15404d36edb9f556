//! A few of these tables through the real compiler.

use std::fmt::Write as _;

use feishu_codes_codegen::table::cell::upper_camel;
use feishu_codes_tests::{
    consumer::Consumer,
    report::{DOMAINS, HEADER},
};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};

use crate::model::{self, Model};

const TABLES: usize = 4;

#[test]
fn enums_hold_what_the_tables_do() {
    let mut runner = TestRunner::deterministic();
    let mut consumer = Consumer::new(env!("CARGO_TARGET_TMPDIR"), "generated-tables").manifest("2024", "feishu-codes");
    let mut main = String::from("use feishu_codes::Lang;\n");
    for number in 0..TABLES {
        let model = model::tables().new_tree(&mut runner).expect("a table").current();
        consumer = consumer
            .file(&format!("codes{number}.csv"), model.codes())
            .file(&format!("domains{number}.csv"), model.domains());
        module(&mut main, number, &model).expect("a string takes everything");
    }
    let calls = (0..TABLES).map(|number| format!("    table{number}::check();\n")).collect::<Vec<_>>().concat();
    let main = format!("#![deny(warnings)]\n{main}\nfn main() {{\n{calls}}}\n");
    consumer.file("src/main.rs", main).cargo(&["run", "--quiet"]).assert_success();
}

/// A program with a table of its own goes well.
fn runs(name: &str, codes: &str, domains: &str, main: &str) {
    let consumer = Consumer::new(env!("CARGO_TARGET_TMPDIR"), name).manifest("2024", "feishu-codes");
    let consumer = consumer.file("codes.csv", codes).file("domains.csv", domains).file("src/main.rs", main);
    consumer.cargo(&["run", "--quiet"]).assert_success();
}

/// Beyond some thousand codes, the variants of a domain are found by matches instead of an array. Names that the generated code
/// might use for itself are among them.
#[test]
fn a_domain_of_thousands() {
    const CODES: usize = 6600;
    let mut codes = String::from(HEADER);
    for (at, name) in
        ["T", "Option", "None"].map(str::to_owned).into_iter().chain((3..CODES).map(|at| format!("V{at}"))).enumerate()
    {
        let code = 1_000_000 + at * 3;
        writeln!(codes, "hire,{code},{name},,not_found,never,,Message {at},,,查,Check.,")
            .expect("a string takes everything");
    }
    let main = format!(
        "feishu_codes::error_codes! {{ codes: \"codes.csv\", domains: \"domains.csv\" }}
        fn main() {{
            assert_eq!(HireError::ALL.len(), {CODES});
            for (at, error) in HireError::ALL.iter().enumerate() {{
                let code = 1_000_000 + 3 * at as i64;
                assert_eq!((error.code(), HireError::from_code(code)), (code, Some(*error)));
                assert_eq!(error.message(), format!(\"Message {{at}}\"));
                assert_eq!((HireError::from_code(code + 1), HireError::from_code(code + (1 << 32))), (None, None));
            }}
        }}"
    );
    runs("thousands", &codes, DOMAINS, &main);
}

/// More domains than the tables have room to count for one number.
#[test]
fn a_number_of_hundreds_of_domains() {
    let (mut codes, mut domains) = (String::from(HEADER), String::from("domain,title_zh,title_en,paths\n"));
    for at in 100..400 {
        writeln!(domains, "d{at},域,Domain,").expect("a string takes everything");
        for (code, name) in [(7, "Shared"), (at, "Own")] {
            writeln!(codes, "d{at},{code},{name},,not_found,never,,{name},,,查,Check.,")
                .expect("a string takes everything");
        }
    }
    let main = "feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"domains.csv\" }
        fn main() {
            let all = AnyError::lookup(7);
            assert_eq!((all.len(), all[0], all[299]), (300, D100Error::Shared.into(), D399Error::Shared.into()));
            assert!(AnyError::try_from(7_u8).is_err());
            for code in 100..400 {
                assert_eq!(AnyError::lookup(code).len(), 1);
                assert_eq!(AnyError::try_from(code).map(AnyError::code), Ok(code));
            }
            assert!([0, 8, 99, 400, -7, (1 << 32) + 7].iter().all(|code| AnyError::lookup(*code).is_empty()));
        }";
    runs("hundreds", &codes, &domains, main);
}

/// A module with the table, and a function that compares it with the literals that the standard library writes of these texts.
fn module(main: &mut String, number: usize, model: &Model) -> std::fmt::Result {
    writeln!(main, "mod table{number} {{\n    use super::Lang;")?;
    writeln!(
        main,
        "    feishu_codes::error_codes! {{ codes: \"codes{number}.csv\", domains: \"domains{number}.csv\", module: crate::table{number} }}"
    )?;
    writeln!(main, "    pub fn check() {{")?;
    for [key, zh, en, _] in &model.domains {
        let domain = upper_camel(key);
        writeln!(
            main,
            "        assert_eq!((Domain::{domain}.title(Lang::Zh), Domain::{domain}.title(Lang::En)), ({zh:?}, {en:?}));"
        )?;
    }
    for ((key, code), rows) in model.by_code() {
        let (name, error) = (&rows[0][2], upper_camel(key) + "Error");
        writeln!(main, "        let error = {error}::{name};")?;
        writeln!(
            main,
            "        assert_eq!((error.code(), error.name(), {error}::from_code({code})), ({code}, {name:?}, Some(error)));"
        )?;
        writeln!(main, "        assert_eq!((code!({key}::{code}), raw_code!({code})), (error, {code}));")?;
        writeln!(main, "        assert!(AnyError::lookup({code}).contains(&error.into()));")?;
        writeln!(main, "        let mut meanings = error.meanings();")?;
        for row in rows {
            let [_, _, _, scope, kind, retry, _, message, because_zh, because_en, zh, en, _] = row;
            writeln!(main, "        let meaning = meanings.next().unwrap();")?;
            writeln!(
                main,
                "        assert_eq!((meaning.scope().unwrap_or_default(), meaning.message()), ({scope:?}, {message:?}));"
            )?;
            writeln!(
                main,
                "        assert_eq!((meaning.kind().name(), meaning.retry().name()), ({kind:?}, {retry:?}));"
            )?;
            writeln!(
                main,
                "        assert_eq!((meaning.remedy(Lang::Zh), meaning.remedy(Lang::En)), ({zh:?}, {en:?}));"
            )?;
            writeln!(main, "        assert_eq!(meaning.explanation(Lang::Zh).unwrap_or_default(), {because_zh:?});")?;
            writeln!(main, "        assert_eq!(meaning.explanation(Lang::En).unwrap_or_default(), {because_en:?});")?;
        }
        writeln!(main, "        assert!(meanings.next().is_none());")?;
    }
    writeln!(main, "    }}\n}}")
}
