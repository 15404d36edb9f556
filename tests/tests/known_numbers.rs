//! A number is known exactly if the table has it.

use std::collections::{BTreeSet, HashMap};

use feishu_codes::{ContactError, Domain, FeishuError, GatewayError, HireError};
use feishu_codes_tests::table;
use proptest::prelude::*;

/// The numbers of the table with the domains that have them.
fn known() -> HashMap<i64, BTreeSet<String>> {
    let mut known = HashMap::<_, BTreeSet<_>>::new();
    for row in table::rows("codes.csv") {
        known.entry(row["code"].parse().unwrap()).or_default().insert(row["domain"].clone());
    }
    known
}

fn domains(code: i64) -> BTreeSet<String> {
    FeishuError::lookup(code).iter().map(|error| error.domain().name().to_owned()).collect()
}

/// Numbers of every size, and numbers that are one slip away from a known one.
fn numbers() -> impl Strategy<Value = i64> {
    let mut codes = known().into_keys().collect::<Vec<_>>();
    codes.sort_unstable();
    let near = (proptest::sample::select(codes), -1000..1000_i64, 0..40_u32);
    prop_oneof![
        any::<i64>(),
        any::<i32>().prop_map(i64::from),
        0..2_000_000_i64,
        near.clone().prop_map(|(code, distance, _)| code + distance),
        near.prop_map(|(code, _, bit)| code ^ (1 << bit)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_number_is_known_exactly_if_the_table_has_it(codes in proptest::collection::vec(numbers(), 64)) {
        thread_local!(static KNOWN: HashMap<i64, BTreeSet<String>> = known());
        for code in codes {
            let expected = KNOWN.with(|known| known.get(&code).cloned().unwrap_or_default());
            prop_assert_eq!(&domains(code), &expected, "{}", code);
            prop_assert_eq!(FeishuError::from_code(code).is_some(), expected.len() == 1);
            prop_assert_eq!(HireError::from_code(code).is_some(), expected.contains("hire"));
            prop_assert_eq!(ContactError::from_code(code).is_some(), expected.contains("contact"));
            prop_assert_eq!(GatewayError::from_code(code).is_some(), expected.contains("gateway"));
        }
    }
}

/// No stride of the hash can hide: number by number through the ranges that hold nearly all the codes.
#[test]
fn ranges_hold_nothing_but_the_table() {
    let known = known();
    let ranges = [-1000..=300_000, 1_000_000..=1_110_000, 99_991_000..=99_994_000, i64::from(i32::MAX) - 100..=1 << 31];
    for code in ranges.into_iter().flatten() {
        assert_eq!(!FeishuError::lookup(code).is_empty(), known.contains_key(&code), "{code}");
    }
}

#[test]
fn every_domain_has_codes() {
    let with_codes = known().into_values().flatten().collect::<BTreeSet<_>>();
    assert_eq!(with_codes, Domain::ALL.iter().map(|domain| domain.name().to_owned()).collect());
}
