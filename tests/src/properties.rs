//! What holds for every input, one function a property. The fuzz targets call them, and so does the test that replays the corpus.
//!
//! A property takes any bytes, and panics where it does not hold.

mod literals;
mod program;
mod response;
mod table;

pub use literals::code_input;
pub use program::{diff, fmt};
pub use response::from_parts;
pub use table::{read_check, read_check_emit};

/// What holds for any bytes.
pub type Property = fn(&[u8]);

/// Every property by the name of its fuzz target and of its folder in `fuzz/corpus`.
pub const ALL: &[(&str, Property)] = &[
    ("read_check", read_check),
    ("read_check_emit", read_check_emit),
    ("fmt", fmt),
    ("diff", diff),
    ("code_input", code_input),
    ("from_parts", from_parts),
];

/// Two files in one input: what stands before the first such line, and what stands behind it.
fn halves(data: &[u8]) -> Option<(&[u8], &[u8])> {
    const LINE: &[u8] = b"-----\n";
    let at = data.windows(LINE.len()).position(|window| window == LINE)?;
    Some((data.get(..at)?, data.get(at + LINE.len()..)?))
}
