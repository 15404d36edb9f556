//! A request on the command line, which may be copied from a log.

use std::fmt;

use feishu_codes_core::{METHODS, method_number, request_path};

/// The path of a request, or a part of one, with or without its method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Request<'r> {
    pub(crate) method: Option<&'static str>,
    /// The path without host, query and trailing slash.
    pub(crate) path: &'r str,
}

impl<'r> Request<'r> {
    /// Parses `POST /open-apis/im/v1/messages`, a full URL, or a line of a log that contains both.
    pub(crate) fn parse(text: &'r str) -> Self {
        let is_mark = |character: char| "\"'`,;()<>[]".contains(character);
        let words = || text.split_whitespace().map(|word| word.trim_matches(is_mark)).filter(|word| !word.is_empty());
        let mut method = words().find_map(|word| METHODS.get(usize::from(method_number(word)?)).copied());
        let is_method = |word: &&str| method_number(word).is_some();
        // The last of the best words is the path, because a date with slashes usually comes first.
        let likelihood = |word: &&str| (word.contains("://") || word.starts_with('/'), word.contains('/'));
        let others = words().filter(|word| !is_method(word)).collect::<Vec<_>>();
        let mut path = others.iter().copied().max_by_key(likelihood).unwrap_or_default();
        if others.is_empty() {
            // A single method may be part of a path, such as `get`.
            (method, path) = (None, text.trim());
        }
        Self { method, path: request_path(path) }
    }
}

impl fmt::Display for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.method {
            Some(method) => write!(f, "{method} {}", self.path),
            None => f.write_str(self.path),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Request;

    #[test]
    fn forms_of_a_request() {
        let expected = "POST /open-apis/im/v1/messages";
        for text in [
            "post /open-apis/im/v1/messages/",
            "POST https://open.feishu.cn/open-apis/im/v1/messages?receive_id_type=open_id HTTP/1.1",
            "2026/11/24 12:00:01 INFO [http] \"POST open.feishu.cn/open-apis/im/v1/messages?a=b\" 400",
            "curl -X POST 'https://open.feishu.cn/open-apis/im/v1/messages' -d @body",
        ] {
            assert_eq!(Request::parse(text).to_string(), expected, "{text}");
        }
        assert_eq!(Request::parse("messages").to_string(), "messages");
        assert_eq!(Request::parse("get"), Request { method: None, path: "get" });
        assert_eq!(Request::parse(""), Request { method: None, path: "" });
    }
}
