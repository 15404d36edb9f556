use core::{cmp::Ordering, fmt, iter::FusedIterator};

use crate::{
    DocsUrl, Kind, Lang, Retry,
    bytes::u32_at,
    fit,
    record::{self, Field},
};

/// The texts of a domain, as the generator wrote them.
#[derive(Debug)]
pub struct Texts {
    /// All texts, one after the other.
    pub pool: &'static str,
    /// The records: the first meaning of each variant in the order of the codes, then all further meanings.
    pub records: &'static [u8],
    /// The ranks of the variants in the order of their names, four bytes each.
    pub by_name: &'static [u8],
    /// The lists of HTTP statuses that occur.
    pub http: &'static [&'static [u16]],
}

impl Texts {
    /// The first meaning of the variant of this rank.
    #[inline]
    #[must_use]
    pub const fn first(&'static self, rank: u32) -> Meaning {
        Meaning { texts: self, number: rank }
    }

    /// The name of the variant of this rank.
    #[inline]
    #[must_use]
    pub fn name(&'static self, rank: u32) -> &'static str {
        self.first(rank).name()
    }

    /// The code of the variant of this rank.
    #[must_use]
    pub fn code(&'static self, rank: usize) -> Option<i64> {
        (rank < self.count()).then(|| u32_at(self.records, rank * record::WIDTH + record::CODE_AT).into())
    }

    /// How many variants there are.
    #[must_use]
    pub const fn count(&'static self) -> usize {
        self.by_name.len() / 4
    }

    /// The code of the variant of this name.
    #[must_use]
    pub fn code_of(&'static self, name: &str) -> Option<i64> {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = low.midpoint(high);
            let rank = u32_at(self.by_name, middle * 4);
            match self.name(rank).cmp(name) {
                Ordering::Equal => return self.code(rank as usize),
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
            }
        }
        None
    }
}

/// One meaning of a code. Feishu reuses numbers, so a code may have several.
#[derive(Clone, Copy)]
pub struct Meaning {
    texts: &'static Texts,
    number: u32,
}

impl Meaning {
    #[inline]
    const fn at(self, field: usize) -> usize {
        self.number as usize * record::WIDTH + field
    }

    #[inline]
    fn text(self, field: Field) -> &'static str {
        let records = self.texts.records;
        let end = self.at(record::ENDS_AT) + 4 * field as usize;
        let start = u32_at(records, self.at(record::START_AT)) as usize;
        let from = if field as usize == 0 { 0 } else { u32_at(records, end - 4) as usize };
        let to = u32_at(records, end) as usize;
        self.texts.pool.get(start + from..start + to).unwrap_or_default()
    }

    #[inline]
    fn optional(self, field: Field) -> Option<&'static str> {
        Some(self.text(field)).filter(|text| !text.is_empty())
    }

    /// The variant's name; empty in a further meaning.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn name(self) -> &'static str {
        self.text(Field::Name)
    }

    /// When this meaning holds, such as `contact v3`; tells the meanings of one code apart for a reader.
    #[inline]
    #[must_use]
    pub fn scope(self) -> Option<&'static str> {
        self.optional(Field::Scope)
    }

    /// The server's `msg` as documented, placeholders (`%v`) included; empty where it documents none.
    #[inline]
    #[must_use]
    pub fn message(self) -> &'static str {
        self.text(Field::Message)
    }

    /// What went wrong.
    #[inline]
    #[must_use]
    pub fn kind(self) -> Kind {
        let number = self.texts.records.get(self.at(record::KIND_AT)).copied().unwrap_or(u8::MAX);
        Kind::ALL.get(usize::from(number)).copied().unwrap_or(Kind::Internal)
    }

    /// What a program may do about it.
    #[inline]
    #[must_use]
    pub fn retry(self) -> Retry {
        let number = self.texts.records.get(self.at(record::RETRY_AT)).copied().unwrap_or(u8::MAX);
        Retry::ALL.get(usize::from(number)).copied().unwrap_or(Retry::Never)
    }

    /// The HTTP statuses that it was documented with; may be empty.
    #[inline]
    #[must_use]
    pub fn http_statuses(self) -> &'static [u16] {
        let number = u32_at(self.texts.records, self.at(record::HTTP_AT));
        self.texts.http.get(number as usize).copied().unwrap_or_default()
    }

    /// The cause, in a few words, where the documentation gives it.
    #[inline]
    #[must_use]
    pub fn explanation(self, lang: Lang) -> Option<&'static str> {
        self.optional(match lang {
            Lang::En => Field::ExplanationEn,
            Lang::Zh => Field::ExplanationZh,
        })
    }

    /// What to do.
    #[inline]
    #[must_use]
    pub fn remedy(self, lang: Lang) -> &'static str {
        self.text(match lang {
            Lang::En => Field::RemedyEn,
            Lang::Zh => Field::RemedyZh,
        })
    }

    /// The official page that documents it, where one is known.
    #[inline]
    #[must_use]
    pub fn docs_url(self, lang: Lang) -> Option<DocsUrl> {
        DocsUrl::new(lang, self.text(Field::Source))
    }

    /// How well its message fits the server's text; zero where it does not.
    #[doc(hidden)]
    #[must_use]
    pub fn fit(self, msg: &str) -> usize {
        fit::score(self.message(), msg)
    }

    fn next(self) -> Option<Self> {
        match u32_at(self.texts.records, self.at(record::NEXT_AT)) {
            0 => None,
            number => Some(Self { number, ..self }),
        }
    }

    /// The text that names the problem in one line: the message, or what stands in for it.
    fn headline(self) -> &'static str {
        match self.message() {
            "" => self.explanation(Lang::En).unwrap_or_else(|| self.remedy(Lang::En)),
            message => message,
        }
    }

    /// Writes `1002102: Talent not exist`, in the alternate form with the remedy.
    #[doc(hidden)]
    pub fn fmt_with(self, code: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headline = self.headline();
        write!(f, "{code}: {headline}")?;
        let remedy = self.remedy(Lang::En);
        if f.alternate() && remedy != headline {
            let stop = if headline.ends_with(['.', '!', '?']) { "" } else { "." };
            write!(f, "{stop} {remedy}")?;
        }
        Ok(())
    }
}

impl PartialEq for Meaning {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && core::ptr::eq(self.texts, other.texts)
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
    /// The meanings from this one on.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn from_first(first: Meaning) -> Self {
        Self { next: Some(first) }
    }

    /// The one whose message fits the server's text best, else the first.
    #[doc(hidden)]
    #[must_use]
    pub fn best(first: Meaning, msg: &str) -> Meaning {
        let mut best = (first, first.fit(msg));
        for meaning in Self::from_first(first).skip(1) {
            let score = meaning.fit(msg);
            if score > best.1 {
                best = (meaning, score);
            }
        }
        best.0
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
        let mut count = 0;
        let mut next = self.next;
        while let Some(meaning) = next {
            count += 1;
            next = meaning.next();
        }
        (count, Some(count))
    }
}

impl ExactSizeIterator for Meanings {}

impl FusedIterator for Meanings {}
