//! The words of a query.

use feishu_codes_codegen::table::cell::is_chinese;

/// A word of a query, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// Letters and digits.
    Word(String),
    /// Chinese characters, which no blanks divide into words.
    Chinese(String),
}

/// The words of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Terms(pub(super) Vec<Term>);

impl Terms {
    pub(super) fn parse(query: &str) -> Self {
        let mut terms = Vec::new();
        for word in words(query) {
            let chinese = word.chars().next().is_some_and(is_chinese);
            let term = if chinese { Term::Chinese(word) } else { Term::Word(word) };
            if !terms.contains(&term) {
                terms.push(term);
            }
        }
        Self(terms)
    }
}

/// Returns the words of a text in lower case. A word ends before a character that is no letter or digit, before a capital
/// after a small letter (`TalentNotExist`), and where Chinese begins or ends.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut last = None;
    for character in text.chars() {
        let hump = character.is_uppercase() && last.is_some_and(char::is_lowercase);
        let other_script = last.is_some_and(|last| is_chinese(last) != is_chinese(character));
        if hump || other_script || !character.is_alphanumeric() {
            words.push(std::mem::take(&mut word));
        }
        if character.is_alphanumeric() {
            word.extend(character.to_lowercase());
        }
        last = Some(character);
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::{Term, Terms, words};

    #[test]
    fn words_of_all_sorts() {
        assert_eq!(words("TalentNotExist: user_id 7"), ["talent", "not", "exist", "user", "id", "7"]);
        assert_eq!(words("检查page token,重试"), ["检查", "page", "token", "重试"]);
        assert!(words(" -- ").is_empty());
    }

    #[test]
    fn each_term_once() {
        let terms = Terms::parse("Token 过期 token");
        assert_eq!(terms.0, [Term::Word("token".into()), Term::Chinese("过期".into())]);
    }
}
