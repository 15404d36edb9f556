use core::fmt;

use crate::Lang;

/// The page of the official documentation that shows a code. Prints as a URL; nothing is allocated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DocsUrl {
    lang: Lang,
    path: &'static str,
}

impl DocsUrl {
    pub(crate) fn new(lang: Lang, path: &'static str) -> Option<Self> {
        (!path.is_empty()).then_some(Self { lang, path })
    }

    /// What stands before the path of a page: open.larksuite.com for English, open.feishu.cn for Chinese.
    #[must_use]
    pub const fn base(lang: Lang) -> &'static str {
        match lang {
            Lang::En => "https://open.larksuite.com/document",
            Lang::Zh => "https://open.feishu.cn/document",
        }
    }

    /// The path of the page, the same on both sites.
    #[must_use]
    pub const fn path(self) -> &'static str {
        self.path
    }
}

impl fmt::Display for DocsUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::base(self.lang))?;
        f.write_str(self.path)
    }
}
