//! Finds the documented message that matches a server's text best.
//!
//! The text often differs from the documented message: it has values in place of `%v`, a prefix, `ext=..` or a log id at the end,
//! other words or another word order. So this compares words, by their first letters and wherever they are. It needs no heap, and the
//! time per message is proportional to its length.

/// The number of bytes of a text that are searched. A longer text is a page rather than a message.
const MAX_SEARCHED: usize = 1 << 16;

/// Returns the start of a text, as far as it is searched.
pub(crate) fn searched_part(text: &str) -> &str {
    let mut ends = (0..=text.len().min(MAX_SEARCHED)).rev();
    ends.find_map(|end| text.get(..end)).unwrap_or_default()
}

/// The number of letters of a word that count: enough to distinguish words, and few enough to ignore endings (`parameter`, `params`).
const STEM: usize = 4;

/// The number of words of a text that count, one bit each in a `u128`.
const MAX_WORDS: usize = 128;

/// The number of slots in the table of words, so that at least half of them are free.
const SLOTS: usize = 2 * MAX_WORDS;

/// The share of a message that the text must contain, in percent.
const MIN_SHARE: usize = 20;

/// The same share for a code with a message of placeholders alone. Undocumented texts are usual there, and that message stands for them.
const MIN_SHARE_OF_VARYING: usize = 60;

/// Returns the position of the message that matches the text best; `None` if none matches.
///
/// A message of placeholders alone (`%v`) is chosen if no other message matches clearly.
pub fn best<'m>(messages: impl Iterator<Item = &'m str>, text: &str) -> Option<usize> {
    let text = Text::new(text);
    let (mut best, mut varying) = (None, None);
    for (at, message) in messages.enumerate() {
        let found = text.compare(message);
        if found.is_varying {
            varying = varying.or(Some(at));
        }
        if best.is_none_or(|(_, before): (usize, Match)| found.score > before.score) {
            best = Some((at, found));
        }
    }
    let min_share = if varying.is_some() { MIN_SHARE_OF_VARYING } else { MIN_SHARE };
    best.filter(|(_, found)| found.score > 0 && found.share >= min_share).map(|(at, _)| at).or(varying)
}

/// Returns how well a message matches a text; 0 if it does not.
#[must_use]
pub fn score(message: &str, text: &str) -> usize {
    scorer(text)(message)
}

/// Returns a function that computes the [`score`] of a message for this text, for comparing many messages with one text.
pub fn scorer(text: &str) -> impl Fn(&str) -> usize {
    let text = Text::new(text);
    move |message| {
        let found = text.compare(message);
        if found.share >= MIN_SHARE { found.score } else { 0 }
    }
}

/// The result of comparing a message with a text.
#[derive(Clone, Copy)]
struct Match {
    /// The share of the message that the text contains, in percent.
    share: usize,
    score: usize,
    /// Whether the message has placeholders and no words.
    is_varying: bool,
}

/// The words of a server's text, in a hash table.
struct Text {
    stems: [u32; MAX_WORDS],
    letters: usize,
    /// For each slot, the position of a word plus 1, or 0 if the slot is free.
    table: [u8; SLOTS],
    letters_hash: u64,
}

impl Text {
    fn new(text: &str) -> Self {
        let mut this = Self { stems: [0; MAX_WORDS], letters: 0, table: [0; SLOTS], letters_hash: 0 };
        let mut words = Words::of_text(searched_part(text));
        for ((at, word), number) in words.by_ref().enumerate().take(MAX_WORDS).zip(1..) {
            this.stems[at] = word.stem;
            this.letters += word.letters;
            let free = probe(word.stem).find(|slot| this.table[*slot] == 0);
            if let Some(slot) = free {
                this.table[slot] = number;
            }
        }
        // This is the hash of the words that count. Messages do not have as many words.
        this.letters_hash = words.letters_hash;
        this
    }

