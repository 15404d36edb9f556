use core::{error::Error, fmt, hash::Hash, str::FromStr};

use crate::{
    DocsUrl, DomainData, Facts, Index, Kind, Lang, LanguageTexts, Meaning, MeaningOf, Meanings, Names, Packed, Pages,
    ParseCodeError, Retry, Strings, UnknownCode,
};

/// Implemented only by the enums that `error_codes!` generates.
///
/// Each method returns one part of the data of the variant's domain: see [`domain_data`](crate::domain_data) for the reason.
#[doc(hidden)]
#[allow(missing_docs, reason = "each type says what it holds")]
pub trait Sealed: Copy {
    /// The error of the conversion from an integer.
    type Unknown: From<UnknownCode> + fmt::Display;
    /// Returns the first error with this code, if any.
    fn first(code: i64) -> Option<Self>;
    /// Converts a code.
    #[allow(clippy::missing_errors_doc, reason = "see `TryFrom`")]
    fn resolve(code: i64) -> Result<Self, Self::Unknown>;
    fn enum_name(self) -> &'static str;
    /// Returns the position among the variants of its domain, in ascending order of the codes.
    fn rank(self) -> u32;
    fn facts(self) -> &'static Facts;
    fn names(self) -> &'static Names;
    fn messages(self) -> &'static Strings;
    fn scopes(self) -> &'static Strings;
    fn en(self) -> &'static LanguageTexts;
    fn zh(self) -> &'static LanguageTexts;
    fn pages(self) -> &'static Pages;
    fn data(self) -> &'static DomainData;
}

/// The enum of one domain. Its data are constants, so that other crates can see their values.
///
/// rustc checks each function of each generated enum in every build, but it checks a function here only once.
#[doc(hidden)]
#[allow(missing_docs, reason = "each type says what it holds")]
pub trait DomainError: ErrorCode + Sealed<Unknown = UnknownCode> {
    const ENUM_NAME: &'static str;
    const INDEX: Index;
    /// The variant in each slot. A free slot has the first variant, whose own slot is another one. So a code that is looked up there
    /// does not equal it.
    const SLOTS: &'static [Self];
    /// The rank of the variant in each slot.
    const RANKS: Packed;
    const DATA: &'static DomainData;
}

/// Implements the methods that return one part of the data.
macro_rules! parts {
    ($( $part:ident: $type:ty; )*) => { $(
        #[inline]
        fn $part(self) -> &'static $type {
            E::DATA.$part
        }
    )* };
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
        E::RANKS.get(E::INDEX.slot(self.code()))
    }

    parts! {
        facts: Facts;
        names: Names;
        messages: Strings;
        scopes: Strings;
        en: LanguageTexts;
        zh: LanguageTexts;
        pages: Pages;
    }

    #[inline]
    fn data(self) -> &'static DomainData {
        E::DATA
    }
}

/// Returns the only variant that can have this code.
///
/// rustc evaluates a constant when it checks code that names it, even if the code is not used. For each enum value in a constant, it
/// searches all variants. Behind a type parameter, it evaluates the constant only for a program that needs it.
#[doc(hidden)]
#[inline]
#[must_use]
pub const fn at_slot_of<E: DomainError>(code: i64) -> E {
    E::SLOTS[E::INDEX.slot(code)]
}

/// Returns all variants in ascending order of their codes.
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

