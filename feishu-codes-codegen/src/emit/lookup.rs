//! The tables that find a variant by its number.

use feishu_codes_core::hash::Index;

use super::literal_text::bytes;
use crate::{catalog::Domain, perfect_hash::PerfectHash};

/// Finds the rank of a code of a domain.
pub(super) fn of_domain(domain: &Domain<'_>) -> String {
    index(&domain.variants.iter().map(|variant| variant.code).zip(0..).collect::<Vec<_>>())
}

/// All codes of all domains: how many entries, the domain of each in the order of the codes, and where the entries of a code are.
pub(super) fn of_all(domains: &[&Domain<'_>]) -> String {
    let mut entries = Vec::new();
    for (number, domain) in (0_u16..).zip(domains) {
        entries.extend(domain.variants.iter().map(|variant| (variant.code, number)));
    }
    entries.sort_unstable();
    let order = entries.iter().flat_map(|(_, domain)| domain.to_le_bytes()).collect::<Vec<_>>();
    let mut places = Vec::new();
    let mut start = 0;
    for entries in entries.chunk_by(|left, right| left.0 == right.0) {
        let count = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        places.extend(entries.first().map(|(code, _)| (*code, (start << 8) | count.min(255))));
        start += count;
    }
    format!(" entries {} {} {}", entries.len(), bytes(&order), index(&places))
}

/// The perfect hash of some codes, each with its value.
fn index(values: &[(u32, u32)]) -> String {
    let codes = values.iter().map(|(code, _)| *code).collect::<Vec<_>>();
    // Without one, an index that finds nothing still compiles.
    let hash = PerfectHash::find(&codes).unwrap_or_else(PerfectHash::empty);
    let mut slots = vec![0; Index::SLOT << hash.shape.slot_bits];
    for (code, value) in values {
        let slot = hash.slot(*code) * Index::SLOT;
        if let Some(bytes) = slots.get_mut(slot..slot + Index::SLOT) {
            bytes[..4].copy_from_slice(&code.to_le_bytes());
            bytes[4..].copy_from_slice(&value.to_le_bytes());
        }
    }
    let pilots = hash.pilots.iter().flat_map(|pilot| pilot.to_le_bytes()).collect::<Vec<_>>();
    let shape = hash.shape;
    format!(
        " index {} {} {} {} {}",
        shape.bucket_bits,
        shape.slot_bits,
        shape.multiplier,
        bytes(&pilots),
        bytes(&slots)
    )
}
