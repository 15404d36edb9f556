//! What to do about a failed call: answers of the platform, matched by type.
//!
//! `cargo run -p feishu-codes --example triage` shows those of `answers.json`; with file names as arguments, the answers in those files,
//! each a JSON document `{"path": "/open-apis/..", "body": {"code": .., "msg": ".."}}`.

use std::{env, error::Error, fs};

use feishu_codes::{ContactError, FeishuError, HireError, ImError, Lang, Retry, code};
use serde_json::Value;

/// Answers of the platform, each with the API that was called.
const ANSWERS: &str = include_str!("answers.json");

fn main() -> Result<(), Box<dyn Error>> {
    let files = env::args().skip(1).collect::<Vec<_>>();
    if files.is_empty() {
        let answers: Vec<Value> = serde_json::from_str(ANSWERS)?;
        answers.iter().for_each(triage);
    }
    for file in files {
        triage(&serde_json::from_str(&fs::read_to_string(file)?)?);
    }
    Ok(())
}

fn triage(answer: &Value) {
    let path = answer["path"].as_str().unwrap_or_default();
    let (code, msg) = (&answer["body"]["code"], answer["body"]["msg"].as_str().unwrap_or_default());
    let Some(code) = code.as_i64() else {
        println!("{path}\n  no code in the answer\n");
        return;
    };
    println!("{path}\n  {code} {msg:?}");
    if code == 0 {
        println!("  success\n");
        return;
    }
    let Some(error) = FeishuError::for_request(path, code) else {
        match FeishuError::try_from(code) {
            Ok(error) => println!("  {error}\n"),
            Err(error) => println!("  {error}\n"),
        }
        return;
    };
    // The number may have several meanings: the server's text says which one it is.
    let meaning = error.meaning(msg);
    println!("  {error:?}: {}, {}", meaning.kind(), advice(meaning.retry()));
    println!("  -> {}", decision(error, meaning.retry()));
    println!("  en: {}\n  zh: {}", meaning.remedy(Lang::En), meaning.remedy(Lang::Zh));
    if let Some(url) = meaning.docs_url(Lang::En) {
        println!("  {url}");
    }
    println!();
}

/// What this program makes of an error: by variant, by number, or by kind, whichever reads best.
fn decision(error: FeishuError, retry: Retry) -> &'static str {
    match error {
        FeishuError::Hire(HireError::TalentNotExist) => "create the talent first",
        FeishuError::Hire(code!(1002216) | code!(1002210)) => "skip this talent",
        FeishuError::Contact(ContactError::DepartmentHasMembers) => "move the members, then delete the department",
        FeishuError::Im(ImError::BotNotInChat10002 | ImError::BotNotInChat10030) => "invite the bot",
        _ if retry == Retry::Never => "report to a person",
        _ => "again, as the advice says",
    }
}

fn advice(retry: Retry) -> &'static str {
    match retry {
        Retry::Never => "the same request fails again",
        Retry::Backoff => "wait and repeat",
        Retry::SlowDown => "wait for the reset of the rate limit, then go slower",
        Retry::RefreshToken => "get a fresh token, then repeat once",
        Retry::OneAtATime => "repeat after the other write",
    }
}
