//! Finds the documented message that fits a server's text best.
//!
//! The text often differs from the documented message: it has values in place of `%v`, a prefix, `ext=..` or a log id behind it, other
//! words or another word order. So words are compared, by their first letters, wherever they are. Everything is on the stack, and each
//! message takes time in proportion to its length.

/// Bytes of a text that are searched. A longer text is a page rather than a message.
const SEARCHED: usize = 1 << 16;

/// Returns the start of a text that is searched.
pub(crate) fn searched_part(text: &str) -> &str {
    if text.len() <= SEARCHED { text } else { (0..=SEARCHED).rev().find_map(|end| text.get(..end)).unwrap_or_default() }
}

/// Letters of a word that count: enough to tell words apart, and few enough to ignore endings (`parameter`, `params`).
const STEM: usize = 4;

/// Words of a text that count, one bit each of a `u128`; a longer text is a page rather than a message.
const MAX_WORDS: usize = 128;

/// Slots of the table of words: a power of two, twice the words.
const SLOTS: usize = 2 * MAX_WORDS;

/// The share of a message that must be in the text, in percent.
const MIN_SHARE: usize = 20;

/// The same for a code whose messages vary: others than the documented ones are usual, and a message of placeholders stands for all.
const MIN_SHARE_OF_VARYING: usize = 60;

/// Returns the position of the message that fits the text best; `None` if none fits.
///
/// A message of placeholders alone (`%v`) is chosen if no other message is clearly meant.
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

/// Returns how well a message fits a text; zero if it does not.
#[must_use]
pub fn score(message: &str, text: &str) -> usize {
    scorer(text)(message)
}

/// Returns the [`score`] of messages for one text, for many of them.
pub fn scorer(text: &str) -> impl Fn(&str) -> usize {
    let text = Text::new(text);
    move |message| {
        let found = text.compare(message);
        if found.share >= MIN_SHARE { found.score } else { 0 }
    }
}

#[derive(Clone, Copy)]
struct Match {
    /// The share of the message that is in the text, in percent.
    share: usize,
    score: usize,
    /// The message has placeholders and no words.
    is_varying: bool,
}

/// The words of a server's text, in a hash table.
struct Text {
    stems: [u32; MAX_WORDS],
    letters: usize,
    /// For each slot the position of a word plus 1, or 0.
    table: [u8; SLOTS],
    whole: u64,
}

impl Text {
    fn new(text: &str) -> Self {
        let mut table = Self { stems: [0; MAX_WORDS], letters: 0, table: [0; SLOTS], whole: 0 };
        let mut words = Words::of_text(searched_part(text));
        for ((at, word), number) in words.by_ref().enumerate().take(MAX_WORDS).zip(1..) {
            table.stems[at] = word.stem;
            table.letters += word.letters;
            let free = probe(word.stem).find(|slot| table.table[*slot] == 0);
            if let Some(slot) = free {
                table.table[slot] = number;
            }
        }
        // Of a longer text only the words that count: no message is that long.
        table.whole = words.whole;
        table
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
        let exact = if self.whole == words.whole && !words.has_placeholders { 1 << 20 } else { 0 };
        // Much of the message, then much of the text.
        let score = exact + (64 * common * common) / all + (64 * common) / self.letters;
        Match { share: 100 * common / all, score, is_varying }
    }

    /// Finds a word that no other word of the message was found at.
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

/// Returns the slots where a word may be, each once.
fn probe(stem: u32) -> impl Iterator<Item = usize> {
    let start = (stem >> 24) as usize;
    (0..SLOTS).map(move |step| (start + step) % SLOTS)
}

/// The words of a text: letters and digits, divided where a capital follows a small letter. Each character beyond ASCII is a word,
/// since Chinese is written without spaces.
///
/// In a message, placeholders are no words: `%v`, `{name}`, `<name>`, `xxx`.
struct Words<'t> {
    text: &'t str,
    at: usize,
    is_message: bool,
    has_placeholders: bool,
    /// A hash of all letters and digits so far. Two texts with the same one differ in case and punctuation at most.
    whole: u64,
}

