//! The phrases of an explanation.

use crate::text::Phrase;

// Labels.
pub(super) const CAUSE: Phrase = ("Cause", "原因");
pub(super) const REMEDY: Phrase = ("What to do", "处理办法");
pub(super) const RETRY: Phrase = ("Retry", "能否重试");
pub(super) const STATUS: Phrase = ("HTTP status", "HTTP 状态");
pub(super) const PAGE: Phrase = ("Read more", "官方文档");
pub(super) const CALLED: Phrase = ("Called API", "所调接口");
pub(super) const DOCUMENTED_BY: Phrase = ("Documented by", "相关接口");
pub(super) const CODE: Phrase = ("Code", "错误码");
pub(super) const MESSAGE: Phrase = ("msg", "msg");
pub(super) const FIELD: Phrase = ("Invalid field", "有误的字段");
/// The widest label in both languages.
pub(super) const SCOPES: Phrase = ("Missing scopes", "缺少的权限");
pub(super) const GRANT: Phrase = ("Grant them at", "申请权限");
pub(super) const CHALLENGE: Phrase = ("Verify at", "完成验证");
pub(super) const LINK: Phrase = ("See", "参见");
pub(super) const WAIT: Phrase = ("Wait", "等待");
pub(super) const LOG_ID: Phrase = ("Log ID", "Log ID");

// After an API.
pub(super) const DOCUMENTS: Phrase = ("documents this code", "的文档列出了此错误码");
pub(super) const DOES_NOT_DOCUMENT: Phrase = ("does not document this code", "的文档未列出此错误码");
pub(super) const MAY_RETURN: Phrase =
    ("does not document this code, but any API may return it", "的文档未列出此错误码，但任何接口都可能返回它");

// Headings.
pub(super) const INNER: Phrase = ("The code inside the text", "文本中的错误码");
pub(super) const REAL_CAUSE: Phrase = ("The real cause: the code inside the text", "真正的原因：文本中的错误码");
pub(super) const GUESSES: Phrase =
    ("No code in the response. Codes with a similar text:", "响应中没有错误码。文本相近的错误码：");
pub(super) const RESPONSE: Phrase = ("The response says", "响应内容");

// After a number.
pub(super) const MATCHES: Phrase = (
    "matches in different domains; --api 'METHOD PATH' selects one",
    "个结果，分属不同的业务域；用 --api 'METHOD PATH' 指定接口",
);
pub(super) const MEANINGS: Phrase = ("meanings, depending on the API and its version", "种含义，取决于接口及其版本");
pub(super) const SECONDS: Phrase = ("seconds", "秒");

// In parentheses.
pub(super) const FIRST_FITS: Phrase = ("the first fits the text of the response", "第一种与响应的文本相符");
pub(super) const ANY_OF: Phrase = ("any one", "任一即可");
pub(super) const ALL_OF: Phrase = ("all of them", "全部需要");
pub(super) const QUOTE_IT: Phrase = ("quote it when you contact support", "联系技术支持时请提供");

// Sentences.
pub(super) const NO_MESSAGE: Phrase = ("(no message is documented)", "（官方文档未给出 msg）");
pub(super) const SUCCESS: Phrase =
    ("Code 0: the call succeeded. There is nothing to explain.", "错误码 0：调用成功，无需解释。");
