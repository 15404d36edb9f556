//! The comparison of a mirror with the tables.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    fold::{fold, is_chinese},
    page::{Api, Page},
    report::{ChangedApi, Counts, Report, UnreadTable, VanishedCode, Wording},
    repository::{Key, Repository},
};

/// Returns the differences between a mirror and the tables.
pub(crate) fn compare(pages: &[Page], repository: &Repository) -> Report {
    let mut report = Report::default();
    let places = Places::of(pages, repository);
    let mut wordings = BTreeMap::<(Key, String), Found<'_>>::new();
    let mut apis = BTreeMap::<&Api, BTreeSet<i64>>::new();
    for page in pages {
        let domain = places.domain(page);
        if let Some(api) = &page.api {
            let top_level = page.tables.rows.iter().filter(|row| !row.nested).map(|row| row.code);
            apis.entry(api).or_default().extend(top_level);
        }
        for row in &page.tables.rows {
            let key = (repository.domain_of(row.code, &row.message, domain), row.code);
            let found = wordings.entry((key, fold(&row.message))).or_default();
            found.spelled(&row.message);
            found.http.extend(&row.http);
            found.pages.push(page);
        }
        let unread = page.tables.unread.iter().cloned();
        report.unread_tables.extend(unread.map(|header| UnreadTable { source: page.source.clone(), header }));
    }
    report.counts = Counts {
        pages: pages.len(),
        apis: apis.len(),
        apis_with_codes: apis.values().filter(|codes| !codes.is_empty()).count(),
        tables: pages.iter().map(|page| page.tables.count).sum(),
        rows: pages.iter().map(|page| page.tables.rows.len()).sum(),
        codes: wordings.keys().map(|((_, code), _)| code).collect::<BTreeSet<_>>().len(),
        messages: wordings.len(),
    };
    compare_wordings(&wordings, repository, &mut report);
    compare_apis(&apis, repository, &mut report);
    let listed = wordings.keys().map(|((_, code), _)| *code).collect();
    find_vanished(pages, repository, &listed, &mut report);
    report
}

/// The occurrences of a message.
#[derive(Default)]
struct Found<'m> {
    /// Each spelling, and the number of rows with it.
    spellings: Vec<(&'m str, usize)>,
    http: BTreeSet<u16>,
    pages: Vec<&'m Page>,
}

impl<'m> Found<'m> {
    fn spelled(&mut self, message: &'m str) {
        match self.spellings.iter_mut().find(|(spelling, _)| *spelling == message) {
            Some((_, count)) => *count += 1,
            None => self.spellings.push((message, 1)),
        }
    }

    /// Returns the most frequent spelling, the first one of several.
    fn message(&self) -> &'m str {
        self.spellings.iter().rev().max_by_key(|(_, count)| *count).map_or("", |(message, _)| message)
    }
}

fn compare_wordings(wordings: &BTreeMap<(Key, String), Found<'_>>, repository: &Repository, report: &mut Report) {
    for ((key, folded), found) in wordings {
        let is_known = repository.wordings.contains_key(key);
        let message = found.message();
        if is_known && folded.is_empty() || repository.says(key, message) {
            continue;
        }
        let known = repository.wordings.get(key).map(Vec::as_slice).unwrap_or_default();
        // A Chinese description of a code with an English message is not a new message.
        if is_chinese(message) && known.iter().any(|wording| !wording.is_empty() && !is_chinese(wording)) {
            continue;
        }
        let (domain, code) = key.clone();
        let wording = Wording {
            domain,
            code,
            name: repository.codes.get(key).map(|rows| rows[0].name.clone()).unwrap_or_default(),
            http: found.http.clone(),
            message: message.to_owned(),
            source: found.pages[0].source.clone(),
            apis: found.pages.iter().filter_map(|page| page.api.clone()).collect(),
        };
        if is_known {
            report.reworded.push(wording);
        } else {
            report.new_codes.push(wording);
        }
    }
}

fn compare_apis(apis: &BTreeMap<&Api, BTreeSet<i64>>, repository: &Repository, report: &mut Report) {
    for (&api, codes) in apis {
        let domain = repository.domain_of_path(&api.path);
        let is_left_out =
            |code: &&i64| repository.left_out.contains(&(repository.domain_of(**code, "", domain), **code));
        let codes = codes.iter().filter(|code| !is_left_out(code)).copied().collect::<BTreeSet<_>>();
        if !codes.is_empty() {
            report.apis.insert(api.clone(), codes.clone());
        }
        match repository.endpoints.get(api) {
            None if codes.is_empty() => {}
            None => report.new_apis.push((api.clone(), codes)),
            Some(known) if *known == codes => {}
            Some(known) => report.changed_apis.push(ChangedApi {
                api: api.clone(),
                added: &codes - known,
                removed: known - &codes,
            }),
        }
    }
    report.vanished_apis = repository.endpoints.keys().filter(|api| !apis.contains_key(api)).cloned().collect();
}

/// Finds codes that no table of the mirror lists and that their page does not mention. A code whose page the mirror lacks may still
/// exist, so it is left out.
fn find_vanished(pages: &[Page], repository: &Repository, listed: &BTreeSet<i64>, report: &mut Report) {
    let pages = pages.iter().map(|page| (page.source.as_str(), page)).collect::<BTreeMap<_, _>>();
    for ((domain, code), rows) in repository.codes.iter().filter(|((_, code), _)| !listed.contains(code)) {
        let Some(row) = rows.iter().find(|row| row.source.starts_with('/')) else { continue };
        if pages.get(row.source.as_str()).is_some_and(|page| !page.mentions(*code)) {
            let (domain, name, source) = (domain.clone(), row.name.clone(), row.source.clone());
            report.vanished_codes.push(VanishedCode { domain, code: *code, name, source });
        }
    }
}

/// The domains of directories, for pages that describe no API, such as a list of all codes of a product.
struct Places<'r> {
    repository: &'r Repository,
    /// The domain of the pages in each directory; `None` if they belong to several.
    directories: BTreeMap<String, Option<&'r str>>,
}

impl<'r> Places<'r> {
    fn of(pages: &[Page], repository: &'r Repository) -> Self {
        let mut directories = BTreeMap::new();
        for page in pages {
            let Some(domain) = page.api.as_ref().and_then(|api| repository.domain_of_path(&api.path)) else { continue };
            for directory in ancestors(&page.source) {
                let entry = directories.entry(directory.to_owned()).or_insert(Some(domain));
                if *entry != Some(domain) {
                    *entry = None;
                }
            }
        }
        Self { repository, directories }
    }

    /// Returns the domain of the page's API, or else that of the nearest directory with pages about APIs.
    fn domain(&self, page: &Page) -> Option<&'r str> {
        match &page.api {
            Some(api) => self.repository.domain_of_path(&api.path),
            None => ancestors(&page.source).find_map(|directory| self.directories.get(directory)).copied().flatten(),
        }
    }
}

/// Returns the directories above a path, the nearest first.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(path.rsplit_once('/'), |(above, _)| above.rsplit_once('/')).map(|(above, _)| above)
}
