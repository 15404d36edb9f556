//! The tables that find a variant by its number, and a text by its variant.

use std::fmt::Write as _;

use feishu_codes_core::hash::FREE;

use super::{EmitError, literal_text::bytes};
use crate::{catalog::Domain, perfect_hash::PerfectHash};

/// How many arms a `match` has. The compiler's check of a `match` costs the square of its arms, so a long one is cut: at this size
/// that cost is still below the rest of a variant's, and the optimizer turns all of the arms into one table.
const ARMS: usize = 4096;

/// The rank of each slot's code, and expressions for the slots' variants, each for [`ARMS`] slots.
pub(super) fn of_domain(domain: &Domain<'_>) -> Result<String, EmitError> {
    let hash = perfect_hash(domain.variants.iter().map(|variant| variant.code))?;
    let mut variants = vec![None; hash.slots()];
    for (rank, variant) in (0_u32..).zip(&domain.variants) {
        variants[hash.slot(variant.code)] = Some((rank, variant.name));
    }
    let ranks = variants.iter().flat_map(|variant| variant.map_or(FREE, |(rank, _)| rank).to_le_bytes());
    let mut text = format!("{} ranks {} from_slot slot {ARMS} [", index(&hash), bytes(&ranks.collect::<Vec<_>>()));
    // A free slot has the number of some other slot's code: no code that is looked up equals it.
    let free = domain.variants.first().map_or("", |variant| variant.name);
    let pieces = variants.chunks(ARMS);
    for (piece, variants) in (1..).zip(pieces.clone()) {
        let last = piece == pieces.len();
        let _ =
            write!(text, "({}, {{ match slot % {ARMS} {{", if last { "_".to_owned() } else { (piece - 1).to_string() });
        for (slot, variant) in variants.iter().enumerate() {
            if let Some((_, name)) = variant {
                let _ = write!(text, "{slot}=>{name},");
            }
        }
        let _ = write!(text, "_=>{free}}}}})");
    }
    Ok(text + "]")
}

/// All codes of all domains: how many entries, the domain of each in the order of the codes, and for each slot a code, where its
/// entries start and how many there are.
pub(super) fn of_all(domains: &[&Domain<'_>]) -> Result<String, EmitError> {
    let mut entries = Vec::new();
    for (number, domain) in (0_u16..).zip(domains) {
        entries.extend(domain.variants.iter().map(|variant| (variant.code, number)));
    }
    entries.sort_unstable();
    let order = entries.iter().flat_map(|(_, domain)| domain.to_le_bytes()).collect::<Vec<_>>();
    let same_code = || entries.chunk_by(|left, right| left.0 == right.0);
    let hash = perfect_hash(same_code().map(|entries| entries[0].0))?;
    let mut slots = vec![[0; 8]; hash.slots()];
    let mut start = 0;
    for entries in same_code() {
        let (code, count) = (entries[0].0, u32::try_from(entries.len()).unwrap_or(u32::MAX));
        let [a, b, c, d] = code.to_le_bytes();
        let [e, f, g, h] = ((start << 8) | count.min(255)).to_le_bytes();
        slots[hash.slot(code)] = [a, b, c, d, e, f, g, h];
        start += count;
    }
    Ok(format!(" entries {} {}{} slots {}", entries.len(), bytes(&order), index(&hash), bytes(slots.as_flattened())))
}

fn perfect_hash(codes: impl Iterator<Item = u32>) -> Result<PerfectHash, EmitError> {
    let codes = codes.collect::<Vec<_>>();
    PerfectHash::find(&codes).ok_or(EmitError::NoPerfectHash { codes: codes.len() })
}

fn index(hash: &PerfectHash) -> String {
    let pilots = hash.pilots.iter().flat_map(|pilot| pilot.to_le_bytes()).collect::<Vec<_>>();
    let shape = hash.shape;
    format!(" index {} {} {} {}", shape.bucket_bits, shape.slot_bits, shape.multiplier, bytes(&pilots))
}
