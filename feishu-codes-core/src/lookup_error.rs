use core::fmt;

use crate::{ErrorCode, UnknownCode};

/// Why a number alone does not say which error it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LookupError<E: ErrorCode> {
    /// The table does not have it.
    Unknown(UnknownCode),
    /// Several domains have it: the API that was called decides between them.
    Ambiguous {
        /// The number.
        code: i64,
        /// What it may be.
        candidates: &'static [E],
    },
}

impl<E: ErrorCode> fmt::Display for LookupError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(unknown) => unknown.fmt(f),
            Self::Ambiguous { code, candidates } => {
                write!(f, "error code {code} has a meaning in several domains")?;
                let mut before = ": ";
                for candidate in *candidates {
                    write!(f, "{before}{}::{}", candidate.enum_name(), candidate.name())?;
                    before = ", ";
                }
                Ok(())
            }
        }
    }
}

impl<E: ErrorCode> core::error::Error for LookupError<E> {}

impl<E: ErrorCode> From<UnknownCode> for LookupError<E> {
    fn from(unknown: UnknownCode) -> Self {
        Self::Unknown(unknown)
    }
}
