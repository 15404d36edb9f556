use core::iter::successors;

use crate::{ErrorCode, Kind, Lang, Meaning, Retry, fit};

/// A meaning of an error.
///
/// A [`Meaning`] refers to all data of the domain. Here each method names only the part that it reads, so that a program that asks a
/// response for its kind has no explanations in its binary.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct MeaningOf<E> {
    error: E,
    number: u32,
}

#[allow(missing_docs, reason = "the methods are those of `Meaning`")]
impl<E: ErrorCode> MeaningOf<E> {
    /// Returns all meanings of an error, the current API version's first.
    pub fn all(error: E) -> impl Iterator<Item = Self> {
        successors(Some(error.rank()), move |number| error.facts().next(*number))
            .map(move |number| Self { error, number })
    }

    /// Returns the meaning whose message fits the server's text best, or the first.
    #[must_use]
    pub fn best(error: E, msg: &str) -> Self {
        let first = Self { error, number: error.rank() };
        if error.facts().next(first.number).is_none() {
            return first;
        }
        let best = fit::best(Self::all(error).map(Self::message), msg);
        best.and_then(|at| Self::all(error).nth(at)).unwrap_or(first)
    }

    #[must_use]
    pub fn error(self) -> E {
        self.error
    }

    #[must_use]
    pub fn scope(self) -> &'static str {
        self.error.scopes().get(self.number)
    }

    #[must_use]
    pub fn message(self) -> &'static str {
        self.error.messages().get(self.number)
    }

    #[must_use]
    pub fn kind(self) -> Kind {
        self.error.facts().kind(self.number)
    }

    #[must_use]
    pub fn retry(self) -> Retry {
        self.error.facts().retry(self.number)
    }

    #[inline]
    #[must_use]
    pub fn remedy(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.error.en().remedies.get(self.number),
            Lang::Zh => self.error.zh().remedies.get(self.number),
        }
    }

    #[must_use]
    pub fn meaning(self) -> Meaning {
        Meaning::new(self.error.texts(), self.number)
    }
}
