//! Codes of several domains, and codes that their domain does not have.
use ui::second::{SecondError, StoreError, code, raw_code};

const FINE: StoreError = code!(store::70);
const FINE_TOO: i64 = raw_code!(70);

fn pattern(error: SecondError) -> bool {
    matches!(error, SecondError::Store(code!(store::70)) | SecondError::Type(code!(70)))
}

fn main() {
    let _ = code!(70);
    let _ = code!(store::2);
    let _ = code!(stor::2);
    let _ = code!(stor::70);
    let _ = code!(store::1002120);
    let _ = raw_code!(store::2);
    let _ = code!(StoreError::1002102);
    let _ = code!(store:1002102);
    let _ = code!(store::Sold);
    let _ = code!(store::);
    let _ = code!(store);
    let _ = code!(store::-70);
}
