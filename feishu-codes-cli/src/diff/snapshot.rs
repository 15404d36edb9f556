//! A table as it is compared: codes.csv alone, without its domains.csv.

use std::{
    collections::{HashMap, HashSet},
    fmt,
};

use feishu_codes_codegen::{
    Diagnostic, Input, Rule, Severity,
    catalog::{Domain, Variant},
    check,
    column::{CODES, Code},
    diagnostic::Report,
    lower,
    read::{self, Row},
};

/// Why a table cannot be compared: not all of its codes can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable {
    file: String,
    problems: Vec<Diagnostic>,
}

impl Unusable {
    /// What stands in the way.
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
#[derive(Clone, Debug)]
pub struct Snapshot {
    rows: Vec<Row>,
}

/// The codes by domain and number.
pub(super) type Variants<'t> = HashMap<(&'t str, u32), Variant<'t>>;

impl Snapshot {
    /// Reads a codes.csv; what stands in the column `domain` is a domain.
    ///
    /// # Errors
    ///
    /// When there are rows that do not say which code they mean, or what it is.
    pub fn read(input: &Input) -> Result<Self, Unusable> {
        let mut report = Report::new(input);
        let rows = read::read(input, &CODES, &mut report);
        check::codes::check(&rows, &domains(&rows), &mut report);
        let problems = report.finish();
        let problems = problems.into_iter().filter(hides_a_code).collect::<Vec<_>>();
        if problems.is_empty() { Ok(Self { rows }) } else { Err(Unusable { file: input.name().to_owned(), problems }) }
    }

    pub(super) fn variants(&self) -> Variants<'_> {
        let catalog = lower::codes(&self.rows, domains(&self.rows));
        catalog
            .domains
            .into_iter()
            .flat_map(|domain| domain.variants.into_iter().map(move |variant| ((domain.key, variant.code), variant)))
            .collect()
    }
}

/// The domains that occur, in their order.
fn domains(rows: &[Row]) -> Vec<Domain<'_>> {
    let mut seen = HashSet::new();
    rows.iter()
        .map(|row| row.get(Code::Domain))
        .filter(|key| seen.insert(*key))
        .map(|key| Domain { key, title_zh: "", title_en: "", paths: Vec::new(), variants: Vec::new() })
        .collect()
}

/// Whether the comparison would miss a code, or see a kind that is none. Other problems are for `check` to tell.
fn hides_a_code(problem: &Diagnostic) -> bool {
    let harmless = matches!(
        problem.rule,
        Rule::NoRows
            | Rule::LineBreak
            | Rule::ControlCharacter
            | Rule::InvisibleCharacter
            | Rule::SurroundingBlank
            | Rule::DuplicateRow
            | Rule::KindRetry
            | Rule::HttpStatus
            | Rule::MissingRemedy
            | Rule::HalfExplanation
            | Rule::Language
            | Rule::CellSize
            | Rule::SourcePath
    );
    problem.severity == Severity::Error && !harmless
}
