//! A retry policy that decides what to do after a failed call, without I/O, a clock or `std`.
//!
//! [`RetryPolicy`] holds the limits, [`Retries`] counts the attempts of one call, and each failure leads to a [`Step`].
//!
//! The examples `client`, `backon` and `tower` of this crate run the policy against a server.

use core::time::Duration;

#[cfg(feature = "response")]
use crate::ApiError;
use crate::Retry;

/// The limits for repeating a call.
///
/// [`start`](Self::start) begins one call; then [`Retries::next_step`] says what to do after each failed attempt.
///
/// ```
/// use std::time::Duration;
/// use feishu_codes::{Retry, RetryPolicy, retry_policy::Step};
///
/// let policy = RetryPolicy::new().attempts(3).base(Duration::from_millis(200));
/// let mut retries = policy.start(true);
///
/// // The random number spreads the retries of clients that failed at the same time.
/// let Step::Wait(wait) = retries.next_step(Retry::Backoff, 1 << 63) else { panic!() };
/// assert_eq!(wait, Duration::from_millis(100), "half of the first wait");
/// assert_eq!(retries.next_step(Retry::RefreshToken, 0), Step::RefreshToken);
/// assert_eq!(retries.next_step(Retry::Backoff, 0), Step::Stop, "three attempts were made");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RetryPolicy {
    attempts: u32,
    base: Duration,
    longest_wait: Duration,
    total_time: Duration,
}

impl RetryPolicy {
    /// Returns the default policy: 5 attempts, a base of 500 ms, a longest wait of 60 s, and a total time of 5 minutes.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            attempts: 5,
            base: Duration::from_millis(500),
            longest_wait: Duration::from_secs(60),
            total_time: Duration::from_secs(300),
        }
    }

    /// Sets the maximum number of attempts, including the first one. With 0 or 1, no call is repeated.
    #[must_use]
    pub const fn attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// Sets the upper bound of the first wait. The bound doubles with each attempt, and each wait is a random part of
    /// it.
    #[must_use]
    pub const fn base(self, base: Duration) -> Self {
        Self { base, ..self }
    }

    /// Sets the longest single wait. It also limits the time that the server asks for.
    #[must_use]
    pub const fn longest_wait(self, longest_wait: Duration) -> Self {
        Self { longest_wait, ..self }
    }

    /// Sets the upper bound of the total wait of one call. The duration of the attempts counts only if the caller
    /// [adds](Retries::add_time) it.
    #[must_use]
    pub const fn total_time(self, total_time: Duration) -> Self {
        Self { total_time, ..self }
    }

    /// Starts counting the attempts of one call.
    ///
    /// Set `repeatable` if the call is safe to send twice: it only reads, it is idempotent, or it has an idempotency
    /// key (`uuid`, `client_token`), so that the platform drops the second request.
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

/// The next step after a failed attempt.
///
/// This enum is exhaustive, so a `match` needs no wildcard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Give up and report the error.
    Stop,
    /// Wait this long, then repeat.
    Wait(Duration),
    /// Get a fresh token, then repeat. A call gets this step at most once.
    RefreshToken,
    /// Hold back the other writes of this program, wait this long for the writes of others, then repeat.
    WaitForOtherWrite(Duration),
}

/// The properties of a failed attempt that decide the next step.
///
/// Convert an `&ApiError`, or a [`Retry`] if you have only a code, or use [`NO_ANSWER`](Self::NO_ANSWER).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Failure {
    retry: Retry,
    retry_after: Option<Duration>,
}

impl Failure {
    /// A failure without an answer: the connection broke, or the call timed out. The platform may have executed the
    /// call.
    pub const NO_ANSWER: Self = Self { retry: Retry::Backoff, retry_after: None };

    /// Sets the time to wait that the server asks for.
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

/// Uses [`ApiError::retry`] and [`ApiError::retry_after`].
#[cfg(feature = "response")]
impl From<&ApiError> for Failure {
    fn from(error: &ApiError) -> Self {
        Self { retry: error.retry(), retry_after: error.retry_after() }
    }
}

impl Retries {
    /// Counts a failed attempt and returns the next step.
    ///
    /// `random` is a uniformly distributed number, such as `fastrand::u64(..)`.
    ///
    /// - A wait is a random part of a bound that doubles with each attempt ("full jitter"). If the server asks for a
    ///   longer wait (`x-ogw-ratelimit-reset`, `Retry-After`), that is used. No wait exceeds the policy's longest wait.
    /// - If the next wait would exceed the policy's total time, the step is [`Stop`](Step::Stop).
    /// - After [`Retry::Backoff`] and [`Failure::NO_ANSWER`], the platform may have executed the call, so only
    ///   repeatable calls are repeated. After other failures, every call may be repeated, because the platform refused
    ///   it before doing anything.
    /// - If the fresh token is refused too, the step is [`Stop`](Step::Stop).
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

    /// Adds time that passed outside the waits, such as the duration of an attempt.
    pub fn add_time(&mut self, time: Duration) {
        self.spent = self.spent.saturating_add(time);
    }

    /// Returns the number of failed attempts so far.
    #[must_use]
    pub const fn failed_attempts(&self) -> u32 {
        self.made
    }

    /// Returns the next wait, or `None` if it exceeds the remaining time.
    fn wait(&mut self, retry_after: Option<Duration>, random: u64) -> Option<Duration> {
        let doubled = 2_u32.saturating_pow(self.made.saturating_sub(1));
        let bound = self.policy.base.saturating_mul(doubled).min(self.policy.longest_wait);
        let wait = scaled(bound, random).max(retry_after.unwrap_or_default()).min(self.policy.longest_wait);
        let spent = self.spent.checked_add(wait).filter(|spent| *spent <= self.policy.total_time)?;
        self.spent = spent;
        Some(wait)
    }
}

/// Scales `bound` by `random` / 2^64.
fn scaled(bound: Duration, random: u64) -> Duration {
    // Saturates at 2^64 nanoseconds, which is 584 years.
    let bound = u64::try_from(bound.as_nanos()).unwrap_or(u64::MAX);
    let part = (u128::from(bound) * u128::from(random)) >> 64;
    Duration::from_nanos(u64::try_from(part).unwrap_or(u64::MAX))
}
