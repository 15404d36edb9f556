//! Changes and the version bumps that they require.

use std::fmt;

use serde::{Serialize, Serializer};

/// The part of the version that a change raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Only texts change.
    Patch,
    /// User code compiles; codes were added or behave differently.
    Minor,
    /// User code may stop compiling.
    Major,
}

impl Level {
    /// Returns the name on the command line and in JSON.
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

/// The kind of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// A code left its domain, and did not move to another.
    Removed,
    /// A code has a new name.
    Renamed,
    /// A code moved to another domain.
    Moved,
    /// A domain has a new code.
    Added,
    /// A code has another kind.
    Kind,
    /// A code has another retry.
    Retry,
    /// Texts, statuses, sources or meanings changed.
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
    /// The kind of the change.
    pub change: ChangeKind,
    /// The version bump that the change requires.
    pub level: Level,
    /// The domain; the old one for a moved code.
    pub domain: String,
    /// The code.
    pub code: u32,
    /// The name of the variant; the old one for a renamed variant.
    pub name: String,
    /// The old and the new value, as text.
    pub detail: String,
}

/// All changes between two files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diff<C = Change> {
    /// The required version bump; `None`, in JSON `"none"`, if nothing changed.
    #[serde(serialize_with = "bump")]
    pub bump: Option<Level>,
    /// The changes. Those of codes are sorted by descending level, domain and code, those of APIs by path and method.
    pub changes: Vec<C>,
}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
fn bump<S: Serializer>(bump: &Option<Level>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(bump.map_or("none", Level::name))
}
