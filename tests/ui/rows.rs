//! A table with invalid rows: each problem once, and no error that follows from it, although the program uses each row.
feishu_codes::error_codes! { codes: "rows.csv", domains: "domains.csv" }

fn main() {
    let all = [HireError::First, HireError::Two, HireError::Three, HireError::Four, HireError::Five, HireError::Six];
    assert!(matches!(all[1], code!(2)) && matches!(AnyError::from(all[2]), AnyError::Hire(code!(hire::3))));
    assert_eq!(HireError::from_code(raw_code!(9)), Some(HireError::Last));
    println!("{} {}", HireError::Two, Domain::Hire);
    // A mistake in the program is reported too.
    let _ = code!(20);
}
