use core::{error::Error, fmt, hash::Hash, str::FromStr};

use crate::{
    DocsUrl, Facts, Index, Kind, Lang, Meaning, MeaningOf, Meanings, Names, Packed, Pages, ParseCodeError, Prose,
    Retry, Strings, Texts, UnknownCode, hash::low_bits, meaning,
};

/// Implemented by the enums that `error_codes!` generates, and by nothing else.
///
/// Each method gives one part of the data of the variant's domain: see [`texts`](crate::texts) for the reason.
#[doc(hidden)]
#[allow(missing_docs, reason = "each type says what it holds")]
pub trait Sealed: Copy {
    /// The error of the conversion from a number.
    type Unknown: From<UnknownCode>;
    /// Returns the first value with this code, if any.
    fn first(code: i64) -> Option<Self>;
    /// Converts a number.
    #[allow(clippy::missing_errors_doc, reason = "see `TryFrom`")]
    fn resolve(code: i64) -> Result<Self, Self::Unknown>;
    fn enum_name(self) -> &'static str;
    /// Returns the position among the variants of its domain, in the order of the codes.
    fn rank(self) -> u32;
    fn facts(self) -> &'static Facts;
    fn names(self) -> &'static Names;
    fn messages(self) -> &'static Strings;
    fn scopes(self) -> &'static Strings;
    fn en(self) -> &'static Prose;
    fn zh(self) -> &'static Prose;
    fn pages(self) -> &'static Pages;
    fn texts(self) -> &'static Texts;
}

/// The enum of one domain: its data, as constants that other crates can see.
///
/// rustc checks each function of a generated enum in each build, but a function here only once.
#[doc(hidden)]
#[allow(missing_docs, reason = "each type says what it holds")]
pub trait DomainError: ErrorCode + Sealed<Unknown = UnknownCode> {
    const ENUM_NAME: &'static str;
    const INDEX: Index;
    /// The variant of each slot. A free slot has the first variant: no code that is looked up there equals it.
    const SLOTS: &'static [Self];
    /// The rank of the variant of each slot.
    const RANKS: Packed;
    const TEXTS: &'static Texts;
}

impl<E: DomainError> Sealed for E {
    type Unknown = UnknownCode;

    #[inline]
    fn first(code: i64) -> Option<Self> {
        let error = at_slot_of::<E>(code);
        if error.code() == code { Some(error) } else { None }
    }

    #[inline]
    fn resolve(code: i64) -> Result<Self, UnknownCode> {
        Self::first(code).ok_or_else(|| UnknownCode::new::<Self>(code))
    }

    #[inline]
    fn enum_name(self) -> &'static str {
        E::ENUM_NAME
    }

    #[inline]
    fn rank(self) -> u32 {
        E::RANKS.get(E::INDEX.slot(low_bits(self.code())))
    }

    #[inline]
    fn facts(self) -> &'static Facts {
        E::TEXTS.facts
    }

    #[inline]
    fn names(self) -> &'static Names {
        E::TEXTS.names
    }

    #[inline]
    fn messages(self) -> &'static Strings {
        E::TEXTS.messages
    }

    #[inline]
    fn scopes(self) -> &'static Strings {
        E::TEXTS.scopes
    }

    #[inline]
    fn en(self) -> &'static Prose {
        E::TEXTS.en
    }

    #[inline]
    fn zh(self) -> &'static Prose {
        E::TEXTS.zh
    }

    #[inline]
    fn pages(self) -> &'static Pages {
        E::TEXTS.pages
    }

    #[inline]
    fn texts(self) -> &'static Texts {
        E::TEXTS
    }
}

/// Returns the only variant that may have this code.
///
/// rustc evaluates a constant when it checks code that names it, used or not, and it checks each enum value in a constant by a
/// search among all variants. Behind a type parameter it does so only for a program that needs the constant.
#[doc(hidden)]
#[inline]
#[must_use]
pub const fn at_slot_of<E: DomainError>(code: i64) -> E {
    E::SLOTS[E::INDEX.slot(low_bits(code))]
}

/// Returns all variants in the order of their codes.
#[doc(hidden)]
#[must_use]
pub const fn in_order<E: DomainError, const COUNT: usize>() -> [E; COUNT] {
    let mut all = [E::SLOTS[0]; COUNT];
    let mut slot = 0;
    while slot < E::SLOTS.len() {
        all[E::RANKS.get(slot) as usize] = E::SLOTS[slot];
        slot += 1;
    }
    all
}

