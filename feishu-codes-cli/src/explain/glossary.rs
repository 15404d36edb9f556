//! The closed sets in words, in both languages.

use feishu_codes_core::{Kind, Lang, Retry};

/// What went wrong, where nothing else says so.
pub(super) const fn kind(kind: Kind, lang: Lang) -> &'static str {
    let [en, zh] = match kind {
        Kind::InvalidArgument => ["The request itself is wrong.", "请求本身有误。"],
        Kind::Unauthenticated => [
            "A token, secret, session or login code is missing, wrong or expired.",
            "令牌、密钥、会话或登录码缺失、错误或已过期。",
        ],
        Kind::PermissionDenied => {
            ["The caller is known, and may not do this.", "调用方身份有效,但没有执行此操作的权限。"]
        }
        Kind::NotFound => ["What the request names does not exist, or no longer.", "请求所指的对象不存在,或已不存在。"],
        Kind::AlreadyExists => ["What the request wants to create is already there.", "要创建的对象已经存在。"],
        Kind::FailedPrecondition => {
            ["The system is not in the state that the request needs.", "系统当前状态不满足该请求的前提条件。"]
        }
        Kind::LimitExceeded => ["A cap on a size or a quantity is exceeded.", "超出了大小或数量上限。"],
        Kind::RateLimited => ["Too many requests in a period of time.", "一段时间内的请求过多。"],
        Kind::Conflict => ["Another change is going on at the same time.", "同时有另一个修改正在进行。"],
        Kind::ContentRejected => ["Moderation refused the content.", "内容未通过审核。"],
        Kind::Unsupported => ["The API, the edition or the feature is not offered.", "不提供该接口、版本或功能。"],
        Kind::Unavailable => ["The service is not ready at the moment.", "服务暂时不可用。"],
        Kind::Internal => ["An error inside the platform.", "平台内部错误。"],
    };
    match lang {
        Lang::En => en,
        Lang::Zh => zh,
    }
}

/// Whether a retry can help.
pub(super) const fn retry(retry: Retry, lang: Lang) -> &'static str {
    let [en, zh] = match retry {
        Retry::Never => [
            "No. The same request fails again: change it, or tell a person.",
            "不能。同样的请求还会失败:请修改请求,或交给人处理。",
        ],
        Retry::Backoff => [
            "Yes. Wait, longer each time and with jitter, then repeat.",
            "可以。先等待再重试,每次等待更久,并加上随机抖动。",
        ],
        Retry::SlowDown => [
            "Yes. Wait for the reset of the rate limit, then go on at a lower rate.",
            "可以。等到限流重置后,以更低的频率继续。",
        ],
        Retry::RefreshToken => ["Once. Get a fresh token, then repeat.", "一次。先获取新的令牌,再重试。"],
        Retry::OneAtATime => [
            "Yes. Repeat after the other write, one write at a time.",
            "可以。等另一个写操作完成后再重试,一次只写一个。",
        ],
    };
    match lang {
        Lang::En => en,
        Lang::Zh => zh,
    }
}

/// The words of the report itself.
pub(super) struct Words {
    pub(super) cause: &'static str,
    pub(super) remedy: &'static str,
    pub(super) retry: &'static str,
    pub(super) http: &'static str,
    pub(super) page: &'static str,
    pub(super) no_message: &'static str,
    pub(super) several_meanings: &'static str,
    pub(super) first_fits: &'static str,
    pub(super) several_matches: &'static str,
    pub(super) inner: &'static str,
    pub(super) response: &'static str,
    pub(super) success: &'static str,
    pub(super) code: &'static str,
    pub(super) scopes: &'static str,
    pub(super) grant: &'static str,
    pub(super) field: &'static str,
    pub(super) link: &'static str,
    pub(super) log_id: &'static str,
    pub(super) quote_it: &'static str,
}

pub(super) const fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &EN,
        Lang::Zh => &ZH,
    }
}

const EN: Words = Words {
    cause: "Cause",
    remedy: "What to do",
    retry: "Retry",
    http: "HTTP status",
    page: "Read more",
    no_message: "(the server documents no message)",
    several_meanings: "meanings, depending on the API and its version",
    first_fits: "the first fits the text of the response",
    several_matches: "matches, in several APIs",
    inner: "The number inside the text",
    response: "The response says",
    success: "Code 0: the call succeeded. There is nothing to explain.",
    code: "Code",
    scopes: "Missing scopes",
    grant: "Grant them at",
    field: "Wrong field",
    link: "See",
    log_id: "Log ID",
    quote_it: "quote it when you ask the support",
};

const ZH: Words = Words {
    cause: "原因",
    remedy: "处理办法",
    retry: "能否重试",
    http: "HTTP 状态",
    page: "官方文档",
    no_message: "(官方文档未给出 msg)",
    several_meanings: "种含义,取决于接口及其版本",
    first_fits: "第一种与响应的文本相符",
    several_matches: "个结果,分属不同的接口",
    inner: "文本中的错误码",
    response: "响应内容",
    success: "错误码 0:调用成功,无需解释。",
    code: "错误码",
    scopes: "缺少的权限",
    grant: "申请权限",
    field: "有误的字段",
    link: "参见",
    log_id: "Log ID",
    quote_it: "联系技术支持时请提供",
};
