use crate::closed_set::closed_set;

closed_set! {
    /// The language of a text.
    Lang {
        /// English.
        En = "en",
        /// Simplified Chinese.
        Zh = "zh",
    }
}
