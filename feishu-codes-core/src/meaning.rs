use core::{fmt, iter::FusedIterator};

use crate::{DocsUrl, DomainData, Kind, Lang, Retry};

/// One meaning of a code. Feishu reuses codes, so a code may have several meanings.
#[derive(Clone, Copy)]
pub struct Meaning {
    data: &'static DomainData,
    number: u32,
}

impl Meaning {
    #[inline]
    pub(crate) const fn new(data: &'static DomainData, number: u32) -> Self {
        Self { data, number }
    }

    /// Returns when this meaning applies, such as `contact v3`, if the table says so.
    #[inline]
    #[must_use]
    pub fn scope(self) -> Option<&'static str> {
        Some(self.data.scopes.get(self.number)).filter(|scope| !scope.is_empty())
    }

    /// Returns the server's `msg` as documented, placeholders (`%v`) included; empty if none is known.
    #[inline]
    #[must_use]
    pub fn message(self) -> &'static str {
        self.data.messages.get(self.number)
    }

    /// Returns what went wrong.
    #[inline]
    #[must_use]
    pub fn kind(self) -> Kind {
        self.data.facts.kind(self.number)
    }

    /// Returns what a program may do about it.
    #[inline]
    #[must_use]
    pub fn retry(self) -> Retry {
        self.data.facts.retry(self.number)
    }

    /// Returns the documented HTTP statuses; may be empty.
    #[inline]
    #[must_use]
    pub fn http_statuses(self) -> &'static [u16] {
        self.data.facts.http_statuses(self.number)
    }

    /// Returns the cause.
    #[inline]
    #[must_use]
    pub fn explanation(self, lang: Lang) -> &'static str {
        lang.choose(self.data.en, self.data.zh).explanations.get(self.number)
    }

    /// Returns the action to take.
    #[inline]
    #[must_use]
    pub fn remedy(self, lang: Lang) -> &'static str {
        lang.choose(self.data.en, self.data.zh).remedies.get(self.number)
    }

    /// Returns the page that documents it, if one is known.
    #[inline]
    #[must_use]
    pub fn docs_url(self, lang: Lang) -> Option<DocsUrl> {
        self.data.pages.url(self.number, lang)
    }

    fn next(self) -> Option<Self> {
        self.data.facts.next(self.number).map(|number| Self { number, ..self })
    }
}

impl PartialEq for Meaning {
    fn eq(&self, other: &Self) -> bool {
        // `facts` is a static, so it has one address. The address of `data`, a constant, may differ between crates.
        self.number == other.number && core::ptr::eq(self.data.facts, other.data.facts)
    }
}

impl Eq for Meaning {}

impl fmt::Debug for Meaning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meaning")
            .field("scope", &self.scope())
            .field("message", &self.message())
            .field("kind", &self.kind())
            .field("retry", &self.retry())
            .finish_non_exhaustive()
    }
}

/// The meanings of a code, the current API version's first.
#[derive(Clone, Debug)]
pub struct Meanings {
    next: Option<Meaning>,
}

impl Meanings {
    /// Returns this meaning and all that follow it.
    #[inline]
    pub(crate) const fn from_first(first: Meaning) -> Self {
        Self { next: Some(first) }
    }
}

impl Iterator for Meanings {
    type Item = Meaning;

    fn next(&mut self) -> Option<Meaning> {
        let meaning = self.next?;
        self.next = meaning.next();
        Some(meaning)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let count = core::iter::successors(self.next, |meaning| meaning.next()).count();
        (count, Some(count))
    }
}

impl ExactSizeIterator for Meanings {}

impl FusedIterator for Meanings {}
