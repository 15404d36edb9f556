//! The error is on the literal, even if the code comes through a macro of the user.
use ui::second::{StoreError, code};

macro_rules! is {
    ($error:expr, $code:literal) => {
        matches!($error, code!($code))
    };
}

macro_rules! any {
    ($error:expr, $($code:tt)|+) => {
        matches!($error, $(code!($code))|+)
    };
}

fn main() {
    let error = StoreError::Sold;
    let _ = is!(error, 1002102);
    let _ = is!(error, 1002120);
    let _ = is!(error, -1002102);
    let _ = any!(error, 1002101 | 1002120);
}
