//! What a build depends on, and what it leaves in a program.

use std::fs;

use feishu_codes_tests::{
    consumer::Consumer,
    report::{DOMAINS, FIRST, HEADER, LAST},
};

const CALL: &str = "feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"tables/domains.csv\" }\n";

fn consumer(name: &str) -> Consumer {
    Consumer::new(env!("CARGO_TARGET_TMPDIR"), name)
        .manifest("2024", "feishu-codes")
        .file("codes.csv", format!("{HEADER}{FIRST}{LAST}"))
        .file("tables/domains.csv", DOMAINS)
}

/// Whether cargo finds nothing to do.
fn is_fresh(consumer: &Consumer, name: &str) -> bool {
    let run = consumer.cargo(&["build", "--verbose"]);
    run.assert_success();
    run.stderr.contains(&format!("Fresh {name} "))
}

#[test]
fn a_change_of_a_file_rebuilds_the_crate_and_nothing_else_does() {
    let main =
        "fn main() {\n    println!(\"{} {}\", HireError::First, Domain::Hire.title(feishu_codes::Lang::En));\n}\n";
    let consumer = consumer("rebuilt").file("src/main.rs", format!("{CALL}\n{main}"));
    let output = || {
        let run = consumer.cargo(&["run", "--quiet"]);
        run.assert_success();
        run.stdout
    };
    assert_eq!(output(), "1: first Hire\n");
    assert!(is_fresh(&consumer, "rebuilt"));

    consumer.write("codes.csv", format!("{HEADER}{FIRST}{LAST}").replace("first", "another text"));
    assert!(!is_fresh(&consumer, "rebuilt"), "codes.csv was changed");
    assert_eq!(output(), "1: another text Hire\n");
    assert!(is_fresh(&consumer, "rebuilt"));

    consumer.write("tables/domains.csv", DOMAINS.replace(",Hire,", ",Recruiting,"));
    assert!(!is_fresh(&consumer, "rebuilt"), "domains.csv was changed");
    assert_eq!(output(), "1: another text Recruiting\n");

    // A table that was wrong, and is right again.
    consumer.write("codes.csv", format!("{HEADER}{FIRST}{LAST}").replace("not_found", "lost"));
    assert!(!consumer.cargo(&["build", "--quiet"]).success);
    consumer.write("codes.csv", format!("{HEADER}{FIRST}{LAST}"));
    assert_eq!(output(), "1: first Recruiting\n");
}

/// The same crate in two folders expands to the same code, so the code holds no path of the machine.
#[test]
fn the_expansion_knows_no_folder() {
    let main = format!("{CALL}\nfn main() {{\n    let _ = (code!(9), raw_code!(1));\n}}\n");
    let expanded = ["here", "there/and/deeper"].map(|folder| {
        let consumer = consumer(&format!("expanded-{folder}"));
        let manifest = fs::read_to_string(consumer.folder().join("Cargo.toml")).unwrap();
        consumer.write("Cargo.toml", manifest.replace(&format!("expanded-{folder}"), "expanded"));
        consumer.write("src/main.rs", &main);
        // Asks a stable compiler for what only nightly ones give.
        let run = consumer.cargo_with(&["rustc", "--quiet", "--", "-Zunpretty=expanded"], |cargo| {
            cargo.env("RUSTC_BOOTSTRAP", "1");
        });
        run.assert_success();
        assert!(run.stdout.contains("pub enum HireError"), "{}", run.stdout);
        assert!(!run.stdout.contains(consumer.folder().to_str().unwrap()));
        run.stdout
    });
    assert!(expanded[0] == expanded[1], "{}\n{}", expanded[0], expanded[1]);
}

/// A program that only matches literals links none of the texts; one that prints an error does.
#[test]
fn texts_are_linked_only_where_they_are_used() {
    let program = |name: &str, body: &str| {
        let main = format!(
            "{CALL}\nfn main() {{\n    let code = std::env::args().count() as i64;\n    match HireError::try_from(code) {{\n{body}\n    }}\n}}\n"
        );
        let codes = format!("{HEADER}{FIRST}{LAST}").replace("Check one.", "Check the marker of this test.");
        let consumer = consumer(name).file("src/main.rs", main).file("codes.csv", codes);
        consumer.cargo(&["build", "--release", "--quiet"]).assert_success();
        let binary = fs::read(consumer.folder().join("../target/release").join(name)).unwrap();
        let holds = |text: &str| binary.windows(text.len()).any(|window| window == text.as_bytes());
        (holds("Check the marker of this test."), holds(consumer.folder().to_str().unwrap()))
    };
    let literals = "        Ok(code!(1)) => println!(\"one\"),\n        Ok(code!(9)) => println!(\"nine\"),\n        _ => println!(\"{code}\"),";
    assert_eq!(program("literals-only", literals), (false, false));
    let texts = "        Ok(error) => println!(\"{error:#}\"),\n        Err(_) => println!(\"{code}\"),";
    assert_eq!(program("with-texts", texts), (true, false));
}