/// What all generated enums have in common, for code that is generic over them.
///
/// The enums have the same methods of their own: this trait need not be imported to use them. It is sealed.
///
/// ```
/// use feishu_codes::{ErrorCode, HireError, ImError, Retry};
///
/// fn worth_a_retry<E: ErrorCode>() -> usize {
///     E::ALL.iter().filter(|error| error.retry() != Retry::Never).count()
/// }
/// assert!(worth_a_retry::<ImError>() > worth_a_retry::<HireError>());
/// ```
pub trait ErrorCode:
    Sealed + Copy + Eq + Ord + Hash + fmt::Debug + fmt::Display + Error + FromStr + Into<i64> + Send + Sync + 'static
{
    /// The table's domains.
    type Domain: Copy + Eq + fmt::Debug;

    /// Every value, in ascending order of the codes.
    const ALL: &'static [Self];

    /// Returns the number.
    #[inline]
    fn code(self) -> i64 {
        self.into()
    }

    /// Returns the name of the variant.
    #[inline]
    fn name(self) -> &'static str {
        self.names().get(self.rank())
    }

    /// Returns the domain that it belongs to.
    fn domain(self) -> Self::Domain;

    /// Returns all meanings of the code, the current API version's first; at least one.
    #[inline]
    fn meanings(self) -> Meanings {
        Meanings::from_first(Meaning::new(self.texts(), self.rank()))
    }

    /// Returns the meaning whose message fits the server's text best (`%v` fits anything), or the first.
    fn meaning(self, msg: &str) -> Meaning {
        MeaningOf::best(self, msg).meaning()
    }

    /// Returns the server's `msg` as documented, placeholders (`%v`) included; empty if none is known.
    #[inline]
    fn message(self) -> &'static str {
        self.messages().get(self.rank())
    }

    /// Returns what went wrong.
    #[inline]
    fn kind(self) -> Kind {
        self.facts().kind(self.rank())
    }

    /// Returns what a program may do about it.
    #[inline]
    fn retry(self) -> Retry {
        self.facts().retry(self.rank())
    }

    /// Returns the HTTP statuses that it was documented with; may be empty.
    #[inline]
    fn http_statuses(self) -> &'static [u16] {
        self.facts().http_statuses(self.rank())
    }

    /// Returns the cause.
    #[inline]
    fn explanation(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en().explanations.get(self.rank()),
            Lang::Zh => self.zh().explanations.get(self.rank()),
        }
    }

    /// Returns the action to take.
    #[inline]
    fn remedy(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en().remedies.get(self.rank()),
            Lang::Zh => self.zh().remedies.get(self.rank()),
        }
    }

    /// Returns the page that documents it, if one is known.
    #[inline]
    fn docs_url(self, lang: Lang) -> Option<DocsUrl> {
        self.pages().url(self.rank(), lang)
    }
}

/// Returns every value of `E`.
///
/// The type parameter makes rustc evaluate the list only for a program that runs this.
#[doc(hidden)]
#[must_use]
pub const fn all_of<E: ErrorCode>() -> &'static [E] {
    E::ALL
}

/// Returns the entries of a code in `ALL` of the enum over all domains.
///
/// `starts` has the position of the first entry of each slot of `index`.
#[doc(hidden)]
#[inline]
#[must_use]
pub fn entries_of<E: ErrorCode>(code: i64, index: &Index, starts: &Packed) -> &'static [E] {
    let start = starts.get(index.slot(low_bits(code)));
    let rest = E::ALL.get(start as usize..).unwrap_or_default();
    // Nearly always one or none: counting is a comparison or two.
    let count = rest.iter().take_while(|error| error.code() == code).count();
    rest.get(..count).unwrap_or_default()
}

/// Writes `1002102: Talent not exist`; the alternate form adds the remedy.
#[doc(hidden)]
#[allow(clippy::missing_errors_doc, reason = "as the formatter's")]
pub fn display<E: ErrorCode>(error: E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let prose = error.en();
    meaning::display(error.code(), error.message(), (&prose.explanations, &prose.remedies), error.rank(), f)
}

/// Converts a number of any integer type that fits into `i128`.
///
/// # Errors
///
/// If the enum does not have this code.
#[doc(hidden)]
#[inline]
pub fn convert<E: ErrorCode>(code: impl Into<i128>) -> Result<E, E::Unknown> {
    let code = code.into();
    match i64::try_from(code) {
        Ok(code) => E::resolve(code),
        Err(_) => Err(UnknownCode::new::<E>(code).into()),
    }
}

/// Parses a number, a name, or a name qualified with its enum into a value of one domain.
///
/// # Errors
///
/// If the domain does not have it.
#[doc(hidden)]
pub fn parse<E: DomainError>(text: &str) -> Result<E, ParseCodeError> {
    if let Ok(code) = text.parse::<i128>() {
        return convert::<E>(code).map_err(ParseCodeError::Number);
    }
    let enum_name = E::ENUM_NAME;
    let name = text.strip_prefix(enum_name).and_then(|name| name.strip_prefix("::")).unwrap_or(text);
    let rank = E::TEXTS.names.rank_of(name).ok_or(ParseCodeError::Name { enum_name })?;
    E::ALL.get(rank as usize).copied().ok_or(ParseCodeError::Name { enum_name })
}
