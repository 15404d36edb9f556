use crate::{Kind, closed_set::closed_set};

closed_set! {
    /// What a program may do about an error: whether the same request can succeed later.
    ///
    /// It never says that repeating the request is *safe*. A request that creates something may have done so before it failed;
    /// send an idempotency key (`uuid`, `client_token`) where the API takes one.
    ///
    /// The set is closed, so a `match` needs no wildcard.
    Retry {
        /// The same request fails again. Change it, or tell a person.
        Never = "never",
        /// Wait, longer each time and with jitter, then repeat.
        Backoff = "backoff",
        /// A rate limit: wait for its reset, then go on at a lower rate.
        SlowDown = "slow_down",
        /// Get a fresh token, then repeat once.
        RefreshToken = "refresh_token",
        /// Another write holds the resource: repeat after it, one write at a time.
        Serialize = "serialize",
    }
}

impl Retry {
    /// What may stand beside `kind` in the table, the usual one first.
    #[must_use]
    pub const fn allowed_for(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::RateLimited => &[Self::SlowDown],
            Kind::Unauthenticated => &[Self::RefreshToken, Self::Never],
            Kind::Conflict => &[Self::Serialize, Self::Never],
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
}
