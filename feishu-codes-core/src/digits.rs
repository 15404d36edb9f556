//! Numbers inside a string literal.
//!
//! A number costs the compiler several tokens, a string one, however long it is. So the generated tables are strings of printable
//! ASCII: six bits a digit, the least significant first, in an alphabet that needs no escape in a raw string literal.

/// The digit of value 0. The 64 characters from here on hold no quotation mark.
const ZERO: u8 = b'#';

/// The digit of `value` at `position`, counted from the least significant.
#[must_use]
pub const fn digit(value: u32, position: usize) -> char {
    (ZERO + ((value >> (6 * position)) & 63) as u8) as char
}

/// The largest number that `width` digits hold.
#[must_use]
pub const fn max(width: usize) -> u32 {
    if width > 5 { u32::MAX } else { (1 << (6 * width)) - 1 }
}

/// Reads `WIDTH` digits that start at `at`. Outside the text, zero.
#[inline]
#[must_use]
pub const fn read<const WIDTH: usize>(text: &[u8], at: usize) -> u32 {
    if at + WIDTH > text.len() {
        return 0;
    }
    let mut value = 0;
    let mut position = 0;
    while position < WIDTH {
        value |= (text[at + position].wrapping_sub(ZERO) as u32 & 63) << (6 * position);
        position += 1;
    }
    value
}

#[cfg(test)]
mod tests {
    use std::string::String;

    use super::{digit, max, read};

    #[test]
    fn what_is_written_is_read() {
        for value in [0, 1, 63, 64, 4095, 1 << 20, (1 << 30) - 1] {
            let text: String = (0..5).map(|position| digit(value, position)).collect();
            assert_eq!(read::<5>(text.as_bytes(), 0), value);
            assert!(!text.contains('"'));
        }
        assert_eq!(max(2), 4095);
        assert_eq!(read::<2>(b"#", 0), 0, "outside the text");
    }
}
