//! Explains the responses in `answers.json`, and decides what to do about the failed calls.
//!
//! ```text
//! cargo run -p feishu-codes --example triage
//! ```

use std::{
    error::Error,
    io::{self, Write},
};

use feishu_codes::{FeishuError, HireError, Lang, Retry, code};
use serde_json::Value;

/// Responses of the platform, each with the path of the API that was called.
const ANSWERS: &str = include_str!("answers.json");

fn main() -> Result<(), Box<dyn Error>> {
    let answers = serde_json::from_str::<Vec<Value>>(ANSWERS)?;
    let mut out = io::stdout().lock();
    match answers.iter().try_for_each(|answer| triage(answer, &mut out)) {
        // The reader closed the pipe, such as `head`.
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
        // The error of the conversion lists the nearest known codes.
        return match FeishuError::try_from(code) {
            Ok(elsewhere) => writeln!(out, "  unknown for this API; elsewhere: {elsewhere}\n"),
            Err(error) => writeln!(out, "  {error}\n"),
        };
    };
    // If the code has several meanings, the server's text decides between them.
    let meaning = error.meaning(msg);
    writeln!(out, "  {error:?}: {}. {}", meaning.kind(), meaning.retry().advice(Lang::En))?;
    writeln!(out, "  -> {}", decision(error, meaning.retry()))?;
    writeln!(out, "  en: {}\n  zh: {}", meaning.remedy(Lang::En), meaning.remedy(Lang::Zh))?;
    if let Some(url) = meaning.docs_url(Lang::En) {
        writeln!(out, "  {url}")?;
    }
    writeln!(out)
}

/// Returns the action of this program for an error. Matches variants, codes or the retry, whichever reads best.
fn decision(error: FeishuError, retry: Retry) -> &'static str {
    match error {
        FeishuError::Hire(HireError::TalentNotExist) => "create the talent first",
        FeishuError::Hire(code!(1002216) | code!(1002210)) => "skip this talent",
        FeishuError::Contact(code!(43011)) => "move the members, then delete the department",
        FeishuError::Im(code!(im::10002) | code!(10030)) => "add the bot to the group chat",
        _ if retry == Retry::Never => "escalate to a human",
        _ => "repeat, as the advice says",
    }
}
