//! A table as it is compared: codes.csv alone, without its domains.csv.

use std::{collections::HashMap, fmt};

use feishu_codes_codegen::table::{Diagnostic, Input, Rule, Severity, Table, catalog::Variant};

/// Why a table cannot be compared: not all of its codes can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable {
    file: String,
    problems: Vec<Diagnostic>,
}

impl Unusable {
    pub(super) fn new(input: &Input, problems: Vec<Diagnostic>) -> Self {
        Self { file: input.name().to_owned(), problems }
    }

    /// Returns the problems that prevent a comparison.
    #[must_use]
    pub fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 5;
        write!(f, "{} cannot be compared (see `feishu-codes check`)", self.file)?;
        for problem in self.problems.iter().take(SHOWN) {
            write!(f, "\n  {problem}")?;
        }
        match self.problems.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, "\n  ({more} more)"),
        }
    }
}

impl std::error::Error for Unusable {}

/// The rows of a codes.csv.
#[derive(Debug)]
pub struct Snapshot(Table);

/// The codes by domain and number.
pub(super) type Variants<'t> = HashMap<(&'t str, u32), Variant<'t>>;

impl Snapshot {
    /// Reads a codes.csv; what stands in the column `domain` is a domain.
    ///
    /// # Errors
    ///
    /// When there are rows that do not say which code they mean, or what it is.
    pub fn read(input: &Input) -> Result<Self, Unusable> {
        let table = Table::read_codes(input);
        let problems = table.diagnostics().iter().filter(|problem| hides_a_code(problem)).cloned().collect::<Vec<_>>();
        if problems.is_empty() { Ok(Self(table)) } else { Err(Unusable::new(input, problems)) }
    }

    pub(super) fn variants(&self) -> Variants<'_> {
        let domains = self.0.catalog().domains;
        domains
            .into_iter()
            .flat_map(|domain| domain.variants.into_iter().map(move |variant| ((domain.key, variant.code), variant)))
            .collect()
    }
}

/// Whether the comparison would miss a code, or see a kind that is none. Other problems are for `check` to tell.
fn hides_a_code(problem: &Diagnostic) -> bool {
    let harmless = matches!(
        problem.rule,
        Rule::NoRows
            | Rule::LineBreak
            | Rule::ControlCharacter
            | Rule::InvisibleCharacter
            | Rule::SurroundingWhitespace
            | Rule::DuplicateRow
            | Rule::KindRetry
            | Rule::HttpStatus
            | Rule::MissingRemedy
            | Rule::MissingExplanation
            | Rule::Language
            | Rule::FieldSize
            | Rule::InvalidSource
    );
    problem.severity == Severity::Error && !harmless
}