    fn compare(&self, message: &str) -> Match {
        let mut taken = 0;
        let (mut common, mut all) = (0, 0);
        let mut words = Words::of_message(message);
        for word in words.by_ref() {
            all += word.letters;
            if self.take(word.stem, &mut taken) {
                common += word.letters;
            }
        }
        let is_varying = all == 0 && words.has_placeholders;
        if common == 0 {
            return Match { share: 0, score: 0, is_varying };
        }
        let exact = if self.letters_hash == words.letters_hash && !words.has_placeholders { 1 << 20 } else { 0 };
        // A long match that covers much of the message counts most, then one that covers much of the text.
        let score = exact + (64 * common * common) / all + (64 * common) / self.letters;
        Match { share: 100 * common / all, score, is_varying }
    }

    /// Takes a word of the text with this stem that no other word of the message has taken. Returns whether there is one.
    fn take(&self, stem: u32, taken: &mut u128) -> bool {
        for slot in probe(stem) {
            let Some(at) = usize::from(self.table[slot]).checked_sub(1) else { return false };
            if self.stems[at] == stem && *taken >> at & 1 == 0 {
                *taken |= 1 << at;
                return true;
            }
        }
        false
    }
}

/// Returns the slots in which to look for a word, each once.
fn probe(stem: u32) -> impl Iterator<Item = usize> {
    let start = (stem >> 24) as usize;
    (0..SLOTS).map(move |step| (start + step) % SLOTS)
}

#[derive(Clone, Copy)]
struct Word {
    /// A hash of the first letters.
    stem: u32,
    /// The number of letters that count.
    letters: usize,
}

impl Word {
    const fn new(stem: u32, letters: usize) -> Self {
        // The high bits choose a slot, but they hardly depend on the last letter. So mix the low bits in.
        Self { stem: stem ^ (stem << 16), letters }
    }
}

const FNV_OFFSET_32: u32 = 0x811C_9DC5;
const FNV_PRIME_32: u32 = 0x0100_0193;

/// Iterates over the words of a text: runs of letters and digits, split before a capital that follows a small letter. Each letter
/// beyond ASCII is a word, because Chinese is written without spaces.
///
/// In a message, the placeholders `%v`, `{name}`, `<name>` and `xxx` are not words.
struct Words<'t> {
    text: &'t str,
    at: usize,
    is_message: bool,
    has_placeholders: bool,
    /// A hash of all letters and digits so far. Texts with the same hash differ at most in case and punctuation.
    letters_hash: u64,
}

impl<'t> Words<'t> {
    const fn of_text(text: &'t str) -> Self {
        Self { text, at: 0, is_message: false, has_placeholders: false, letters_hash: 0xCBF2_9CE4_8422_2325 }
    }

    const fn of_message(text: &'t str) -> Self {
        Self { is_message: true, ..Self::of_text(text) }
    }

    fn add(&mut self, letter: u32) {
        self.letters_hash = (self.letters_hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01B3);
    }

    /// Reads the word of ASCII letters and digits that starts here; `None` if it is the placeholder `xxx`.
    fn ascii_word(&mut self) -> Option<Word> {
        let bytes = self.text.as_bytes();
        let (start, mut was_small, mut stem) = (self.at, false, FNV_OFFSET_32);
        while let Some(byte) = bytes.get(self.at).filter(|byte| byte.is_ascii_alphanumeric()) {
            if was_small && byte.is_ascii_uppercase() {
                break;
            }
            was_small = !byte.is_ascii_uppercase();
            let letter = u32::from(byte.to_ascii_lowercase());
            if self.at - start < STEM {
                stem = (stem ^ letter).wrapping_mul(FNV_PRIME_32);
            }
            self.add(letter);
            self.at += 1;
        }
        let word = bytes.get(start..self.at).unwrap_or_default();
        let is_placeholder = word.len() > 1 && word.iter().all(|byte| byte.eq_ignore_ascii_case(&b'x'));
        if self.is_message && is_placeholder {
            self.has_placeholders = true;
            return None;
        }
        Some(Word::new(stem, word.len().min(STEM)))
    }