/// The common interface of all generated enums, for generic code.
///
/// The enums also have these methods as inherent methods, so you need not import this trait to call them. The trait is sealed.
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
    /// The enum of the table's domains.
    type Domain: Copy + Eq + fmt::Debug;

    /// Every error, in ascending order of the codes.
    const ALL: &'static [Self];

    /// Returns the code.
    #[inline]
    fn code(self) -> i64 {
        self.into()
    }

    /// Returns the name of the variant.
    #[inline]
    fn name(self) -> &'static str {
        self.names().names.get(self.rank())
    }

    /// Returns the domain.
    fn domain(self) -> Self::Domain;

    /// Returns all meanings of the code, the current API version's first; at least one.
    #[inline]
    fn meanings(self) -> Meanings {
        Meanings::from_first(Meaning::new(self.data(), self.rank()))
    }

    /// Returns the meaning whose message matches the server's text best (`%v` matches any text), or the first.
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

    /// Returns the documented HTTP statuses; may be empty.
    #[inline]
    fn http_statuses(self) -> &'static [u16] {
        self.facts().http_statuses(self.rank())
    }

    /// Returns the cause.
    #[inline]
    fn explanation(self, lang: Lang) -> &'static str {
        texts(self, lang).explanations.get(self.rank())
    }

    /// Returns the action to take.
    #[inline]
    fn remedy(self, lang: Lang) -> &'static str {
        texts(self, lang).remedies.get(self.rank())
    }

    /// Returns the page that documents it, if one is known.
    #[inline]
    fn docs_url(self, lang: Lang) -> Option<DocsUrl> {
        self.pages().url(self.rank(), lang)
    }
}

/// Returns one part of the data, not both: a program that only asks for English then links no Chinese.
#[inline]
fn texts<E: ErrorCode>(error: E, lang: Lang) -> &'static LanguageTexts {
    match lang {
        Lang::En => error.en(),
        Lang::Zh => error.zh(),
    }
}

/// Returns every error of `E`.
///
/// Because of the type parameter, rustc evaluates the list only for a program that calls this function.
#[doc(hidden)]
#[must_use]
pub const fn all_of<E: ErrorCode>() -> &'static [E] {
    E::ALL
}

/// Returns the errors with this code in `ALL` of the enum over all domains.
///
/// `starts` has the position of the first error for each slot of `index`.
#[doc(hidden)]
#[inline]
#[must_use]
pub fn entries_of<E: ErrorCode>(code: i64, index: &Index, starts: &Packed) -> &'static [E] {
    let start = starts.get(index.slot(code)) as usize;
    // Each comparison is a branch of its own, which the processor predicts: there is nearly always one entry or none.
    let has_code = |at: usize| E::ALL.get(at).is_some_and(|error| error.code() == code);
    if !has_code(start) {
        return &[];
    }
    let mut end = start + 1;
    while has_code(end) {
        end += 1;
    }
    E::ALL.get(start..end).unwrap_or_default()
}

/// Writes `1002102: Talent not exist`; the alternate form adds the remedy.
#[doc(hidden)]
#[allow(clippy::missing_errors_doc, reason = "the formatter documents its error")]
pub fn display<E: ErrorCode>(error: E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    display_parts(error.code(), error.message(), error.en(), error.rank(), f)
}

/// Writes an error. It has no type parameter, so that it is compiled once for all enums.
fn display_parts(
    code: i64,
    message: &str,
    texts: &LanguageTexts,
    rank: u32,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let headline = if message.is_empty() { texts.explanations.get(rank) } else { message };
    write!(f, "{code}: {headline}")?;
    if f.alternate() {
        let stop = if headline.ends_with(['.', '!', '?']) { "" } else { "." };
        write!(f, "{stop} {}", texts.remedies.get(rank))?;
    }
    Ok(())
}

/// Converts a code of any integer type that fits into `i128`.
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

/// Parses a code, a name, or a name qualified with its enum into an error of one domain.
///
/// # Errors
///
/// If the domain does not have this code or name.
#[doc(hidden)]
pub fn parse<E: DomainError>(text: &str) -> Result<E, ParseCodeError> {
    if let Ok(code) = text.parse::<i128>() {
        return convert::<E>(code).map_err(ParseCodeError::Number);
    }
    let enum_name = E::ENUM_NAME;
    let name = text.strip_prefix(enum_name).and_then(|name| name.strip_prefix("::")).unwrap_or(text);
    let rank = E::DATA.names.rank_of(name);
    rank.and_then(|rank| E::ALL.get(rank as usize)).copied().ok_or(ParseCodeError::Name { enum_name })
}
