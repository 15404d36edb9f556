//! The columns of each file, in their order.

use feishu_codes_core::Lang;

/// A column of one of the files.
pub trait Column: Copy + Eq + 'static {
    /// All columns of the file.
    const ALL: &'static [Self];

    /// Returns the name in the header row.
    fn name(self) -> &'static str;

    /// Returns the position in [`Column::ALL`].
    fn index(self) -> usize;

    /// Returns the language of the column, if the file has one such column per language.
    fn language(self) -> Option<Lang> {
        match self.name().as_bytes() {
            [.., b'_', b'e', b'n'] => Some(Lang::En),
            [.., b'_', b'z', b'h'] => Some(Lang::Zh),
            _ => None,
        }
    }

    /// Returns the column that has the text of this one in a file with only one language.
    #[must_use]
    fn in_language(self, only_language: Option<Lang>) -> Self {
        let is_translation = |other: &Self| {
            let base = |column: Self| column.name().rsplit_once('_').map(|(base, _)| base);
            other.language() == only_language && base(*other) == base(self)
        };
        match (self.language(), only_language) {
            (Some(_), Some(_)) => Self::ALL.iter().copied().find(is_translation).unwrap_or(self),
            _ => self,
        }
    }
}

/// Returns the columns of a file with only one language, or with both.
pub fn in_file<C: Column>(only_language: Option<Lang>) -> impl Iterator<Item = C> {
    C::ALL.iter().copied().filter(move |column| only_language.is_none() || column.in_language(only_language) == *column)
}

macro_rules! columns {
    ($(#[$outer:meta])* $name:ident { $( $variant:ident = $text:literal, )* }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "CONTRIBUTING.md describes the columns")]
        pub enum $name { $( $variant, )* }

        impl Column for $name {
            const ALL: &'static [Self] = &[$( Self::$variant, )*];

            fn name(self) -> &'static str {
                match self { $( Self::$variant => $text, )* }
            }

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}

columns! {
    /// The columns of codes.csv.
    CodeColumn {
        Domain = "domain",
        Code = "code",
        Name = "name",
        Scope = "scope",
        Kind = "kind",
        Retry = "retry",
        Http = "http",
        Message = "message",
        ExplanationZh = "explanation_zh",
        ExplanationEn = "explanation_en",
        RemedyZh = "remedy_zh",
        RemedyEn = "remedy_en",
        Source = "source",
    }
}

columns! {
    /// The columns of endpoints.csv.
    EndpointColumn {
        Method = "method",
        Path = "path",
        Codes = "codes",
    }
}

columns! {
    /// The columns of domains.csv.
    DomainColumn {
        Domain = "domain",
        TitleZh = "title_zh",
        TitleEn = "title_en",
        Paths = "paths",
    }
}
