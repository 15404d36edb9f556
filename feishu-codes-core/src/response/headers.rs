//! Reads the headers that describe an error.

use alloc::{borrow::ToOwned, string::String};
use core::time::Duration;

use chrono::DateTime;

#[derive(Clone, Default, PartialEq, Eq)]
pub struct Headers {
    pub log_id: Option<String>,
    pub request_id: Option<String>,
    pub retry_after: Option<Duration>,
}

impl Headers {
    /// Reads the headers. If one occurs several times, the first value counts.
    pub fn read<N: AsRef<str>, V: AsRef<[u8]>>(headers: impl IntoIterator<Item = (N, V)>) -> Self {
        const NAMES: [&str; 5] = ["x-tt-logid", "x-request-id", "x-ogw-ratelimit-reset", "retry-after", "date"];
        let mut found: [Option<String>; 5] = Default::default();
        for (name, value) in headers {
            let slot = NAMES.iter().zip(&mut found).find(|(known, _)| name.as_ref().eq_ignore_ascii_case(known));
            if let Some((_, slot)) = slot.filter(|(_, slot)| slot.is_none()) {
                let value = String::from_utf8_lossy(value.as_ref());
                *slot = Some(value.trim()).filter(|value| !value.is_empty()).map(ToOwned::to_owned);
            }
        }
        let [log_id, request_id, reset, retry_after, date] = found;
        let reset = reset.and_then(|reset| seconds(&reset));
        let retry_after = retry_after.and_then(|value| seconds(&value).or_else(|| until(&value, &date?)));
        Self { log_id, request_id, retry_after: reset.or(retry_after) }
    }
}

fn seconds(value: &str) -> Option<Duration> {
    value.parse().ok().map(Duration::from_secs)
}

/// Returns the time from `now`, the date of the response, to `then`. Both are the server's times, so a wrong local clock does no harm.
fn until(then: &str, now: &str) -> Option<Duration> {
    let read = |date| DateTime::parse_from_rfc2822(date).ok();
    let seconds = read(then)?.signed_duration_since(read(now)?).num_seconds();
    Some(Duration::from_secs(seconds.try_into().unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use core::time::Duration;

    use super::Headers;

    fn wait(headers: &[(&str, &str)]) -> Option<u64> {
        Headers::read(headers.iter().copied()).retry_after.as_ref().map(Duration::as_secs)
    }

    #[test]
    fn the_reset_comes_before_retry_after() {
        assert_eq!(wait(&[("Retry-After", "9"), ("X-Ogw-Ratelimit-Reset", " 3 ")]), Some(3));
        assert_eq!(wait(&[("retry-after", "9"), ("x-ogw-ratelimit-reset", "soon")]), Some(9));
        assert_eq!(wait(&[("Retry-After", "-1")]), None);
        assert_eq!(wait(&[("Retry-After", "99999999999999999999")]), None);
    }

    #[test]
    fn a_date_counts_from_the_date_of_the_response() {
        let then = ("Retry-After", "Sun, 06 Nov 1994 08:50:07 GMT");
        assert_eq!(wait(&[then, ("Date", "Sun, 06 Nov 1994 08:49:37 GMT")]), Some(30));
        assert_eq!(wait(&[then, ("Date", "Sun, 06 Nov 1994 09:49:37 GMT")]), Some(0), "it is over");
        assert_eq!(wait(&[then]), None, "no clock");
    }

    #[test]
    fn names_ignore_case_and_the_first_value_counts() {
        let headers = Headers::read([("X-TT-LOGID", "a"), ("x-tt-logid", "b"), ("X-Request-Id", "")]);
        assert_eq!((headers.log_id.as_deref(), headers.request_id), (Some("a"), None));
    }
}
