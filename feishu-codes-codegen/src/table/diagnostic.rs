//! Problems of a table, and their collection.

use std::{fmt, ops::Range};

use super::{Input, cell};

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Severity {
    /// The table still compiles.
    Warning,
    /// The table does not compile.
    Error,
}

macro_rules! rules {
    ($( #[doc = $doc:literal] $variant:ident = $text:literal $severity:ident, )*) => {
        /// A rule of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule { $( #[doc = concat!("`", $text, "`")] #[doc = ""] #[doc = $doc] $variant, )* }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )*];

            /// Returns the name that reports show.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$variant => $text, )* }
            }

            /// Returns the severity of a problem with this rule.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $( Self::$variant => Severity::$severity, )* }
            }

            /// Returns the rule in one sentence.
            #[must_use]
            pub const fn summary(self) -> &'static str {
                match self { $( Self::$variant => $doc.trim_ascii(), )* }
            }
        }
    };
}

rules! {
    /// The file is not empty.
    EmptyFile = "empty-file" Error,
    /// The file is not a symbolic link that git checked out as text.
    LinkAsText = "link-as-text" Error,
    /// The file is UTF-8.
    Encoding = "encoding" Error,
    /// The header row names all columns in their order.
    Header = "header" Error,
    /// A table has at least one row.
    NoRows = "no-rows" Error,
    /// A row has as many fields as the header.
    RowLength = "row-length" Error,
    /// A quoted field ends with a quotation mark.
    UnterminatedQuote = "unterminated-quote" Error,
    /// A quotation mark inside a field is doubled, and the field is quoted.
    UnescapedQuote = "unescaped-quote" Error,
    /// A field has no line breaks.
    LineBreak = "line-break" Error,
    /// A field has no control characters.
    ControlCharacter = "control-character" Error,
    /// A field has no invisible characters, such as zero-width ones and those that change the writing direction.
    InvisibleCharacter = "invisible-character" Error,
    /// A field has no leading or trailing whitespace.
    SurroundingWhitespace = "surrounding-whitespace" Error,
    /// The domain of a row is a key of domains.csv.
    UnknownDomain = "unknown-domain" Error,
    /// A domain is in `snake_case` and gives its enum a unique name.
    DomainName = "domain-name" Error,
    /// Each domain is in domains.csv once.
    DuplicateDomain = "duplicate-domain" Error,
    /// A domain has a title in each language of the file.
    MissingTitle = "missing-title" Error,
    /// An API path prefix starts and ends with a slash, and belongs to one domain.
    ApiPath = "api-path" Error,
    /// A domain has at least one code.
    UnusedDomain = "unused-domain" Warning,
    /// A code is a decimal number from 1 to 2147483647.
    InvalidCode = "invalid-code" Error,
    /// A name is an `UpperCamelCase` ASCII identifier that is not reserved.
    VariantName = "variant-name" Error,
    /// Two codes of a domain have different names.
    NameClash = "name-clash" Error,
    /// All rows of a code have the same name.
    TwoNames = "two-names" Error,
    /// No two rows have the same domain, code and message.
    DuplicateRow = "duplicate-row" Error,
    /// A row has a known kind.
    UnknownKind = "unknown-kind" Error,
    /// A row has a known retry.
    UnknownRetry = "unknown-retry" Error,
    /// The retry is allowed for the kind.
    KindRetry = "kind-retry" Error,
    /// HTTP statuses are numbers from 100 to 599 in ascending order, joined by vertical bars.
    HttpStatus = "http-status" Error,
    /// A row explains the cause in each language of the file.
    MissingExplanation = "missing-explanation" Error,
    /// A row says what to do in each language of the file.
    MissingRemedy = "missing-remedy" Error,
    /// English columns contain no Chinese; Chinese columns contain some.
    Language = "language" Error,
    /// A field is at most 1 MiB long.
    FieldSize = "field-size" Error,
    /// A source is the path of a page or an `https://` address.
    InvalidSource = "invalid-source" Error,
    /// The method of an API is an HTTP method in capital letters.
    UnknownMethod = "unknown-method" Error,
    /// The path of an API is as documented, without host and query, and belongs to a domain.
    EndpointPath = "endpoint-path" Error,
    /// A code of an API belongs to the domain of its path or to a general domain.
    EndpointCode = "endpoint-code" Error,
    /// The codes of an API are in ascending order.
    CodeOrder = "code-order" Error,
    /// APIs are sorted by path and method.
    EndpointOrder = "endpoint-order" Error,
    /// Each API is in endpoints.csv once.
    DuplicateEndpoint = "duplicate-endpoint" Error,
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

/// A problem: what is wrong, where, and what to do. Displays as `codes.csv:2:1: the row is empty`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Diagnostic {
    /// The rule.
    pub rule: Rule,
    /// The severity.
    pub severity: Severity,
    /// The name of the file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The range of the affected bytes in the file.
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
pub struct Problems<'i> {
    input: &'i Input,
    diagnostics: Vec<Diagnostic>,
}

impl<'i> Problems<'i> {
    /// Creates an empty collection.
    #[must_use]
    pub const fn new(input: &'i Input) -> Self {
        Self { input, diagnostics: Vec::new() }
    }

    /// Adds a problem with a range of bytes.
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

    pub(crate) const fn input(&self) -> &'i Input {
        self.input
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// Returns the problems in the order of their positions.
    #[must_use]
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
        self.diagnostics
    }
}

/// Makes a text safe to print: escapes control and invisible characters, and truncates a long text.
fn printable(text: &str) -> String {
    const MAX_LENGTH: usize = 400;
    let mut printable = String::with_capacity(text.len().min(MAX_LENGTH));
    let mut length = 0;
    for character in text.chars() {
        if length >= MAX_LENGTH {
            printable.push('…');
            break;
        }
        if cell::is_forbidden(character) {
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
    fn texts_are_escaped_and_truncated() {
        assert_eq!(printable("a\u{0}\u{202e}"), "a\\u{0}\\u{202e}");
        assert_eq!(printable(&"x".repeat(400)), "x".repeat(400));
        assert_eq!(printable(&"x".repeat(401)), "x".repeat(400) + "…");
        assert_eq!(printable(&"\0".repeat(1000)), r"\u{0}".repeat(80) + "…");
    }
}
