//! The search for the API that a request calls.

use feishu_codes::Endpoint;

/// Takes a method, a space and a path: the search finds the same API as a linear search, and the API's own path finds it too.
pub fn endpoint(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (method, path) = text.split_once(' ').unwrap_or(("GET", &text));
    let found = Endpoint::find(method, path);
    let names = Endpoint::ALL.iter().map(|endpoint| (endpoint.method(), endpoint.path()));
    let expected = linear_search(names, method, path).and_then(|at| Endpoint::ALL.get(at).copied());
    assert_eq!(found, expected, "{method} {path}");
    if let Some(found) = found {
        assert_eq!(Endpoint::find(found.method(), found.path()), Some(found));
        assert!(found.errors().take_while(|error| found.documents(*error)).eq(found.documented()));
    }
}

/// Returns the index of the API that a request calls, among methods and documented paths. Of several, it is the one whose first
/// parameter comes last, then the one whose second parameter comes last, and so on.
pub fn linear_search<'e>(names: impl Iterator<Item = (&'e str, &'e str)>, method: &str, url: &str) -> Option<usize> {
    let request = segments(url)?;
    let fits = |documented: &str| {
        let documented = documented.trim_matches('/').split('/').collect::<Vec<_>>();
        let fits = |(documented, segment): (&&str, &Vec<u8>)| match documented.strip_prefix(':') {
            Some(_) => !segment.is_empty(),
            None => documented.as_bytes() == segment,
        };
        documented.len() == request.len() && documented.iter().zip(&request).all(fits)
    };
    let fitting = names.enumerate().filter(|(_, (of, path))| of.eq_ignore_ascii_case(method) && fits(path));
    let parameters = |path: &str| path.split('/').map(|segment| segment.starts_with(':')).collect::<Vec<_>>();
    fitting.min_by_key(|(_, (_, path))| parameters(path)).map(|(at, _)| at)
}

/// Returns the segments of a URL or a path, without percent-encoding.
fn segments(url: &str) -> Option<Vec<Vec<u8>>> {
    let path = url.split('?').next()?.split('#').next()?.trim_end_matches('/');
    let path = match path.split_once("://") {
        _ if path.starts_with('/') => path,
        Some((scheme, rest)) if !scheme.is_empty() => rest.split_at_checked(rest.find('/')?)?.1,
        _ if path.split('/').next()?.contains('.') => path.split_at_checked(path.find('/')?)?.1,
        _ => return None,
    };
    Some(path.strip_prefix('/')?.split('/').map(decoded).collect())
}

/// Decodes percent-encoding; an invalid escape stays as it is.
fn decoded(segment: &str) -> Vec<u8> {
    let mut parts = segment.split('%');
    let mut decoded = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let digits = part.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            decoded.push(byte);
            decoded.extend(part.bytes().skip(2));
        } else {
            decoded.push(b'%');
            decoded.extend(part.bytes());
        }
    }
    decoded
}
