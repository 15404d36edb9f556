//! What to do after a failure: a retry policy without I/O, without a clock and without `std`.
//!
//! [`RetryPolicy`] holds the limits, [`Retries`] counts for one call, and each failure gives a [`Step`]:
//!
//! ```
//! use std::time::Duration;
//! use feishu_codes::{Retry, RetryPolicy, retry_policy::Step};
//!
//! let policy = RetryPolicy::new().attempts(3).base(Duration::from_millis(200));
//! let mut retries = policy.start(true);
//!
//! // A random number keeps clients apart that failed together.
//! let Step::Wait(wait) = retries.next_step(Retry::Backoff, 1 << 63) else { panic!() };
//! assert_eq!(wait, Duration::from_millis(100), "half of the first wait");
//! assert_eq!(retries.next_step(Retry::RefreshToken, 0), Step::RefreshToken);
//! assert_eq!(retries.next_step(Retry::Backoff, 0), Step::Stop, "three attempts were made");
//! ```
//!
//! The examples `client`, `backon` and `tower` of this crate use it against a server.

use core::time::Duration;

#[cfg(feature = "response")]
use crate::ApiError;
use crate::Retry;

/// The limits of repeating a call.
///
/// ```
/// use std::time::Duration;
/// use feishu_codes::RetryPolicy;
///
/// const POLICY: RetryPolicy = RetryPolicy::new().attempts(4).total_time(Duration::from_secs(90));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RetryPolicy {
    attempts: u32,
    base: Duration,
    longest_wait: Duration,
    total_time: Duration,
}

impl RetryPolicy {
    /// Returns the default policy: 5 attempts, a base of 500 ms, no wait beyond 60 s, and 5 minutes in total.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            attempts: 5,
            base: Duration::from_millis(500),
            longest_wait: Duration::from_secs(60),
            total_time: Duration::from_secs(300),
        }
    }

    /// Sets how often a call is sent, the first time included. With 0 and 1 nothing is repeated.
    #[must_use]
    pub const fn attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// Sets the upper bound of the first wait. It doubles with each attempt, and each wait is a random part of it.
    #[must_use]
    pub const fn base(self, base: Duration) -> Self {
        Self { base, ..self }
    }

    /// Sets the longest single wait. It bounds what the server asks for, too.
    #[must_use]
    pub const fn longest_wait(self, longest_wait: Duration) -> Self {
        Self { longest_wait, ..self }
    }

    /// Sets the upper bound of all waits of one call together. The time that the attempts take counts if the caller
    /// [adds](Retries::add_time) it.
    #[must_use]
    pub const fn total_time(self, total_time: Duration) -> Self {
        Self { total_time, ..self }
    }

    /// Starts to count for one call.
    ///
    /// `repeatable` says that sending the call twice does no harm: it only reads, it is idempotent, or it has a key (`uuid`,
    /// `client_token`) by which the platform drops the second one.
    #[must_use]
    pub const fn start(self, repeatable: bool) -> Retries {
        Retries { policy: self, repeatable, made: 0, refreshed: false, spent: Duration::ZERO }
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

/// The attempts of one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Retries {
    policy: RetryPolicy,
    repeatable: bool,
    made: u32,
    refreshed: bool,
    spent: Duration,
}

/// What to do after a failed attempt.
///
/// The set is exhaustive, so a `match` needs no wildcard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Give up, and report the error.
    Stop,
    /// Wait this long, then repeat.
    Wait(Duration),
    /// Get a fresh token, then repeat. This step comes at most once per call.
    RefreshToken,
    /// Let no other write of this program run beside this one, wait this long for those of others, then repeat.
    WaitForOtherWrite(Duration),
}

/// A failed attempt, as far as it matters for repeating.
///
/// It is made from an `&ApiError`, from a [`Retry`] if only the code is at hand, or is [`NO_ANSWER`](Self::NO_ANSWER).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Failure {
    retry: Retry,
    retry_after: Option<Duration>,
}

