//! Unknown codes: one error each, on the literal, with the nearest known codes.
use ui::second::{SecondError, StoreError, code, raw_code};

const SWAPPED: StoreError = code!(1002120);
const WRONG_DIGIT: StoreError = code!(1002109);
const DIGIT_MISSING: StoreError = code!(100210);
const DIGIT_TOO_MANY: StoreError = code!(10021022);
const SEVERAL_NEAR: SecondError = code!(7);
const FAR: i64 = raw_code!(555_555_555);
const TOO_LARGE: i64 = raw_code!(2147483648);
const MUCH_TOO_LARGE: i64 = raw_code!(99999999999999999999999999999999999999999999);
const SUCCESS: i64 = raw_code!(0);
const SUCCESS_TOO: i64 = code!(0_i64);
const NEGATIVE: i64 = raw_code!(-1002102);
const HEXADECIMAL: StoreError = code!(0xF4A97);

fn pattern(error: StoreError) -> bool {
    matches!(error, code!(1002101) | code!(1002120))
}

fn raw(code: u64) -> bool {
    matches!(code, raw_code!(1002101) | raw_code!(1002110))
}

fn main() {}
