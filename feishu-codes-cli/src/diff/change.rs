//! What a change is, and how much it matters.

use std::fmt;

use serde::{Serialize, Serializer};

/// How much a change matters: which part of the version it raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Only texts change.
    Patch,
    /// Code that compiles goes on compiling; there is more, or it says something else.
    Minor,
    /// Code that compiles may stop compiling.
    Major,
}

impl Level {
    /// Returns the name in the command line and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// A code is in its domain no more, nor in another that it was not in before.
    Removed,
    /// A code has another name.
    Renamed,
    /// A code left its domain for another.
    Moved,
    /// A code is new in its domain.
    Added,
    /// Something else is said to have gone wrong.
    Kind,
    /// Something else is said to help.
    Retry,
    /// Texts, statuses, the page, or the meanings after the first.
    Text,
}

impl ChangeKind {
    /// Returns the name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Renamed => "renamed",
            Self::Moved => "moved",
            Self::Added => "added",
            Self::Kind => "kind",
            Self::Retry => "retry",
            Self::Text => "text",
        }
    }

    /// Returns the version bump that the change requires.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::Removed | Self::Renamed | Self::Moved => Level::Major,
            Self::Added | Self::Kind | Self::Retry => Level::Minor,
            Self::Text => Level::Patch,
        }
    }
}

/// One change of one code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What changes.
    pub change: ChangeKind,
    /// The version bump that the change requires.
    pub level: Level,
    /// The domain; of a code that moved, the one it left.
    pub domain: String,
    /// The number.
    pub code: u32,
    /// The variant; of one that was renamed, the old name.
    pub name: String,
    /// What it is and what it was, for a reader.
    pub detail: String,
}

/// All changes, the ones that matter most first, each level in the order of domains and codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diff {
    /// The version bump that the changes need; `None`, in JSON `"none"`, if nothing changed.
    #[serde(serialize_with = "bump")]
    pub bump: Option<Level>,
    /// The changes.
    pub changes: Vec<Change>,
}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
pub(super) fn bump<S: Serializer>(bump: &Option<Level>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(bump.map_or("none", Level::name))
}
