/// A list of little-endian numbers of the same width, in a byte string literal.
///
/// For rustc, a byte string is one token, however long it is. Plain bytes also need no evaluation at compile time. For each enum value
/// in an array, by contrast, rustc searches all variants.
#[derive(Clone, Copy, Debug)]
pub struct Packed {
    /// The bytes.
    pub bytes: &'static [u8],
    /// The width of a number in bytes: 2 or 4.
    pub width: usize,
}

impl Packed {
    /// Returns the number at this position, or 0 beyond the end.
    #[inline]
    #[must_use]
    pub const fn get(&self, at: usize) -> u32 {
        match self.bytes.split_at_checked(at.saturating_mul(self.width)) {
            Some((_, [a, b, ..])) if self.width == 2 => u16::from_le_bytes([*a, *b]) as u32,
            Some((_, [a, b, c, d, ..])) => u32::from_le_bytes([*a, *b, *c, *d]),
            _ => 0,
        }
    }

    /// Returns the number of elements.
    #[inline]
    pub(crate) const fn len(&self) -> usize {
        self.bytes.len() / self.width
    }
}

#[cfg(test)]
mod tests {
    use super::Packed;

    #[test]
    fn little_endian_and_zero_outside() {
        let narrow = Packed { bytes: &[9, 1, 2, 1], width: 2 };
        assert_eq!([0, 1, 2, usize::MAX].map(|at| narrow.get(at)), [0x0109, 0x0102, 0, 0]);
        let wide = Packed { bytes: &[1, 2, 3, 4, 5], width: 4 };
        assert_eq!([0, 1].map(|at| wide.get(at)), [0x0403_0201, 0]);
    }
}
