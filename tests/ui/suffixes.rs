//! Suffixes: types that hold the code, and types that do not.
use ui::second::{StoreError, code, raw_code};

const FINE: StoreError = code!(1002102_i64);
const FINE_TOO: u32 = raw_code!(1002102u32);

fn main() {
    let _ = raw_code!(1002102i8);
    let _ = raw_code!(1002102u8);
    let _ = raw_code!(1002102_i16);
    let _ = raw_code!(1002102_u16);
    let _ = code!(1002102_u8);
    let _ = code!(1002102_code);
    let _ = code!(1002102f64);
    let _ = code!(1002120_i64);
}
