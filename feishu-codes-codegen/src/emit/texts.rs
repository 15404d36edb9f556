//! The texts of a domain, in the layout of [`feishu_codes_core::record`].

use std::collections::BTreeSet;

use feishu_codes_core::record::FIELDS;

use super::literal_text::{bytes, escaped};
use crate::catalog::{Domain, Meaning};

pub(super) fn of_domain(domain: &Domain<'_>) -> String {
    let http = domain
        .variants
        .iter()
        .flat_map(|variant| &variant.meanings)
        .map(|meaning| &meaning.http[..])
        .collect::<BTreeSet<_>>();
    let http = http.into_iter().collect::<Vec<_>>();
    let mut writer = Writer { pool: String::new(), records: Vec::new(), http: &http };

    // First the first meanings, so that a variant's rank is the number of its record; then the further ones, behind each other.
    let mut further = domain.variants.len();
    for variant in &domain.variants {
        let more = variant.meanings.len().saturating_sub(1);
        if let Some(first) = variant.meanings.first() {
            writer.record(variant.code, variant.name, first, if more > 0 { further } else { 0 });
        }
        further += more;
    }
    let mut number = domain.variants.len();
    for variant in &domain.variants {
        for (at, meaning) in variant.meanings.iter().enumerate().skip(1) {
            number += 1;
            writer.record(variant.code, "", meaning, if at + 1 < variant.meanings.len() { number } else { 0 });
        }
    }

    let mut ranks = (0..).zip(&domain.variants).map(|(rank, variant)| (variant.name, rank)).collect::<Vec<_>>();
    ranks.sort_unstable();
    let by_name = ranks.into_iter().flat_map(|(_, rank): (_, u32)| rank.to_le_bytes()).collect::<Vec<_>>();
    let http = http.iter().map(|statuses| format!("&{statuses:?}")).collect::<Vec<_>>().join(",");
    format!(" texts {} {} {} [{http}]", escaped(&writer.pool), bytes(&writer.records), bytes(&by_name))
}

struct Writer<'w> {
    pool: String,
    records: Vec<u8>,
    http: &'w [&'w [u16]],
}

impl Writer<'_> {
    /// In the order of the layout.
    fn record(&mut self, code: u32, name: &str, meaning: &Meaning<'_>, next: usize) {
        let start = self.pool.len();
        self.records.extend(code.to_le_bytes());
        self.number(start);
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
            self.number(self.pool.len() - start);
        }
        self.number(next);
        self.number(self.http.binary_search(&&meaning.http[..]).unwrap_or_default());
        self.records.extend([meaning.kind as u8, meaning.retry as u8]);
    }

    fn number(&mut self, number: usize) {
        self.records.extend(u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
    }
}
