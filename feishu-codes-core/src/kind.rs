use crate::{Lang, closed_set::closed_set};

closed_set! {
    /// What went wrong. Kinds that [`google.rpc.Code`] also has mean the same there.
    ///
    /// [`google.rpc.Code`]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
    #[non_exhaustive]
    "kind" Kind {
        /// The request itself is invalid, whatever the state of the server.
        InvalidArgument = "invalid_argument",
        /// A token, secret, session or login code is missing, invalid or expired.
        Unauthenticated = "unauthenticated",
        /// The caller is known but is not allowed to do this.
        PermissionDenied = "permission_denied",
        /// The object that the request names does not exist or was deleted.
        NotFound = "not_found",
        /// The object that the request creates already exists, or is already in the requested state.
        AlreadyExists = "already_exists",
        /// The system is not in the state that the request needs.
        FailedPrecondition = "failed_precondition",
        /// A size, a count or a quota is exceeded. Waiting a little does not help.
        LimitExceeded = "limit_exceeded",
        /// Too many requests in a short time.
        RateLimited = "rate_limited",
        /// Another change is going on at the same time.
        Conflict = "conflict",
        /// Content moderation rejected the content.
        ContentRejected = "content_rejected",
        /// The API, the edition or the object type does not support the operation.
        Unsupported = "unsupported",
        /// The service or the data is temporarily unavailable.
        Unavailable = "unavailable",
        /// An error inside the platform.
        Internal = "internal",
    }
}

impl Kind {
    /// Returns one sentence that says what went wrong.
    ///
    /// ```
    /// use feishu_codes_core::{Kind, Lang};
    ///
    /// assert_eq!(Kind::RateLimited.description(Lang::En), "Too many requests in a short time.");
    /// assert_eq!(Kind::RateLimited.description(Lang::Zh), "短时间内请求过多。");
    /// ```
    #[must_use]
    pub const fn description(self, lang: Lang) -> &'static str {
        let (en, zh) = match self {
            Self::InvalidArgument => ("The request itself is invalid.", "请求本身有误。"),
            Self::Unauthenticated => (
                "A token, secret, session or login code is missing, invalid or expired.",
                "令牌、密钥、会话或登录码缺失、无效或已过期。",
            ),
            Self::PermissionDenied => {
                ("The caller is known but is not allowed to do this.", "调用方身份有效，但没有执行此操作的权限。")
            }
            Self::NotFound => {
                ("The object that the request names does not exist or was deleted.", "请求所指的对象不存在或已被删除。")
            }
            Self::AlreadyExists => (
                "The object already exists, or is already in the requested state.",
                "对象已经存在，或已处于所请求的状态。",
            ),
            Self::FailedPrecondition => {
                ("The system is not in the state that the request needs.", "当前状态不满足该请求的前提条件。")
            }
            Self::LimitExceeded => ("A size, a count or a quota is exceeded.", "超出了大小、数量或配额的上限。"),
            Self::RateLimited => ("Too many requests in a short time.", "短时间内请求过多。"),
            Self::Conflict => ("Another change is going on at the same time.", "同时有另一个修改正在进行。"),
            Self::ContentRejected => ("Content moderation rejected the content.", "内容未通过审核。"),
            Self::Unsupported => (
                "The API, the edition or the object type does not support the operation.",
                "该接口、版本或对象类型不支持此操作。",
            ),
            Self::Unavailable => ("The service or the data is temporarily unavailable.", "服务或数据暂时不可用。"),
            Self::Internal => ("An error inside the platform.", "平台内部错误。"),
        };
        lang.choose(en, zh)
    }
}
