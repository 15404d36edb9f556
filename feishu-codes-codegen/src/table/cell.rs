//! Parsers and predicates for single fields.

use crate::byte_set::ByteSet;

/// Parses a code: a decimal number from 1 to 2147483647 without sign and leading zeros.
#[must_use]
pub fn code(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|code| plain && i32::try_from(*code).is_ok())
}

/// Parses HTTP statuses joined by vertical bars; `None` unless all are valid and in ascending order.
#[must_use]
pub fn http_statuses(text: &str) -> Option<Vec<u16>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    let statuses = text
        .split('|')
        .map(|status| status.parse().ok().filter(|_| status.len() == 3))
        .collect::<Option<Vec<u16>>>()?;
    let ascending = statuses.windows(2).all(|pair| pair[0] < pair[1]);
    (ascending && statuses.iter().all(|status| (100..600).contains(status))).then_some(statuses)
}

static NOT_ALPHANUMERIC: ByteSet = ByteSet::not_alphanumeric_or(b"");
static NOT_IN_SOURCE: ByteSet = ByteSet::not_alphanumeric_or(b"/_-.~");

/// Returns whether a text is an `UpperCamelCase` ASCII identifier.
#[must_use]
pub fn is_upper_camel(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase()) && !NOT_ALPHANUMERIC.is_in(text)
}

/// Returns whether a text is a `snake_case` ASCII identifier.
#[must_use]
pub fn is_snake(text: &str) -> bool {
    let word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.split('_').all(word)
}

/// Converts `face_verify` to `FaceVerify`.
#[must_use]
pub fn upper_camel(snake: &str) -> String {
    let mut camel = String::with_capacity(snake.len());
    for word in snake.split('_') {
        let mut letters = word.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.push_str(letters.as_str());
    }
    camel
}

/// Returns whether a character is Chinese: a Han character, or the punctuation that is used with them.
#[must_use]
pub fn is_chinese(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{2FDF}' | '\u{3000}'..='\u{303F}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Returns whether a character is a control character or a line separator.
#[must_use]
pub fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// Returns whether a character is invisible or changes the writing direction.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Returns whether a field must not contain this character: a control or invisible character.
#[must_use]
pub fn is_forbidden(character: char) -> bool {
    is_control(character) || is_invisible(character)
}

/// Returns whether a text contains a control or invisible character.
pub(crate) fn has_forbidden(text: &str) -> bool {
    is_suspicious(text) && text.chars().any(is_forbidden)
}

/// Returns whether a text may contain a control or invisible character.
///
/// This reads bytes, which is fast even in an unoptimized proc macro. Texts with false alarms are rare.
#[must_use]
pub(crate) fn is_suspicious(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut next = SUSPICIOUS.find(bytes, 0);
    while let Some(at) = next {
        match (bytes[at], bytes.get(at + 1)) {
            // U+2000.. contain the zero-width characters and the direction marks, U+FE.. and U+FF.. also full-width punctuation.
            (0xE2, Some(0x80 | 0x81)) | (0xEF, Some(0xBB | 0xBF)) | (..=0xE1 | 0xF3, _) => return true,
            _ => next = SUSPICIOUS.find(bytes, at + 1),
        }
    }
    false
}

/// ASCII control characters, and the first bytes of U+0080.., U+061C, U+180E, U+2000.., U+F000.. and U+E0000.
static SUSPICIOUS: ByteSet = ByteSet::new(
    b"\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0B\x0C\r\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x7F\
      \xC2\xD8\xE1\xE2\xEF\xF3",
);

/// Removes leading and trailing whitespace. Control characters stay, because they are a problem of their own.
#[must_use]
pub fn trim(text: &str) -> &str {
    text.trim_matches(|character: char| character.is_whitespace() && !is_control(character))
}

/// Returns whether a text has no leading or trailing whitespace, no control characters and no invisible characters.
#[must_use]
pub fn is_clean(text: &str) -> bool {
    trim(text) == text && !has_forbidden(text)
}

/// Returns whether a name is valid for a variant.
#[must_use]
pub fn is_variant_name(name: &str) -> bool {
    is_upper_camel(name) && !is_reserved(name)
}

/// Returns whether a name is reserved: the enums use it themselves, or Rust does not allow it for a variant.
#[must_use]
pub fn is_reserved(name: &str) -> bool {
    matches!(name, "Self" | "ALL" | "DOMAIN")
}

/// Returns whether a name is valid for a domain.
#[must_use]
pub fn is_domain_name(name: &str) -> bool {
    is_snake(name) && name != "self"
}

/// Returns whether a text is an API path prefix.
#[must_use]
pub fn is_api_prefix(path: &str) -> bool {
    let plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/_-.".contains(&byte));
    plain && path.len() > 2 && path.starts_with('/') && path.ends_with('/') && !path.contains("//")
}

/// The maximum number of segments of a documented path. The search for an API recurses once per segment.
const MAX_SEGMENTS: usize = 32;

/// Returns whether a text is the path of an API as documented, such as `/open-apis/im/v1/messages/:message_id`.
#[must_use]
pub fn is_endpoint_path(path: &str) -> bool {
    let word = |word: &str, others: &[u8]| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || others.contains(&byte))
    };
    let segment = |segment: &str| match segment.strip_prefix(':') {
        Some(name) => word(name, b"_"),
        None => word(segment, b"_-.~:"),
    };
    let Some(inside) = path.strip_prefix('/') else { return false };
    let inside = inside.strip_suffix('/').unwrap_or(inside);
    inside.split('/').all(segment) && inside.split('/').count() <= MAX_SEGMENTS
}

