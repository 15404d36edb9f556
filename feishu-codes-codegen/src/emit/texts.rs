//! The texts of a domain, in the layout of [`feishu_codes_core::record`].

use std::collections::BTreeSet;

use feishu_codes_core::record::{self, FIELDS};

use super::{
    literal_text::{escaped, raw},
    lookup::digits,
};
use crate::catalog::{Domain, Meaning};

pub(super) fn of_domain(domain: &Domain<'_>) -> String {
    let http = domain
        .variants
        .iter()
        .flat_map(|variant| &variant.meanings)
        .map(|meaning| &meaning.http[..])
        .collect::<BTreeSet<_>>();
    let http = http.into_iter().collect::<Vec<_>>();
    let mut writer = Writer { pool: String::new(), records: String::new(), http: &http };

    // First the first meanings, so that a variant's rank is the number of its record; then the further ones, behind each other.
    let mut further = domain.variants.len();
    for variant in &domain.variants {
        let more = variant.meanings.len().saturating_sub(1);
        if let Some(first) = variant.meanings.first() {
            writer.record(variant.name, first, if more > 0 { further } else { 0 });
        }
        further += more;
    }
    let mut number = domain.variants.len();
    for variant in &domain.variants {
        for (at, meaning) in variant.meanings.iter().enumerate().skip(1) {
            number += 1;
            writer.record("", meaning, if at + 1 < variant.meanings.len() { number } else { 0 });
        }
    }

    let mut ranks = (0..).zip(&domain.variants).map(|(rank, variant)| (variant.name, rank)).collect::<Vec<_>>();
    ranks.sort_unstable();
    let by_name = ranks.into_iter().flat_map(|(_, rank)| digits::<{ record::RANK_WIDTH }>(rank)).collect::<String>();
    let http = http.iter().map(|statuses| format!("&{statuses:?}")).collect::<Vec<_>>().join(",");
    format!(" texts {} {} {} [{http}]", escaped(&writer.pool), raw(&writer.records), raw(&by_name))
}

struct Writer<'w> {
    pool: String,
    records: String,
    http: &'w [&'w [u16]],
}

impl Writer<'_> {
    fn record(&mut self, name: &str, meaning: &Meaning<'_>, next: usize) {
        let start = self.pool.len();
        self.number::<{ record::START_WIDTH }>(start);
        // In the order of `record::Field`.
        let texts: [&str; FIELDS] = [
            name,
            meaning.message,
            meaning.scope,
            meaning.explanation_zh,
            meaning.explanation_en,
            meaning.remedy_zh,
            meaning.remedy_en,
            meaning.source,
        ];
        for text in texts {
            self.pool += text;
            self.number::<{ record::END_WIDTH }>(self.pool.len() - start);
        }
        let http = self.http.binary_search(&&meaning.http[..]).unwrap_or_default();
        self.number::<{ record::SET_WIDTH }>(meaning.kind as usize);
        self.number::<{ record::SET_WIDTH }>(meaning.retry as usize);
        self.number::<{ record::HTTP_WIDTH }>(http);
        self.number::<{ record::NEXT_WIDTH }>(next);
    }

    fn number<const WIDTH: usize>(&mut self, number: usize) {
        self.records.extend(digits::<WIDTH>(u32::try_from(number).unwrap_or(u32::MAX)));
    }
}
