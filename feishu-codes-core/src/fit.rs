//! Finds the documented message that fits a server's text best.
//!
//! The text often differs from the documented message: it has values in place of `%v`, a prefix, `ext=..` or a log id behind it, other
//! words or another word order. So words are compared, by their first letters, wherever they are. Everything is on the stack, and each
//! message takes time in proportion to its length.

/// Letters of a word that count: enough to tell words apart, and few enough to ignore endings (`parameter`, `params`).
const STEM: usize = 4;

/// Words of a text that count; a longer text is a page rather than a message.
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
        if !message.is_empty() && words(message, true).next().is_none() {
            varying = varying.or(Some(at));
        }
        let fit = text.fit(message);
        if best.is_none_or(|(_, before): (usize, Fit)| fit.score > before.score) {
            best = Some((at, fit));
        }
    }
    let min_share = if varying.is_some() { MIN_SHARE_OF_VARYING } else { MIN_SHARE };
    best.filter(|(_, fit)| fit.score > 0 && fit.share >= min_share).map(|(at, _)| at).or(varying)
}

/// Returns how well a message fits a text; zero if it does not.
#[must_use]
pub fn score(message: &str, text: &str) -> usize {
    scorer(text)(message)
}

/// Returns the [`score`] of messages for one text, for many of them.
#[must_use]
pub fn scorer(text: &str) -> impl Fn(&str) -> usize {
    let text = Text::new(text);
    move |message| {
        let fit = text.fit(message);
        if fit.share >= MIN_SHARE { fit.score } else { 0 }
    }
}

#[derive(Clone, Copy)]
struct Fit {
    /// The share of the message that is in the text, in percent.
    share: usize,
    score: usize,
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
        let mut table = Self { stems: [0; MAX_WORDS], letters: 0, table: [0; SLOTS], whole: whole(text) };
        for ((at, word), number) in words(text, false).enumerate().take(MAX_WORDS).zip(1..) {
            table.stems[at] = word.stem;
            table.letters += word.letters;
            let free = probe(word.stem).find(|slot| table.table[*slot] == 0);
            if let Some(slot) = free {
                table.table[slot] = number;
            }
        }
        table
    }

    fn fit(&self, message: &str) -> Fit {
        let mut taken = [false; MAX_WORDS];
        let (mut common, mut all) = (0, 0);
        for word in words(message, true) {
            all += word.letters;
            if self.take(word.stem, &mut taken) {
                common += word.letters;
            }
        }
        if common == 0 {
            return Fit { share: 0, score: 0 };
        }
        let exact = if self.whole == whole(message) { 1 << 20 } else { 0 };
        // Much of the message, then much of the text.
        Fit { share: 100 * common / all, score: exact + (64 * common * common) / all + (64 * common) / self.letters }
    }

    /// Finds a word that no other word of the message was found at.
    fn take(&self, stem: u32, taken: &mut [bool; MAX_WORDS]) -> bool {
        for slot in probe(stem) {
            let Some(at) = usize::from(self.table[slot]).checked_sub(1) else { return false };
            if self.stems[at] == stem && !taken[at] {
                taken[at] = true;
                return true;
            }
        }
        false
    }
}

/// The slots where a word may be, each once.
fn probe(stem: u32) -> impl Iterator<Item = usize> {
    let start = (stem >> 16) as usize;
    (0..SLOTS).map(move |step| (start + step) % SLOTS)
}

#[derive(Clone, Copy)]
struct Word {
    /// A hash of the first letters.
    stem: u32,
    /// How many letters count.
    letters: usize,
}

/// The words of a text: letters and digits, divided where a capital follows a small letter. Each Chinese character is a word.
///
/// In a message, placeholders are no words: `%v`, `{name}`, `<name>`, `xxx`.
fn words(text: &str, is_message: bool) -> impl Iterator<Item = Word> {
    let mut rest = text;
    core::iter::from_fn(move || {
        loop {
            let first = rest.chars().next()?;
            if is_message {
                if let Some(behind) = after_placeholder(rest) {
                    rest = behind;
                    continue;
                }
            }
            let length = word_length(rest);
            let (word, behind) = rest.split_at_checked(length.max(first.len_utf8()))?;
            rest = behind;
            if length > 0 && !(is_message && is_stand_in(word)) {
                return Some(to_word(word));
            }
        }
    })
}

/// Returns the text behind the placeholder at the start.
fn after_placeholder(text: &str) -> Option<&str> {
    let bracketed = |close: char| {
        let end = text.find(close).filter(|end| *end < 32)?;
        text.get(end + close.len_utf8()..)
    };
    match text.as_bytes() {
        [b'%', b'v' | b's' | b'd', ..] => text.get(2..),
        [b'{', ..] => bracketed('}'),
        [b'<', ..] => bracketed('>'),
        _ => None,
    }
}

/// Returns whether a word stands for a value: `xxx`.
fn is_stand_in(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|letter| letter.eq_ignore_ascii_case(&b'x'))
}

/// Returns how many bytes at the start make a word; zero if there is none.
fn word_length(text: &str) -> usize {
    let mut was_small = false;
    for (at, character) in text.char_indices() {
        let wide = is_wide(character);
        if !character.is_alphanumeric() || (at > 0 && (wide || (was_small && character.is_uppercase()))) {
            return at;
        }
        if wide {
            return character.len_utf8();
        }
        was_small = !character.is_uppercase();
    }
    text.len()
}

/// Returns whether a character is a word of its own: Chinese is written without spaces.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn to_word(word: &str) -> Word {
    let mut stem = FNV_OFFSET_32;
    let mut letters = 0;
    for letter in word.chars().take(STEM) {
        stem = (stem ^ u32::from(letter.to_ascii_lowercase())).wrapping_mul(FNV_PRIME_32);
        letters += 1;
    }
    // The low bits hardly depend on the first letters; mix them in.
    Word { stem: stem ^ (stem >> 15), letters }
}

const FNV_OFFSET_32: u32 = 0x811C_9DC5;
const FNV_PRIME_32: u32 = 0x0100_0193;

/// Returns a hash of all letters and digits; two texts with the same one are the same but for case and punctuation.
fn whole(text: &str) -> u64 {
    let letters = text.chars().filter(|character| character.is_alphanumeric());
    letters.fold(0xCBF2_9CE4_8422_2325, |hash, letter| {
        (hash ^ u64::from(u32::from(letter.to_ascii_lowercase()))).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::{best, score};

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
    fn without_words_nothing_fits() {
        assert_eq!(score("", "x"), 0);
        assert_eq!(score("x", ""), 0);
        assert_eq!(score("%v", "x"), 0);
        assert_eq!(score("%", "%"), 0);
    }
}
