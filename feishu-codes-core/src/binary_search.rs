use core::{cmp::Ordering, ops::Range};

/// Returns the position at which `compare` returns `Equal`, as `slice::binary_search_by` does, for a list that is not a slice.
#[inline]
pub(crate) fn binary_search(range: Range<usize>, compare: impl Fn(usize) -> Ordering) -> Option<usize> {
    let Range { start: mut low, end: mut high } = range;
    while low < high {
        let middle = low.midpoint(high);
        match compare(middle) {
            Ordering::Equal => return Some(middle),
            Ordering::Less => low = middle + 1,
            Ordering::Greater => high = middle,
        }
    }
    None
}
