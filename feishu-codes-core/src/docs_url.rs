use core::fmt;

use crate::Lang;

/// The page that documents a code. Displays as its URL, without an allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DocsUrl {
    base: &'static str,
    source: &'static str,
}

impl DocsUrl {
    /// Returns the link to a `source` of codes.csv; `None` if it is empty.
    ///
    /// `base` goes before the path of a page, but not before an `https://` address.
    #[doc(hidden)]
    #[must_use]
    pub fn new(base: &'static str, source: &'static str) -> Option<Self> {
        let base = if source.starts_with('/') { base } else { "" };
        (!source.is_empty()).then_some(Self { base, source })
    }

    /// Returns the part of a link before the path of a page, for tables that do not set their own.
    #[doc(hidden)]
    #[must_use]
    pub const fn default_base(lang: Lang) -> &'static str {
        lang.choose("https://open.larksuite.com/document", "https://open.feishu.cn/document")
    }

    /// Returns the field `source` of codes.csv: the path of a page, which is the same in both languages, or an `https://` address.
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
