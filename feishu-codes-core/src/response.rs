//! From the parts of an HTTP response to what the platform says about an error, without a table of codes.
//!
//! `feishu_codes::ApiError` puts the meanings beside it, and the program `feishu-codes` reads pasted responses with it.

mod damaged_json;
mod envelope;
mod error_object;
mod headers;
mod prose;
mod scopes;
mod status;

pub use envelope::Envelope;
pub use error_object::{Detail, FieldViolation, Help, PermissionViolation};
pub use headers::Headers;
pub use prose::is_inner_scope;
pub use scopes::{ScopesNeeded, urls};
pub use status::retry as retry_of_status;
