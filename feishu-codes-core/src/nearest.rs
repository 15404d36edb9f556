//! Finds the known codes that an unknown code was probably meant to be.

/// The maximum number of suggestions. With more of them, the intended code is harder to see.
pub const LIMIT: usize = 3;

/// Longer numbers do not differ from a code by one typo: the longest code has ten digits, and a typo can add one.
const MAX_DIGITS: u32 = 11;

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
    if let Some(number) = i64::try_from(code).ok().filter(|number| (0..10_i64.pow(MAX_DIGITS)).contains(number)) {
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
fn typos(code: i64, mut visit: impl FnMut(i64)) {
    let count = code.checked_ilog10().map_or(1, |log| log + 1);
    // The digits from a position on to the left, the unit of that position, and the digits to its right.
    let split = |at: u32| {
        let unit = 10_i64.pow(at);
        (code / unit, unit, code % unit)
    };
    for (left, unit, right) in (1..count).map(|at| split(at - 1)) {
        let swapped = left / 100 * 100 + left % 10 * 10 + left / 10 % 10;
        visit(swapped * unit + right);
    }
    for (left, unit, right) in (0..count).map(split) {
        (0..10).for_each(|digit| visit((left / 10 * 10 + digit) * unit + right));
    }
    for (left, unit, right) in (0..=count).map(split) {
        (0..10).for_each(|digit| visit((left * 10 + digit) * unit + right));
    }
    for (left, unit, right) in (0..count).map(split) {
        visit(left / 10 * unit + right);
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
