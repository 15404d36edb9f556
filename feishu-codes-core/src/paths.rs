//! Paths of requests and their prefixes.

/// Returns the path of a request without host, query, fragment and trailing slashes.
///
/// A host may have a scheme or not: `https://open.feishu.cn/open-apis/im` and `open.feishu.cn/open-apis/im` have the same path.
#[must_use]
pub fn request_path(url: &str) -> &str {
    // The query goes first, because it may contain another URL.
    let end = url.bytes().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(url.len());
    let path = url.get(..end).unwrap_or(url).trim_end_matches('/');
    if path.starts_with('/') {
        return path;
    }
    let (scheme, rest) = path.split_once("://").unwrap_or(("", path));
    let (host, _) = rest.split_once('/').unwrap_or((rest, ""));
    let is_host = !scheme.is_empty() || host.contains('.');
    if is_host { rest.get(host.len()..).unwrap_or_default() } else { path }
}

/// Returns the value of the longest prefix that consists of whole segments of `path`; `None` if there is none.
///
/// `prefixes` are sorted and have no trailing slash. `path` may be a full URL.
#[must_use]
pub fn longest_prefix<T: Copy>(prefixes: &[(&str, T)], path: &str) -> Option<T> {
    core::iter::successors(Some(request_path(path)), |shorter| shorter.rfind('/').and_then(|at| shorter.get(..at)))
        .find_map(|candidate| prefixes.binary_search_by(|(prefix, _)| (*prefix).cmp(candidate)).ok())
        .and_then(|at| prefixes.get(at))
        .map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::{longest_prefix, request_path};

    #[test]
    fn the_longest_prefix_of_whole_segments() {
        let prefixes = [("/open-apis/contact", 1), ("/open-apis/im", 2), ("/open-apis/im/v2", 3)];
        let find = |path| longest_prefix(&prefixes, path);
        assert_eq!(find("/open-apis/im/v1/messages?receive_id_type=open_id"), Some(2));
        assert_eq!(find("/open-apis/im/v2/feed"), Some(3));
        assert_eq!(find("/open-apis/im"), Some(2));
        assert_eq!(find("/open-apis/image/v1"), None, "not a whole segment");
        assert_eq!(find("https://open.feishu.cn/open-apis/contact/v3/users"), Some(1));
        assert_eq!(find("https://open.feishu.cn"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn hosts_queries_and_fragments() {
        for url in [
            "/a/b",
            "/a/b/",
            "/a/b//?x=1",
            "/a/b?next=https://example.com/c",
            "/a/b#https://example.com/c",
            "https://open.larksuite.com/a/b",
            "HTTP://user@localhost:8080/a/b/?x#y",
            "open.feishu.cn/a/b",
        ] {
            assert_eq!(request_path(url), "/a/b", "{url}");
        }
        for url in ["https://open.feishu.cn", "https://open.feishu.cn/", "https://open.feishu.cn?a=/b", "/", "", "?"] {
            assert_eq!(request_path(url), "", "{url}");
        }
        assert_eq!(request_path("a/b"), "a/b", "not a host");
    }
}
