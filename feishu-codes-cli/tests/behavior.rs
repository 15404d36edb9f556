//! Behavior that no session shows: files, pipes, colors, many problems, the built-in table.

use std::{
    fmt::Write as _,
    fs,
    io::{BufRead, BufReader, Read},
    path::Path,
    process::Stdio,
};

use feishu_codes_codegen::table::Rule;
use serde_json::Value;
use snapbox::cmd::{Command, cargo_bin};
use tempfile::TempDir;

const HEADER: &str =
    "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source";
const DOMAINS: &str = "domain,title_zh,title_en,paths\nhire,招聘,Hire,/open-apis/hire/\n";

/// Returns the program in the directory of the tests' own table.
fn program() -> Command {
    let program = Command::new(cargo_bin!("feishu-codes")).current_dir("tests/data");
    program.env("LC_ALL", "C").env_remove("LANGUAGE").env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE")
}

/// Runs a command, and returns its standard output. Checks its exit status.
fn stdout(command: Command, status: i32) -> String {
    String::from_utf8(command.assert().code(status).get_output().stdout.clone()).expect("UTF-8")
}

fn row(code: usize) -> String {
    format!("hire,{code},Name{code},,not_found,never,,\"no, {code}\",没有,It is missing.,检查参数,Check it.,")
}

fn table(rows: impl IntoIterator<Item = String>) -> String {
    rows.into_iter().fold(format!("{HEADER}\n"), |table, row| table + &row + "\n")
}

/// Returns a folder with a codes.csv and a domains.csv.
fn folder(codes: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("codes.csv"), codes).expect("written");
    fs::write(folder.path().join("domains.csv"), DOMAINS).expect("written");
    folder
}

fn fmt(folder: &TempDir, args: &[&str], status: i32) {
    program().current_dir(folder.path()).arg("fmt").args(args).assert().code(status);
}

fn read(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("codes.csv")).expect("UTF-8")
}

#[test]
fn fmt_writes_the_canonical_form_once() {
    let good = table([row(1), row(2), row(10)]);
    let messy = table([row(10), row(2).replace("hire", "\"hire\""), row(1)]).replace('\n', "\r\n\r\n");
    let messy = format!("\u{feff}{}", messy.trim_end());
    let folder = folder(&messy);
    fmt(&folder, &["--check"], 1);
    assert_eq!(read(&folder), messy, "--check changes nothing");
    fmt(&folder, &[], 0);
    assert_eq!(read(&folder), good);
    let modified = || fs::metadata(folder.path().join("codes.csv")).and_then(|file| file.modified()).expect("a time");
    let before = modified();
    fmt(&folder, &[], 0);
    assert_eq!(before, modified(), "a file in canonical form is not written again");
    fmt(&folder, &["--check"], 0);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "no other file is left");
}

#[test]
fn fmt_changes_no_file_if_one_is_unreadable() {
    let messy = table([row(2), row(1)]);
    let folder = folder(&messy);
    let latin = b"domain,title_zh,title_en,paths\nokr,caf\xe9,OKR,\n".as_slice();
    // The second one is a symbolic link that was checked out as text.
    for bad in [&b""[..], b"../codes.csv", b"a,b\n", latin] {
        fs::write(folder.path().join("domains.csv"), bad).expect("written");
        fmt(&folder, &["codes.csv", "domains.csv"], 2);
        assert_eq!(read(&folder), messy);
        assert_eq!(fs::read(folder.path().join("domains.csv")).expect("read"), bad);
    }
}

#[cfg(unix)]
#[test]
fn fmt_keeps_permissions_and_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = folder(&table([row(2), row(1)]));
    let target = folder.path().join("codes.csv");
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).expect("set");
    fs::create_dir(folder.path().join("crate")).expect("created");
    let link = folder.path().join("crate/codes.csv");
    symlink("../codes.csv", &link).expect("linked");
    fmt(&folder, &["crate/codes.csv"], 0);
    assert_eq!(read(&folder), table([row(1), row(2)]));
    assert_eq!(fs::metadata(&target).expect("there").permissions().mode() & 0o777, 0o640);
    assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
}

