//! The generated data of a domain.
//!
//! Each part is a `static` of its own, and each method of an enum names only the part that it reads. So the linker can drop the
//! parts that a program does not use: a program that only calls `kind` and `retry` has no texts in its binary.
//!
//! Each meaning of a domain has a number. The first meanings of all variants come first, in ascending order of the codes, so the rank
//! of a variant is the number of its first meaning. All other meanings follow.

use crate::{DocsUrl, Kind, Lang, Packed, Retry, Strings, binary_search::binary_search};

/// The kind, the retry and the HTTP statuses of each meaning, in records of the same width.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The records, in the layout of [`record`].
    pub records: &'static [u8],
    /// The distinct lists of HTTP statuses.
    pub http: &'static [&'static [u16]],
}

/// The layout of a record of [`Facts`]: the offset of each field in bytes.
pub mod record {
    /// The number of the variant's next meaning, or 0 for none, in three bytes.
    pub const NEXT: usize = 0;
    /// The position in [`Kind::ALL`](crate::Kind::ALL), in one byte.
    pub const KIND: usize = NEXT + 3;
    /// The position in [`Facts::http`](super::Facts::http), in two bytes.
    pub const HTTP: usize = KIND + 1;
    /// The position in [`Retry::ALL`](crate::Retry::ALL), in one byte.
    pub const RETRY: usize = HTTP + 2;
    /// The length of a record in bytes.
    pub const WIDTH: usize = RETRY + 1;
}

impl Facts {
    #[inline]
    const fn at(meaning: u32, field: usize) -> usize {
        meaning as usize * record::WIDTH + field
    }

    #[inline]
    fn byte(&self, meaning: u32, field: usize) -> usize {
        self.records.get(Self::at(meaning, field)).copied().unwrap_or(u8::MAX).into()
    }

    #[inline]
    pub(crate) fn kind(&self, meaning: u32) -> Kind {
        Kind::ALL.get(self.byte(meaning, record::KIND)).copied().unwrap_or(Kind::Internal)
    }

    #[inline]
    pub(crate) fn retry(&self, meaning: u32) -> Retry {
        Retry::ALL.get(self.byte(meaning, record::RETRY)).copied().unwrap_or(Retry::Never)
    }

    #[inline]
    pub(crate) fn http_statuses(&self, meaning: u32) -> &'static [u16] {
        let list = self.byte(meaning, record::HTTP) | self.byte(meaning, record::HTTP + 1) << 8;
        self.http.get(list).copied().unwrap_or_default()
    }

    /// Returns the number of the next meaning of the same variant, if any.
    pub(crate) fn next(&self, meaning: u32) -> Option<u32> {
        let at = Self::at(meaning, record::NEXT);
        match self.records.get(at..at + 3) {
            Some([0, 0, 0]) | None => None,
            Some(bytes) => Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte))),
        }
    }
}

/// The names of the variants.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// The names, in ascending order of the codes.
    pub names: Strings,
    /// The ranks of the variants, in alphabetical order of the names.
    pub by_name: Packed,
}

impl Names {
    /// Returns the rank of the variant with this name, if any.
    pub(crate) fn rank_of(&self, name: &str) -> Option<u32> {
        let rank = |at| self.by_name.get(at);
        binary_search(0..self.names.len(), |at| self.names.get(rank(at)).cmp(name)).map(rank)
    }
}

/// The texts of the meanings in one language.
#[derive(Clone, Copy, Debug)]
pub struct LanguageTexts {
    /// The causes.
    pub explanations: Strings,
    /// The actions.
    pub remedies: Strings,
}

/// The documentation pages of the meanings.
#[derive(Clone, Copy, Debug)]
pub struct Pages {
    /// The part of English links before the path of a page.
    pub base_en: &'static str,
    /// The part of Chinese links before the path of a page.
    pub base_zh: &'static str,
    /// The distinct sources; the first one is empty.
    pub sources: Strings,
    /// The position in `sources` for each meaning.
    pub source_of: Packed,
}

impl Pages {
    #[inline]
    pub(crate) fn url(&self, meaning: u32, lang: Lang) -> Option<DocsUrl> {
        let source = self.sources.get(self.source_of.get(meaning as usize));
        DocsUrl::new(lang.choose(self.base_en, self.base_zh), source)
    }
}

/// All data of a domain.
#[derive(Debug)]
#[allow(missing_docs, reason = "each type says what it holds")]
pub struct DomainData {
    pub facts: &'static Facts,
    pub names: &'static Names,
    pub messages: &'static Strings,
    pub scopes: &'static Strings,
    pub en: &'static LanguageTexts,
    pub zh: &'static LanguageTexts,
    pub pages: &'static Pages,
}
