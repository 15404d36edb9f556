use crate::Packed;

/// A list of texts in two literals: all texts joined, and where each one ends.
#[derive(Clone, Copy, Debug)]
pub struct Strings {
    /// All texts, joined.
    pub text: &'static str,
    /// Where each text ends.
    pub ends: Packed,
}

impl Strings {
    /// Returns the text at this position, or an empty one beyond the end.
    #[inline]
    #[must_use]
    pub fn get(&self, at: u32) -> &'static str {
        let from = match at.checked_sub(1) {
            Some(before) => self.ends.get(before as usize),
            None => 0,
        };
        self.text.get(from as usize..self.ends.get(at as usize) as usize).unwrap_or_default()
    }

    /// Returns how many texts there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns whether there are no texts.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}
