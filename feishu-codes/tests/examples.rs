//! The examples do what their output claims.

use std::{
    path::PathBuf,
    process::{Command, Stdio},
};

/// Returns the path of an example. `cargo test` builds all examples, but `cargo test --test examples` does not.
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

/// Calls: title, steps of the policy, outcome, and number of requests.
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

#[test]
fn each_client_does_what_the_policy_says() {
    for example in ["client", "backon", "tower"] {
        let text = run(example);
        for (title, steps, end, calls) in CALLS {
            let (_, rest) =
                text.split_once(&format!("# {title}\n")).unwrap_or_else(|| panic!("no {title:?} in {text}"));
            let part = rest.split("\n\n").next().unwrap();
            let taken = part.lines().filter_map(|line| line.strip_prefix("  -> ")).collect::<Vec<_>>();
            // `backon` does not ask the policy about a failure that is never worth a retry.
            let expected = if taken.is_empty() { &[][..] } else { steps };
            assert_eq!(taken.len(), expected.len(), "{example}: {title}: {part}");
            let as_expected = taken.iter().zip(expected).all(|(step, start)| step.starts_with(start));
            assert!(as_expected && part.contains(&format!("\n  {end}")), "{example}: {title}: {part}");
            assert!(part.ends_with(&format!("\n  calls: {calls}")), "{example}: {title}: {part}");
        }
        let request = "missing scope: contact:department.base:readonly\n  request it at https://open.feishu.cn/app/";
        assert!(text.contains(request), "{example}: {text}");
    }
}

#[test]
fn a_webhook_fails_at_status_200() {
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
fn triage_ends_without_an_error_if_its_reader_ends() {
    assert!(run("triage").contains("-> create the talent first"));
    let mut triage = Command::new(program("triage")).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(triage.stdout.take());
    let output = triage.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
