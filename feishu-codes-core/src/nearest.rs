//! Finds the known codes that an unknown code was probably meant to be.

/// The maximum number of suggestions. With more of them, the intended code is harder to see.
pub const LIMIT: usize = 3;

/// The longest code has ten digits, and a typo can add one.
const MAX_DIGITS: usize = 11;

/// Returns up to [`LIMIT`] known codes near `code`: first those that differ by one typo, then those with the smallest difference.
///
/// `known` returns whether a code exists. `around` returns the next known codes below and above a number. The time depends on the
/// number of digits, not on the size of the table.
pub fn nearest(
    code: i128,
    known: impl Fn(i64) -> bool,
    around: impl Fn(i128) -> [Option<i64>; 2],
) -> impl Iterator<Item = i64> {
    let mut found = [None; LIMIT];
    let mut count = 0;
    let mut add = |candidate: i64| {
        if count < LIMIT && !found.contains(&Some(candidate)) {
            found[count] = Some(candidate);
            count += 1;
        }
    };
    if let Ok(number) = u64::try_from(code) {
        typos(number, |typo| {
            if known(typo) {
                add(typo);
            }
        });
    }
    let [below, above] = around(code);
    let distance = |candidate: Option<i64>| candidate.map_or(u128::MAX, |known| code.abs_diff(i128::from(known)));
    let sides = if distance(above) < distance(below) { [above, below] } else { [below, above] };
    sides.into_iter().flatten().for_each(add);
    found.into_iter().flatten()
}

/// Calls `visit` with each number that one typo turns into `code`: two adjacent digits swapped, then a digit replaced, then a digit
/// omitted, then a digit added. Each kind starts from the right, so that small differences come first.
fn typos(code: u64, mut visit: impl FnMut(i64)) {
    let Some(digits) = Digits::of(code) else { return };
    for at in (1..digits.count).rev() {
        let mut swapped = digits;
        swapped.digits.swap(at - 1, at);
        swapped.visit(&mut visit);
    }
    for at in (0..digits.count).rev() {
        for digit in 0..10 {
            let mut changed = digits;
            changed.digits[at] = digit;
            changed.visit(&mut visit);
        }
    }
    for at in (0..=digits.count).rev() {
        for digit in 0..10 {
            if let Some(longer) = digits.with(at, digit) {
                longer.visit(&mut visit);
            }
        }
    }
    for at in (0..digits.count).rev() {
        digits.without(at).visit(&mut visit);
    }
}

/// Decimal digits, the most significant first.
#[derive(Clone, Copy)]
struct Digits {
    digits: [u8; MAX_DIGITS],
    count: usize,
}

impl Digits {
    /// Returns the digits; `None` if the number is too long to differ from a code by one typo.
    fn of(mut number: u64) -> Option<Self> {
        let count = number.checked_ilog10().map_or(1, |log| log as usize + 1);
        let mut digits = [0; MAX_DIGITS];
        for slot in digits.get_mut(..count)?.iter_mut().rev() {
            *slot = (number % 10) as u8;
            number /= 10;
        }
        Some(Self { digits, count })
    }

    fn with(mut self, at: usize, digit: u8) -> Option<Self> {
        if self.count == MAX_DIGITS {
            return None;
        }
        self.digits.copy_within(at..self.count, at + 1);
        self.digits[at] = digit;
        self.count += 1;
        Some(self)
    }

    fn without(mut self, at: usize) -> Self {
        self.digits.copy_within(at + 1..self.count, at);
        self.count -= 1;
        self
    }

    fn visit(self, visit: &mut impl FnMut(i64)) {
        let value = self.digits[..self.count].iter().fold(0, |value, digit| value * 10 + i64::from(*digit));
        if value > 0 {
            visit(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::nearest;

    fn near(code: i128, table: &[i64]) -> Vec<i64> {
        let around = |code: i128| {
            let at = table.partition_point(|known| i128::from(*known) < code);
            [at.checked_sub(1).and_then(|at| table.get(at)).copied(), table.get(at).copied()]
        };
        nearest(code, |code| table.binary_search(&code).is_ok(), around).collect()
    }

    #[test]
    fn a_swap_comes_before_a_replaced_digit() {
        assert_eq!(near(1002120, &[1002101, 1002102, 1002121, 1002122])[0], 1002102);
        assert_eq!(near(1002121, &[1002101, 1002112])[..], [1002112, 1002101]);
    }

    #[test]
    fn small_differences_come_first() {
        assert_eq!(near(1002120, &[1002102, 1002210])[..], [1002102, 1002210]);
        assert_eq!(near(1002109, &[1002101, 1002209])[..], [1002101, 1002209]);
    }

    #[test]
    fn omitted_and_added_digits() {
        assert_eq!(near(9999166, &[23, 99991663])[0], 99991663);
        assert_eq!(near(999916633, &[23, 99991663])[0], 99991663);
    }

    #[test]
    fn without_a_typo_the_smallest_difference_counts() {
        assert_eq!(near(-5, &[23, 1002101]), [23]);
        assert_eq!(near(i128::MAX, &[23, 1002101]), [1002101]);
        assert_eq!(near(70, &[23, 1002101]), [23, 1002101]);
        assert!(near(7, &[]).is_empty());
        assert!(near(u64::MAX.into(), &[23]).contains(&23));
    }
}
