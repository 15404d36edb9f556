//! Written by `feishu-codes-benches`.

use std::{collections::HashMap, hint::black_box};

use criterion::{Criterion, Throughput};
use runtime::{maps, one, wide};
use rustc_hash::FxHashMap;

const QUERIES: usize = 1 << 14;

/// Hits and misses, half of each, in no order; half of the misses are next to a known number.
fn queries(known: &[i64]) -> Vec<i64> {
    let mut random = fastrand::Rng::with_seed(7);
    let is_known = |code: &i64| known.binary_search(code).is_ok();
    let miss = |random: &mut fastrand::Rng| loop {
        let near = known[random.usize(..known.len())] + random.i64(1..9);
        let code = if random.bool() { near } else { random.i64(1..i64::from(i32::MAX)) };
        if !is_known(&code) {
            return code;
        }
    };
    (0..QUERIES).map(|_| if random.bool() { known[random.usize(..known.len())] } else { miss(&mut random) }).collect()
}

/// One pass over all queries; the sum keeps the compiler from leaving a lookup out.
fn all<T>(queries: &[i64], find: impl Fn(i64) -> Option<T>, number: impl Fn(T) -> u64) -> u64 {
    queries.iter().fold(0, |sum, code| match find(*code) {
        Some(found) => sum.wrapping_add(number(found)),
        None => sum.rotate_left(1),
    })
}

fn measure(criterion: &mut Criterion) {
    let codes = maps::SORTED.iter().map(|(code, _)| i64::from(*code)).collect::<Vec<_>>();
    let places = || codes.iter().zip(0u32..).map(|(code, place)| (u32::try_from(*code).unwrap(), place));
    let std_map = places().collect::<HashMap<_, _>>();
    let fx_map = places().collect::<FxHashMap<_, _>>();
    let queries = queries(&codes);
    let narrow = |code: i64| u32::try_from(code).ok();

    let mut group = criterion.benchmark_group("lookup");
    group.throughput(Throughput::Elements(QUERIES as u64));
    let mut side = |name: &str, pass: &dyn Fn(&[i64]) -> u64| {
        group.bench_function(name, |bencher| bencher.iter(|| pass(black_box(&queries))));
    };
    side("from_code", &|q| all(q, one::HireError::from_code, |error| error as u64));
    side("phf", &|q| all(q, |code| maps::PHF.get(&narrow(code)?).copied(), u64::from));
    side("match", &|q| all(q, maps::by_match, u64::from));
    side("binary search", &|q| {
        let find = |code| maps::SORTED.binary_search_by_key(&narrow(code)?, |entry| entry.0).ok();
        all(q, |code| find(code).map(|at| maps::SORTED[at].1), u64::from)
    });
    side("HashMap", &|q| all(q, |code| std_map.get(&narrow(code)?).copied(), u64::from));
    side("FxHashMap", &|q| all(q, |code| fx_map.get(&narrow(code)?).copied(), u64::from));
    drop(group);
    lookup_all(criterion);
}

/// The same over all domains: all entries of a number.
fn lookup_all(criterion: &mut Criterion) {
    let all_entries = wide::AnyError::ALL;
    let entries = || all_entries.chunk_by(|left, right| left.code() == right.code());
    let codes = entries().map(|entries| entries[0].code()).collect::<Vec<_>>();
    let by_code = || entries().map(|entries| (u32::try_from(entries[0].code()).unwrap(), entries));
    let std_map = by_code().collect::<HashMap<_, _>>();
    let fx_map = by_code().collect::<FxHashMap<_, _>>();
    let sorted = by_code().collect::<Vec<_>>();
    let queries = queries(&codes);
    let narrow = |code: i64| u32::try_from(code).ok();

    let mut group = criterion.benchmark_group("lookup");
    group.throughput(Throughput::Elements(QUERIES as u64));
    let first = |entries: &'static [wide::AnyError]| entries.first().copied();
    macro_rules! side {
        ($name:literal, $find:expr) => {
            group.bench_function($name, |bencher| {
                bencher.iter(|| all(black_box(&queries), |code| first($find(code)?), |error| error.code() as u64));
            });
        };
    }
    side!("lookup", |code| Some(wide::AnyError::lookup(code)));
    side!("phf, all domains", |code| {
        let (start, count) = *maps::ENTRIES.get(&narrow(code)?)?;
        all_entries.get(start as usize..(start + count) as usize)
    });
    side!("binary search, all domains", |code| {
        let at = sorted.binary_search_by_key(&narrow(code)?, |entry| entry.0).ok()?;
        Some(sorted[at].1)
    });
    side!("HashMap, all domains", |code| std_map.get(&narrow(code)?).copied());
    side!("FxHashMap, all domains", |code| fx_map.get(&narrow(code)?).copied());
}
