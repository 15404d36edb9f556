//! Reads the CSV files of a table, checks them, and builds a catalog.
//!
//! There is one module per stage: [`records`] reads CSV into rows with positions, `check` finds every problem, and `lower` converts
//! the rows to a [`catalog`]. A [`diagnostic`] says what is wrong, where, and what to do.

pub mod catalog;
pub mod cell;
mod check;
pub mod column;
pub mod diagnostic;
mod input;
mod lower;
mod owners;
pub mod records;
pub(crate) mod suggest;

pub use catalog::Catalog;
pub use diagnostic::{Diagnostic, Rule, Severity};
pub use input::Input;

use diagnostic::Problems;
use feishu_codes_core::Lang;
use records::Records;

/// A table that has been read and checked.
#[derive(Debug, Default)]
pub struct Table {
    domains: Records,
    codes: Records,
    endpoints: Records,
    diagnostics: Vec<Diagnostic>,
}

impl Table {
    /// Reads and checks codes.csv and domains.csv. For the optional endpoints.csv, see [`Table::with_endpoints`].
    #[must_use]
    pub fn read(codes: &Input, domains: &Input) -> Self {
        let mut domain_problems = Problems::new(domains);
        let domain_rows = Records::read::<column::DomainColumn>(&mut domain_problems);
        check::domains::check(&domain_rows.whole, &mut domain_problems);

        let mut code_problems = Problems::new(codes);
        let code_rows = Records::read::<column::CodeColumn>(&mut code_problems);
        check::codes::check(&code_rows.whole, &lower::domains(domain_rows.all()), &mut code_problems);
        if domain_problems.is_empty() && code_problems.is_empty() {
            check::domains::unused(&domain_rows.whole, &code_rows.whole, &mut domain_problems);
        }

        let mut diagnostics = domain_problems.finish();
        diagnostics.extend(code_problems.finish());
        Self { domains: domain_rows, codes: code_rows, diagnostics, ..Self::default() }
    }

    /// Reads and checks endpoints.csv as well.
    #[must_use]
    pub fn with_endpoints(mut self, endpoints: &Input) -> Self {
        let mut problems = Problems::new(endpoints);
        let rows = Records::read::<column::EndpointColumn>(&mut problems);
        check::endpoints::check(&rows.whole, &lower::owners(&self.domains, &self.codes), &mut problems);
        self.endpoints = rows;
        self.diagnostics.extend(problems.finish());
        self
    }

    /// Reads the three files of a table that is known to be valid, without the checks, which take most of the time.
    #[must_use]
    pub fn read_unchecked(codes: &Input, domains: &Input, endpoints: &Input) -> Self {
        let mut diagnostics = Vec::new();
        Self {
            domains: read_rows::<column::DomainColumn>(domains, &mut diagnostics),
            codes: read_rows::<column::CodeColumn>(codes, &mut diagnostics),
            endpoints: read_rows::<column::EndpointColumn>(endpoints, &mut diagnostics),
            diagnostics,
        }
    }

    /// Reads and checks a codes.csv without its domains.csv. Each domain name in it is accepted.
    #[must_use]
    pub fn read_codes(codes: &Input) -> Self {
        let mut problems = Problems::new(codes);
        let rows = Records::read::<column::CodeColumn>(&mut problems);
        check::codes::check(&rows.whole, &[], &mut problems);
        Self { codes: rows, diagnostics: problems.finish(), ..Self::default() }
    }

    /// Returns every problem in the order of the files: domains.csv, codes.csv, endpoints.csv.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Returns the language of codes.csv, if it has only the columns of one language.
    #[must_use]
    pub fn only_language(&self) -> Option<Lang> {
        self.codes.only_language
    }

    /// Returns the catalog of all usable domains, codes and APIs.
    #[must_use]
    pub fn catalog(&self) -> Catalog<'_> {
        let mut domains = lower::domains(self.domains.all());
        if domains.is_empty() {
            domains = lower::domains_of_codes(self.codes.all());
        }
        // The check reports each text that rustc does not accept. So without diagnostics, there is no need to search again.
        let text: fn(&str) -> &str = if self.diagnostics.is_empty() { |text| text } else { lower::clean };
        let mut catalog = lower::codes(self.codes.all(), domains, text);
        catalog.endpoints = lower::endpoints(self.endpoints.all(), &catalog);
        catalog
    }
}

fn read_rows<C: column::Column>(input: &Input, diagnostics: &mut Vec<Diagnostic>) -> Records {
    let mut problems = Problems::new(input);
    let rows = Records::read::<C>(&mut problems);
    diagnostics.extend(problems.finish());
    rows
}
