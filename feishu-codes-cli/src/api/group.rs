//! Groups of errors that are handled in the same way.

use feishu_codes_codegen::table::catalog::Meaning;
use feishu_codes_core::{Kind, Retry};

use crate::text::Phrase;

/// A way to handle errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Retry,
    RefreshToken,
    FixRequest,
    CheckPermissions,
    CheckState,
}

impl Group {
    /// Every group, in the order of display.
    pub(super) const ALL: [Self; 5] =
        [Self::Retry, Self::RefreshToken, Self::FixRequest, Self::CheckPermissions, Self::CheckState];

    pub(super) fn of(meaning: &Meaning<'_>) -> Self {
        match (meaning.retry, meaning.kind) {
            (Retry::Backoff | Retry::SlowDown | Retry::OneAtATime, _) => Self::Retry,
            (Retry::RefreshToken, _) => Self::RefreshToken,
            (Retry::Never, Kind::PermissionDenied | Kind::Unauthenticated) => Self::CheckPermissions,
            (
                Retry::Never,
                Kind::InvalidArgument
                | Kind::NotFound
                | Kind::LimitExceeded
                | Kind::ContentRejected
                | Kind::Unsupported,
            ) => Self::FixRequest,
            (Retry::Never, _) => Self::CheckState,
        }
    }

    pub(super) const fn title(self) -> Phrase {
        match self {
            Self::Retry => ("Wait, then retry", "等待后重试"),
            Self::RefreshToken => ("Get a fresh token, then retry once", "换取新的 token，再重试一次"),
            Self::FixRequest => ("Fix the request", "修改请求"),
            Self::CheckPermissions => ("Check permissions and credentials", "检查权限和凭证"),
            Self::CheckState => ("Check the state of the object or the tenant", "检查对象或企业的状态"),
        }
    }
}
