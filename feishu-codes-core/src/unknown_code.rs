use core::{fmt, hash};

use crate::{ErrorCode, all_of, nearest};

/// The error for a code that is not in the table. Its message lists the nearest known codes.
#[derive(Clone, Copy)]
pub struct UnknownCode {
    code: i128,
    suggest: fn(i128, &mut fmt::Formatter<'_>) -> fmt::Result,
}

impl UnknownCode {
    #[doc(hidden)]
    #[must_use]
    pub fn new<E: ErrorCode>(code: impl Into<i128>) -> Self {
        Self { code: code.into(), suggest: suggest::<E> }
    }

    /// Returns the unknown code.
    #[must_use]
    pub const fn code(self) -> i128 {
        self.code
    }
}

fn suggest<E: ErrorCode>(code: i128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let all = all_of::<E>();
    let around = |code: i128| {
        let at = all.partition_point(|known| i128::from(known.code()) < code);
        [at.checked_sub(1), Some(at)].map(|at| Some(all.get(at?)?.code()))
    };
    let mut separator = "; nearest known codes: ";
    for near in nearest::nearest(code, |code| E::first(code).is_some(), around) {
        if let Some(known) = E::first(near) {
            write!(f, "{separator}{near} ({}::{})", known.enum_name(), known.name())?;
            separator = ", ";
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

/// The error of parsing a text that is not exactly one known code or name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParseCodeError {
    /// The code is not in the table.
    Number(UnknownCode),
    /// No variant has this name.
    Name {
        /// The name of the enum.
        enum_name: &'static str,
    },
    /// Several domains have this code or name. Qualify the name with its enum.
    Ambiguous {
        /// The enum of one of these domains.
        enum_name: &'static str,
        /// The name of the variant in this enum.
        name: &'static str,
    },
}

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(unknown) => unknown.fmt(f),
            Self::Ambiguous { enum_name, name } => {
                write!(f, "ambiguous between several domains; qualify it, such as {enum_name}::{name}")
            }
            Self::Name { enum_name } => write!(f, "neither a code nor the name of a variant of {enum_name}"),
        }
    }
}

impl core::error::Error for ParseCodeError {}
