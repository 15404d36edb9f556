//! The words of a report, in both languages.

use feishu_codes_core::Lang;

/// The words of the report itself.
pub(super) struct Words {
    pub(super) cause: &'static str,
    pub(super) remedy: &'static str,
    pub(super) retry: &'static str,
    pub(super) http: &'static str,
    pub(super) page: &'static str,
    pub(super) called: &'static str,
    pub(super) documented_by: &'static str,
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
        Lang::Zh => &ZH,
        _ => &EN,
    }
}

const EN: Words = Words {
    cause: "Cause",
    remedy: "What to do",
    retry: "Retry",
    http: "HTTP status",
    page: "Read more",
    called: "Called API",
    documented_by: "Documented by",
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
    called: "所调接口",
    documented_by: "相关接口",
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
