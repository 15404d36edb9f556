//! Writes the tables that map codes to variants.

use proc_macro2::Span;

use super::source_text::packed;
use crate::{
    rust::perfect_hash::PerfectHash,
    table::catalog::{Domain, Variant},
};

/// Writes the perfect hash of a domain, and the variant and its rank for each slot.
///
/// A free slot holds the first variant. Its code belongs to another slot, so no code that hashes to the free slot
/// equals it.
pub(super) fn of_domain(domain: &Domain<'_>) -> syn::Result<String> {
    let hash = perfect_hash(domain.variants.iter().map(|variant| variant.code))?;
    let mut ranks = vec![0; hash.slots()];
    for (rank, variant) in (0..).zip(&domain.variants) {
        ranks[hash.slot(variant.code)] = rank;
    }
    let name = |rank: &u32| domain.variants.get(*rank as usize).map_or("", |variant: &Variant<'_>| variant.name);
    let variants = ranks.iter().map(name).collect::<Vec<_>>().join(",");
    Ok(format!("index: {}, ranks: {}, variants: [{variants}],", index(&hash), packed(&ranks)))
}

/// Writes the entries of the enum over all domains: their count, their domains in ascending order of codes, and the
/// position of the first entry for each slot.
pub(super) fn of_all(domains: &[&Domain<'_>]) -> syn::Result<String> {
    let entries = entries(domains);
    let mut firsts = (0..).zip(entries.iter().map(|(code, _)| *code)).collect::<Vec<_>>();
    firsts.dedup_by_key(|(_, code)| *code);
    let hash = perfect_hash(firsts.iter().map(|(_, code)| *code))?;
    let mut starts = vec![0; hash.slots()];
    for (at, code) in firsts {
        starts[hash.slot(code)] = at;
    }
    let domains = entries.iter().map(|(_, domain)| *domain).collect::<Vec<_>>();
    Ok(format!(
        "count: {}, domains: {}, index: {}, starts: {},",
        entries.len(),
        packed(&domains),
        index(&hash),
        packed(&starts)
    ))
}

/// Returns the code and the position of the domain of each entry, in ascending order.
pub(super) fn entries(domains: &[&Domain<'_>]) -> Vec<(u32, u32)> {
    let of_domain = |(number, domain): (u32, &&Domain<'_>)| {
        domain.variants.iter().map(move |variant| (variant.code, number)).collect::<Vec<_>>()
    };
    let mut entries = (0..).zip(domains).flat_map(of_domain).collect::<Vec<_>>();
    entries.sort_unstable();
    entries
}

fn perfect_hash(codes: impl Iterator<Item = u32>) -> syn::Result<PerfectHash> {
    let codes = codes.collect::<Vec<_>>();
    let error = || syn::Error::new(Span::call_site(), format!("found no perfect hash for {} codes", codes.len()));
    PerfectHash::find(&codes).ok_or_else(error)
}

fn index(hash: &PerfectHash) -> String {
    let shape = hash.shape;
    let pilots = hash.pilots.iter().map(|pilot| u32::from(*pilot)).collect::<Vec<_>>();
    format!(
        "p::Index {{ shape: p::Shape {{ bucket_bits: {}, slot_bits: {}, multiplier: {} }}, pilots: {} }}",
        shape.bucket_bits,
        shape.slot_bits,
        shape.multiplier,
        packed(&pilots)
    )
}
