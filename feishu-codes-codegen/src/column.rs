//! The columns of the two files, in their order.

/// A column of a file.
pub trait Column: Copy + 'static {
    /// The name in the header line.
    fn name(self) -> &'static str;
    /// The place in a row, from 0.
    fn index(self) -> usize;
}

macro_rules! columns {
    ($(#[$outer:meta])* $all:ident: $name:ident { $( $variant:ident = $text:literal, )* }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the format is described in CONTRIBUTING.md")]
        pub enum $name { $( $variant, )* }

        $(#[$outer])*
        pub const $all: [$name; [$( $text, )*].len()] = [$( $name::$variant, )*];

        impl Column for $name {
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
    CODES: Code {
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
    /// The columns of domains.csv.
    DOMAINS: Domain {
        Domain = "domain",
        TitleZh = "title_zh",
        TitleEn = "title_en",
        Paths = "paths",
    }
}
