use core::{fmt, iter::FusedIterator};

use crate::{DocsUrl, Kind, Lang, Retry, Strings, texts::Texts};

/// One meaning of a code. Feishu reuses numbers, so a code may have several.
#[derive(Clone, Copy)]
pub struct Meaning {
    texts: &'static Texts,
    number: u32,
}

impl Meaning {
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn new(texts: &'static Texts, number: u32) -> Self {
        Self { texts, number }
    }

    /// Returns when this meaning holds, such as `contact v3`. It tells the meanings of one code apart for a reader.
    #[inline]
    #[must_use]
    pub fn scope(self) -> Option<&'static str> {
        Some(self.texts.scopes.get(self.number)).filter(|scope| !scope.is_empty())
    }

    /// Returns the server's `msg` as documented, placeholders (`%v`) included; empty if none is known.
    #[inline]
    #[must_use]
    pub fn message(self) -> &'static str {
        self.texts.messages.get(self.number)
    }

    /// Returns what went wrong.
    #[inline]
    #[must_use]
    pub fn kind(self) -> Kind {
        self.texts.facts.kind(self.number)
    }

    /// Returns what a program may do about it.
    #[inline]
    #[must_use]
    pub fn retry(self) -> Retry {
        self.texts.facts.retry(self.number)
    }

    /// Returns the HTTP statuses that it was documented with; may be empty.
    #[inline]
    #[must_use]
    pub fn http_statuses(self) -> &'static [u16] {
        self.texts.facts.http_statuses(self.number)
    }

    /// Returns the cause.
    #[inline]
    #[must_use]
    pub fn explanation(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.texts.en.explanations.get(self.number),
            Lang::Zh => self.texts.zh.explanations.get(self.number),
        }
    }

    /// Returns the action to take.
    #[inline]
    #[must_use]
    pub fn remedy(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.texts.en.remedies.get(self.number),
            Lang::Zh => self.texts.zh.remedies.get(self.number),
        }
    }

    /// Returns the page that documents it, if one is known.
    #[inline]
    #[must_use]
    pub fn docs_url(self, lang: Lang) -> Option<DocsUrl> {
        self.texts.pages.url(self.number, lang)
    }

    fn next(self) -> Option<Self> {
        self.texts.facts.next(self.number).map(|number| Self { number, ..self })
    }
}

impl PartialEq for Meaning {
    fn eq(&self, other: &Self) -> bool {
        // The address of a static, because that of `texts` may differ between crates.
        self.number == other.number && core::ptr::eq(self.texts.facts, other.texts.facts)
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

/// Writes `1002102: Talent not exist`; the alternate form adds the remedy.
///
/// The parts come one by one, so that a program that prints codes has the texts of one language in its binary.
pub(crate) fn display(
    code: i64,
    message: &'static str,
    (explanations, remedies): (&Strings, &Strings),
    rank: u32,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let headline = if message.is_empty() { explanations.get(rank) } else { message };
    write!(f, "{code}: {headline}")?;
    if f.alternate() {
        let stop = if headline.ends_with(['.', '!', '?']) { "" } else { "." };
        write!(f, "{stop} {}", remedies.get(rank))?;
    }
    Ok(())
}

/// The meanings of a code, the current API version's first.
#[derive(Clone, Debug)]
pub struct Meanings {
    next: Option<Meaning>,
}

impl Meanings {
    /// Returns this meaning and all further ones.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn from_first(first: Meaning) -> Self {
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
