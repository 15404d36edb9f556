//! The terms of a query.

use feishu_codes_codegen::table::cell::is_chinese;

/// A term of a query, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// Letters and digits.
    Word(String),
    /// Chinese characters, which no spaces divide into words.
    Chinese(String),
}

/// Returns the terms of a query, without duplicates.
pub(super) fn parse(query: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    for word in words(query) {
        let term = if word.starts_with(is_chinese) { Term::Chinese(word) } else { Term::Word(word) };
        if !terms.contains(&term) {
            terms.push(term);
        }
    }
    terms
}

/// Returns the words of a text in lower case. A word ends before a character other than a letter or digit, before a capital letter
/// after a small one (`TalentNotExist`), and where Chinese starts or ends.
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
    use super::{Term, parse, words};

    #[test]
    fn words_of_names_and_of_both_languages() {
        assert_eq!(words("TalentNotExist: user_id 7"), ["talent", "not", "exist", "user", "id", "7"]);
        assert_eq!(words("检查page token,重试"), ["检查", "page", "token", "重试"]);
        assert!(words(" -- ").is_empty());
    }

    #[test]
    fn terms_have_no_duplicates() {
        let terms = parse("Token 过期 token");
        assert_eq!(terms, [Term::Word("token".into()), Term::Chinese("过期".into())]);
    }
}
