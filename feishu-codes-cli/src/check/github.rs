//! Problems as GitHub Actions annotations.

use std::io::{self, Write};

use feishu_codes_codegen::table::{Diagnostic, Severity};

/// Writes one workflow command per problem.
pub(super) fn write(problems: &[Diagnostic], out: &mut dyn Write) -> io::Result<()> {
    for problem in problems {
        let command = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        writeln!(
            out,
            "::{command} file={},line={},col={},title={}::{}",
            property(&problem.file),
            problem.line,
            problem.column,
            property(problem.rule.name()),
            data(&format!("{}\nhelp: {}", problem.message, problem.help)),
        )?;
    }
    Ok(())
}

/// Escapes the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property, where colons and commas are separators.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn separators_are_escaped() {
        assert_eq!(data("50%: a,\r\nb"), "50%25: a,%0D%0Ab");
        assert_eq!(property("C:\\a,b%"), "C%3A\\a%2Cb%25");
    }
}
