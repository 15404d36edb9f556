//! What to do about a failed call: answers of the platform, matched by type.
//!
//! `cargo run -p feishu-codes --example triage` shows those of `answers.json`. With file names as arguments, it shows the answers in
//! those files, each a JSON document `{"path": "/open-apis/..", "body": {"code": .., "msg": ".."}}`.

use std::{
    env,
    error::Error,
    fs,
    io::{self, Write},
};

use feishu_codes::{FeishuError, HireError, Lang, Retry, code};
use serde_json::Value;

/// Answers of the platform, each with the API that was called.
const ANSWERS: &str = include_str!("answers.json");

fn main() -> Result<(), Box<dyn Error>> {
    let files = env::args().skip(1).collect::<Vec<_>>();
    let mut answers = if files.is_empty() { serde_json::from_str::<Vec<Value>>(ANSWERS)? } else { Vec::new() };
    for file in files {
        answers.push(serde_json::from_str(&fs::read_to_string(file)?)?);
    }
    let mut out = io::stdout().lock();
    match answers.iter().try_for_each(|answer| triage(answer, &mut out)) {
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}

fn triage(answer: &Value, out: &mut impl Write) -> io::Result<()> {
    let path = answer["path"].as_str().unwrap_or_default();
    let (code, msg) = (&answer["body"]["code"], answer["body"]["msg"].as_str().unwrap_or_default());
    let Some(code) = code.as_i64() else {
        return writeln!(out, "{path}\n  no code in the answer\n");
    };
    writeln!(out, "{path}\n  {code} {msg:?}")?;
    if code == 0 {
        return writeln!(out, "  success\n");
    }
    let Some(error) = FeishuError::for_request(path, code) else {
        // The error of the conversion names the nearest known codes.
        return match FeishuError::try_from(code) {
            Ok(elsewhere) => writeln!(out, "  unknown for this API; elsewhere: {elsewhere}\n"),
            Err(error) => writeln!(out, "  {error}\n"),
        };
    };
    // The code may have several meanings: the server's text chooses between them.
    let meaning = error.meaning(msg);
    writeln!(out, "  {error:?}: {}. {}", meaning.kind(), meaning.retry().advice(Lang::En))?;
    writeln!(out, "  -> {}", decision(error, meaning.retry()))?;
    writeln!(out, "  en: {}\n  zh: {}", meaning.remedy(Lang::En), meaning.remedy(Lang::Zh))?;
    if let Some(url) = meaning.docs_url(Lang::En) {
        writeln!(out, "  {url}")?;
    }
    writeln!(out)
}

/// Returns what this program does about an error: by variant, by code, or by retry, whichever reads best.
fn decision(error: FeishuError, retry: Retry) -> &'static str {
    match error {
        FeishuError::Hire(HireError::TalentNotExist) => "create the talent first",
        FeishuError::Hire(code!(1002216) | code!(1002210)) => "skip this talent",
        FeishuError::Contact(code!(43011)) => "move the members, then delete the department",
        FeishuError::Im(code!(im::10002) | code!(10030)) => "add the bot to the group chat",
        _ if retry == Retry::Never => "report to a person",
        _ => "repeat, as the advice says",
    }
}
