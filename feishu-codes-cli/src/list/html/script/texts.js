"use strict";
// The texts of the page in English and Chinese. `{}` stands for a value.
const TEXTS = {
  title: ["Feishu / Lark error codes", "飞书 / Lark 错误码"],
  lead: ["{} codes in {} domains: the cause, what to do, and whether to retry.", "{} 个错误码，{} 个业务域：原因、处理办法、能否重试。"],
  skip: ["Skip to the results", "跳到结果"],
  search: ["Search error codes", "搜索错误码"],
  placeholder: ["230002, token expired, 权限 …", "230002、token 过期、权限……"],
  help: [
    "Code, name, message, cause, action or API path, in English or Chinese. ",
    "可搜错误码、名称、msg、原因、处理办法和接口路径，中英文均可。",
  ],
  help_paste: ["You can also paste a whole JSON response.", "也可以粘贴完整的 JSON 响应。"],
  filters: ["Filters", "筛选"],
  chosen: ["{} active", "已选 {} 项"],
  domain: ["Domain", "业务域"],
  kind: ["Kind", "类别"],
  retry: ["Retry", "重试"],
  results: ["Results", "结果"],
  all: ["{} codes", "共 {} 个错误码"],
  some: ["{} codes found", "找到 {} 个错误码"],
  one: ["1 code found", "找到 1 个错误码"],
  none: ["No code found. Try fewer words, the other language, or fewer filters.", "没有找到错误码。可减少关键词、换一种语言，或去掉筛选条件。"],
  not_known: ["{} is not a known code.", "{} 不是已知的错误码。"],
  nearest: ["Nearest known codes", "最接近的已知错误码"],
  partly: ["No code matches all words. {} match some of them", "没有完全匹配的错误码，{} 个部分匹配"],
  clear: ["Clear search and filters", "清除搜索和筛选"],
  more: ["Show more", "显示更多"],
  cause: ["Cause", "原因"],
  action: ["What to do", "处理办法"],
  statuses: ["HTTP status", "HTTP 状态"],
  message: ["Message", "msg"],
  no_message: ["No message is documented.", "官方文档未给出 msg。"],
  meaning: ["Meaning {} of {}", "含义 {} / {}"],
  meanings: ["{}\u00a0meanings", "{} 种含义"],
  shared: ["All meanings", "所有含义"],
  fits: ["fits the response", "与响应相符"],
  docs: ["Documentation", "官方文档"],
  apis: ["Documented by", "相关接口"],
  more_apis: ["{} more APIs", "另有 {} 个接口"],
  copy: ["Copy", "复制"],
  copied: ["Copied {}", "已复制 {}"],
  not_copied: ["The browser does not allow copying", "浏览器不允许复制"],
  copy_code: ["Copy the code", "复制错误码"],
  copy_path: ["Copy the Rust path", "复制 Rust 路径"],
  copy_macro: ["Copy the macro", "复制宏"],
  copy_link: ["Copy the link", "复制链接"],
  link: ["Link", "链接"],
  pasted: ["The response says", "响应内容"],
  code: ["Code", "错误码"],
  inner: ["Inner code", "内层错误码"],
  scopes: ["Missing scopes", "缺少的权限"],
  log_id: ["Log ID", "Log ID"],
  fields: ["Invalid fields", "有误的字段"],
  grant: ["Request the scopes", "申请权限"],
  unknown: ["not in this table", "不在本表中"],
  success: ["The call succeeded.", "调用成功。"],
  light: ["Light", "浅色"],
  dark: ["Dark", "深色"],
  theme: ["Switch to the {} theme", "切换到{}主题"],
  unofficial: ["Not an official page of Feishu or Lark.", "并非飞书或 Lark 的官方页面。"],
  keys: ["/ search · ↑ ↓ move · Enter open · Esc clear", "/ 搜索 · ↑ ↓ 移动 · Enter 展开 · Esc 清除"],
};

// The labels of kinds and retries in Chinese. In English, they are derived from the names.
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
  refresh_token: "刷新 token",
  one_at_a_time: "逐个重试",
};

// Returns a text of the page in the chosen language.
function text(key, ...values) {
  return TEXTS[key][settings.language === "zh" ? 1 : 0].replaceAll("{}", () => values.shift());
}

// Returns the label of a kind or retry.
function label(name) {
  if (settings.language === "zh" && LABELS_ZH[name]) return LABELS_ZH[name];
  const words = name.replaceAll("_", " ");
  return words[0].toUpperCase() + words.slice(1);
}

// Returns a text of the table in the chosen language.
function inLanguage(object, name) {
  return object[name + "_" + settings.language];
}

function count(number) {
  return number.toLocaleString(settings.language === "zh" ? "zh-CN" : "en-US");
}
