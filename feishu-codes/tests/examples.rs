//! The examples, as programs of their own.

use std::{path::PathBuf, process::Command};

/// Where cargo puts the example: `cargo test` builds all of them; for `cargo test --test examples`, which does not, it is built here.
fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let profile = test.ancestors().nth(2).expect("target/PROFILE/deps/TEST");
    let program = profile.join("examples").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    if !program.exists() {
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--package", "feishu-codes", "--features", "response", "--example", name]);
        build.arg("--target-dir").arg(profile.parent().expect("target"));
        assert!(build.status().unwrap().success());
    }
    program
}

fn run(name: &str) -> String {
    let output = Command::new(program(name)).output().unwrap();
    let (text, errors) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{text}\n{errors}");
    text
}

/// What was printed under this title.
fn part<'t>(text: &'t str, title: &str) -> &'t str {
    let (_, rest) = text.split_once(&format!("# {title}\n")).unwrap_or_else(|| panic!("no part {title:?} in {text}"));
    rest.split("\n\n").next().unwrap()
}

#[test]
fn the_client_does_what_each_failure_asks_for() {
    let text = run("client");
    let is = |title, lines: &[&str]| {
        let part = part(&text, title);
        let found = part.lines().skip(1).map(str::trim).collect::<Vec<_>>();
        assert!(found.len() >= lines.len(), "{title}: {part}");
        for (found, expected) in found.iter().zip(lines) {
            assert!(found.starts_with(expected), "{title}: {found:?} is not {expected:?}");
        }
    };
    let done = "done: {\"ok\":true}";
    is("the token has expired", &["answer 1: 99991677", "-> a fresh token", done]);
    is("a fresh token is refused too", &["answer 1: 99991664", "-> a fresh", "answer 2: 99991664", "failed: 99991664"]);
    is("too many requests", &["answer 1: 99991400", "-> wait for the reset: 1s", done]);
    let waits = ["answer 1: HTTP 502: 502 Bad Gateway", "-> wait a little", "answer 2: HTTP 504", "-> wait", done];
    is("the gateway is down for a moment", &waits);
    is("someone else writes at the same time", &["answer 1: 96002", "-> after the other write", done]);
    is("there is no such talent", &["answer 1: 1002102", "failed: 1002102", "what to do: "]);
    is("a scope is missing", &["answer 1: 99991672", "failed: 99991672", "what to do: "]);
    assert!(
        part(&text, "a scope is missing")
            .contains("ask the administrator for the scope contact:department.base:readonly")
    );
    is("a message that may have been sent", &["answer 1: HTTP 504", "-> stop", "failed: HTTP 504"]);
    is("a message with a key against sending it twice", &["answer 1: HTTP 504", "-> wait a little", done]);
}

#[test]
fn the_webhook_fails_at_status_200() {
    let text = run("webhook");
    assert!(text.contains("good morning: sent\n"), "{text}");
    for failure in
        ["no signature: not sent, at HTTP status 200: 19021:", "wrong address: not sent, at HTTP status 200: 19001:"]
    {
        assert!(text.contains(failure), "{text}");
    }
    assert!(
        text.contains("11232: create message service trigger rate limit\n  retry: slow_down\n  what to do:"),
        "{text}"
    );
}
