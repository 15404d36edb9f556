//! The table that `code!` searches.

use std::fmt::Write as _;

use feishu_codes_core::nearest;

use crate::catalog::Catalog;

/// Ends an entry. The first entry is preceded by one as well, so that each stands between two.
const END: char = ';';

/// Entries `;1002101=hire:UpdateTalentIdConflict;` in ascending order of the numbers.
pub(super) fn encode(catalog: &Catalog<'_>) -> String {
    let mut entries = Vec::new();
    for (number, domain) in catalog.domains.iter().enumerate() {
        entries.extend(domain.variants.iter().map(|variant| (variant.code, number, domain.key, variant.name)));
    }
    entries.sort_unstable();
    let mut text = String::from(END);
    for (code, _, domain, name) in entries {
        // Writing to a string cannot fail.
        let _ = write!(text, "{code}={domain}:{name}{END}");
    }
    text
}

pub(super) struct Table(String);

/// An entry: number, domain and name.
type Entry<'t> = (u32, &'t str, &'t str);

impl Table {
    /// From the literal as it is written. Nothing in it needs an escape, and to look for one takes milliseconds in the unoptimised
    /// build that users' proc macros get: for each `code!`.
    pub(super) fn new(mut literal: String) -> Self {
        if literal.starts_with('"') && literal.pop().is_some() {
            literal.remove(0);
        }
        Self(literal)
    }

    /// The entries of a number: domain and name.
    pub(super) fn get(&self, code: u32) -> Vec<(&str, &str)> {
        let mut at = self.first_not_below(code.into());
        let mut found = Vec::new();
        while let Some(((number, domain, name), next)) = self.entry(at) {
            if number != code {
                break;
            }
            found.push((domain, name));
            at = next;
        }
        found
    }

    /// The known codes that a wrong number may have been meant to be, with their variants.
    pub(super) fn nearest(&self, code: i128) -> Vec<String> {
        let known = |code: i64| u32::try_from(code).is_ok_and(|code| !self.get(code).is_empty());
        let around = |code: i128| {
            let at = self.first_not_below(code);
            let number = |at: usize| self.entry(at).map(|((number, ..), _)| number.into());
            [self.before(at).and_then(number), number(at)]
        };
        let entries = |near: i64| u32::try_from(near).map(|near| (near, self.get(near))).ok();
        nearest::nearest(code, known, around)
            .filter_map(entries)
            .map(|(near, entries)| {
                let variants =
                    entries.iter().map(|(domain, name)| format!("{}Error::{name}", crate::parse::upper_camel(domain)));
                format!("{near} ({})", variants.collect::<Vec<_>>().join(", "))
            })
            .collect()
    }

    /// The entry that starts behind the `;` at `at`, and where the one behind it does.
    fn entry(&self, at: usize) -> Option<(Entry<'_>, usize)> {
        let rest = self.0.get(at + 1..)?;
        let end = rest.find(END)?;
        let (number, path) = rest.get(..end)?.split_once('=')?;
        let (domain, name) = path.split_once(':')?;
        Some(((number.parse().ok()?, domain, name), at + 1 + end))
    }

    /// Where the first entry starts whose number is not below `code`.
    fn first_not_below(&self, code: i128) -> usize {
        let (mut low, mut high) = (0, self.0.len().saturating_sub(1));
        while low < high {
            let middle = self.0.get(..=low.midpoint(high)).and_then(|head| head.rfind(END)).unwrap_or(low).max(low);
            match self.entry(middle) {
                Some(((number, ..), next)) if i128::from(number) < code => low = next,
                _ => high = middle,
            }
        }
        low
    }

    /// Where the entry before the one at `at` starts.
    fn before(&self, at: usize) -> Option<usize> {
        self.0.get(..at)?.rfind(END)
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn entries_are_found() {
        let table = Table::new("\";5=a:Five;70=a:Seventy;70=b:SeventyToo;1234567=c:Big;\"".into());
        assert_eq!(table.get(5), [("a", "Five")]);
        assert_eq!(table.get(70), [("a", "Seventy"), ("b", "SeventyToo")]);
        assert_eq!(table.get(1234567), [("c", "Big")]);
        for unknown in [0, 1, 6, 69, 71, 1234566, 1234568, u32::MAX] {
            assert!(table.get(unknown).is_empty(), "{unknown}");
        }
        assert_eq!(table.nearest(7), ["5 (AError::Five)", "70 (AError::Seventy, BError::SeventyToo)"]);
        assert!(Table::new("\";\"".into()).nearest(7).is_empty());
    }

    #[test]
    fn every_entry_of_a_long_table_is_found() {
        let entries = (1..2000).map(|code| format!("{}=d:N{code};", code * 7)).collect::<Vec<_>>();
        let text = format!("\";{}\"", entries.concat());
        let table = Table::new(text);
        for code in 1..2000 {
            assert_eq!(table.get(code * 7), [("d", &*format!("N{code}"))]);
            assert!(table.get(code * 7 + 1).is_empty());
        }
    }
}
