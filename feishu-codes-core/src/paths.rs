//! Which prefix a request path falls under.

/// The value of the longest prefix of `path`, whole segments only. `prefixes` are sorted and have no slash at the end; a full URL,
/// a query and a fragment are fine.
#[must_use]
pub fn longest_prefix<T: Copy>(prefixes: &[(&str, T)], path: &str) -> Option<T> {
    let path = without_host(path);
    let path = path.split(['?', '#']).next().unwrap_or(path).trim_end_matches('/');
    core::iter::successors(Some(path), |shorter| shorter.rfind('/').and_then(|at| shorter.get(..at)))
        .find_map(|candidate| prefixes.binary_search_by(|(prefix, _)| (*prefix).cmp(candidate)).ok())
        .and_then(|at| prefixes.get(at))
        .map(|(_, value)| *value)
}

fn without_host(url: &str) -> &str {
    match url.split_once("://") {
        Some((_, rest)) => rest.find('/').and_then(|at| rest.get(at..)).unwrap_or_default(),
        None => url,
    }
}

#[cfg(test)]
mod tests {
    use super::longest_prefix;

    #[test]
    fn whole_segments_and_the_longest() {
        let prefixes = [("/open-apis/contact", 1), ("/open-apis/im", 2), ("/open-apis/im/v2", 3)];
        let find = |path| longest_prefix(&prefixes, path);
        assert_eq!(find("/open-apis/im/v1/messages?receive_id_type=open_id"), Some(2));
        assert_eq!(find("/open-apis/im/v2/feed"), Some(3));
        assert_eq!(find("/open-apis/im"), Some(2));
        assert_eq!(find("/open-apis/im/"), Some(2));
        assert_eq!(find("/open-apis/image/v1"), None, "not a whole segment");
        assert_eq!(find("https://open.feishu.cn/open-apis/contact/v3/users"), Some(1));
        assert_eq!(find("https://open.feishu.cn"), None);
        assert_eq!(find(""), None);
    }
}
