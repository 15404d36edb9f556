//! The tables that find a variant by its number.

use feishu_codes_core::{digits::digit, record::DOMAIN_WIDTH};

use super::literal_text::raw;
use crate::{catalog::Domain, perfect_hash::PerfectHash};

/// The perfect hash of some codes.
pub(super) fn index(codes: &[u32]) -> String {
    // Without one, an index that finds nothing still compiles.
    let (bucket_bits, slot_bits, multiplier, pilots) = PerfectHash::find(codes)
        .map_or((0, 1, 1, String::new()), |hash| {
            (hash.shape.bucket_bits, hash.shape.slot_bits, hash.shape.multiplier, hash.pilot_digits())
        });
    format!(" index {bucket_bits} {slot_bits} {multiplier} {} ", raw(&pilots))
}

/// All codes of all domains: how many entries, the domain of each in the order of the codes, and the index.
pub(super) fn of_all(domains: &[&Domain<'_>]) -> String {
    let mut entries = Vec::new();
    for (number, domain) in (0..).zip(domains) {
        entries.extend(domain.variants.iter().map(|variant| (variant.code, number)));
    }
    entries.sort_unstable();
    let order = entries.iter().flat_map(|(_, domain)| digits::<DOMAIN_WIDTH>(*domain)).collect::<String>();
    let count = entries.len();
    let mut codes = entries.into_iter().map(|(code, _)| code).collect::<Vec<_>>();
    codes.dedup();
    format!(" entries {count} {} {}", raw(&order), index(&codes))
}

/// The digits of a number.
pub(super) fn digits<const WIDTH: usize>(number: u32) -> impl Iterator<Item = char> {
    (0..WIDTH).map(move |position| digit(number, position))
}
