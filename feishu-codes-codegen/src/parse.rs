//! The values of single cells.

/// A code: decimal digits, from 1 to 2147483647.
#[must_use]
pub fn code(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|code| plain && i32::try_from(*code).is_ok())
}

/// HTTP statuses, joined by a vertical bar; `None` where one is none, or they are not in ascending order.
#[must_use]
pub fn http(text: &str) -> Option<Vec<u16>> {
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

/// Whether a text is an `UpperCamelCase` ASCII identifier.
#[must_use]
pub fn is_upper_camel(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a text is a `snake_case` ASCII identifier.
#[must_use]
pub fn is_snake(text: &str) -> bool {
    let word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.split('_').all(word)
}

/// `face_verify` as `FaceVerify`.
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

/// Whether a character is Chinese: Han, or the punctuation that goes with it.
#[must_use]
pub fn is_chinese(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{2FDF}' | '\u{3000}'..='\u{303F}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a character has no place in a line of text.
#[must_use]
pub fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// Whether a character cannot be seen, or turns the writing direction.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// A text without the blanks around it. Control characters are no blanks: they are a problem of their own.
#[must_use]
pub fn trim(text: &str) -> &str {
    text.trim_matches(|character: char| character.is_whitespace() && !is_control(character))
}

/// Whether a text is free of blanks around it, and of what cannot be seen.
#[must_use]
pub fn is_clean(text: &str) -> bool {
    trim(text) == text && !text.chars().any(|character| is_control(character) || is_invisible(character))
}

/// A sentence that offers the closest of the known names, if one is close.
pub(crate) fn did_you_mean<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let allowed = name.len() / 3 + 1;
    // The distance costs the product of the lengths: no name in a table is that long.
    let known = if name.len() > 64 { None } else { known.into_iter().min_by_key(|known| distance(name, known)) };
    known.filter(|known| distance(name, known) <= allowed).map(|known| format!("did you mean `{known}`?"))
}

/// How many letters must be inserted, removed or replaced (Levenshtein).
fn distance(left: &str, right: &str) -> usize {
    let mut row = (0..=right.len()).collect::<Vec<_>>();
    for (at, letter) in left.bytes().enumerate() {
        let mut diagonal = at;
        row[0] = at + 1;
        for (column, other) in right.bytes().enumerate() {
            let replaced = diagonal + usize::from(letter != other);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::{code, did_you_mean, http, is_snake, is_upper_camel, upper_camel};

    #[test]
    fn codes_are_plain_decimals() {
        assert_eq!(code("2147483647"), Some(2147483647));
        for wrong in ["0", "", "+1", "-1", "1.0", "01", "2147483648", "1e3", "１", "99999999999999999999"] {
            assert_eq!(code(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn statuses_ascend() {
        assert_eq!(http(""), Some(vec![]));
        assert_eq!(http("200|400"), Some(vec![200, 400]));
        for wrong in ["400|200", "200|200", "99", "600", "200,400", "|", "0200"] {
            assert_eq!(http(wrong), None, "{wrong}");
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
    fn only_close_names_are_offered() {
        assert_eq!(did_you_mean("nevr", ["never", "backoff"]).as_deref(), Some("did you mean `never`?"));
        assert_eq!(did_you_mean("sometimes", ["never", "backoff"]), None);
        assert_eq!(did_you_mean("x", []), None);
    }
}
