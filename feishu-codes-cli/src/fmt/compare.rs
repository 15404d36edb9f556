//! The report of `fmt --check` on a file that is not in canonical form.

use std::io::{self, Write};

use feishu_codes_codegen::table::Input;

use crate::text::{ERROR, GOOD, one_line};

/// Writes how the file differs: byte order mark, line endings, and the first different line.
pub(super) fn write(input: &Input, formatted: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let name = input.name();
    let bytes = input.bytes();
    writeln!(out, "{ERROR}not in canonical form{ERROR:#}: {name}")?;
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        writeln!(out, "{name}:1: byte order mark")?;
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == b'\r') {
        writeln!(out, "{name}:{}: line ending other than LF", input.line_column(at).0)?;
    }
    if !bytes.ends_with(b"\n") {
        writeln!(out, "{name}: no line ending at the end of the file")?;
    }
    let expected = Input::new("", formatted);
    let mut lines = 1..=line_count(bytes).max(line_count(formatted));
    if let Some(line) = lines.find(|line| input.line(*line) != expected.line(*line)) {
        writeln!(out, "{name}:{line}: first difference")?;
        writeln!(out, "{ERROR}- {}{ERROR:#}", excerpt(&input.line(line), &expected.line(line)))?;
        writeln!(out, "{GOOD}+ {}{GOOD:#}", excerpt(&expected.line(line), &input.line(line)))?;
    }
    Ok(())
}

fn line_count(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count()
}

/// Returns the part of a line around its first difference from the other line.
fn excerpt(line: &str, other: &str) -> String {
    /// Maximum length in characters.
    const SHOWN: usize = 120;
    /// Number of equal characters before the difference.
    const BEFORE: usize = 40;
    let length = line.chars().count();
    let same = line.chars().zip(other.chars()).take_while(|(left, right)| left == right).count();
    let skip = if length <= SHOWN { 0 } else { same.saturating_sub(BEFORE) };
    let part = line.chars().skip(skip).take(SHOWN).collect::<String>();
    let dots = |is_cut: bool| if is_cut { "..." } else { "" };
    one_line(&format!("{}{part}{}", dots(skip > 0), dots(length > skip + SHOWN))).into_owned()
}
