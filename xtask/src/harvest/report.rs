//! The outcome of a comparison.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::page::Api;

/// What was read, and all that differs.
#[derive(Default, Serialize)]
pub(crate) struct Report {
    pub(crate) read: Read,
    pub(crate) new_codes: Vec<Wording>,
    pub(crate) reworded: Vec<Wording>,
    pub(crate) vanished_codes: Vec<Vanished>,
    pub(crate) new_apis: Vec<NewApi>,
    pub(crate) changed_apis: Vec<ChangedApi>,
    pub(crate) vanished_apis: Vec<Api>,
    pub(crate) unread_tables: Vec<Unread>,
    /// All APIs with codes.
    #[serde(skip)]
    pub(crate) apis: BTreeMap<Api, BTreeSet<i64>>,
}

/// Counts.
#[derive(Default, Serialize)]
pub(crate) struct Read {
    pub(crate) pages: usize,
    pub(crate) apis: usize,
    /// APIs whose page lists codes.
    pub(crate) apis_with_codes: usize,
    pub(crate) tables: usize,
    pub(crate) rows: usize,
    /// Distinct numbers.
    pub(crate) codes: usize,
    /// Distinct messages per domain and code.
    pub(crate) wordings: usize,
    /// Of these, Chinese descriptions of codes that have an English message. They are not compared.
    pub(crate) translations: usize,
    /// Codes of codes.csv that no table lists and whose page the mirror lacks.
    pub(crate) codes_of_other_pages: usize,
}

/// A message of a code, as the pages have it.
#[derive(Clone, Serialize)]
pub(crate) struct Wording {
    pub(crate) domain: String,
    pub(crate) code: i64,
    /// The variant, if the code has one.
    pub(crate) name: String,
    pub(crate) http: BTreeSet<u16>,
    pub(crate) message: String,
    /// The wordings that are accounted for.
    pub(crate) known: Vec<String>,
    pub(crate) source: String,
    pub(crate) apis: BTreeSet<Api>,
}

/// A code of codes.csv that its page shows no more.
#[derive(Serialize)]
pub(crate) struct Vanished {
    pub(crate) domain: String,
    pub(crate) code: i64,
    pub(crate) name: String,
    pub(crate) source: String,
}

#[derive(Serialize)]
pub(crate) struct NewApi {
    #[serde(flatten)]
    pub(crate) api: Api,
    pub(crate) codes: BTreeSet<i64>,
}

#[derive(Serialize)]
pub(crate) struct ChangedApi {
    #[serde(flatten)]
    pub(crate) api: Api,
    pub(crate) added: BTreeSet<i64>,
    pub(crate) removed: BTreeSet<i64>,
}

/// A table with codes of a shape that is not known.
#[derive(Serialize)]
pub(crate) struct Unread {
    pub(crate) source: String,
    pub(crate) header: String,
}

impl Report {
    /// Whether there is anything to do.
    pub(crate) fn differs(&self) -> bool {
        let codes = self.new_codes.len() + self.reworded.len() + self.vanished_codes.len();
        let apis = self.new_apis.len() + self.changed_apis.len() + self.vanished_apis.len();
        codes + apis + self.unread_tables.len() > 0
    }
}
