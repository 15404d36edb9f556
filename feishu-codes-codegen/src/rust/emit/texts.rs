//! Writes the data of a domain, in the layout of [`feishu_codes_core::texts`].

use std::collections::{BTreeSet, HashMap};

use feishu_codes_core::domain_data::record;

use super::{
    Links,
    source_text::{bytes, escaped, packed, strings},
};
use crate::table::catalog::{Domain, Meaning};

pub(super) fn of_domain(domain: &Domain<'_>, links: &Links) -> String {
    let meanings = numbered(domain);
    let texts = |text: for<'m> fn(&Meaning<'m>) -> &'m str| strings(meanings.iter().map(|(meaning, _)| text(meaning)));
    let prose =
        |explanations, remedies| format!("p::LanguageTexts {{ explanations: {explanations}, remedies: {remedies} }}");
    format!(
        "facts: {}, names: {}, messages: {}, scopes: {}, en: {}, zh: {}, pages: {},",
        facts(&meanings),
        names(domain),
        texts(|meaning| meaning.message),
        texts(|meaning| meaning.scope),
        prose(texts(|meaning| meaning.explanation_en), texts(|meaning| meaning.remedy_en)),
        prose(texts(|meaning| meaning.explanation_zh), texts(|meaning| meaning.remedy_zh)),
        pages(&meanings, links),
    )
}

/// Returns the meanings in the order of their numbers. With each comes the number of the variant's next meaning, or 0
/// for the last.
///
/// The first meanings of all variants come first, so the rank of a variant is also the number of its first meaning.
fn numbered<'d>(domain: &'d Domain<'d>) -> Vec<(&'d Meaning<'d>, usize)> {
    let mut further = Vec::new();
    let mut meanings = Vec::new();
    for variant in &domain.variants {
        let first_further = domain.variants.len() + further.len();
        for (at, meaning) in variant.meanings.iter().enumerate() {
            let is_last = at + 1 == variant.meanings.len();
            let next = if is_last { 0 } else { first_further + at };
            if at == 0 { meanings.push((meaning, next)) } else { further.push((meaning, next)) }
        }
    }
    meanings.append(&mut further);
    meanings
}

fn facts(meanings: &[(&Meaning<'_>, usize)]) -> String {
    let lists =
        meanings.iter().map(|(meaning, _)| &meaning.http[..]).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>();
    let mut records = Vec::with_capacity(meanings.len() * record::WIDTH);
    for (meaning, next) in meanings {
        let next = u32::try_from(*next).unwrap_or_default().to_le_bytes();
        let list = u16::try_from(lists.binary_search(&&meaning.http[..]).unwrap_or_default()).unwrap_or_default();
        records.extend_from_slice(&next[..record::KIND]);
        records.push(meaning.kind as u8);
        records.extend(list.to_le_bytes());
        records.push(meaning.retry as u8);
    }
    let http = lists.iter().map(|statuses| format!("&{statuses:?}")).collect::<Vec<_>>().join(",");
    format!("p::Facts {{ records: {}, http: &[{http}] }}", bytes(&records))
}

fn names(domain: &Domain<'_>) -> String {
    let mut by_name = (0_u32..).zip(&domain.variants).map(|(rank, variant)| (variant.name, rank)).collect::<Vec<_>>();
    by_name.sort_unstable();
    let by_name = by_name.into_iter().map(|(_, rank)| rank).collect::<Vec<_>>();
    let names = strings(domain.variants.iter().map(|variant| variant.name));
    format!("p::Names {{ names: {names}, by_name: {} }}", packed(&by_name))
}

/// Writes each source once, because many codes share a page.
fn pages(meanings: &[(&Meaning<'_>, usize)], links: &Links) -> String {
    let mut sources = vec![""];
    let mut places = HashMap::from([("", 0)]);
    let mut source_of = Vec::with_capacity(meanings.len());
    for (meaning, _) in meanings {
        let place = *places.entry(meaning.source).or_insert_with(|| {
            sources.push(meaning.source);
            u32::try_from(sources.len() - 1).unwrap_or_default()
        });
        source_of.push(place);
    }
    format!(
        "p::Pages {{ base_en: {}, base_zh: {}, sources: {}, source_of: {} }}",
        escaped(&links.en),
        escaped(&links.zh),
        strings(sources),
        packed(&source_of)
    )
}
