use core::{error::Error, fmt, hash::Hash, str::FromStr};

use crate::{
    DocsUrl, Kind, Lang, Meaning, Meanings, ParseCodeError, Retry, Texts, UnknownCode,
    bytes::u32_at,
    hash::{Index, low_bits},
    number::Number,
};

/// Implemented by what `error_codes!` generates, and by nothing else.
#[doc(hidden)]
pub trait Sealed: Copy {
    /// What the conversion from a number fails with.
    type Unknown: From<UnknownCode>;
    /// The code at a place in the ascending order.
    fn nth(at: usize) -> Option<i64>;
    /// The enum that holds the variant.
    fn enum_name(self) -> &'static str;
    /// The first meaning.
    fn first(self) -> Meaning;
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

    /// The value of this number; `None` where there is none, or where several domains have it.
    fn from_code(code: i64) -> Option<Self>;

    /// Some entry of this number; a wide enum may have several.
    #[doc(hidden)]
    #[must_use]
    fn first_of(code: i64) -> Option<Self> {
        Self::from_code(code)
    }

    /// The conversion from a number.
    #[doc(hidden)]
    #[allow(clippy::missing_errors_doc, reason = "see `TryFrom`")]
    #[inline]
    fn resolve(code: i64) -> Result<Self, Self::Unknown> {
        Self::from_code(code).ok_or_else(|| UnknownCode::new::<Self>(code).into())
    }

    /// The number.
    #[inline]
    fn code(self) -> i64 {
        self.into()
    }

    /// The name of the variant.
    #[inline]
    fn name(self) -> &'static str {
        self.first().name()
    }

    /// The domain it belongs to.
    fn domain(self) -> Self::Domain;

    /// All meanings of the number, the current API version's first; at least one.
    fn meanings(self) -> Meanings {
        Meanings::from_first(self.first())
    }

    /// The meaning whose message fits the server's text best (`%v` fits anything), else the first.
    fn meaning(self, msg: &str) -> Meaning {
        Meanings::best(self.first(), msg)
    }

    /// The server's `msg`, as documented, placeholders (`%v`) included; empty where it documents none.
    fn message(self) -> &'static str {
        self.first().message()
    }

    /// What went wrong.
    fn kind(self) -> Kind {
        self.first().kind()
    }

    /// What a program may do about it.
    fn retry(self) -> Retry {
        self.first().retry()
    }

    /// The HTTP statuses that it was documented with; may be empty.
    fn http_statuses(self) -> &'static [u16] {
        self.first().http_statuses()
    }

    /// The cause, in a few words, where the documentation gives it.
    fn explanation(self, lang: Lang) -> Option<&'static str> {
        self.first().explanation(lang)
    }

    /// What to do.
    fn remedy(self, lang: Lang) -> &'static str {
        self.first().remedy(lang)
    }

    /// The official page that documents it, where one is known.
    fn docs_url(self, lang: Lang) -> Option<DocsUrl> {
        self.first().docs_url(lang)
    }
}

/// Every value of `E`.
///
/// Through a type parameter, as in the two functions below, so that the list is evaluated only for a program that runs this.
#[doc(hidden)]
#[must_use]
pub const fn all_of<E: ErrorCode>() -> &'static [E] {
    E::ALL
}

/// The code at a place in `ALL`.
#[doc(hidden)]
#[inline(never)]
#[must_use]
pub fn nth_of_all<E: ErrorCode>(at: usize) -> Option<i64> {
    E::ALL.get(at).map(|error| error.code())
}

/// The entries of a code in `ALL`, by the tables that `error_codes!` wrote: see `Index`, and for `slots` the macro.
///
/// Too long for the compiler to inline before it generates code.
#[doc(hidden)]
#[inline]
#[must_use]
pub fn entries_of<E: ErrorCode>(code: i64, index: &Index, slots: &[u8]) -> &'static [E] {
    let slot = index.slot(low_bits(code)) * 8;
    let entries = u32_at(slots, slot + 4);
    let start = (entries >> 8) as usize;
    let count = if i64::from(u32_at(slots, slot)) == code { (entries & 255) as usize } else { 0 };
    match E::ALL.get(start..start + count) {
        Some(entries) if count < 255 => entries,
        _ => search(code),
    }
}

/// The entries of a code, found without the tables.
#[cold]
fn search<E: ErrorCode>(code: i64) -> &'static [E] {
    let from = E::ALL.partition_point(|error| error.code() < code);
    let to = E::ALL.partition_point(|error| error.code() <= code);
    E::ALL.get(from..to).unwrap_or_default()
}

/// The value of a number of any integer type.
///
/// Not in the generated code, as the function below, so that the compiler checks this body once and not for each enum.
///
/// # Errors
///
/// Where the enum has no such number, and where the number is beyond every code.
#[doc(hidden)]
#[inline]
pub fn convert<E: ErrorCode>(code: impl Number) -> Result<E, E::Unknown> {
    let code = code.widen();
    match i64::try_from(code) {
        Ok(code) => E::resolve(code),
        Err(_) => Err(UnknownCode::new::<E>(code).into()),
    }
}

/// The value of the enum of one domain for a number, a name, or a name with the enum's.
///
/// # Errors
///
/// Where there is none.
#[doc(hidden)]
pub fn parse<E>(text: &str, enum_name: &'static str, texts: &'static Texts) -> Result<E, ParseCodeError>
where
    E: ErrorCode + Sealed<Unknown = UnknownCode>,
{
    if let Ok(code) = text.parse::<i128>() {
        return convert::<E>(code).map_err(ParseCodeError::Number);
    }
    let name = text.strip_prefix(enum_name).and_then(|name| name.strip_prefix("::")).unwrap_or(text);
    texts.code_of(name).and_then(E::from_code).ok_or(ParseCodeError::Name { enum_name })
}
