//! HTTP statuses, for responses whose body does not describe the error.

use crate::Retry;

pub(super) const fn is_success(status: u16) -> bool {
    matches!(status, 200..=299)
}

/// Returns what a program may do about a status alone.
#[must_use]
pub const fn retry(status: u16) -> Retry {
    match status {
        429 => Retry::SlowDown,
        500 | 502..=504 => Retry::Backoff,
        _ => Retry::Never,
    }
}

/// Returns the reason phrase of a status that gateways use, or an empty text for other statuses.
pub(super) const fn reason(status: u16) -> &'static str {
    match status {
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        422 => "Unprocessable Content",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        499 => "Client Closed Request",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "",
    }
}
