//! Any set of codes has a perfect hash of linear size, even a set that was chosen to defeat it.

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
fn consecutive_codes_have_a_perfect_hash() {
    assert_perfect(1..=MANY);
    assert_perfect(MAX - MANY + 1..=MAX);
    assert_perfect((1..=MANY).map(|code| code * 10 + 1_000_000_000));
}

#[test]
fn codes_near_powers_of_two_have_a_perfect_hash() {
    assert_perfect((0..31).map(|bit| 1 << bit));
    let sums =
        (0..31).flat_map(|high| (0..high).flat_map(move |low| [(1 << high) | (1 << low), (1 << high) - (1 << low)]));
    assert_perfect(sums.clone());
    assert_perfect(sums.flat_map(|code| [code, code + 1, code - 1]).filter(|code| *code > 0));
}

#[test]
fn multiples_have_a_perfect_hash() {
    for factor in [21467, 16381, 9973, 4096, 1 << 14, 10_000] {
        assert_perfect((1..=MANY).map(|count| count * factor));
    }
    assert_perfect((1..=20).map(|count| count * 99_999_989));
}

#[test]
fn codes_with_equal_bits_have_a_perfect_hash() {
    assert_perfect((1..=MANY).map(|high| (high << 14) | 0x1555));
    assert_perfect((1..=1 << 11).map(|high| (high << 20) - 1));
    assert_perfect((0..MANY).map(|low| (0x5A5A << 16) ^ low));
    // Only the bits in the middle differ.
    assert_perfect((0..1 << 15).map(|middle| (0x5A << 24) | (middle << 8) | 0x77));
}

/// Returns numbers that share a bucket: the first bits of their products with the multiplier are zero.
fn in_one_bucket(multiplier: u64, bits: u32) -> Vec<u32> {
    let small = |code: u32| u64::from(code).wrapping_mul(multiplier) >> (64 - bits) == 0;
    // Between neighbors there are three distances (the three-gap theorem), all of which occur among the first few.
    let first = (1..=MAX).filter(|code| small(*code)).take(40).collect::<Vec<_>>();
    let gaps = first.windows(2).map(|pair| pair[1] - pair[0]).collect::<BTreeSet<_>>();
    let next =
        |code: &u32| gaps.iter().filter_map(|gap| code.checked_add(*gap)).find(|next| *next <= MAX && small(*next));
    std::iter::successors(first.first().copied(), next).collect()
}

#[test]
fn codes_that_share_a_bucket_have_a_perfect_hash() {
    // An attacker can read the first multiplier in the source.
    let first = PerfectHash::find(&[]).expect("no codes").shape.multiplier;
    for bits in [8, 12, 16] {
        let codes = in_one_bucket(first, bits);
        assert!(codes.len() > 1000, "{} codes", codes.len());
        assert_perfect(codes.into_iter().take(MANY as usize));
    }
    // One set cannot defeat all later multipliers at the same time, so it has numbers against each of them.
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
    fn any_set_has_a_perfect_hash(codes in proptest::collection::btree_set(1..=MAX, 0..2000)) {
        assert_perfect(codes);
    }

    /// Each run has one step size and omits some codes.
    #[test]
    fn any_runs_of_codes_have_a_perfect_hash(runs in proptest::collection::vec((1..1_000_000_000_u32, 1..100_000_u32, 1..300_u32, 1..=7_u32), 1..8)) {
        assert_perfect(runs.into_iter().flat_map(|(start, step, count, keep)| {
            (0..count).filter(move |at| at % 7 < keep).map(move |at| start + at * step)
        }));
    }
}
