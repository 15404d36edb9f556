//! Numbers inside a byte string literal, little-endian.
//!
//! A number costs the compiler several tokens, a string one, however long it is. And a table of plain bytes needs no evaluation
//! at compile time, where each value of an enum costs a search among all its variants.

/// Two bytes from `at` on; outside the table, zero.
#[inline]
#[must_use]
pub const fn u16_at(bytes: &[u8], at: usize) -> u16 {
    match chunk(bytes, at) {
        Some(chunk) => u16::from_le_bytes(*chunk),
        None => 0,
    }
}

/// Four bytes from `at` on; outside the table, zero.
#[inline]
#[must_use]
pub const fn u32_at(bytes: &[u8], at: usize) -> u32 {
    match chunk(bytes, at) {
        Some(chunk) => u32::from_le_bytes(*chunk),
        None => 0,
    }
}

const fn chunk<const WIDTH: usize>(bytes: &[u8], at: usize) -> Option<&[u8; WIDTH]> {
    match bytes.split_at_checked(at) {
        Some((_, rest)) => rest.first_chunk(),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{u16_at, u32_at};

    #[test]
    fn little_endian_and_zero_outside() {
        assert_eq!(u16_at(&[9, 1, 2], 1), 0x0201);
        assert_eq!(u32_at(&[9, 1, 2, 3, 4], 1), 0x0403_0201);
        for outside in [2, 5, 6, usize::MAX] {
            assert_eq!(u32_at(&[9, 1, 2, 3, 4], outside), 0);
        }
    }
}
