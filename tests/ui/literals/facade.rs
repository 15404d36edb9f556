//! The facade's own macros, with and without an import.
use feishu_codes::HireError;

const WRONG_DIGIT: HireError = feishu_codes::code!(1002109);

fn main() {
    let _ = feishu_codes::raw_code!(1002109);
    let _ = feishu_codes::code!(gateway::1002102);
}
