//! The layout of a meaning in the generated tables.
//!
//! All texts of a domain stand in one string, those of a meaning one after the other in the order of [`Field`]. A record of fixed
//! width, written in [`digits`](crate::digits), says where they start, where each ends, and the rest of what is known.

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

/// Digits of the place where the texts start.
pub const START_WIDTH: usize = 5;
/// Digits of the place where a text ends, counted from the start of the meaning's texts.
pub const END_WIDTH: usize = 4;
/// Digits of the kind, and of the retry.
pub const SET_WIDTH: usize = 1;
/// Digits of the number of a list of HTTP statuses.
pub const HTTP_WIDTH: usize = 2;
/// Digits of the number of the variant's next meaning; 0 is none.
pub const NEXT_WIDTH: usize = 4;

/// Where the ends begin in a record.
pub const ENDS_AT: usize = START_WIDTH;
/// Where the kind is in a record.
pub const KIND_AT: usize = ENDS_AT + FIELDS * END_WIDTH;
/// Where the retry is in a record.
pub const RETRY_AT: usize = KIND_AT + SET_WIDTH;
/// Where the number of the list of HTTP statuses is in a record.
pub const HTTP_AT: usize = RETRY_AT + SET_WIDTH;
/// Where the number of the next meaning is in a record.
pub const NEXT_AT: usize = HTTP_AT + HTTP_WIDTH;
/// How long a record is.
pub const WIDTH: usize = NEXT_AT + NEXT_WIDTH;

/// Digits of a variant's rank in the list that is sorted by name.
pub const RANK_WIDTH: usize = 4;
/// Digits of a domain's number in the order of all codes.
pub const DOMAIN_WIDTH: usize = 2;
