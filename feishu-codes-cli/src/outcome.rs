//! The results of a command and their exit statuses.

use std::{io, path::PathBuf};

use crate::files::Unusable;

/// The result of a command that ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Success,
    /// Problems were found, or nothing matched.
    Problems,
}

impl Outcome {
    pub(crate) const fn problems_if(problems: bool) -> Self {
        if problems { Self::Problems } else { Self::Success }
    }

    /// Returns the exit status.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Problems => 1,
        }
    }
}

/// An error that prevents a command.
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
    #[error(transparent)]
    Unusable(#[from] Unusable),
    /// An argument or a response that the command cannot use; the text says why.
    #[error("{0}")]
    Invalid(String),
}

impl Failure {
    /// The exit status, which is also that of invalid arguments.
    pub(crate) const CODE: u8 = 2;
}
