//! Any set of codes has a perfect hash of a size in proportion, those that were chosen to defeat it included.

use std::collections::BTreeSet;

use feishu_codes_codegen::rust::perfect_hash::PerfectHash;
use proptest::prelude::*;

const MANY: u32 = 100_000;
const MAX: u32 = i32::MAX.unsigned_abs();

#[track_caller]
fn assert_perfect(codes: impl IntoIterator<Item = u32>) {
    let codes = codes.into_iter().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>();
    let hash = PerfectHash::find(&codes).unwrap_or_else(|| panic!("no hash for {} codes", codes.len()));
    let slots = hash.slots();
    let mut taken = vec![false; slots];
    for code in &codes {
        assert!(!std::mem::replace(&mut taken[hash.slot(*code)], true), "{code} shares its slot");
    }
    assert!(slots <= codes.len() * 8 + 2, "{slots} slots for {} codes", codes.len());
    assert!(hash.pilots.len() <= codes.len().max(1), "{} pilots for {} codes", hash.pilots.len(), codes.len());
}

#[test]
fn consecutive() {
    assert_perfect(1..=MANY);
    assert_perfect(MAX - MANY + 1..=MAX);
    assert_perfect((1..=MANY).map(|code| code * 10 + 1_000_000_000));
}

#[test]
fn powers_of_two_and_adjacent_numbers() {
    assert_perfect((0..31).map(|bit| 1 << bit));
    let sums =
        (0..31).flat_map(|high| (0..high).flat_map(move |low| [(1 << high) | (1 << low), (1 << high) - (1 << low)]));
    assert_perfect(sums.clone());
    assert_perfect(sums.flat_map(|code| [code, code + 1, code - 1]).filter(|code| *code > 0));
}

#[test]
fn multiples() {
    for factor in [21467, 16381, 9973, 4096, 1 << 14, 10_000] {
        assert_perfect((1..=MANY).map(|count| count * factor));
    }
    assert_perfect((1..=20).map(|count| count * 99_999_989));
}

#[test]
fn the_same_low_bits_and_the_same_high_bits() {
    assert_perfect((1..=MANY).map(|high| (high << 14) | 0x1555));
    assert_perfect((1..=1 << 11).map(|high| (high << 20) - 1));
    assert_perfect((0..MANY).map(|low| (0x5A5A << 16) ^ low));
    // Both: only the bits in the middle differ.
    assert_perfect((0..1 << 15).map(|middle| (0x5A << 24) | (middle << 8) | 0x77));
}

/// Numbers whose product with this multiplier has nothing but zeros in its first bits: all in one bucket.
fn in_one_bucket(multiplier: u64, bits: u32) -> Vec<u32> {
    let small = |code: u32| u64::from(code).wrapping_mul(multiplier) >> (64 - bits) == 0;
    // From one to the next there are three distances (the three-gap theorem), all of which occur among the first few.
    let first = (1..=MAX).filter(|code| small(*code)).take(40).collect::<Vec<_>>();
    let gaps = first.windows(2).map(|pair| pair[1] - pair[0]).collect::<BTreeSet<_>>();
    let next =
        |code: &u32| gaps.iter().filter_map(|gap| code.checked_add(*gap)).find(|next| *next <= MAX && small(*next));
    std::iter::successors(first.first().copied(), next).collect()
}

#[test]
fn chosen_against_a_multiplier() {
    // The multiplier that is tried first, as anybody can read it in the source.
    let first = PerfectHash::find(&[]).expect("no codes").shape.multiplier;
    for bits in [8, 12, 16] {
        let codes = in_one_bucket(first, bits);
        assert!(codes.len() > 1000, "{} codes", codes.len());
        assert_perfect(codes.into_iter().take(MANY as usize));
    }
    // The ones that come next cannot be chosen against at the same time, but one by one.
    let mut codes = Vec::new();
    for attempt in 0..8 {
        let multiplier = first.wrapping_mul(2 * attempt + 1);
        codes.extend(in_one_bucket(multiplier, 16));
    }
    assert_perfect(codes);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_set(codes in proptest::collection::btree_set(1..=MAX, 0..2000)) {
        assert_perfect(codes);
    }

    /// Sets with structure: steps of one size, some of them left out, in several places.
    #[test]
    fn runs(runs in proptest::collection::vec((1..1_000_000_000_u32, 1..100_000_u32, 1..300_u32, 1..=7_u32), 1..8)) {
        assert_perfect(runs.into_iter().flat_map(|(start, step, count, keep)| {
            (0..count).filter(move |at| at % 7 < keep).map(move |at| start + at * step)
        }));
    }
}
