use crate::{Lang, closed_set::closed_set};

/// Defines the kinds, each with its name in codes.csv and one sentence per language. The English sentence is also its documentation.
macro_rules! kinds {
    ($( $(#[$outer:meta])* $variant:ident = $name:literal, $en:literal, $zh:literal; )*) => {
        closed_set! {
            /// What went wrong. Kinds that [`google.rpc.Code`] also has mean the same there.
            ///
            /// [`google.rpc.Code`]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
            #[non_exhaustive]
            "kind" Kind { $( #[doc = $en] $(#[$outer])* $variant = $name, )* }
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
                match self { $( Self::$variant => lang.choose($en, $zh), )* }
            }
        }
    };
}

kinds! {
    InvalidArgument = "invalid_argument", "The request itself is invalid.", "请求本身有误。";
    Unauthenticated = "unauthenticated",
        "A token, secret, session or login code is missing, invalid or expired.", "token、密钥、会话或登录码缺失、无效或已过期。";
    PermissionDenied = "permission_denied",
        "The caller is known but is not allowed to do this.", "调用方身份有效，但没有执行此操作的权限。";
    NotFound = "not_found",
        "The object that the request names does not exist or was deleted.", "请求所指的对象不存在或已被删除。";
    AlreadyExists = "already_exists",
        "The object already exists, or is already in the requested state.", "对象已经存在，或已处于所请求的状态。";
    FailedPrecondition = "failed_precondition",
        "The system is not in the state that the request needs.", "当前状态不满足该请求的前提条件。";
    /// Waiting a little does not help.
    LimitExceeded = "limit_exceeded", "A size, a count or a quota is exceeded.", "超出了大小、数量或配额的上限。";
    RateLimited = "rate_limited", "Too many requests in a short time.", "短时间内请求过多。";
    Conflict = "conflict", "Another change is going on at the same time.", "同时有另一个修改正在进行。";
    ContentRejected = "content_rejected", "Content moderation rejected the content.", "内容未通过审核。";
    Unsupported = "unsupported",
        "The API, the edition or the object type does not support the operation.", "该接口、版本或对象类型不支持此操作。";
    Unavailable = "unavailable", "The service or the data is temporarily unavailable.", "服务或数据暂时不可用。";
    Internal = "internal", "An error inside the platform.", "平台内部错误。";
}