#[test]
fn many_problems_are_counted() {
    let bad = |code: usize| row(code).replace("never", if code % 2 == 0 { "nevr" } else { "always" });
    let folder = folder(&table((1..=10_000).map(bad)));
    let check = |format: &str| stdout(program().current_dir(folder.path()).args(["check", "--format", format]), 1);
    let human = check("human");
    assert_eq!(human.matches("error[unknown-retry]").count(), 50);
    assert!(human.contains("9950 more problems not shown"), "{human}");
    assert!(human.contains("9950 unknown-retry"), "{human}");
    assert!(human.lines().count() < 500);
    let json = serde_json::from_str::<Vec<Value>>(&check("json")).expect("an array");
    assert_eq!(json.len(), 10_000);
    assert_eq!(check("github").lines().count(), 10_000);
}

/// Warnings never hide an error, however many there are.
#[test]
fn errors_come_before_warnings() {
    let folder = folder(&table([row(1).replace("never", "nevr")]));
    let mut domains = DOMAINS.to_owned();
    for number in 0..100 {
        writeln!(domains, "d{number},域{number},D{number},").expect("a string");
    }
    fs::write(folder.path().join("domains.csv"), domains).expect("written");
    let human = stdout(program().current_dir(folder.path()).args(["check"]), 1);
    assert!(human.starts_with("error[unknown-retry]"), "{human}");
}

#[test]
fn a_long_line_is_cut_around_the_field() {
    let long = "x".repeat((1 << 20) + 1);
    let folder = folder(&table([row(1).replace("no, 1", &long)]));
    let human = stdout(program().current_dir(folder.path()).args(["check"]), 1);
    assert!(human.contains("field-size") && human.len() < 2000, "{} bytes", human.len());
}

