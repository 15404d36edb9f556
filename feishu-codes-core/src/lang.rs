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
    /// Returns the value for this language.
    #[doc(hidden)]
    #[inline]
    pub const fn choose<T: Copy>(self, en: T, zh: T) -> T {
        match self {
            Self::En => en,
            Self::Zh => zh,
        }
    }
}