    /// Returns the length of the placeholder that starts here, or 0.
    fn placeholder(&self) -> usize {
        /// Longer ones are text in brackets.
        const LONGEST: usize = 32;
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let up_to = |close| rest.iter().take(LONGEST).position(|byte| *byte == close).map_or(0, |end| end + 1);
        match rest {
            [b'%', b'v' | b's' | b'd', ..] => 2,
            [b'{', ..] => up_to(b'}'),
            [b'<', ..] => up_to(b'>'),
            _ => 0,
        }
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        loop {
            let byte = *self.text.as_bytes().get(self.at)?;
            if byte.is_ascii_alphanumeric() {
                if let Some(word) = self.ascii_word() {
                    return Some(word);
                }
            } else if byte.is_ascii() {
                let placeholder = if self.is_message { self.placeholder() } else { 0 };
                self.has_placeholders |= placeholder > 0;
                self.at += placeholder.max(1);
            } else {
                let character = self.text.get(self.at..)?.chars().next()?;
                self.at += character.len_utf8();
                if character.is_alphanumeric() {
                    let letter = u32::from(character);
                    self.add(letter);
                    return Some(Word::new((FNV_OFFSET_32 ^ letter).wrapping_mul(FNV_PRIME_32), 1));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::{MAX_SEARCHED, best, score};

    fn chosen(messages: &[&str], text: &str) -> Option<usize> {
        best(messages.iter().copied(), text)
    }

    #[test]
    fn values_and_other_text_around_the_message() {
        let messages = ["user_id %v is not exist", "these ids not existed: %v", "invalid user_id, open_id {id} or xxx"];
        assert_eq!(chosen(&messages, "User_id 7 is not exist."), Some(0));
        assert_eq!(chosen(&messages, "Bad request: these ids not existed: [ou_1], log_id=20260101AB"), Some(1));
        assert_eq!(chosen(&messages, "INVALID USER_ID, OPEN_ID ou_7 or on_8"), Some(2));
        assert_eq!(chosen(&messages, "something else"), None);
    }

    #[test]
    fn other_words_with_the_same_meaning() {
        assert_eq!(chosen(&["no permission", "param error"], "Permission denied"), Some(0));
        assert_eq!(chosen(&["no permission", "param error"], "invalid parameters"), Some(1));
        assert_eq!(chosen(&["RecordIdNotFound", "FieldIdNotFound"], "field id not found"), Some(1));
        assert_eq!(chosen(&["数据不存在", "没有权限"], "抱歉，没有权限。"), Some(1));
    }

    #[test]
    fn an_identical_text_comes_first() {
        assert_eq!(chosen(&["token invalid: expired", "token invalid"], "Token invalid."), Some(1));
        assert_eq!(chosen(&["token invalid", "token invalid: expired"], "token invalid, expired"), Some(1));
    }

    #[test]
    fn a_message_of_placeholders_is_the_fallback() {
        let messages = ["the job grade is disabled", "%v", "internal error"];
        assert_eq!(chosen(&messages, "the work shift is full"), Some(1));
        assert_eq!(chosen(&messages, "Internal error, try again"), Some(2));
        assert_eq!(chosen(&messages, ""), Some(1));
    }

    #[test]
    fn only_the_start_of_a_long_text_counts() {
        let no_words = "…".repeat(MAX_SEARCHED);
        assert_eq!(chosen(&["no permission"], &format!("no permission{no_words}")), Some(0));
        assert_eq!(chosen(&["no permission"], &format!("{no_words}no permission")), None);
    }

    #[test]
    fn nothing_matches_without_words() {
        assert_eq!(score("", "x"), 0);
        assert_eq!(score("x", ""), 0);
        assert_eq!(score("%v", "x"), 0);
        assert_eq!(score("%", "%"), 0);
    }
}
