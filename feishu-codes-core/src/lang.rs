use crate::closed_set::closed_set;

closed_set! {
    /// The language of a text.
    #[non_exhaustive]
    "language" Lang {
        /// English.
        En = "en",
        /// Simplified Chinese.
        Zh = "zh",
    }
}

impl Lang {
    pub(crate) const fn choose(self, en: &'static str, zh: &'static str) -> &'static str {
        match self {
            Self::En => en,
            Self::Zh => zh,
        }
    }
}