impl Failure {
    /// There was no answer: the connection broke, or the time was up. Nobody knows whether the call was carried out.
    pub const NO_ANSWER: Self = Self { retry: Retry::Backoff, retry_after: None };

    /// Adds the time that the server asks for.
    #[must_use]
    pub const fn retry_after(self, wait: Duration) -> Self {
        Self { retry_after: Some(wait), ..self }
    }
}

impl From<Retry> for Failure {
    fn from(retry: Retry) -> Self {
        Self { retry, retry_after: None }
    }
}

/// Takes [`ApiError::retry`] and [`ApiError::retry_after`].
#[cfg(feature = "response")]
impl From<&ApiError> for Failure {
    fn from(error: &ApiError) -> Self {
        Self { retry: error.retry(), retry_after: error.retry_after() }
    }
}

impl Retries {
    /// Returns what to do after an attempt has failed, and counts it.
    ///
    /// `random` is any number of [0, 2^64), each as likely as the others, such as `fastrand::u64(..)`.
    ///
    /// - A wait is a random part of a bound that doubles with each attempt ("full jitter"). If the server asks for a longer one
    ///   (`x-ogw-ratelimit-reset`, `Retry-After`), it gets that. No wait exceeds the longest one of the policy.
    /// - All waits together never exceed the total time of the policy: the step is then [`Stop`](Step::Stop).
    /// - [`Retry::Backoff`] and [`Failure::NO_ANSWER`] leave open whether the call was carried out. Only repeatable calls are repeated
    ///   then. After the other failures every call may be repeated: it was refused before anything was done.
    /// - A second refusal of the token is [`Stop`](Step::Stop): the fresh one was refused too.
    pub fn next_step(&mut self, failure: impl Into<Failure>, random: u64) -> Step {
        let Failure { retry, retry_after } = failure.into();
        self.made = self.made.saturating_add(1);
        if self.made >= self.policy.attempts || self.spent > self.policy.total_time {
            return Step::Stop;
        }
        match retry {
            Retry::Never => Step::Stop,
            Retry::RefreshToken if self.refreshed => Step::Stop,
            Retry::RefreshToken => {
                self.refreshed = true;
                Step::RefreshToken
            }
            Retry::Backoff if !self.repeatable => Step::Stop,
            Retry::Backoff | Retry::SlowDown => self.wait(retry_after, random).map_or(Step::Stop, Step::Wait),
            Retry::OneAtATime => self.wait(retry_after, random).map_or(Step::Stop, Step::WaitForOtherWrite),
        }
    }

    /// Counts time that passed outside the waits, such as that of the attempts themselves.
    pub fn add_time(&mut self, time: Duration) {
        self.spent = self.spent.saturating_add(time);
    }

    /// Returns how many attempts have failed so far.
    #[must_use]
    pub const fn failed_attempts(&self) -> u32 {
        self.made
    }

    /// Returns the next wait; `None` if it exceeds the time that is left.
    fn wait(&mut self, retry_after: Option<Duration>, random: u64) -> Option<Duration> {
        let doubled = 2_u32.saturating_pow(self.made.saturating_sub(1));
        let bound = self.policy.base.saturating_mul(doubled).min(self.policy.longest_wait);
        let wait = part(bound, random).max(retry_after.unwrap_or_default()).min(self.policy.longest_wait);
        let spent = self.spent.checked_add(wait).filter(|spent| *spent <= self.policy.total_time)?;
        self.spent = spent;
        Some(wait)
    }
}

/// Returns the part of `bound` that `random` is of 2^64.
fn part(bound: Duration, random: u64) -> Duration {
    // 2^64 nanoseconds are 584 years.
    let bound = u64::try_from(bound.as_nanos()).unwrap_or(u64::MAX);
    let part = (u128::from(bound) * u128::from(random)) >> 64;
    Duration::from_nanos(u64::try_from(part).unwrap_or(u64::MAX))
}
