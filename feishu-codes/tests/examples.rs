//! The examples, as programs of their own.

use std::{
    path::PathBuf,
    process::{Command, Stdio},
};

/// Returns the example where cargo puts it: `cargo test` builds all of them. `cargo test --test examples` does not, so it is built here.
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

/// Each thing that can happen: the steps of the policy, the end, and how often the server was called.
const CALLS: [(&str, &[&str], &str, u32); 10] = [
    ("the token has expired", &["RefreshToken"], "done", 2),
    ("a fresh token is refused too", &["RefreshToken", "Stop"], "failed: 99991677", 2),
    ("too many requests", &["Wait(1s)"], "done", 2),
    ("the quota is used up", &["Stop"], "failed: 99991403", 1),
    ("the gateway is down for a moment", &["Wait(", "Wait("], "done", 3),
    ("someone else writes at the same time", &["WaitForOtherWrite("], "done", 2),
    ("there is no such talent", &["Stop"], "failed: 1002102", 1),
    ("a scope is missing", &["Stop"], "failed: 99991672", 1),
    ("a message that may have been sent", &["Stop"], "failed: HTTP 504", 1),
    ("a message with a key against sending it twice", &["Wait("], "done", 2),
];

fn check_calls(example: &str) {
    let text = run(example);
    for (title, steps, end, calls) in CALLS {
        let (_, rest) = text.split_once(&format!("# {title}\n")).unwrap_or_else(|| panic!("no {title:?} in {text}"));
        let part = rest.split("\n\n").next().unwrap();
        let taken = part.lines().filter_map(|line| line.strip_prefix("  -> ")).collect::<Vec<_>>();
        // Whoever asks only whether to repeat does not see that the policy stops.
        let expected = if taken.is_empty() { &[][..] } else { steps };
        assert_eq!(taken.len(), expected.len(), "{title}: {part}");
        assert!(taken.iter().zip(expected).all(|(step, start)| step.starts_with(start)), "{title}: {part}");
        assert!(part.contains(&format!("\n  {end}")), "{title}: {part}");
        assert!(part.ends_with(&format!("\n  calls: {calls}")), "{title}: {part}");
    }
    assert!(
        text.contains("missing scope: contact:department.base:readonly\n  request it at https://open.feishu.cn/app/")
    );
}

#[test]
fn a_client_does_what_each_failure_asks_for() {
    check_calls("client");
}

#[test]
fn backon_repeats_as_the_policy_says() {
    check_calls("backon");
}

#[test]
fn tower_repeats_as_the_policy_says() {
    check_calls("tower");
}

#[test]
fn the_webhook_fails_at_status_200() {
    let text = run("webhook");
    assert!(text.contains("good morning: sent\n"), "{text}");
    for (title, code) in
        [("no signature", 19021), ("unknown address", 19001), ("too many", 11232), ("no text type", 9499)]
    {
        assert!(text.contains(&format!("{title}: not sent, at HTTP status 200: {code}:")), "{text}");
    }
    assert_eq!(text.matches("\n  what to do: ").count(), 4, "each code is known: {text}");
    assert!(text.contains("\n  retry: slow_down\n"), "{text}");
}

#[test]
fn triage_ends_when_its_reader_does() {
    assert!(run("triage").contains("-> create the talent first"));
    let mut triage = Command::new(program("triage")).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(triage.stdout.take());
    let output = triage.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
