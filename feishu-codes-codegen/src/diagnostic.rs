//! What a problem is, and how problems are collected.

use std::{fmt, ops::Range};

use crate::{Input, column::Column, parse, read::Row};

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Severity {
    /// The table compiles all the same.
    Warning,
    /// The table does not compile.
    Error,
}

macro_rules! rules {
    ($( #[doc = $doc:literal] $variant:ident = $text:literal $severity:ident, )*) => {
        /// The rule that a problem breaks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule { $( #[doc = concat!("`", $text, "`")] #[doc = ""] #[doc = $doc] $variant, )* }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )*];

            /// The name that reports show.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$variant => $text, )* }
            }

            /// How bad it is to break it.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $( Self::$variant => Severity::$severity, )* }
            }

            /// The rule in one sentence.
            #[must_use]
            pub const fn summary(self) -> &'static str {
                match self { $( Self::$variant => $doc.trim_ascii(), )* }
            }
        }
    };
}

rules! {
    /// The file holds a table.
    EmptyFile = "empty-file" Error,
    /// The file is not a symbolic link that was checked out as text.
    LinkAsText = "link-as-text" Error,
    /// The file is UTF-8.
    Encoding = "encoding" Error,
    /// The header line names the columns, in their order.
    Header = "header" Error,
    /// A table has at least one row.
    NoRows = "no-rows" Error,
    /// A row has as many cells as the header.
    RowLength = "row-length" Error,
    /// A quoted cell ends with a quotation mark.
    UnclosedQuote = "unclosed-quote" Error,
    /// A quotation mark in a cell is doubled, and the cell is quoted.
    StrayQuote = "stray-quote" Error,
    /// A cell is one line.
    LineBreak = "line-break" Error,
    /// A cell holds no control characters.
    ControlCharacter = "control-character" Error,
    /// A cell holds no characters that nobody sees: zero-width ones, and those that turn the writing direction.
    InvisibleCharacter = "invisible-character" Error,
    /// A cell has no blanks around its value.
    SurroundingBlank = "surrounding-blank" Error,
    /// A domain is one of domains.csv.
    UnknownDomain = "unknown-domain" Error,
    /// A domain is in `snake_case`, and gives a name of its own to an enum.
    DomainName = "domain-name" Error,
    /// A domain stands in domains.csv once.
    DuplicateDomain = "duplicate-domain" Error,
    /// A domain has a title in both languages.
    MissingTitle = "missing-title" Error,
    /// An API path prefix starts and ends with a slash, and belongs to one domain.
    ApiPath = "api-path" Error,
    /// A domain has at least one code.
    UnusedDomain = "unused-domain" Warning,
    /// A code is a decimal number from 1 to 2147483647.
    CodeNumber = "code-number" Error,
    /// A name is an `UpperCamelCase` ASCII identifier that is free to use.
    VariantName = "variant-name" Error,
    /// One name belongs to one code of a domain.
    NameClash = "name-clash" Error,
    /// All rows of a code have the same name.
    TwoNames = "two-names" Error,
    /// A row of the same domain, code and message stands once.
    DuplicateRow = "duplicate-row" Error,
    /// A kind is one of the closed set.
    UnknownKind = "unknown-kind" Error,
    /// A retry is one of the closed set.
    UnknownRetry = "unknown-retry" Error,
    /// The retry is possible for the kind.
    KindRetry = "kind-retry" Error,
    /// HTTP statuses are numbers from 100 to 599, ascending, joined by a vertical bar.
    HttpStatus = "http-status" Error,
    /// A row says what to do, in both languages.
    MissingRemedy = "missing-remedy" Error,
    /// An explanation is in both languages or in none.
    HalfExplanation = "half-explanation" Error,
    /// English columns hold no Chinese, Chinese columns hold some.
    Language = "language" Error,
    /// A cell has at most 1 MiB.
    CellSize = "cell-size" Error,
    /// A source is the path of a page: it starts with a slash, and needs no escape in a URL.
    SourcePath = "source-path" Error,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Rule {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// A problem: what is wrong, where, and what to do about it. Prints as `codes.csv:2:1: what is wrong`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Diagnostic {
    /// The rule that it breaks.
    pub rule: Rule,
    /// How bad it is.
    pub severity: Severity,
    /// The name of the file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The bytes of the file that are wrong.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub span: Range<usize>,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)
    }
}

/// Collects the problems of a file.
#[derive(Debug)]
pub struct Report<'i> {
    input: &'i Input,
    diagnostics: Vec<Diagnostic>,
}

impl<'i> Report<'i> {
    /// A report without problems.
    #[must_use]
    pub const fn new(input: &'i Input) -> Self {
        Self { input, diagnostics: Vec::new() }
    }

    /// Adds a problem of these bytes.
    pub fn add(&mut self, rule: Rule, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        let (line, column) = self.input.line_column(span.start);
        self.diagnostics.push(Diagnostic {
            rule,
            severity: rule.severity(),
            file: self.input.name().to_owned(),
            line,
            column,
            message: printable(&message.into()),
            help: printable(&help.into()),
            span,
        });
    }

    /// Adds a problem of a cell.
    pub fn cell(
        &mut self,
        row: &Row,
        column: impl Column,
        rule: Rule,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.add(rule, row.cell_span(self.input, column.index()), message, help);
    }

    /// Adds a problem of a cell's value, unless what is in the cell is a problem already: then this one most likely follows from it.
    pub(crate) fn value(
        &mut self,
        row: &Row,
        column: impl Column,
        rule: Rule,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        if parse::is_clean(row.get(column)) {
            self.cell(row, column, rule, message, help);
        }
    }

    pub(crate) const fn input(&self) -> &'i Input {
        self.input
    }

    pub(crate) fn has_problems(&self) -> bool {
        !self.diagnostics.is_empty()
    }

    /// The line where a row is.
    #[must_use]
    pub fn line_of(&self, row: &Row) -> usize {
        self.input.line_column(row.span.start).0
    }

    /// The problems, in the order of the file.
    #[must_use]
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
        self.diagnostics
    }
}

/// A text as it can be shown anywhere: in one line, with nothing that a terminal obeys, and not too long.
fn printable(text: &str) -> String {
    const LONGEST: usize = 400;
    let mut printable = String::with_capacity(text.len().min(LONGEST));
    let mut length = 0;
    for character in text.chars() {
        if length >= LONGEST {
            printable.push('…');
            break;
        }
        if parse::is_control(character) || parse::is_invisible(character) {
            let escape = character.escape_unicode();
            length += escape.len();
            printable.extend(escape);
        } else {
            length += 1;
            printable.push(character);
        }
    }
    printable
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn a_long_text_is_cut_however_it_is_shown() {
        assert_eq!(printable("a\u{0}\u{202e}"), "a\\u{0}\\u{202e}");
        assert_eq!(printable(&"x".repeat(400)), "x".repeat(400));
        assert_eq!(printable(&"x".repeat(401)), "x".repeat(400) + "…");
        assert_eq!(printable(&"\0".repeat(1000)), r"\u{0}".repeat(80) + "…");
    }
}
