use crate::Packed;

/// A list of texts in two literals: all texts joined, and the end of each text.
#[derive(Clone, Copy, Debug)]
pub struct Strings {
    /// All texts, joined.
    pub text: &'static str,
    /// The end of each text in `text`, in bytes.
    pub ends: Packed,
}

impl Strings {
    /// Returns the text at this position, or an empty text beyond the end.
    #[inline]
    #[must_use]
    pub fn get(&self, at: u32) -> &'static str {
        let from = match at.checked_sub(1) {
            Some(before) => self.ends.get(before as usize),
            None => 0,
        };
        self.text.get(from as usize..self.ends.get(at as usize) as usize).unwrap_or_default()
    }

    /// Returns the number of texts.
    pub(crate) const fn len(&self) -> usize {
        self.ends.len()
    }
}
