use core::fmt;

use crate::{ErrorCode, UnknownCode};

/// The error of converting a code that does not stand for exactly one error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LookupError<E: ErrorCode> {
    /// The code is not in the table.
    Unknown(UnknownCode),
    /// Several domains use the code. Which one is meant depends on the API that was called: see `for_request`.
    Ambiguous {
        /// The code.
        code: i64,
        /// One error per domain that uses it.
        candidates: &'static [E],
    },
}

impl<E: ErrorCode> fmt::Display for LookupError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(unknown) => unknown.fmt(f),
            Self::Ambiguous { code, candidates } => {
                write!(f, "error code {code} is used by several domains")?;
                let mut separator = ": ";
                for candidate in *candidates {
                    write!(f, "{separator}{}::{}", candidate.enum_name(), candidate.name())?;
                    separator = ", ";
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
