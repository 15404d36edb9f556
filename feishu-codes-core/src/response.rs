//! Reads what an HTTP response of the platform says about an error, without a table of codes.
//!
//! `feishu_codes::ApiError` adds the meanings of the codes. The program `feishu-codes` reads pasted responses.

mod damaged_json;
mod envelope;
mod error_object;
mod free_text;
mod headers;
mod scopes;
mod status;

pub use envelope::Envelope;
pub use error_object::{Detail, FieldViolation, Help, PermissionViolation};
pub use free_text::is_inner_scope;
pub use headers::Headers;
pub use scopes::{ScopesNeeded, urls};
pub use status::retry as retry_of_status;
