//! How well a code fits the words of a query.

use feishu_codes_codegen::table::catalog::{Domain, Meaning, Variant};

use super::terms::{Term, Terms, words};

/// How well a code fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Score {
    /// How many of the words it has.
    pub(super) terms: usize,
    /// The more, the better.
    pub(super) points: usize,
}

// What a word counts in a text. A word of the name says more than one of a long remedy.
const NUMBER: usize = 1000;
const NAME: usize = 12;
const MESSAGE: usize = 8;
const EXPLANATION: usize = 6;
const TITLE: usize = 4;
const REMEDY: usize = 3;

// How much of that a word gets that is not the very same.
const WHOLE: usize = 4;
const INFLECTED: usize = 3;
const START: usize = 2;
const PART: usize = 1;

/// Scores how well a code matches the words. Each word counts once, for its best field.
pub(super) fn score(terms: &Terms, domain: &[Text<'_>], variant: &Variant<'_>) -> Score {
    let name = [Text::new(NAME, variant.name)];
    let meanings = variant.meanings.iter().flat_map(of_meaning).collect::<Vec<_>>();
    let code = variant.code.to_string();
    let mut score = Score::default();
    for term in &terms.0 {
        let texts = name.iter().chain(domain).chain(&meanings);
        let in_texts = texts.map(|text| text.weight * text.fit(term)).max().unwrap_or_default();
        let points = in_texts.max(number(term, &code));
        score.points += points;
        score.terms += usize::from(points > 0);
    }
    // Of two codes that have the words, the one that says little else is the better one.
    if score.points > 0 {
        score.points = score.points * 16 + 16_usize.saturating_sub(words(variant.name).len());
    }
    score
}

/// Scores a code that equals a number or starts with it.
fn number(term: &Term, code: &str) -> usize {
    match term {
        Term::Word(word) if word == code => NUMBER,
        Term::Word(word) if word.len() >= 3 && code.starts_with(word.as_str()) => NAME,
        _ => 0,
    }
}

pub(super) struct Text<'t> {
    weight: usize,
    original: &'t str,
    lower: String,
}

impl<'t> Text<'t> {
    fn new(weight: usize, text: &'t str) -> Self {
        Self { weight, original: text, lower: text.to_lowercase() }
    }

    fn fit(&self, term: &Term) -> usize {
        match term {
            Term::Word(term) => self.fit_word(term),
            Term::Chinese(term) if self.lower.contains(term.as_str()) => WHOLE,
            Term::Chinese(term) => pairs(term, &self.lower),
        }
    }

    fn fit_word(&self, term: &str) -> usize {
        // Few texts have the word: only these are divided into words.
        if !self.lower.contains(stem(term)) {
            return 0;
        }
        let of_word = |word: String| match () {
            () if word == term => WHOLE,
            () if stem(&word) == stem(term) => INFLECTED,
            () if word.starts_with(term) => START,
            () => 0,
        };
        let best = words(self.original).into_iter().map(of_word).max().unwrap_or_default();
        if best == 0 && term.len() >= 3 && self.lower.contains(term) { PART } else { best }
    }
}

/// Prepares the texts that all codes of a domain have in common.
pub(super) fn of_domain<'t>(domain: &Domain<'t>) -> [Text<'t>; 3] {
    [domain.key, domain.title_en, domain.title_zh].map(|text| Text::new(TITLE, text))
}

fn of_meaning<'t>(meaning: &Meaning<'t>) -> [Text<'t>; 6] {
    [
        Text::new(MESSAGE, meaning.message),
        Text::new(TITLE, meaning.scope),
        Text::new(EXPLANATION, meaning.explanation_en),
        Text::new(EXPLANATION, meaning.explanation_zh),
        Text::new(REMEDY, meaning.remedy_en),
        Text::new(REMEDY, meaning.remedy_zh),
    ]
}

/// Removes the ending of a word, so that `expired`, `expires` and `expire` match. Both sides are cut in the same way.
fn stem(word: &str) -> &str {
    let cut = ["ing", "ed", "es", "s", "e", "d"].iter().find_map(|ending| word.strip_suffix(ending));
    cut.filter(|stem| stem.len() >= 3).unwrap_or(word)
}

/// Scores a term whose characters are not all adjacent: counts a part if most pairs are (`用户不存在` in `用户ID不存在`).
fn pairs(term: &str, text: &str) -> usize {
    let ends = term.char_indices().skip(2).map(|(at, _)| at).chain([term.len()]);
    let pairs = term.char_indices().zip(ends).filter_map(|((start, _), end)| term.get(start..end));
    let found = pairs.clone().filter(|pair| text.contains(pair)).count();
    if found * 2 > pairs.count() { PART } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{Term, Text, stem};

    fn fit(text: &str, term: &str) -> usize {
        Text::new(1, text).fit(&Term::Word(term.to_owned()))
    }

    #[test]
    fn a_word_counts_more_than_a_part_of_one() {
        let text = "TalentNotExist";
        assert!(fit(text, "exist") > fit(text, "exists"));
        assert!(fit(text, "exists") > fit(text, "tal"));
        assert!(fit(text, "tal") > fit(text, "lent"));
        assert_eq!(fit(text, "xx"), 0);
    }

    #[test]
    fn endings() {
        assert_eq!(stem("expired"), stem("expires"));
        assert_eq!(stem("expired"), stem("expiring"));
        assert_eq!(stem("ids"), "ids");
    }

    #[test]
    fn chinese_in_pieces() {
        let text = Text::new(1, "提供的用户ID不存在");
        assert!(text.fit(&Term::Chinese("不存".to_owned())) > text.fit(&Term::Chinese("用户不存在".to_owned())));
        assert!(text.fit(&Term::Chinese("用户不存在".to_owned())) > 0);
        assert_eq!(text.fit(&Term::Chinese("令牌过期".to_owned())), 0);
    }
}
