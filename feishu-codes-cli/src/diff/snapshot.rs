//! The part of a table that is compared: codes.csv without its domains.csv.

use std::collections::BTreeMap;

use feishu_codes_codegen::table::{Diagnostic, Input, Rule, Severity, Table, catalog::Variant};

use super::incomparable;
use crate::files::Unusable;

/// The rows of a codes.csv.
#[derive(Debug)]
pub struct Snapshot(Table);

/// The variants by domain and code.
pub(super) type Variants<'t> = BTreeMap<(&'t str, u32), Variant<'t>>;

impl Snapshot {
    /// Reads a codes.csv. Each value of the column `domain` is a domain.
    ///
    /// # Errors
    ///
    /// If some rows have no valid domain, code, name, kind or retry.
    pub fn read(input: &Input) -> Result<Self, Unusable> {
        let table = Table::read_codes(input);
        let problems = table.diagnostics().iter().filter(|problem| hides_a_code(problem)).cloned().collect::<Vec<_>>();
        if problems.is_empty() { Ok(Self(table)) } else { Err(incomparable(input, problems)) }
    }

    pub(super) fn variants(&self) -> Variants<'_> {
        let mut variants = Variants::new();
        for domain in self.0.catalog().domains {
            variants.extend(domain.variants.into_iter().map(|variant| ((domain.key, variant.code), variant)));
        }
        variants
    }
}

/// Returns whether the comparison would miss a code or its kind. `check` reports the other problems.
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
