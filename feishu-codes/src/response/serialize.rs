//! Implements `serde::Serialize` (feature `serde`).

use alloc::{format, vec::Vec};

use feishu_codes_core::serialization::serde::{Serialize, Serializer, ser::SerializeStruct as _};

use super::ApiError;
use crate::__private::Sealed as _;

/// Serializes the fields for structured logs: those that distinguish failures, and those that the platform's support
/// asks for.
///
/// Omits the body, field violations and details, because they may contain sensitive data. The field `error` is the
/// variant of [`known`](ApiError::known), such as `HireError::TalentNotExist`; `retry_after` is in seconds.
impl Serialize for ApiError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = |error: crate::FeishuError| format!("{}::{}", error.enum_name(), error.name());
        let mut fields = serializer.serialize_struct("ApiError", 15)?;
        fields.serialize_field("status", &self.status())?;
        fields.serialize_field("code", &self.code())?;
        fields.serialize_field("message", self.server_message())?;
        fields.serialize_field("error", &self.known().map(name))?;
        fields.serialize_field("sub_code", &self.sub_code())?;
        fields.serialize_field("sub_error", &self.sub_error().map(name))?;
        fields.serialize_field("kind", &self.kind())?;
        fields.serialize_field("retry", &self.retry())?;
        fields.serialize_field("retry_after", &self.retry_after().map(|wait| wait.as_secs()))?;
        fields.serialize_field("remedy", &self.remedy(crate::Lang::En))?;
        fields.serialize_field("missing_scopes", &self.missing_scopes().collect::<Vec<_>>())?;
        fields.serialize_field("scopes_needed", &self.scopes_needed())?;
        fields.serialize_field("log_id", &self.log_id())?;
        fields.serialize_field("request_id", &self.request_id())?;
        fields.serialize_field("troubleshooter", &self.troubleshooter())?;
        fields.end()
    }
}
