//! Arguments that are not numbers.
use ui::second::{code, raw_code};

const NUMBER: i64 = 1002102;

fn main() {
    let _ = code!("1002102");
    let _ = code!(1002102.0);
    let _ = code!('1');
    let _ = code!(true);
    let _ = code!();
    let _ = raw_code!();
    let _ = code!(1002101, 1002102);
    let _ = code!(1002101 | 1002102);
    let _ = code!(1002101 1002102);
    let _ = code!(NUMBER);
    let _ = code!(1002101 + 1);
    let _ = code!((1002101));
    let _ = code!({ 1002101 });
    let _ = code!(StoreError::Sold);
    let _ = code!(-"1");
    let _ = code!(+1);
}
