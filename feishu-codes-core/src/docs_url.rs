use core::fmt;

use crate::Lang;

/// The page that documents a code. Prints as a URL; nothing is allocated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DocsUrl {
    base: &'static str,
    source: &'static str,
}

impl DocsUrl {
    /// Returns the link to a source of codes.csv; `None` if it is empty.
    ///
    /// `base` is put before the path of a page, and not before an `https://` address.
    #[doc(hidden)]
    #[must_use]
    pub fn new(base: &'static str, source: &'static str) -> Option<Self> {
        let base = if source.starts_with('/') { base } else { "" };
        (!source.is_empty()).then_some(Self { base, source })
    }

    /// Returns the part of a link before the path of a page, unless a table has its own.
    #[doc(hidden)]
    #[must_use]
    pub const fn default_base(lang: Lang) -> &'static str {
        lang.choose("https://open.larksuite.com/document", "https://open.feishu.cn/document")
    }

    /// Returns the cell `source` of codes.csv: a path of the documentation, the same in both languages, or an `https://` address.
    #[must_use]
    pub const fn source(self) -> &'static str {
        self.source
    }
}

impl fmt::Display for DocsUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.base)?;
        f.write_str(self.source)
    }
}
