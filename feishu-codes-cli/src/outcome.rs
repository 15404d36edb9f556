//! How a command ends.

use std::{io, path::PathBuf};

/// A command that could be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing is wrong.
    Fine,
    /// Problems were found, or nothing was.
    Problems,
}

impl Outcome {
    /// Returns the exit status.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Problems => 1,
        }
    }

    pub(crate) const fn problems_if(problems: bool) -> Self {
        if problems { Self::Problems } else { Self::Fine }
    }
}

/// Why a command could not be carried out.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("cannot read {}: {source}", path.display())]
    Read { path: PathBuf, source: io::Error },
    #[error("cannot write {}: {source}", path.display())]
    Write { path: PathBuf, source: io::Error },
    #[error("cannot read standard input: {0}")]
    Stdin(io::Error),
    #[error("cannot write the output: {0}")]
    Output(#[from] io::Error),
    #[error("cannot write the output: {0}")]
    Json(#[from] serde_json::Error),
    /// What was given is of no use; the text says why.
    #[error("{0}")]
    Unusable(String),
}

impl Failure {
    /// The exit status, the same that wrong arguments have.
    pub(crate) const CODE: u8 = 2;
}
