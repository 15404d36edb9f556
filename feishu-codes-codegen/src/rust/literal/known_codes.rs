//! Encodes the codes of a table as one string, and searches them.

use std::fmt::Write as _;

use feishu_codes_core::nearest;

use crate::table::{catalog::Catalog, cell};

/// Ends an entry. One also precedes the first entry, so that each entry is between two.
const END: char = ';';

/// Writes entries such as `;1002101=hire:UpdateTalentIdConflict;` in ascending order of the codes.
pub(super) fn encode(catalog: &Catalog<'_>) -> String {
    let mut entries = Vec::new();
    for (order, domain) in catalog.domains.iter().enumerate() {
        entries.extend(domain.variants.iter().map(|variant| (variant.code, order, domain.key, variant.name)));
    }
    entries.sort_unstable();
    let mut text = String::from(END);
    for (code, _, domain, name) in entries {
        // Writing to a string cannot fail.
        let _ = write!(text, "{code}={domain}:{name}{END}");
    }
    text
}

/// The encoded codes of a table.
pub(super) struct KnownCodes(String);

/// The code, domain and name of a variant.
type Entry<'t> = (u32, &'t str, &'t str);

impl KnownCodes {
    /// Removes the quotation marks of a string literal. Does not search for escapes, because the table has none, and
    /// the search would take milliseconds per `code!` in an unoptimized proc macro.
    pub(super) fn new(mut literal: String) -> Self {
        if literal.starts_with('"') && literal.pop().is_some() {
            literal.remove(0);
        }
        Self(literal)
    }

    /// Returns the domain and the name of each entry with this code.
    pub(super) fn get(&self, code: u32) -> Vec<(&str, &str)> {
        let mut at = self.lower_bound(code.into());
        let mut found = Vec::new();
        while let Some(((other, domain, name), next)) = self.entry(at) {
            if other != code {
                break;
            }
            found.push((domain, name));
            at = next;
        }
        found
    }

    /// Returns a known code, for examples in messages.
    pub(super) fn example(&self) -> u32 {
        self.entries().next().map_or(1, |(code, ..)| code)
    }

    /// Returns a qualified code for examples in messages, if possible of this domain.
    pub(super) fn qualified_example(&self, domain: &str) -> String {
        let of_domain = self.entries().find(|(_, other, _)| *other == domain);
        of_domain
            .or_else(|| self.entries().next())
            .map_or(String::new(), |(code, domain, _)| format!("{domain}::{code}"))
    }

    /// Returns all entries, in ascending order of their codes.
    fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let mut next = self.entry(0);
        std::iter::from_fn(move || {
            let (entry, at) = next?;
            next = self.entry(at);
            Some(entry)
        })
    }

    /// Returns the known codes that are nearest to an unknown code, with their variants.
    pub(super) fn nearest(&self, code: i128) -> Vec<String> {
        let known = |code: i64| u32::try_from(code).is_ok_and(|code| !self.get(code).is_empty());
        let around = |code: i128| {
            let at = self.lower_bound(code);
            let code_at = |at: usize| self.entry(at).map(|((code, ..), _)| code.into());
            [self.before(at).and_then(code_at), code_at(at)]
        };
        let entries = |near: i64| u32::try_from(near).map(|near| (near, self.get(near))).ok();
        nearest::nearest(code, known, around)
            .filter_map(entries)
            .map(|(near, entries)| {
                let variants =
                    entries.iter().map(|(domain, name)| format!("{}Error::{name}", cell::upper_camel(domain)));
                format!("{near} ({})", variants.collect::<Vec<_>>().join(", "))
            })
            .collect()
    }

    /// Returns the entry after the `;` at the position `at`, and the position of the next `;`.
    fn entry(&self, at: usize) -> Option<(Entry<'_>, usize)> {
        let rest = self.0.get(at + 1..)?;
        let end = rest.find(END)?;
        let (code, path) = rest.get(..end)?.split_once('=')?;
        let (domain, name) = path.split_once(':')?;
        Some(((code.parse().ok()?, domain, name), at + 1 + end))
    }

    /// Returns the position of the first entry with a code of at least `code`.
    fn lower_bound(&self, code: i128) -> usize {
        let (mut low, mut high) = (0, self.0.len().saturating_sub(1));
        while low < high {
            let middle = self.0.get(..=low.midpoint(high)).and_then(|head| head.rfind(END)).unwrap_or(low).max(low);
            match self.entry(middle) {
                Some(((other, ..), next)) if i128::from(other) < code => low = next,
                _ => high = middle,
            }
        }
        low
    }

    /// Returns the position of the entry before the one at `at`.
    fn before(&self, at: usize) -> Option<usize> {
        self.0.get(..at)?.rfind(END)
    }
}

#[cfg(test)]
mod tests {
    use super::KnownCodes;

    #[test]
    fn every_entry_is_found() {
        let entries = (1..2000).map(|code| format!("{}=d:N{code};", code * 7)).collect::<Vec<_>>();
        let table = KnownCodes::new(format!("\";{}\"", entries.concat()));
        for code in 1..2000 {
            assert_eq!(table.get(code * 7), [("d", &*format!("N{code}"))]);
            assert!(table.get(code * 7 + 1).is_empty());
        }
        assert!(table.get(0).is_empty() && table.get(u32::MAX).is_empty());
    }

    #[test]
    fn nearest_codes_have_all_their_variants() {
        let table = KnownCodes::new("\";5=a:Five;70=a:Seventy;70=b:SeventyToo;1234567=c:Big;\"".into());
        assert_eq!(table.nearest(7), ["5 (AError::Five)", "70 (AError::Seventy, BError::SeventyToo)"]);
        assert!(KnownCodes::new("\";\"".into()).nearest(7).is_empty());
    }
}
