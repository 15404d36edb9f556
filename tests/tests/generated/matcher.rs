//! The choice of the meaning that fits a server message, for any messages.

use feishu_codes_core::message_match::best;
use proptest::{collection::vec, prelude::*};

/// Generates words, placeholders, punctuation and Chinese in any order.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[a-z]{1,8}",
        "[A-Z][a-z]{2,6}",
        "[0-9]{1,4}",
        "%[vsd]",
        "xxx|\\{id\\}|<name>",
        "[没有权限不存在]{1,4}",
        "[{<%}>:;,.]"
    ];
    vec(part, 0..12).prop_map(|parts| parts.join(" "))
}

/// Returns the letters and digits of a message in lower case: the matcher compares nothing else.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).map(|letter| letter.to_ascii_lowercase()).collect()
}

proptest! {
    #[test]
    fn the_message_itself_finds_its_row(messages in vec("[a-wyz]{1,8}( [a-wyz]{1,8}){0,5}", 1..8), at in any::<prop::sample::Index>()) {
        let text = at.get(&messages);
        for sent in [text.clone(), text.to_uppercase(), format!(" {text}. ")] {
            let found = best(messages.iter().map(String::as_str), &sent);
            prop_assert_eq!(found.map(|found| letters(&messages[found])), Some(letters(text)));
        }
    }

    #[test]
    fn any_text_finds_a_message_or_none(messages in vec(text(), 0..8), text in text()) {
        let found = best(messages.iter().map(String::as_str), &text);
        prop_assert!(found.is_none_or(|found| found < messages.len()));
    }

    #[test]
    fn a_text_without_words_finds_no_message_of_words(messages in vec("[a-wyz]{1,8}", 0..8), text in "[ -/:-@\\[-`{-~]{0,40}") {
        prop_assert_eq!(best(messages.iter().map(String::as_str), &text), None);
    }
}

/// A search in quadratic time would take minutes.
#[test]
fn long_texts_are_matched_in_linear_time() {
    let long = ["{<%v", "abcd ", "xxx ", "没有", "aB"].map(|part| part.repeat(1 << 15));
    for text in &long {
        let _ = best(long.iter().map(String::as_str), text);
    }
}
