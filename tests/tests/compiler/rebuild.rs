//! cargo rebuilds a crate with a table if one of the files changes.

use feishu_codes_tests::{
    crates::{Crates, FACADE},
    fixture::{DOMAINS, codes},
};

const MAIN: &str = "feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"tables/domains.csv\" }\n
fn main() {
    println!(\"{} {}\", HireError::First, Domain::Hire.title(feishu_codes::Lang::En));
}
";

#[test]
fn only_a_change_of_a_file_rebuilds_the_crate() {
    let crates = Crates::new(env!("CARGO_TARGET_TMPDIR"), "rebuild").add(
        "rebuilt",
        "2024",
        FACADE,
        &[("codes.csv", &*codes()), ("tables/domains.csv", DOMAINS), ("src/main.rs", MAIN)],
    );
    let write = |path: &str, text: String| crates.write(&format!("crates/rebuilt/{path}"), text);
    // Returns whether cargo built anything, and what the program prints.
    let build = || {
        let run = crates.cargo(&["build", "--verbose"]);
        run.assert_success();
        (!run.stderr.contains("Fresh rebuilt "), crates.run("rebuilt").stdout)
    };
    assert_eq!(build(), (true, "1: first Hire\n".to_owned()));
    assert_eq!(build(), (false, "1: first Hire\n".to_owned()));
    write("codes.csv", codes().replace("first", "another text"));
    assert_eq!(build(), (true, "1: another text Hire\n".to_owned()));
    write("tables/domains.csv", DOMAINS.replace(",Hire,", ",Recruiting,"));
    assert_eq!(build(), (true, "1: another text Recruiting\n".to_owned()));
    write("codes.csv", codes().replace("not_found", "lost"));
    assert!(!crates.cargo(&["build", "--quiet"]).success);
    write("codes.csv", codes());
    assert_eq!(build(), (true, "1: first Recruiting\n".to_owned()));
}
