//! Properties that hold for every input, one function each. The fuzz targets call them, and so do the tests that replay the corpus.
//!
//! A property takes any bytes, and panics if it does not hold.

mod endpoint;
mod literals;
mod program;
mod response;
mod table;

pub use endpoint::{endpoint, plain};
pub use literals::code_input;
pub use program::{diff, fmt};
pub use response::response;
pub use table::table;

/// Holds for any bytes.
pub type Property = fn(&[u8]);

/// Every property: the name of its fuzz target and of its directory in `fuzz/corpus`, other directories with inputs for it, and the
/// function.
pub const ALL: &[(&str, &[&str], Property)] = &[
    ("table", &[], table),
    ("fmt", &[], fmt),
    ("diff", &[], diff),
    ("code_input", &[], code_input),
    ("endpoint", &[], endpoint),
    ("response", &["feishu-codes/tests/bodies"], response),
];

/// Two files in one input: what stands before the first such line, and what stands behind it.
fn halves(data: &[u8]) -> Option<(&[u8], &[u8])> {
    const LINE: &[u8] = b"-----\n";
    let at = data.windows(LINE.len()).position(|window| window == LINE)?;
    Some((data.get(..at)?, data.get(at + LINE.len()..)?))
}
