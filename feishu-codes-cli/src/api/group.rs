//! What to do about an error, as the headings of a report.

use feishu_codes_codegen::table::catalog::Meaning;
use feishu_codes_core::{Kind, Lang, Retry};

/// What to do about an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Retry,
    Refresh,
    Request,
    Permission,
    State,
}

impl Group {
    /// Every group, in the order of a report.
    pub(super) const ALL: [Self; 5] = [Self::Retry, Self::Refresh, Self::Request, Self::Permission, Self::State];

    pub(super) fn of(meaning: &Meaning<'_>) -> Self {
        match (meaning.retry, meaning.kind) {
            (Retry::Backoff | Retry::SlowDown | Retry::OneAtATime, _) => Self::Retry,
            (Retry::RefreshToken, _) => Self::Refresh,
            (Retry::Never, Kind::PermissionDenied | Kind::Unauthenticated) => Self::Permission,
            (
                Retry::Never,
                Kind::InvalidArgument
                | Kind::NotFound
                | Kind::LimitExceeded
                | Kind::ContentRejected
                | Kind::Unsupported,
            ) => Self::Request,
            (Retry::Never, _) => Self::State,
        }
    }

    pub(super) const fn title(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Retry, Lang::Zh) => "等待后重试",
            (Self::Retry, _) => "Wait, then retry",
            (Self::Refresh, Lang::Zh) => "换取新的令牌，再重试一次",
            (Self::Refresh, _) => "Get a fresh token, then retry once",
            (Self::Request, Lang::Zh) => "修改请求",
            (Self::Request, _) => "Fix the request",
            (Self::Permission, Lang::Zh) => "检查权限和凭证",
            (Self::Permission, _) => "Check permissions and credentials",
            (Self::State, Lang::Zh) => "检查对象或企业的状态",
            (Self::State, _) => "Check the state of the object or the tenant",
        }
    }
}
