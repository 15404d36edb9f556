//! From the CSV files to a catalog.
//!
//! One stage per module: [`records`] turns CSV into located rows, `check` finds every problem, `lower` turns the good rows into a
//! [`catalog`]. A [`diagnostic`] says what is wrong, where, and what to do.

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

/// A table that was read and checked.
#[derive(Debug)]
pub struct Table {
    domains: Records,
    codes: Records,
    endpoints: Records,
    diagnostics: Vec<Diagnostic>,
}

impl Table {
    /// Reads and checks the two files of a table. A third one is optional: see [`Table::with_endpoints`].
    #[must_use]
    pub fn read(codes: &Input, domains: &Input) -> Self {
        let mut domain_problems = Problems::new(domains);
        let domain_rows = Records::read::<column::DomainColumn>(domains, &mut domain_problems);
        check::domains::check(&domain_rows.whole, &mut domain_problems);

        let mut code_problems = Problems::new(codes);
        let code_rows = Records::read::<column::CodeColumn>(codes, &mut code_problems);
        check::codes::check(&code_rows.whole, &lower::domains(domain_rows.all()), &mut code_problems);
        if domain_problems.is_empty() && code_problems.is_empty() {
            check::domains::unused(&domain_rows.whole, &code_rows.whole, &mut domain_problems);
        }

        let mut diagnostics = domain_problems.finish();
        diagnostics.append(&mut code_problems.finish());
        Self { domains: domain_rows, codes: code_rows, endpoints: Records::default(), diagnostics }
    }

    /// Reads and checks the endpoints.csv of the table too.
    #[must_use]
    pub fn with_endpoints(mut self, endpoints: &Input) -> Self {
        let mut problems = Problems::new(endpoints);
        let rows = Records::read::<column::EndpointColumn>(endpoints, &mut problems);
        check::endpoints::check(&rows.whole, &lower::owners(&self.domains, &self.codes), &mut problems);
        self.endpoints = rows;
        self.diagnostics.append(&mut problems.finish());
        self
    }

    /// Reads the three files of a table that is known to be good, without the checks, which take most of the time.
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

    /// Reads and checks a codes.csv without its domains.csv: each domain that it names exists.
    #[must_use]
    pub fn read_codes(codes: &Input) -> Self {
        let mut problems = Problems::new(codes);
        let rows = Records::read::<column::CodeColumn>(codes, &mut problems);
        check::codes::check(&rows.whole, &[], &mut problems);
        Self { domains: Records::default(), codes: rows, endpoints: Records::default(), diagnostics: problems.finish() }
    }

    /// Returns every problem in the order of the files: domains.csv, codes.csv, endpoints.csv.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Returns the language of codes.csv, if it has the columns of one language only.
    #[must_use]
    pub fn only_language(&self) -> Option<Lang> {
        self.codes.only_language
    }

    /// Returns the domains, every code and every API that can be used.
    #[must_use]
    pub fn catalog(&self) -> Catalog<'_> {
        let mut domains = lower::domains(self.domains.all());
        if domains.is_empty() {
            domains = lower::domains_of_codes(self.codes.all());
        }
        // The check reports each text that rustc does not accept. Without any problem there is none, and no need to look again.
        let text: fn(&str) -> &str = if self.diagnostics.is_empty() { |text| text } else { lower::clean };
        let mut catalog = lower::codes(self.codes.all(), domains, text);
        catalog.endpoints = lower::endpoints(self.endpoints.all(), &catalog);
        catalog
    }
}

fn read_rows<C: column::Column>(input: &Input, diagnostics: &mut Vec<Diagnostic>) -> Records {
    let mut problems = Problems::new(input);
    let rows = Records::read::<C>(input, &mut problems);
    diagnostics.append(&mut problems.finish());
    rows
}
