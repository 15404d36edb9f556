//! The tables that find a variant by its number, and a text by its variant.

use std::fmt::Write as _;

use feishu_codes_core::hash::FREE;

use super::{EmitError, literal_text::bytes};
use crate::{
    catalog::{Domain, Variant},
    perfect_hash::PerfectHash,
};

/// Up to this many slots, their variants are an array, and beyond, matches. The compiler checks each enum in a constant by a search
/// among all variants, where a program uses it: here that takes a second or less, at four times as many a quarter of a minute.
const MAX_ARRAY: usize = 8192;

/// How many arms a `match` has. The compiler's check of a `match` costs the square of its arms, so a long one is cut: at this size
/// that cost is still below the rest of a variant's, and the optimizer turns all of the arms into one table.
const ARMS: usize = 4096;

/// The perfect hash, and of each slot the rank of its code and its variant.
pub(super) fn of_domain(domain: &Domain<'_>) -> Result<String, EmitError> {
    let hash = perfect_hash(domain.variants.iter().map(|variant| variant.code))?;
    let mut ranks = vec![FREE; hash.slots()];
    for (rank, variant) in (0..).zip(&domain.variants) {
        ranks[hash.slot(variant.code)] = rank;
    }
    let variants = if ranks.len() <= MAX_ARRAY { array(domain, &ranks) } else { matches(domain, &ranks) };
    let ranks = ranks.into_iter().flat_map(u32::to_le_bytes).collect::<Vec<_>>();
    Ok(format!("{} ranks {} {variants}", index(&hash), bytes(&ranks)))
}

/// The variant of a slot. A free slot has one whose code has another slot: no number that is looked up equals it.
fn variant<'d>(domain: &Domain<'d>, rank: u32, free: Option<&Variant<'d>>) -> &'d str {
    let variant = if rank == FREE { free } else { domain.variants.get(rank as usize) };
    variant.map_or("", |variant| variant.name)
}

fn array(domain: &Domain<'_>, ranks: &[u32]) -> String {
    let mut text = String::from("array [");
    for rank in ranks {
        text += variant(domain, *rank, domain.variants.first());
        text.push(',');
    }
    text + "]"
}

/// Expressions for the slots' variants, each for [`ARMS`] slots.
fn matches(domain: &Domain<'_>, ranks: &[u32]) -> String {
    let mut text = format!("matches slot {ARMS} [");
    let pieces = ranks.chunks(ARMS);
    for (piece, ranks) in pieces.clone().enumerate() {
        let pattern = if piece + 1 == pieces.len() { "_".to_owned() } else { piece.to_string() };
        let _ = write!(text, "({pattern}, {{ match slot % {ARMS} {{");
        for (slot, rank) in ranks.iter().enumerate() {
            // The first and the last slot have an arm in any case, with another variant than all free slots, so that the
            // optimizer's table holds them all.
            if *rank != FREE || slot == 0 || slot + 1 == ranks.len() {
                let _ = write!(text, "{slot}=>{},", variant(domain, *rank, domain.variants.last()));
            }
        }
        let _ = write!(text, "_=>{}}}}})", variant(domain, FREE, domain.variants.first()));
    }
    text + "]"
}

/// All codes of all domains: how many entries, the domain of each in the order of the codes, and for each slot its code, where the
/// code's entries start and how many there are.
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
        let entries = (start << 8) | count.min(255);
        slots[hash.slot(code)] = ((u64::from(entries) << 32) | u64::from(code)).to_le_bytes();
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
