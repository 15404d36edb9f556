//! Properties that hold for every input, one function each. The fuzz targets and the tests that replay their corpus call them.
//!
//! A property takes any bytes and panics if it does not hold.

mod endpoint;
mod literals;
mod program;
mod response;
mod table;

pub use endpoint::{endpoint, linear_search};
pub use literals::code_input;
pub use program::{diff, fmt};
pub use response::response;
pub use table::table;

/// A function that panics if its property does not hold for these bytes.
pub type Property = fn(&[u8]);

/// All properties: fuzz target, which names the directory in `fuzz/corpus`, other directories with inputs, and function.
pub const ALL: &[(&str, &[&str], Property)] = &[
    ("table", &[], table),
    ("fmt", &[], fmt),
    ("diff", &[], diff),
    ("code_input", &[], code_input),
    ("endpoint", &[], endpoint),
    ("response", &["feishu-codes/tests/bodies"], response),
];

/// Splits an input at the first line `-----`.
fn halves(data: &[u8]) -> Option<(&[u8], &[u8])> {
    const LINE: &[u8] = b"-----\n";
    let at = data.windows(LINE.len()).position(|window| window == LINE)?;
    Some((&data[..at], &data[at + LINE.len()..]))
}
