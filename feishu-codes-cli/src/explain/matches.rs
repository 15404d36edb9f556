//! The codes that a command found.

use feishu_codes_codegen::table::catalog::{Catalog, Domain, Meaning, Variant};
use feishu_codes_core::message_match;

use super::apis::Apis;

/// A code of a domain.
#[derive(Debug)]
pub(crate) struct Match<'c> {
    pub(crate) domain: &'c Domain<'c>,
    pub(crate) variant: &'c Variant<'c>,
    /// The meanings; the one that fits the server's text best is first.
    pub(crate) meanings: Vec<&'c Meaning<'c>>,
    pub(super) apis: Apis,
}

impl<'c> Match<'c> {
    pub(crate) fn new(domain: &'c Domain<'c>, variant: &'c Variant<'c>) -> Self {
        Self { domain, variant, meanings: variant.meanings.iter().collect(), apis: Apis::default() }
    }

    /// Moves the meaning that fits the server's text best to the front.
    pub(super) fn best_meaning_first(mut self, text: &str) -> Self {
        let best = message_match::best(self.meanings.iter().map(|meaning| meaning.message), text);
        if let Some(before) = best.and_then(|best| self.meanings.get_mut(..=best)) {
            before.rotate_right(1);
        }
        self
    }

    /// Returns how well the first meaning fits the server's text; 0 if it does not.
    pub(super) fn score(&self, text: &str) -> usize {
        self.meanings.first().map_or(0, |meaning| message_match::score(meaning.message, text))
    }

    /// Returns the path of the variant, such as `HireError::TalentNotExist`.
    pub(crate) fn path(&self) -> String {
        format!("{}::{}", self.domain.enum_name(), self.variant.name)
    }
}

/// The codes that explain a query.
#[derive(Debug, Default)]
pub(super) struct Matches<'c> {
    /// The codes of the query itself, or guesses for a response without a code.
    pub(super) outer: Vec<Match<'c>>,
    /// The codes inside the text of a response.
    pub(super) inner: Vec<Match<'c>>,
    /// The key of the domain of the called API, if it is known.
    pub(super) called_domain: Option<&'c str>,
    /// The codes that belong to other domains than the called API.
    pub(super) in_other_domains: Vec<Match<'c>>,
}

/// Returns every code of every domain.
pub(super) fn all<'c>(catalog: &'c Catalog<'c>) -> impl Iterator<Item = (&'c Domain<'c>, &'c Variant<'c>)> {
    catalog.domains.iter().flat_map(|domain| domain.variants.iter().map(move |variant| (domain, variant)))
}
