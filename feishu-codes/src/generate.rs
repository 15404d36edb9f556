//! The code over the generated data: what is the same for every domain of every table.

mod domain_error;
mod domain_set;
mod endpoint_set;
mod error_impls;
mod optional_impls;
mod wide_error;

/// Generates the enums of a table of error codes, where it is called.
///
/// ```ignore
/// feishu_codes::error_codes! {
///     codes: "my_codes.csv",      // paths relative to this crate's Cargo.toml
///     domains: "my_domains.csv",
///     endpoints: "my_endpoints.csv", // optional: the APIs, with the feature `endpoints`
///     all: AnyError,              // the name of the enum over all domains; this is the default
///     module: crate::codes,       // where the call stands, if not in the root of the crate: `code!` needs to know
/// }
/// ```
///
/// Generates one enum per domain (`hire` gives `HireError`), the enum over all of them, `Domain`, and the macros `code!` and
/// `raw_code!` for this table. A change of a file rebuilds the crate.
///
/// The files have the format of this crate's own `codes.csv` and `domains.csv`. Two more keys, `docs_en` and `docs_zh`, set the part
/// of a link before the path in the column `source`.
///
/// # Errors
///
/// Every problem of the files is a compile error with `FILE:LINE:COLUMN` and a help, all of them in one run. The good rows
/// still become enums, so that one bad field does not cause errors elsewhere.
#[macro_export]
macro_rules! error_codes {
    ($($input:tt)*) => { $crate::__private::error_codes! { $crate; $($input)* } };
}