impl<'t> Words<'t> {
    const fn of_text(text: &'t str) -> Self {
        Self { text, at: 0, is_message: false, has_placeholders: false, whole: 0xCBF2_9CE4_8422_2325 }
    }

    const fn of_message(text: &'t str) -> Self {
        Self { is_message: true, ..Self::of_text(text) }
    }

    fn add(&mut self, letter: u32) {
        self.whole = (self.whole ^ u64::from(letter)).wrapping_mul(0x0100_0000_01B3);
    }

    /// Reads the word of ASCII letters and digits that starts here; `None` if it stands for a value: `xxx`.
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
        let stands_for_a_value = word.len() > 1 && word.iter().all(|byte| byte.eq_ignore_ascii_case(&b'x'));
        if self.is_message && stands_for_a_value {
            self.has_placeholders = true;
            return None;
        }
        Some(Word::new(stem, word.len().min(STEM)))
    }

    /// Returns the length of the placeholder that starts here, or zero.
    fn placeholder(&self) -> usize {
        /// A longer one is a text in brackets.
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

#[derive(Clone, Copy)]
struct Word {
    /// A hash of the first letters.
    stem: u32,
    /// How many letters count.
    letters: usize,
}

impl Word {
    const fn new(stem: u32, letters: usize) -> Self {
        // The high bits choose a slot, and hardly depend on the last letter: mix the others in.
        Self { stem: stem ^ (stem << 16), letters }
    }
}

const FNV_OFFSET_32: u32 = 0x811C_9DC5;
const FNV_PRIME_32: u32 = 0x0100_0193;

#[cfg(test)]
mod tests {
    use std::format;

    use super::{SEARCHED, best, score};

    fn chosen(messages: &[&str], text: &str) -> Option<usize> {
        best(messages.iter().copied(), text)
    }

    #[test]
    fn the_server_puts_values_and_more_around_the_message() {
        let messages = ["user_id %v is not exist", "these ids not existed: %v", "invalid user_id, open_id {id} or xxx"];
        assert_eq!(chosen(&messages, "User_id 7 is not exist."), Some(0));
        assert_eq!(chosen(&messages, "Bad request: these ids not existed: [ou_1], log_id=20260101AB"), Some(1));
        assert_eq!(chosen(&messages, "INVALID USER_ID, OPEN_ID ou_7 or on_8"), Some(2));
        assert_eq!(chosen(&messages, "something else"), None);
    }

    #[test]
    fn other_words_for_the_same() {
        assert_eq!(chosen(&["no permission", "param error"], "Permission denied"), Some(0));
        assert_eq!(chosen(&["no permission", "param error"], "invalid parameters"), Some(1));
        assert_eq!(chosen(&["RecordIdNotFound", "FieldIdNotFound"], "field id not found"), Some(1));
        assert_eq!(chosen(&["数据不存在", "没有权限"], "抱歉，没有权限。"), Some(1));
    }

    #[test]
    fn the_same_text_comes_first_whatever_else_fits() {
        assert_eq!(chosen(&["token invalid: expired", "token invalid"], "Token invalid."), Some(1));
        assert_eq!(chosen(&["token invalid", "token invalid: expired"], "token invalid, expired"), Some(1));
    }

    #[test]
    fn a_message_of_placeholders_takes_what_no_other_explains() {
        let messages = ["the job grade is disabled", "%v", "internal error"];
        assert_eq!(chosen(&messages, "the work shift is full"), Some(1));
        assert_eq!(chosen(&messages, "Internal error, try again"), Some(2));
        assert_eq!(chosen(&messages, ""), Some(1));
    }

    #[test]
    fn of_a_long_text_only_the_start_counts() {
        let no_words = "…".repeat(SEARCHED);
        assert_eq!(chosen(&["no permission"], &format!("no permission{no_words}")), Some(0));
        assert_eq!(chosen(&["no permission"], &format!("{no_words}no permission")), None);
    }

    #[test]
    fn without_words_nothing_fits() {
        assert_eq!(score("", "x"), 0);
        assert_eq!(score("x", ""), 0);
        assert_eq!(score("%v", "x"), 0);
        assert_eq!(score("%", "%"), 0);
    }
}
