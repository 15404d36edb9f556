use crate::{Kind, Lang, closed_set::closed_set};

closed_set! {
    /// What a program may do about an error: whether the same request can succeed later.
    ///
    /// It never says that repeating the request is *safe*. A request that creates something may have done so before it failed;
    /// send an idempotency key (`uuid`, `client_token`) if the API takes one.
    ///
    /// The set is exhaustive, so a `match` needs no wildcard.
    "retry" Retry {
        /// The same request fails again. Change it, or escalate to a human.
        Never = "never",
        /// Wait, longer each time and with jitter, then repeat.
        Backoff = "backoff",
        /// A rate limit: wait for its reset, then continue at a lower rate.
        SlowDown = "slow_down",
        /// Get a fresh token, then repeat once.
        RefreshToken = "refresh_token",
        /// Another write holds the resource: repeat after it, one write at a time.
        OneAtATime = "one_at_a_time",
    }
}

impl Retry {
    /// Returns the values that codes.csv allows for this kind, the usual one first.
    #[must_use]
    pub const fn allowed_for(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::RateLimited => &[Self::SlowDown],
            Kind::Unauthenticated => &[Self::RefreshToken, Self::Never],
            Kind::Conflict => &[Self::OneAtATime, Self::Never],
            Kind::Unavailable => &[Self::Backoff],
            Kind::Internal => &[Self::Backoff, Self::Never],
            Kind::FailedPrecondition => &[Self::Never, Self::Backoff],
            Kind::InvalidArgument
            | Kind::PermissionDenied
            | Kind::NotFound
            | Kind::AlreadyExists
            | Kind::LimitExceeded
            | Kind::ContentRejected
            | Kind::Unsupported => &[Self::Never],
        }
    }

    /// Returns one or two sentences that say whether and how to retry.
    ///
    /// ```
    /// use feishu_codes_core::{Lang, Retry};
    ///
    /// assert_eq!(Retry::RefreshToken.advice(Lang::En), "Once: get a fresh token, then repeat.");
    /// ```
    #[must_use]
    pub const fn advice(self, lang: Lang) -> &'static str {
        let (en, zh) = match self {
            Self::Never => (
                "No. The same request fails again: change it, or escalate to a human.",
                "不能。同样的请求还会失败：修改请求，或交由人工处理。",
            ),
            Self::Backoff => (
                "Yes. Wait, longer each time and with jitter, then repeat.",
                "可以。先等待再重试，每次等待更久，并加上随机抖动。",
            ),
            Self::SlowDown => (
                "Yes. Wait for the reset of the rate limit, then continue at a lower rate.",
                "可以。等限流重置后，以更低的频率继续。",
            ),
            Self::RefreshToken => ("Once: get a fresh token, then repeat.", "仅一次：先获取新的 token，再重试。"),
            Self::OneAtATime => (
                "Yes. Wait for the other write, then repeat, one write at a time.",
                "可以。等另一个写操作完成后再重试，一次只写一个。",
            ),
        };
        lang.choose(en, zh)
    }
}
