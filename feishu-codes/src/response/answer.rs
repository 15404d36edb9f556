//! What the answer itself says, without the table.

use alloc::string::String;

use super::{ApiError, Detail, FieldViolation, Help, PermissionViolation, ScopesNeeded};

impl ApiError {
    /// Returns the log id, which the platform's support asks for: of the body, else of the header `X-Tt-Logid`.
    #[must_use]
    pub fn log_id(&self) -> Option<&str> {
        self.inner.envelope.log_id.as_deref().or(self.inner.headers.log_id.as_deref())
    }

    /// Returns the header `X-Request-Id`.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.inner.headers.request_id.as_deref()
    }

    /// Returns a text with a link to a page of the platform about this very failure.
    #[must_use]
    pub fn troubleshooter(&self) -> Option<&str> {
        self.inner.envelope.troubleshooter.as_deref()
    }

    /// Returns the address of the check that the user must pass in a browser, if an access control policy asks for one. It begins
    /// with `https://`.
    #[must_use]
    pub fn challenge_url(&self) -> Option<&str> {
        self.inner.envelope.challenge_url.as_deref()
    }

    /// Returns the message of the object `error`, which may say more than [`server_message`](Self::server_message).
    #[must_use]
    pub fn error_message(&self) -> Option<&str> {
        self.inner.envelope.error_message.as_deref()
    }

    /// Returns the error of an OAuth answer, such as `invalid_grant`.
    #[must_use]
    pub fn oauth_error(&self) -> Option<&str> {
        self.inner.envelope.oauth_error.as_deref()
    }

    /// Returns the scopes that the app or the user lacks, each once, in the order of the answer.
    ///
    /// They are those of [`permission_violations`](Self::permission_violations), or else those in the text, English or Chinese.
    /// [`scopes_needed`](Self::scopes_needed) tells whether one of them is enough.
    pub fn missing_scopes(&self) -> impl Iterator<Item = &str> {
        self.inner.envelope.missing_scopes.iter().map(AsRef::as_ref)
    }

    /// Returns whether the call needs one of the [missing scopes](Self::missing_scopes) or all of them; `None` if the answer does not
    /// say.
    #[must_use]
    pub fn scopes_needed(&self) -> Option<ScopesNeeded> {
        self.inner.envelope.scopes_needed
    }

    /// Returns the address where the [missing scopes](Self::missing_scopes) are granted.
    ///
    /// It is the link of the answer, or else one for the app that the answer names. `None` if no scope is missing, or if the answer
    /// names no app: see [`grant_url_for`](Self::grant_url_for).
    #[must_use]
    pub fn grant_url(&self) -> Option<String> {
        self.inner.envelope.grant_url(None)
    }

    /// Returns the address where the [missing scopes](Self::missing_scopes) are granted: the link of the answer, or else one for this
    /// app, such as `cli_a90bee6e8d781bd1`. `None` if no scope is missing.
    ///
    /// ```
    /// use feishu_codes::ApiError;
    ///
    /// let body = br#"{"code": 230027, "msg": "Lack of necessary permissions, ext=need scope: im:message.group_msg"}"#;
    /// let error = ApiError::check_body(400, body).unwrap_err();
    /// assert_eq!(
    ///     error.grant_url_for("cli_1").as_deref(),
    ///     Some("https://open.feishu.cn/app/cli_1/auth?q=im:message.group_msg&op_from=openapi&token_type=tenant"),
    /// );
    /// ```
    #[must_use]
    pub fn grant_url_for(&self, app_id: &str) -> Option<String> {
        self.inner.envelope.grant_url(Some(app_id))
    }

    /// Returns what the answer says about permissions.
    #[must_use]
    pub fn permission_violations(&self) -> &[PermissionViolation] {
        &self.inner.envelope.permission_violations
    }

    /// Returns what the answer says about fields of the request.
    #[must_use]
    pub fn field_violations(&self) -> &[FieldViolation] {
        &self.inner.envelope.field_violations
    }

    /// Returns the links of the answer.
    #[must_use]
    pub fn helps(&self) -> &[Help] {
        &self.inner.envelope.helps
    }

    /// Returns the details of the answer.
    #[must_use]
    pub fn details(&self) -> &[Detail] {
        &self.inner.envelope.details
    }

    /// Returns the body, as it came.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.inner.body
    }
}
