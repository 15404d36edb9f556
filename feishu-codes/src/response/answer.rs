//! The parts of the response that do not depend on the table.

use alloc::string::String;

use super::{ApiError, Detail, FieldViolation, Help, PermissionViolation, ScopesNeeded};

impl ApiError {
    /// Returns the log ID in the body, or else in the header `X-Tt-Logid`. The platform's support asks for it.
    #[must_use]
    pub fn log_id(&self) -> Option<&str> {
        self.inner.envelope.log_id.as_deref().or(self.inner.headers.log_id.as_deref())
    }

    /// Returns the header `X-Request-Id`.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.inner.headers.request_id.as_deref()
    }

    /// Returns the server's text with a link to a troubleshooting page for this failure.
    #[must_use]
    pub fn troubleshooter(&self) -> Option<&str> {
        self.inner.envelope.troubleshooter.as_deref()
    }

    /// Returns the `https://` URL of the check that the user must pass in a browser, if an access control policy
    /// requires one.
    #[must_use]
    pub fn challenge_url(&self) -> Option<&str> {
        self.inner.envelope.challenge_url.as_deref()
    }

    /// Returns the message of the object `error`, which may be more specific than
    /// [`server_message`](Self::server_message).
    #[must_use]
    pub fn error_message(&self) -> Option<&str> {
        self.inner.envelope.error_message.as_deref()
    }

    /// Returns the error of an OAuth response, such as `invalid_grant`.
    #[must_use]
    pub fn oauth_error(&self) -> Option<&str> {
        self.inner.envelope.oauth_error.as_deref()
    }

    /// Returns the scopes that the app or the user lacks, each once, in the order of the response.
    ///
    /// They come from [`permission_violations`](Self::permission_violations), or else from the English or Chinese text.
    /// [`scopes_needed`](Self::scopes_needed) says whether one of them is enough.
    pub fn missing_scopes(&self) -> impl Iterator<Item = &str> {
        self.inner.envelope.missing_scopes.iter().map(AsRef::as_ref)
    }

    /// Returns whether the call needs one or all of the [missing scopes](Self::missing_scopes), if the response says
    /// so.
    #[must_use]
    pub fn scopes_needed(&self) -> Option<ScopesNeeded> {
        self.inner.envelope.scopes_needed
    }

    /// Returns the URL of the page that grants the [missing scopes](Self::missing_scopes).
    ///
    /// It is the link in the response, or else a link for the app that the response names. `None` if no scope is
    /// missing or the response has neither; then use [`grant_url_for`](Self::grant_url_for).
    #[must_use]
    pub fn grant_url(&self) -> Option<String> {
        self.inner.envelope.grant_url(None)
    }

    /// Returns the URL of the page that grants the [missing scopes](Self::missing_scopes) to an app, such as
    /// `cli_a90bee6e8d781bd1`.
    ///
    /// The link in the response takes precedence over the app ID. `None` if no scope is missing.
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

    /// Returns the permission violations in the response.
    #[must_use]
    pub fn permission_violations(&self) -> &[PermissionViolation] {
        &self.inner.envelope.permission_violations
    }

    /// Returns the violations by fields of the request that the response lists.
    #[must_use]
    pub fn field_violations(&self) -> &[FieldViolation] {
        &self.inner.envelope.field_violations
    }

    /// Returns the help links in the response.
    #[must_use]
    pub fn helps(&self) -> &[Help] {
        &self.inner.envelope.helps
    }

    /// Returns the error details in the response.
    #[must_use]
    pub fn details(&self) -> &[Detail] {
        &self.inner.envelope.details
    }

    /// Returns the unchanged body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.inner.body
    }
}
