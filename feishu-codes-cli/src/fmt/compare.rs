//! What `fmt --check` says about a file that is not in canonical form.

use std::io::{self, Write};

use feishu_codes_codegen::table::Input;

use crate::text::{ERROR, GOOD, one_line};

/// The longest part of a line that is shown.
const SHOWN: usize = 120;

/// Writes what differs: marks and line ends of the whole file, and the first line that is not the one that belongs there.
pub(super) fn explain(input: &Input, formatted: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let name = input.name();
    let bytes = input.bytes();
    writeln!(out, "{ERROR}not in canonical form{ERROR:#}: {name}")?;
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        writeln!(out, "{name}:1: a byte order mark")?;
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == b'\r') {
        writeln!(out, "{name}:{}: a line end that is not LF", input.line_column(at).0)?;
    }
    if !bytes.ends_with(b"\n") {
        writeln!(out, "{name}: no line end at the end of the file")?;
    }
    let expected = Input::new("", formatted);
    let lines = 1..=line_count(bytes).max(line_count(formatted));
    let different = |line: &usize| input.line(*line) != expected.line(*line);
    if let Some(line) = lines.into_iter().find(different) {
        writeln!(out, "{name}:{line}: the first difference")?;
        writeln!(out, "{ERROR}- {}{ERROR:#}", shown(&input.line(line), &expected.line(line)))?;
        writeln!(out, "{GOOD}+ {}{GOOD:#}", shown(&expected.line(line), &input.line(line)))?;
    }
    Ok(())
}

fn line_count(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count()
}

/// Returns a line from shortly before its first difference from the other.
fn shown(line: &str, other: &str) -> String {
    const BEFORE: usize = 40;
    let same = line.chars().zip(other.chars()).take_while(|(left, right)| left == right).count();
    let skip = if line.chars().count() <= SHOWN { 0 } else { same.saturating_sub(BEFORE) };
    let cut = line.chars().skip(skip).take(SHOWN).collect::<String>();
    let dots = |there: bool| if there { "..." } else { "" };
    let more = line.chars().count() > skip + SHOWN;
    one_line(&format!("{}{cut}{}", dots(skip > 0), dots(more))).into_owned()
}
