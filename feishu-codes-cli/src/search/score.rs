//! The score of a code for the terms of a query.

use feishu_codes_codegen::table::catalog::{Domain, Meaning, Variant};

use super::terms::{Term, words};

/// How well a code matches a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Score {
    /// The number of terms that the code contains.
    pub(super) terms: usize,
    /// The quality of the match; more points are better.
    pub(super) points: usize,
}

// Weights of the texts. A word of the name says more about a code than a word of a long remedy.
const CODE: usize = 1000;
const NAME: usize = 12;
const MESSAGE: usize = 8;
const EXPLANATION: usize = 6;
const TITLE: usize = 4;
const REMEDY: usize = 3;

// Points of a term, to be multiplied by the weight of the text.
const WHOLE: usize = 4;
const INFLECTED: usize = 3;
const START: usize = 2;
const PART: usize = 1;

impl Score {
    /// Scores a code. Each term counts once, for its best text.
    pub(super) fn new(terms: &[Term], domain: &[Text<'_>], variant: &Variant<'_>) -> Self {
        let name = [Text::new(NAME, variant.name)];
        let meanings = variant.meanings.iter().flat_map(texts_of_meaning).collect::<Vec<_>>();
        let code = variant.code.to_string();
        let mut score = Self::default();
        for term in terms {
            let texts = name.iter().chain(domain).chain(&meanings);
            let in_texts = texts.map(|text| text.weight * text.points(term)).max().unwrap_or_default();
            let points = in_texts.max(code_points(term, &code));
            score.points += points;
            score.terms += usize::from(points > 0);
        }
        // Of several codes with these terms, the one with the shortest name is the most specific.
        if score.points > 0 {
            score.points = score.points * 16 + 16_usize.saturating_sub(words(variant.name).len());
        }
        score
    }
}

/// Scores a term that is the code or its first digits.
fn code_points(term: &Term, code: &str) -> usize {
    match term {
        Term::Word(word) if word == code => CODE,
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

    fn points(&self, term: &Term) -> usize {
        match term {
            Term::Word(word) => self.word_points(word),
            Term::Chinese(term) if self.lower.contains(term.as_str()) => WHOLE,
            Term::Chinese(term) => pair_points(term, &self.lower),
        }
    }

    fn word_points(&self, term: &str) -> usize {
        // Splitting a text into words is slow, so only the few texts that contain the term are split.
        if !self.lower.contains(stem(term)) {
            return 0;
        }
        let points = |word: String| match () {
            () if word == term => WHOLE,
            () if stem(&word) == stem(term) => INFLECTED,
            () if word.starts_with(term) => START,
            () => 0,
        };
        let best = words(self.original).into_iter().map(points).max().unwrap_or_default();
        if best == 0 && term.len() >= 3 && self.lower.contains(term) { PART } else { best }
    }
}

/// Returns the texts that all codes of a domain share.
pub(super) fn texts_of_domain<'t>(domain: &Domain<'t>) -> [Text<'t>; 3] {
    [domain.key, domain.title_en, domain.title_zh].map(|text| Text::new(TITLE, text))
}

fn texts_of_meaning<'t>(meaning: &Meaning<'t>) -> [Text<'t>; 6] {
    [
        Text::new(MESSAGE, meaning.message),
        Text::new(TITLE, meaning.scope),
        Text::new(EXPLANATION, meaning.explanation_en),
        Text::new(EXPLANATION, meaning.explanation_zh),
        Text::new(REMEDY, meaning.remedy_en),
        Text::new(REMEDY, meaning.remedy_zh),
    ]
}

/// Removes the ending of a word, so that `expired`, `expires` and `expire` match.
fn stem(word: &str) -> &str {
    let cut = ["ing", "ed", "es", "s", "e", "d"].iter().find_map(|ending| word.strip_suffix(ending));
    cut.filter(|stem| stem.len() >= 3).unwrap_or(word)
}

/// Scores a Chinese term that the text does not contain as a whole, but most pairs of its characters: `用户不存在` matches `用户ID不存在`.
fn pair_points(term: &str, text: &str) -> usize {
    let ends = term.char_indices().skip(2).map(|(at, _)| at).chain([term.len()]);
    let pairs = term.char_indices().zip(ends).filter_map(|((start, _), end)| term.get(start..end));
    let found = pairs.clone().filter(|pair| text.contains(pair)).count();
    if found * 2 > pairs.count() { PART } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{Term, Text, stem};

    fn points(text: &str, term: &Term) -> usize {
        Text::new(1, text).points(term)
    }

    #[test]
    fn whole_words_score_more_than_parts() {
        let points = |term: &str| points("TalentNotExist", &Term::Word(term.to_owned()));
        let points = ["exist", "exists", "tal", "lent", "xx"].map(points);
        assert!(points.is_sorted_by(|left, right| left > right), "{points:?}");
        assert_eq!(points[4], 0);
    }

    #[test]
    fn endings() {
        assert_eq!(stem("expired"), stem("expires"));
        assert_eq!(stem("expired"), stem("expiring"));
        assert_eq!(stem("ids"), "ids");
    }

    #[test]
    fn parts_of_chinese_terms() {
        let points = |term: &str| points("提供的用户ID不存在", &Term::Chinese(term.to_owned()));
        let points = ["不存", "用户不存在", "令牌过期"].map(points);
        assert!(points.is_sorted_by(|left, right| left > right), "{points:?}");
        assert_eq!(points[2], 0);
    }
}
