//! A page of the documentation.

use super::{
    cell,
    table::{self, Tables, cells},
};

/// An API as documented. The path comes first, so that the APIs of a product are sorted together.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Api {
    pub(crate) path: String,
    pub(crate) method: String,
}

/// A page and its error tables.
pub(crate) struct Page {
    /// The path of the page on the platform's site, as in the column `source`.
    pub(crate) source: String,
    pub(crate) api: Option<Api>,
    pub(crate) tables: Tables,
    pub(crate) markdown: String,
}

impl Page {
    /// Reads a page; `None` if the file has no `fullPath`, as in a README.
    pub(crate) fn read(markdown: String) -> Option<Self> {
        let front = markdown.trim_start_matches('\u{FEFF}').strip_prefix("---")?.split("\n---").next()?;
        let source = front.lines().find_map(|line| line.strip_prefix("fullPath:"))?;
        let source = source.trim().trim_matches(['"', '\'']).to_owned();
        let field = |name: &str| {
            markdown.lines().filter(|line| line.contains('|')).find_map(|line| {
                let mut cells = cells(line).map(cell::text);
                cells.next().filter(|first| first.eq_ignore_ascii_case(name)).and(cells.next())
            })
        };
        let api = field("HTTP URL").zip(field("HTTP Method"));
        let api = api.and_then(|(url, method)| Some(Api { path: path(&url)?, method: method.to_uppercase() }));
        let tables = table::read(&markdown);
        Some(Self { source, api, tables, markdown })
    }

    /// Returns whether the page contains this code anywhere, in a table or in its text.
    pub(crate) fn mentions(&self, code: i64) -> bool {
        let code = code.to_string();
        let is_digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
        self.markdown.match_indices(&code).any(|(at, _)| {
            let (before, after) = (&self.markdown[..at], &self.markdown[at + code.len()..]);
            !is_digit(before.chars().next_back()) && !is_digit(after.chars().next())
        })
    }
}

/// Returns the path of a URL, without host and query.
fn path(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let path = &rest[rest.find('/')?..];
    let end = path.find(['?', '#', ' ', '|']).unwrap_or(path.len());
    Some(path[..end].to_owned())
}
