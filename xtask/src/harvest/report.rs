//! The differences between a mirror and the tables.

use std::collections::{BTreeMap, BTreeSet};

use super::page::Api;

#[derive(Default)]
pub(crate) struct Report {
    pub(crate) counts: Counts,
    pub(crate) new_codes: Vec<Wording>,
    /// New messages of known codes.
    pub(crate) reworded: Vec<Wording>,
    pub(crate) vanished_codes: Vec<VanishedCode>,
    pub(crate) new_apis: Vec<(Api, BTreeSet<i64>)>,
    pub(crate) changed_apis: Vec<ChangedApi>,
    pub(crate) vanished_apis: Vec<Api>,
    pub(crate) unread_tables: Vec<UnreadTable>,
    /// All APIs with codes, which are not a difference but a new endpoints.csv.
    pub(crate) apis: BTreeMap<Api, BTreeSet<i64>>,
}

/// The size of a mirror.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) pages: usize,
    pub(crate) apis: usize,
    /// APIs whose page lists codes.
    pub(crate) apis_with_codes: usize,
    pub(crate) tables: usize,
    pub(crate) rows: usize,
    /// Distinct codes.
    pub(crate) codes: usize,
    /// Distinct messages per domain and code.
    pub(crate) messages: usize,
}

/// A message of a code in the mirror.
pub(crate) struct Wording {
    pub(crate) domain: String,
    pub(crate) code: i64,
    /// The variant, or nothing for a new code.
    pub(crate) name: String,
    pub(crate) http: BTreeSet<u16>,
    pub(crate) message: String,
    /// The first page with the message.
    pub(crate) source: String,
    pub(crate) apis: BTreeSet<Api>,
}

/// A code of codes.csv that its page no longer mentions.
pub(crate) struct VanishedCode {
    pub(crate) domain: String,
    pub(crate) code: i64,
    pub(crate) name: String,
    pub(crate) source: String,
}

/// An API that documents other codes than in endpoints.csv.
pub(crate) struct ChangedApi {
    pub(crate) api: Api,
    pub(crate) added: BTreeSet<i64>,
    pub(crate) removed: BTreeSet<i64>,
}

/// A table with codes but without a known column of messages.
pub(crate) struct UnreadTable {
    pub(crate) source: String,
    pub(crate) header: String,
}

impl Report {
    /// Returns whether anything differs.
    pub(crate) fn differs(&self) -> bool {
        let codes = self.new_codes.len() + self.reworded.len() + self.vanished_codes.len();
        let apis = self.new_apis.len() + self.changed_apis.len() + self.vanished_apis.len();
        codes + apis + self.unread_tables.len() > 0
    }
}
