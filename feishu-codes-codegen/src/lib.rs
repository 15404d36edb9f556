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

use read::Row;

/// A table as it was read and checked.
#[derive(Debug)]
pub struct Table {
    domains: Vec<Row>,
    codes: Vec<Row>,
    diagnostics: Vec<Diagnostic>,
}

impl Table {
    /// Reads and checks the two files of a table.
    #[must_use]
    pub fn read(codes: &Input, domains: &Input) -> Self {
        let mut domain_report = diagnostic::Report::new(domains);
        let domain_rows = read::read(domains, &column::DOMAINS, &mut domain_report);
        check::domains::check(&domain_rows, &mut domain_report);

        let mut report = diagnostic::Report::new(codes);
        let rows = read::read(codes, &column::CODES, &mut report);
        check::codes::check(&rows, &lower::domains(&domain_rows), &mut report);
        check::domains::unused(&domain_rows, &rows, &mut domain_report);
        let mut diagnostics = domain_report.finish();
        diagnostics.append(&mut report.finish());
        Self { domains: domain_rows, codes: rows, diagnostics }
    }

    /// Every problem, in the order of the files, domains first.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The domains, and of the codes all that can be used.
    #[must_use]
    pub fn catalog(&self) -> catalog::Catalog<'_> {
        lower::codes(&self.codes, lower::domains(&self.domains))
    }
}
