"use strict";
// The words of the page itself. `{}` stands for a value.
const WORDS = {
  en: {
    title: "Feishu / Lark error codes",
    lead: "{} codes in {} domains: what went wrong, what to do, and whether to retry.",
    skip: "Skip to the results",
    search: "Search the error codes",
    placeholder: "230002, token expired, 权限 …",
    help: "Number, name, message, cause, action or API path, in English or Chinese. Or paste a whole JSON response.",
    filters: "Filters",
    chosen: "{} active",
    domain: "Domain",
    kind: "Kind",
    retry: "Retry",
    results: "Results",
    all: "{} codes",
    some: "{} codes found",
    one: "1 code found",
    none: "No code found",
    noneHint: "Try fewer words, another language, or remove a filter.",
    partly: "No code matches all of it. {} match in part",
    of_response: "{} codes of the response",
    clear: "Clear search and filters",
    more: "Show more",
    cause: "Cause",
    action: "What to do",
    statuses: "HTTP status",
    message: "Message",
    no_message: "No message is documented.",
    meaning: "Meaning {} of {}",
    fits: "fits the response",
    docs: "Documentation",
    apis: "APIs",
    more_apis: "{} more APIs",
    copy: "Copy",
    copied: "Copied {}",
    not_copied: "The browser does not allow copying",
    copy_number: "Copy the number",
    copy_path: "Copy the Rust path",
    copy_macro: "Copy the macro",
    copy_link: "Copy the link",
    link: "Link",
    pasted: "The response says",
    code: "Code",
    inner: "Inner code",
    scopes: "Missing scopes",
    log_id: "Log ID",
    fields: "Fields",
    grant: "Request the scopes",
    unknown: "not in this table",
    success: "The call succeeded.",
    light: "Light",
    dark: "Dark",
    theme: "Switch to the {} theme",
    unofficial: "Not an official page of Feishu or Lark.",
    keys: "/ search · ↑ ↓ move · Enter open · Esc clear",
  },
  zh: {
    title: "飞书 / Lark 错误码",
    lead: "{} 个错误码，{} 个业务域：原因、处理办法、能否重试。",
    skip: "跳到结果",
    search: "搜索错误码",
    placeholder: "230002、token 过期、权限……",
    help: "可搜错误码、名称、msg、原因、处理办法和接口路径，中英文均可；也可以粘贴完整的 JSON 响应。",
    filters: "筛选",
    chosen: "已选 {} 项",
    domain: "业务域",
    kind: "类别",
    retry: "重试",
    results: "结果",
    all: "共 {} 个错误码",
    some: "找到 {} 个错误码",
    one: "找到 1 个错误码",
    none: "没有找到错误码",
    noneHint: "可减少关键词、换一种语言，或去掉筛选条件。",
    partly: "没有完全匹配的错误码，{} 个部分匹配",
    of_response: "响应中的 {} 个错误码",
    clear: "清除搜索和筛选",
    more: "显示更多",
    cause: "原因",
    action: "处理办法",
    statuses: "HTTP 状态",
    message: "msg",
    no_message: "官方文档未给出 msg。",
    meaning: "含义 {} / {}",
    fits: "与响应相符",
    docs: "官方文档",
    apis: "相关接口",
    more_apis: "另有 {} 个接口",
    copy: "复制",
    copied: "已复制 {}",
    not_copied: "浏览器不允许复制",
    copy_number: "复制错误码",
    copy_path: "复制 Rust 路径",
    copy_macro: "复制宏",
    copy_link: "复制链接",
    link: "链接",
    pasted: "响应内容",
    code: "错误码",
    inner: "内层错误码",
    scopes: "缺少的权限",
    log_id: "Log ID",
    fields: "有误的字段",
    grant: "申请权限",
    unknown: "不在本表中",
    success: "调用成功。",
    light: "浅色",
    dark: "深色",
    theme: "切换到{}主题",
    unofficial: "并非飞书或 Lark 的官方页面。",
    keys: "/ 搜索 · ↑ ↓ 移动 · Enter 展开 · Esc 清除",
  },
};

// Short labels of kind and retry. In English they are the names themselves.
const LABELS_ZH = {
  invalid_argument: "参数有误",
  unauthenticated: "身份未认证",
  permission_denied: "没有权限",
  not_found: "不存在",
  already_exists: "已存在",
  failed_precondition: "条件不满足",
  limit_exceeded: "超出上限",
  rate_limited: "请求过频",
  conflict: "并发冲突",
  content_rejected: "内容未过审",
  unsupported: "不支持",
  unavailable: "暂不可用",
  internal: "内部错误",
  never: "不重试",
  backoff: "等待后重试",
  slow_down: "降低频率",
  refresh_token: "刷新令牌",
  one_at_a_time: "逐个重试",
};

// Returns a text of the page in the language of the reader.
function text(key, ...values) {
  return WORDS[settings.language][key].replaceAll("{}", () => values.shift());
}

// Returns the label of a kind or retry.
function label(name) {
  if (settings.language === "zh" && LABELS_ZH[name]) return LABELS_ZH[name];
  const words = name.replaceAll("_", " ");
  return words[0].toUpperCase() + words.slice(1);
}

// Chooses between the two languages of a text of the table.
function inLanguage(object, name) {
  return object[name + "_" + settings.language];
}

function count(number) {
  return number.toLocaleString(settings.language === "zh" ? "zh-CN" : "en-US");
}
