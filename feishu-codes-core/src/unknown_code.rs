use core::{fmt, hash};

use crate::{ErrorCode, nearest};

/// A number that is not in the table. Keeps it, and prints the nearest known ones.
#[derive(Clone, Copy)]
pub struct UnknownCode {
    code: i128,
    suggest: fn(i128, &mut fmt::Formatter<'_>) -> fmt::Result,
}

impl UnknownCode {
    /// For a number that `E` does not have.
    #[doc(hidden)]
    #[must_use]
    pub fn new<E: ErrorCode>(code: impl Into<i128>) -> Self {
        Self { code: code.into(), suggest: suggest::<E> }
    }

    /// The number; beyond the range of `i64`, its nearest end. The text has all of it.
    #[must_use]
    pub fn code(self) -> i64 {
        i64::try_from(self.code).unwrap_or(if self.code < 0 { i64::MIN } else { i64::MAX })
    }
}

fn suggest<E: ErrorCode>(code: i128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let around = |code: i128| {
        let (mut low, mut high) = (0, usize::MAX);
        while low < high {
            let middle = low.midpoint(high);
            if E::nth(middle).is_some_and(|known| i128::from(known) < code) { low = middle + 1 } else { high = middle }
        }
        [low.checked_sub(1).and_then(E::nth), E::nth(low)]
    };
    let mut before = "; nearest known codes: ";
    for near in nearest::nearest(code, |code| E::first_of(code).is_some(), around) {
        if let Some(known) = E::first_of(near) {
            write!(f, "{before}{near} ({}::{})", known.enum_name(), known.name())?;
            before = ", ";
        }
    }
    Ok(())
}

impl fmt::Debug for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UnknownCode").field(&self.code).finish()
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown error code {}", self.code)?;
        (self.suggest)(self.code, f)
    }
}

impl PartialEq for UnknownCode {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for UnknownCode {}

impl hash::Hash for UnknownCode {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

impl core::error::Error for UnknownCode {}

/// A text that is neither a known number nor a known name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParseCodeError {
    /// A number that is not in the table.
    Number(UnknownCode),
    /// No variant has this name.
    Name {
        /// The enum that was searched.
        enum_name: &'static str,
    },
    /// Several domains have it: the enum of one of them tells which is meant.
    Ambiguous,
}

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(unknown) => unknown.fmt(f),
            Self::Ambiguous => {
                f.write_str("several domains have it: write the name with its enum, such as HireError::TalentNotExist")
            }
            Self::Name { enum_name } => write!(f, "neither a code nor the name of a variant of {enum_name}"),
        }
    }
}

impl core::error::Error for ParseCodeError {}
