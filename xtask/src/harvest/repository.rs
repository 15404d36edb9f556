//! The tables of the repository.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io,
    path::Path,
};

use anyhow::{Context as _, Result};
use serde::{Deserialize, de::DeserializeOwned};

use super::{fold::fold, page::Api};

/// A domain and a code.
pub(crate) type Key = (String, i64);

/// The range of new codes that any API may return.
const GENERAL: std::ops::Range<i64> = 99_990_000..100_000_000;

/// A row of codes.csv.
#[derive(Deserialize)]
pub(crate) struct CodeRow {
    domain: String,
    code: i64,
    pub(crate) name: String,
    message: String,
    pub(crate) source: String,
}

#[derive(Deserialize)]
struct DomainRow {
    #[serde(rename = "domain")]
    key: String,
    paths: String,
}

#[derive(Deserialize)]
struct EndpointRow {
    method: String,
    path: String,
    codes: String,
}

#[derive(Deserialize)]
struct DocumentedRow {
    code: i64,
    domain: String,
    #[serde(rename = "documented")]
    message: String,
    why: String,
}

/// The tables, indexed for the comparison.
pub(crate) struct Repository {
    /// The rows of codes.csv.
    pub(crate) codes: BTreeMap<Key, Vec<CodeRow>>,
    /// All wordings in codes.csv and documented.csv.
    pub(crate) wordings: BTreeMap<Key, Vec<String>>,
    /// Codes that codes.csv omits for a reason, which documented.csv gives.
    pub(crate) left_out: BTreeSet<Key>,
    /// The codes of each API.
    pub(crate) endpoints: BTreeMap<Api, BTreeSet<i64>>,
    domains: Vec<DomainRow>,
}

impl Repository {
    /// Reads the tables below this directory.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let mut repository = Self {
            codes: BTreeMap::new(),
            wordings: BTreeMap::new(),
            left_out: BTreeSet::new(),
            endpoints: BTreeMap::new(),
            domains: rows(&root.join("domains.csv"))?,
        };
        for row in rows::<CodeRow>(&root.join("codes.csv"))? {
            let key = (row.domain.clone(), row.code);
            repository.wordings.entry(key.clone()).or_default().push(row.message.clone());
            repository.codes.entry(key).or_default().push(row);
        }
        for DocumentedRow { code, domain, message, why } in rows(&root.join("tests/data/documented.csv"))? {
            let key = (domain, code);
            if !repository.codes.contains_key(&key) && matches!(why.as_str(), "unexplained" | "wrong") {
                repository.left_out.insert(key.clone());
            }
            repository.wordings.entry(key).or_default().push(message);
        }
        for EndpointRow { method, path, codes } in rows(&root.join("endpoints.csv"))? {
            let codes = codes.split_whitespace().map(str::parse).collect::<Result<_, _>>();
            let codes =
                codes.with_context(|| format!("endpoints.csv: {method} {path}: expected numbers in `codes`"))?;
            repository.endpoints.insert(Api { path, method }, codes);
        }
        Ok(repository)
    }

    /// Returns the domain with the longest prefix of this path.
    pub(crate) fn domain_of_path(&self, path: &str) -> Option<&str> {
        let prefixes = self.domains.iter().flat_map(|domain| {
            domain.paths.split_whitespace().map(|prefix| (prefix.len(), prefix, domain.key.as_str()))
        });
        prefixes.filter(|(_, prefix, _)| path.starts_with(prefix)).max().map(|(_, _, domain)| domain)
    }

    /// Returns the domains without paths, whose codes any API may return.
    fn general(&self) -> impl Iterator<Item = &str> {
        self.domains.iter().filter(|domain| domain.paths.is_empty()).map(|domain| domain.key.as_str())
    }

    /// Returns the domain of a code on a page of this domain, if any: a domain that has the code, or else the one that fits a new code.
    /// Empty if neither is known.
    pub(crate) fn domain_of(&self, code: i64, message: &str, page: Option<&str>) -> String {
        let has = |domain: &&str| self.wordings.contains_key(&((*domain).to_owned(), code));
        let known = if page.is_some() {
            page.filter(has).or_else(|| self.general().find(has))
        } else {
            // A page without an API lists codes of any domain.
            let mut domains = self.domains.iter().map(|domain| domain.key.as_str()).filter(has);
            domains.clone().find(|domain| self.says(&((*domain).to_owned(), code), message)).or_else(|| domains.next())
        };
        let new = || if GENERAL.contains(&code) { self.general().next() } else { page };
        known.or_else(new).unwrap_or_default().to_owned()
    }

    /// Returns whether the tables have this wording of a code.
    pub(crate) fn says(&self, key: &Key, message: &str) -> bool {
        let message = fold(message);
        self.wordings.get(key).is_some_and(|wordings| wordings.iter().any(|wording| fold(wording) == message))
    }
}

fn rows<T: DeserializeOwned>(file: &Path) -> Result<Vec<T>> {
    let name = file.display();
    let open = File::open(file).with_context(|| format!("cannot read {name}"))?;
    let rows = csv::Reader::from_reader(io::BufReader::new(open)).into_deserialize().collect::<Result<_, _>>();
    rows.with_context(|| format!("{name}: unexpected content"))
}
