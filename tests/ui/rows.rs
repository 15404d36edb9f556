//! A table with wrong rows: every problem once, and nothing that follows from them, although each row is used.
feishu_codes::error_codes! { codes: "rows.csv", domains: "domains.csv" }

fn main() {
    let all = [HireError::First, HireError::Two, HireError::Three, HireError::Four, HireError::Five, HireError::Six];
    assert!(matches!(all[1], code!(2)) && matches!(AnyError::from(all[2]), AnyError::Hire(code!(hire::3))));
    assert_eq!(HireError::from_code(raw_code!(9)), Some(HireError::Last));
    println!("{} {}", HireError::Two, Domain::Hire);
    // Another mistake is reported beside them.
    let _ = code!(20);
}
