//! How well a documented message fits what the server sent.

/// What the documentation writes where the server puts a value.
const PLACEHOLDERS: [&str; 3] = ["%v", "%s", "%d"];

/// Zero where `pattern` does not fit `text`; else the more, the better it fits: an exact text over one with placeholders, the
/// whole text over a part of it, more literal characters over fewer. ASCII case and white space around do not count.
#[must_use]
pub fn score(pattern: &str, text: &str) -> usize {
    let (pattern, text) = (trim(pattern), trim(text));
    if pattern.is_empty() || text.is_empty() {
        return 0;
    }
    let literal: usize = pieces(pattern).map(str::len).sum();
    match (matches(pattern, text), found(pattern, text)) {
        (Some(()), _) => 2 * literal + 2,
        (None, Some(())) => literal + 1,
        (None, None) => 0,
    }
}

fn trim(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '。', '!', ';'])
}

/// The literal texts between the placeholders; first and last may be empty.
fn pieces(pattern: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(pattern);
    core::iter::from_fn(move || {
        let current = rest?;
        let cut = PLACEHOLDERS.iter().filter_map(|placeholder| current.find(placeholder)).min();
        rest = cut.and_then(|at| current.get(at + 2..));
        Some(cut.map_or(current, |at| &current[..at]))
    })
}

/// Whether the pattern fits the whole text.
fn matches(pattern: &str, text: &str) -> Option<()> {
    let mut pieces = pieces(pattern);
    let first = pieces.next()?;
    let mut rest = strip(text, first)?;
    let mut last = None;
    for piece in pieces {
        if let Some(previous) = last.replace(piece) {
            rest = after(rest, previous)?;
        }
    }
    match last {
        None => rest.is_empty().then_some(()),
        Some(last) => {
            let tail = rest.len().checked_sub(last.len())?;
            rest.get(tail..).filter(|tail| tail.eq_ignore_ascii_case(last)).map(drop)
        }
    }
}

/// Whether the pieces occur in the text, in their order.
fn found(pattern: &str, text: &str) -> Option<()> {
    if pieces(pattern).all(|piece| piece.trim().is_empty()) {
        return None;
    }
    pieces(pattern).try_fold(text, after).map(drop)
}

fn strip<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    text.get(..start.len()).filter(|head| head.eq_ignore_ascii_case(start))?;
    text.get(start.len()..)
}

/// What follows the first occurrence of `piece`.
fn after<'t>(text: &'t str, piece: &str) -> Option<&'t str> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).find_map(|at| strip(text.get(at..)?, piece))
}

#[cfg(test)]
mod tests {
    use super::score;

    #[test]
    fn a_better_fit_scores_higher() {
        let text = "tenant access token not support";
        assert!(score("tenant access token not support", text) > score("token", text));
        assert!(score("token", text) > score("app", text));
        assert_eq!(score("tenant token invalid", text), 0);
        assert!(
            score("these ids not existed: %v", "these ids not existed: ou_1")
                > score("%v", "these ids not existed: ou_1")
        );
        assert!(score("%v", "anything") > 0);
        assert!(
            score("user_id %v is not exist", "user_id 7 is not exist.") > score("user_id", "user_id 7 is not exist.")
        );
    }

    #[test]
    fn case_ends_and_placeholders() {
        assert_eq!(score("Token Invalid.", "token invalid"), score("token invalid", "token invalid"));
        assert!(score("a%vb%sc", "aXbYc") > 0);
        assert_eq!(score("a%vb", "aX"), 0);
        assert_eq!(score("ab%vba", "aba"), 0, "the pieces must not overlap");
        assert_eq!(score("", "x"), 0);
        assert_eq!(score("x", ""), 0);
        assert!(score("数据不存在", "数据不存在") > 0);
        assert_eq!(score("é", "e\u{301}"), 0);
    }
}
