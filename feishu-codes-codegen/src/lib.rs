//! The code generator behind [`feishu-codes`](https://docs.rs/feishu-codes): a table of error codes in, Rust enums out.
//!
//! One stage, one module: [`read`] turns CSV into located records, [`check`] finds every problem, [`lower`] turns the good rows
//! into a [`catalog`], [`emit`] writes Rust. [`diagnostic`] is what a problem is. The macros, the program and the tests all go
//! through the same `read` and `check`.
//!
//! ```
//! use feishu_codes_codegen::{Input, Table};
//!
//! let domains = Input::new("domains.csv", "domain,title_zh,title_en,paths\nhire,招聘,Hire,/open-apis/hire/\n");
//! let codes = Input::new(
//!     "codes.csv",
//!     "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source\n\
//!      hire,1002102,TalentNotExist,,not_found,nevr,,Talent not exist,,,检查人才 ID,Check the talent ID.,\n",
//! );
//! let table = Table::read(&codes, &domains);
//! assert_eq!(table.diagnostics()[0].to_string(), "codes.csv:2:40: unknown retry `nevr`");
//! assert_eq!(table.catalog().domains[0].variants[0].name, "TalentNotExist"); // good enough to go on with
//! ```

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod catalog;
pub mod check;
pub mod column;
pub mod diagnostic;
pub mod emit;
mod expand;
pub mod input;
mod invocation;
mod literal;
pub mod lower;
pub mod parse;
pub mod perfect_hash;
pub mod read;

pub use diagnostic::{Diagnostic, Rule, Severity};
pub use expand::error_codes;
pub use input::Input;
pub use literal::{code, raw_code};

use read::Rows;

/// A table as it was read and checked.
#[derive(Debug)]
pub struct Table {
    domains: Rows,
    codes: Rows,
    diagnostics: Vec<Diagnostic>,
}

impl Table {
    /// Reads and checks the two files of a table.
    #[must_use]
    pub fn read(codes: &Input, domains: &Input) -> Self {
        let mut of_domains = diagnostic::Report::new(domains);
        let domain_rows = read::rows(domains, &column::DOMAINS, &mut of_domains);
        check::domains::check(&domain_rows.whole, &mut of_domains);

        let mut of_codes = diagnostic::Report::new(codes);
        let code_rows = read::rows(codes, &column::CODES, &mut of_codes);
        check::codes::check(&code_rows.whole, &lower::domains(domain_rows.all()), &mut of_codes);
        if !of_domains.has_problems() && !of_codes.has_problems() {
            check::domains::unused(&domain_rows.whole, &code_rows.whole, &mut of_domains);
        }

        let mut diagnostics = of_domains.finish();
        diagnostics.append(&mut of_codes.finish());
        Self { domains: domain_rows, codes: code_rows, diagnostics }
    }

    /// Every problem, in the order of the files, domains first.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The domains, and of the codes all that can be used.
    #[must_use]
    pub fn catalog(&self) -> catalog::Catalog<'_> {
        let mut domains = lower::domains(self.domains.all());
        if domains.is_empty() {
            domains = lower::domains_of_codes(self.codes.all());
        }
        lower::codes(self.codes.all(), domains)
    }
}
