use crate::closed_set::closed_set;

closed_set! {
    /// What went wrong. Where [`google.rpc.Code`] has the word, it means the same.
    ///
    /// The set is closed, so a `match` needs no wildcard.
    ///
    /// [`google.rpc.Code`]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
    Kind {
        /// The request itself is wrong, whatever the state of the server.
        InvalidArgument = "invalid_argument",
        /// A token, secret, session or login code is missing, wrong or expired.
        Unauthenticated = "unauthenticated",
        /// The caller is known, and may not do this.
        PermissionDenied = "permission_denied",
        /// What the request names does not exist, or no longer.
        NotFound = "not_found",
        /// What the request wants to create is already there.
        AlreadyExists = "already_exists",
        /// The system is not in the state that the request needs.
        FailedPrecondition = "failed_precondition",
        /// A cap on a size or a quantity is exceeded.
        LimitExceeded = "limit_exceeded",
        /// Too many requests in a period of time.
        RateLimited = "rate_limited",
        /// Another change is going on at the same time.
        Conflict = "conflict",
        /// Moderation refused the content.
        ContentRejected = "content_rejected",
        /// The API, the edition or the feature is not offered.
        Unsupported = "unsupported",
        /// The service is not ready at the moment.
        Unavailable = "unavailable",
        /// An error inside the platform.
        Internal = "internal",
    }
}
