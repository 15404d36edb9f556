//! The limits that a retry policy keeps, for any sequence of failures.

use std::time::Duration;

use feishu_codes::{
    Retry, RetryPolicy,
    retry_policy::{Failure, Step},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

const SECOND: Duration = Duration::from_secs(1);

fn any_wait() -> impl Strategy<Value = Duration> {
    prop_oneof![
        (0..200_u64).prop_map(Duration::from_secs),
        any::<u64>().prop_map(Duration::from_nanos),
        Just(Duration::MAX)
    ]
}

prop_compose! {
    fn any_failure()(retry in select(Retry::ALL), wait in option::of(any_wait())) -> (Retry, Failure) {
        let failure = Failure::from(retry);
        (retry, wait.map_or(failure, |wait| failure.retry_after(wait)))
    }
}

const fn wait_of(step: Step) -> Duration {
    match step {
        Step::Wait(wait) | Step::WaitForOtherWrite(wait) => wait,
        Step::Stop | Step::RefreshToken => Duration::ZERO,
    }
}

proptest! {
    #[test]
    fn no_call_exceeds_its_limits(
        attempts in 0..9_u32, longest in any_wait(), total in any_wait(), base in any_wait(), repeatable: bool,
        failures in vec((any_failure(), any::<u64>(), option::of(any_wait())), 0..12)
    ) {
        let policy = RetryPolicy::new().attempts(attempts).base(base).longest_wait(longest).total_time(total);
        let mut retries = policy.start(repeatable);
        let (mut sent, mut waited, mut refreshed) = (1, Duration::ZERO, false);
        for ((retry, failure), random, took) in failures {
            if let Some(took) = took {
                retries.add_time(took);
                waited = waited.saturating_add(took);
            }
            let step = retries.next_step(failure, random);
            if step == Step::Stop {
                break;
            }
            sent += 1;
            prop_assert!(sent <= attempts, "{sent} of {attempts} attempts");
            prop_assert!(wait_of(step) <= longest);
            waited = waited.saturating_add(wait_of(step));
            prop_assert!(waited <= total, "{waited:?} of {total:?}");
            prop_assert!(repeatable || retry != Retry::Backoff, "the server may have executed the request");
            prop_assert_ne!(retry, Retry::Never);
            prop_assert_eq!(step == Step::RefreshToken, retry == Retry::RefreshToken);
            prop_assert!(step != Step::RefreshToken || !refreshed, "a second refresh of the token");
            refreshed |= step == Step::RefreshToken;
        }
    }

    #[test]
    fn jitter_stays_within_a_bound_that_doubles(attempt in 1..6_u32, small: u64, large: u64) {
        let policy = RetryPolicy::new().attempts(9).base(SECOND).longest_wait(5 * SECOND).total_time(Duration::MAX);
        let wait = |random| {
            let mut retries = policy.start(true);
            (0..attempt).map(|_| wait_of(retries.next_step(Retry::Backoff, random))).last()
        };
        let bound = SECOND.saturating_mul(1 << (attempt - 1)).min(5 * SECOND);
        prop_assert!(wait(small.min(large)) <= wait(small.max(large)));
        prop_assert!(wait(u64::MAX) < Some(bound) && wait(u64::MAX) > Some(bound / 1000 * 999));
        prop_assert_eq!(wait(0), Some(Duration::ZERO));
    }

    #[test]
    fn a_wait_is_as_long_as_the_server_asks_for(asked in 0..90_u64, random: u64) {
        let policy = RetryPolicy::new().base(SECOND).longest_wait(60 * SECOND);
        for retry in [Retry::SlowDown, Retry::Backoff, Retry::OneAtATime] {
            let failure = Failure::from(retry).retry_after(Duration::from_secs(asked));
            let wait = wait_of(policy.start(true).next_step(failure, random));
            prop_assert!(wait >= Duration::from_secs(asked.min(60)), "{wait:?}");
            prop_assert!(asked == 0 || wait == Duration::from_secs(asked.min(60)), "{wait:?}");
        }
    }
}

#[test]
fn only_a_repeatable_call_is_repeated_after_an_unclear_failure() {
    for unclear in [Failure::NO_ANSWER, Retry::Backoff.into()] {
        assert_eq!(RetryPolicy::new().start(false).next_step(unclear, 7), Step::Stop);
        assert_ne!(RetryPolicy::new().start(true).next_step(unclear, 7), Step::Stop);
    }
    for refused in [Retry::SlowDown, Retry::OneAtATime, Retry::RefreshToken] {
        assert_ne!(RetryPolicy::new().start(false).next_step(refused, 7), Step::Stop, "{refused}");
    }
}