#[test]
fn sarif() {
    let log = stdout(program().args(["check", "wrong.csv", "--format", "sarif"]), 1);
    let log = serde_json::from_str::<Value>(&log).expect("JSON");
    assert_eq!((log["version"].as_str(), log["runs"].as_array().map(Vec::len)), (Some("2.1.0"), Some(1)));
    let (run, result) = (&log["runs"][0], &log["runs"][0]["results"][0]);
    assert_eq!((&result["ruleId"], &result["level"]), (&"kind-retry".into(), &"error".into()));
    let location = &result["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], "wrong.csv");
    assert_eq!((&location["region"]["startLine"], &location["region"]["startColumn"]), (&2.into(), &21.into()));
    assert_eq!(
        result["message"]["text"],
        "retry `slow_down` is not allowed for kind `not_found`\nuse `never`, or another kind"
    );
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let ids = rules.iter().map(|rule| rule["id"].as_str().expect("an id")).collect::<Vec<_>>();
    assert_eq!(ids, Rule::ALL.iter().map(|rule| rule.name()).collect::<Vec<_>>());
    assert_eq!(ids[usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small")], "kind-retry");
}

#[test]
fn files_that_do_not_exist() {
    for args in [
        &["check", "nowhere.csv"][..],
        &["check", "--domains", "nowhere.csv"],
        &["fmt", "nowhere.csv"],
        &["diff", "codes.csv", "nowhere.csv"],
        &["explain", "1", "--codes", "nowhere.csv"],
    ] {
        let output = program().args(args).assert().code(2);
        let stderr = String::from_utf8_lossy(&output.get_output().stderr);
        assert!(stderr.starts_with("error: cannot read nowhere.csv: "), "{stderr}");
    }
    let folder = folder(&table([row(1)]));
    fs::remove_file(folder.path().join("domains.csv")).expect("removed");
    let output = program().current_dir(folder.path()).args(["check"]).assert().code(2);
    let stderr = String::from_utf8_lossy(&output.get_output().stderr);
    assert!(
        stderr.contains("domains.csv") && stderr.contains("specify the table of domains with --domains"),
        "{stderr}"
    );
}

#[test]
fn a_closed_pipe_ends_silently() {
    for args in [
        &["list", "--format", "csv"][..],
        &["list"],
        &["search", "token", "--limit", "0"],
        &["list", "--format", "json"],
    ] {
        let mut child = std::process::Command::new(cargo_bin!("feishu-codes"))
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut line = String::new();
        // The reader takes one line of a large table, then closes the pipe.
        let mut stdout = BufReader::with_capacity(16, child.stdout.take().expect("a pipe"));
        stdout.read_line(&mut line).expect("a line");
        drop(stdout);
        let mut stderr = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut stderr).expect("UTF-8");
        assert_eq!(child.wait().expect("it ends").code(), Some(0), "{args:?}");
        assert!(!line.is_empty() && stderr.is_empty(), "{args:?}: {stderr}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_reported() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a full device");
    let mut list = std::process::Command::new(cargo_bin!("feishu-codes"));
    let output = list.args(["list"]).stdout(full).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write the output"), "{output:?}");
}

#[test]
fn colors_only_if_they_are_wanted() {
    let colored = |command: Command| {
        let output = command.output().expect("the program runs");
        [output.stdout, output.stderr].map(|bytes| bytes.contains(&0x1b))
    };
    let explain = || program().args(["explain", "1002102", "--codes", "codes.csv"]);
    assert_eq!(colored(explain()), [false, false], "into a pipe");
    assert_eq!(colored(explain().args(["--color", "always"])), [true, false]);
    assert_eq!(colored(explain().args(["--color", "never"]).env("CLICOLOR_FORCE", "1")), [false, false]);
    assert_eq!(colored(explain().env("NO_COLOR", "1").env("CLICOLOR_FORCE", "1")), [false, false]);
    assert_eq!(colored(program().args(["explain", "7", "--color", "always"])), [false, true], "the error");
}

#[test]
fn the_locale_selects_the_language() {
    let is_chinese = |variables: &[(&str, &str)]| {
        let command =
            variables.iter().fold(program().env("LC_ALL", ""), |command, (name, value)| command.env(name, value));
        stdout(command.args(["explain", "1002102", "--codes", "codes.csv"]), 0).contains("人才不存在")
    };
    assert!(is_chinese(&[("LC_MESSAGES", "zh_CN"), ("LANG", "en_US")]));
    assert!(!is_chinese(&[("LC_ALL", "C"), ("LANG", "zh_CN")]));
}

#[test]
fn the_built_in_table() {
    let list = |args: &[&str]| stdout(program().args(["list"]).args(args), 0);
    let file = fs::read_to_string("../codes.csv").expect("the table");
    assert!(list(&["--format", "csv"]) == file, "list --format csv is codes.csv");
    let of_file = list(&["--format", "json", "--codes", "../../../codes.csv"]);
    assert!(list(&["--format", "json"]) == of_file, "the domains are those of domains.csv");
}

/// Looks up the API in the middle of endpoints.csv.
#[test]
fn the_built_in_apis() {
    let file = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../endpoints.csv")).expect("the table");
    let row = file.lines().nth(file.lines().count() / 2).expect("a row");
    let [method, path, codes] = row.split(',').collect::<Vec<_>>()[..] else { panic!("three fields: {row}") };
    let json = stdout(program().args(["api", method, path, "--format", "json"]), 0);
    let json = serde_json::from_str::<Value>(&json).expect("an object");
    let found = json["apis"][0]["codes"].as_array().expect("codes").iter().map(Value::to_string).collect::<Vec<_>>();
    assert_eq!((json["apis"][0]["path"].as_str(), found.join(" ")), (Some(path), codes.to_owned()));
}

#[test]
fn apis_beside_the_codes_belong_to_them() {
    let folder = folder(&table([row(1)]));
    fs::write(folder.path().join("endpoints.csv"), "method,path,codes\nGET,/open-apis/hire/v1/jobs,1 2\n")
        .expect("written");
    let check = || program().current_dir(folder.path()).args(["check"]);
    let problems = stdout(check(), 1);
    assert!(problems.contains("endpoints.csv:2:31"), "{problems}");
    // With other domains, the APIs of the folder belong to another table.
    check().args(["--domains", "domains.csv"]).assert().code(0);
    let api = program().current_dir(folder.path()).args(["api", "jobs", "--codes", "codes.csv"]);
    api.assert().code(2);
}

#[test]
fn completions_and_manual_pages() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(stdout(program().args(["completions", shell]), 0).contains("explain"), "{shell}");
    }
    for (args, name) in [(&["man"][..], "feishu-codes"), (&["man", "check"], "feishu-codes-check")] {
        let page = stdout(program().args(args), 0).replace("\\-", "-");
        assert!(page.contains(&format!(".TH {name} ")), "{page}");
    }
}
