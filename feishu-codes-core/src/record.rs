//! The layout of a meaning in the generated tables.
//!
//! All texts of a domain stand in one string, those of a meaning one after the other in the order of [`Field`]. A record of fixed
//! width says where they start, where each ends, and the rest of what is known, in [`bytes`](crate::bytes).

/// A text of a meaning, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The variant's name; empty in all but its first meaning.
    Name,
    /// The server's text.
    Message,
    /// When this meaning holds.
    Scope,
    /// The cause, in Chinese.
    ExplanationZh,
    /// The cause, in English.
    ExplanationEn,
    /// What to do, in Chinese.
    RemedyZh,
    /// What to do, in English.
    RemedyEn,
    /// The path of the official page.
    Source,
}

/// How many texts a meaning has.
pub const FIELDS: usize = Field::Source as usize + 1;

/// Where the code is in a record: four bytes, as all that follows but kind and retry.
pub const CODE_AT: usize = 0;
/// Where the place is at which the texts start.
pub const START_AT: usize = CODE_AT + 4;
/// Where the places are at which the texts end, counted from the start of the meaning's texts.
pub const ENDS_AT: usize = START_AT + 4;
/// Where the number of the variant's next meaning is; 0 is none.
pub const NEXT_AT: usize = ENDS_AT + 4 * FIELDS;
/// Where the number of the list of HTTP statuses is.
pub const HTTP_AT: usize = NEXT_AT + 4;
/// Where the kind is, in one byte.
pub const KIND_AT: usize = HTTP_AT + 4;
/// Where the retry is, in one byte.
pub const RETRY_AT: usize = KIND_AT + 1;
/// How long a record is.
pub const WIDTH: usize = RETRY_AT + 1;
