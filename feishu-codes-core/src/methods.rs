/// The HTTP methods that endpoints.csv may contain, in ascending order.
pub const METHODS: [&str; 7] = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/// Returns the position of a method in [`METHODS`], ignoring case; `None` for other methods.
#[must_use]
pub fn method_number(method: &str) -> Option<u8> {
    (0..).zip(METHODS).find(|(_, known)| known.eq_ignore_ascii_case(method)).map(|(number, _)| number)
}
