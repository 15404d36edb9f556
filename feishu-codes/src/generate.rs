//! The macros that implement the generated enums. Their code is the same for all tables; `feishu-codes-codegen` writes
//! the data.

mod domain_error;
mod domain_set;
mod endpoint_set;
mod error_impls;
mod optional_impls;
mod wide_error;

/// Generates typed error codes from CSV files: one enum per domain, the enum over all domains, and checked literals.
///
/// ```ignore
/// feishu_codes::error_codes! {
///     codes: "my_codes.csv",         // paths are relative to the Cargo.toml of this crate
///     domains: "my_domains.csv",
///     endpoints: "my_endpoints.csv", // optional: the APIs; needs the feature `endpoints`
///     all: AnyError,                 // optional: the name of the enum over all domains; this is the default
///     module: crate::codes,          // required outside the root of the crate: the module of this call
/// }
/// ```
///
/// The domain `hire` becomes the enum `HireError`. The macro also generates `Domain`, `code!` and `raw_code!` for this
/// table. If a file changes, cargo rebuilds the crate.
///
/// The files have the format of this crate's own `codes.csv`, `domains.csv` and `endpoints.csv`. Two more optional
/// keys, `docs_en` and `docs_zh`, set the base of page links: the part before the path in the column `source`.
///
/// # Errors
///
/// Each problem in the files is a compile error with `FILE:LINE:COLUMN` and a help text; one build reports up to 100 of
/// them. The valid rows still become enums, so one invalid field does not cause errors elsewhere.
#[macro_export]
macro_rules! error_codes {
    ($($input:tt)*) => { $crate::__private::error_codes! { $crate; $($input)* } };
}