/// Returns the segments of a documented path, with `:` for each parameter. Two paths with the same segments match the same requests.
pub fn endpoint_segments(path: &str) -> impl Iterator<Item = &str> + Clone {
    let path = path.strip_prefix('/').unwrap_or(path);
    let segments = path.strip_suffix('/').unwrap_or(path).split('/');
    segments.map(|segment| if segment.starts_with(':') { ":" } else { segment })
}

/// Returns whether a text is the path of a page or an `https://` address, without characters that need escaping.
#[must_use]
pub fn is_source(source: &str) -> bool {
    let path = match source.strip_prefix("https://") {
        Some(address) if address.starts_with(|first: char| first.is_ascii_alphanumeric()) => address,
        _ if source.starts_with('/') => source,
        _ => return false,
    };
    !NOT_IN_SOURCE.is_in(path)
}

#[cfg(test)]
mod tests {
    use super::{
        code, http_statuses, is_endpoint_path, is_forbidden, is_snake, is_source, is_suspicious, is_upper_camel,
        upper_camel,
    };

    #[test]
    fn codes_are_plain_decimals() {
        assert_eq!(code("2147483647"), Some(2147483647));
        for invalid in ["0", "", "+1", "-1", "1.0", "01", "2147483648", "1e3", "１", "99999999999999999999"] {
            assert_eq!(code(invalid), None, "{invalid}");
        }
    }

    #[test]
    fn statuses_ascend() {
        assert_eq!(http_statuses(""), Some(vec![]));
        assert_eq!(http_statuses("200|400"), Some(vec![200, 400]));
        for invalid in ["400|200", "200|200", "99", "600", "200,400", "|", "0200"] {
            assert_eq!(http_statuses(invalid), None, "{invalid}");
        }
    }

    #[test]
    fn names() {
        assert!(is_upper_camel("TalentNotExist2"));
        assert!(!is_upper_camel("talent") && !is_upper_camel("A_b") && !is_upper_camel("") && !is_upper_camel("É"));
        assert!(is_snake("face_verify") && is_snake("a1"));
        assert!(!is_snake("_a") && !is_snake("a_") && !is_snake("a__b") && !is_snake("A") && !is_snake("1a"));
        assert_eq!(upper_camel("face_verify"), "FaceVerify");
    }

    #[test]
    fn endpoint_paths() {
        for good in ["/a", "/open-apis/im/v1/messages/:message_id/read_users", "/v2/batch_send/", "/v1/docs:cancel"] {
            assert!(is_endpoint_path(good), "{good}");
        }
        for bad in ["", "/", "//", "a/b", "/a//b", "/a//", "/a/:", "/a/:b-c", "/a b", "/a?b", "/a%20", "/文档", "/a|"]
        {
            assert!(!is_endpoint_path(bad), "{bad}");
        }
        assert!(is_endpoint_path(&"/a".repeat(32)) && !is_endpoint_path(&"/a".repeat(33)));
    }

    #[test]
    fn sources() {
        for good in ["/ukTM/im-v1/message", "https://github.com/larksuite/cli/blob/main/a_b.go"] {
            assert!(is_source(good), "{good}");
        }
        for bad in ["", "im", "http://example.com/", "https://", "https:///a", "/a b", "/a?b", "https://a/#b", "/文档"]
        {
            assert!(!is_source(bad), "{bad}");
        }
    }

    #[test]
    fn every_control_or_invisible_character_is_suspicious() {
        for character in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            if is_forbidden(character) {
                assert!(is_suspicious(&format!("招聘，a{character}b")), "{character:?}");
            }
        }
        assert!(!is_suspicious("检查 user_id，然后重试。Check `user_id`, then retry."));
    }
}
