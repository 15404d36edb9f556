//! A set of bytes, and a search for them that is fast even in an unoptimized proc macro.

/// A set of bytes.
pub(crate) struct ByteSet([bool; 256]);

impl ByteSet {
    /// Creates the set of these bytes.
    pub(crate) const fn new(bytes: &[u8]) -> Self {
        let mut set = [false; 256];
        let mut at = 0;
        while at < bytes.len() {
            set[bytes[at] as usize] = true;
            at += 1;
        }
        Self(set)
    }

    /// Creates the set of all bytes that are neither ASCII alphanumeric nor one of `others`.
    pub(crate) const fn not_alphanumeric_or(others: &[u8]) -> Self {
        let alphanumeric = Self::new(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
        let Self(mut set) = Self::new(others);
        let mut at = 0;
        while at < set.len() {
            set[at] = !set[at] && !alphanumeric.0[at];
            at += 1;
        }
        Self(set)
    }

    /// Returns the position of the first byte of the set, starting at `start`.
    pub(crate) fn find(&self, bytes: &[u8], start: usize) -> Option<usize> {
        // By index, because without optimization an iterator takes several calls per byte.
        let (mut at, end) = (start, bytes.len());
        while at < end {
            if self.0[bytes[at] as usize] {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// Returns whether a text contains a byte of the set.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.find(text.as_bytes(), 0).is_some()
    }
}
