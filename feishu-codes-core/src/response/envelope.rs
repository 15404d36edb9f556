//! Reads the different shapes of response bodies.

use alloc::{borrow::ToOwned, collections::BTreeSet, string::String, vec::Vec};

use serde_json::value::RawValue;

use super::{
    damaged_json::{Object, integer},
    error_object::{Detail, FieldViolation, Help, PermissionViolation, list},
    free_text,
    scopes::{self, ScopesNeeded},
    status,
};
use crate::message_match::searched_part;

/// The parts of a body that describe an error.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Envelope {
    pub code: Option<i64>,
    pub msg: String,
    pub sub_code: Option<i64>,
    /// The message of the code inside the text.
    pub sub_msg: String,
    /// Everything that follows the code inside the text.
    pub sub_text: String,
    pub error_message: Option<String>,
    pub oauth_error: Option<String>,
    pub log_id: Option<String>,
    pub troubleshooter: Option<String>,
    pub challenge_url: Option<String>,
    pub details: Vec<Detail>,
    pub permission_violations: Vec<PermissionViolation>,
    pub field_violations: Vec<FieldViolation>,
    pub helps: Vec<Help>,
    pub missing_scopes: Vec<String>,
    pub scopes_needed: Option<ScopesNeeded>,
}

/// The fields that may have a code, each with the field of its text.
const CODES: [(&str, &str); 2] = [("code", "msg"), ("StatusCode", "StatusMessage")];

/// Other fields that may have a text, the best first.
const TEXTS: [&str; 5] = ["msg", "StatusMessage", "error_description", "message", "error"];

impl Envelope {
    /// Reads a body; `None` if the call succeeded.
    #[must_use]
    pub fn read(status: u16, body: &[u8]) -> Option<Self> {
        let body = trimmed(body);
        if !body.starts_with(b"{") {
            return (!status::is_success(status)).then(|| Self::of_text(status, &String::from_utf8_lossy(body)));
        }
        let text = String::from_utf8_lossy(body);
        let object = Object::read(&text);
        match Verdict::of(&object) {
            Verdict::Failure(code, text_field) => Some(Self::of_object(status, &object, code, text_field)),
            Verdict::Success | Verdict::NoCode if status::is_success(status) => None,
            Verdict::Success | Verdict::NoCode => Some(Self::of_object(status, &object, None, "")),
        }
    }

    /// Returns whether a body has a code of success.
    #[must_use]
    pub fn is_success(body: &[u8]) -> bool {
        matches!(Verdict::of(&Object::read(&String::from_utf8_lossy(trimmed(body)))), Verdict::Success)
    }

    /// Reads a body that is not a JSON object: the page of a gateway, plain text, a JSON string, or nothing.
    fn of_text(status: u16, body: &str) -> Self {
        let text = serde_json::from_str::<String>(body).ok();
        let msg = free_text::headline(text.as_deref().unwrap_or(body)).unwrap_or_else(|| status::reason(status).into());
        let mut envelope = Self { msg, ..Self::default() };
        envelope.find_in_texts();
        envelope
    }

    fn of_object(status: u16, object: &Object<'_>, code: Option<i64>, text_field: &str) -> Self {
        let error = object.object("error");
        let error_message = error.text("message");
        let msg = object.text(text_field).or_else(|| object.first_text(&TEXTS)).or_else(|| error_message.clone());
        let places = [&error, object];
        let anywhere = |names: &[&str]| places.iter().find_map(|object| object.first_text(names));
        let mut envelope = Self {
            code,
            msg: msg.or_else(|| code.is_none().then(|| status::reason(status).into())).unwrap_or_default(),
            error_message,
            oauth_error: object.text("error"),
            log_id: anywhere(&["log_id", "logid"]),
            troubleshooter: anywhere(&["troubleshooter"]),
            challenge_url: challenge_url([&object.object("data"), &error.object("data"), &error, object]),
            details: list(places, "details", Detail::read),
            permission_violations: list(places, "permission_violations", PermissionViolation::read),
            field_violations: list(places, "field_violations", FieldViolation::read),
            helps: list(places, "helps", Help::read),
            ..Self::default()
        };
        envelope.find_in_texts();
        envelope
    }

    /// Finds the code inside the text, and the missing scopes: those of the violations, or else those in the text.
    fn find_in_texts(&mut self) {
        let texts = [Some(self.msg.as_str()), self.error_message.as_deref()];
        let mut texts = texts.into_iter().flatten().map(searched_part);
        if let Some(inner) = texts.clone().find_map(|text| free_text::inner_code(text, self.code)) {
            (self.sub_code, self.sub_msg, self.sub_text) = (Some(inner.code), inner.message.into(), inner.rest.into());
        }
        let listed = self.permission_violations.iter().filter_map(PermissionViolation::missing_scope);
        let mut found = listed.map(ToOwned::to_owned).collect::<Vec<_>>();
        if found.is_empty() {
            found = texts.clone().map(scopes::missing).find(|found| !found.is_empty()).unwrap_or_default();
        }
        if !found.is_empty() {
            self.scopes_needed = texts.find_map(scopes::needed);
        }
        let mut seen = BTreeSet::new();
        self.missing_scopes = found.into_iter().filter(|scope| seen.insert(scope.clone())).collect();
    }

    /// Returns the message of the code inside the text.
    #[must_use]
    pub fn sub_message(&self) -> &str {
        if self.sub_msg.is_empty() { &self.msg } else { &self.sub_msg }
    }

    /// Returns the address where the missing scopes can be granted: one from the body, or else one for the app that the caller or the
    /// body names. `None` if no scope is missing, or if neither names the app.
    #[must_use]
    pub fn grant_url(&self, app_id: Option<&str>) -> Option<String> {
        if self.missing_scopes.is_empty() {
            return None;
        }
        let of_violations = self.permission_violations.iter().find_map(PermissionViolation::url);
        let in_texts = || self.texts().find_map(scopes::grant_url);
        if let Some(url) = of_violations.or_else(in_texts) {
            return Some(url.to_owned());
        }
        let app_id = app_id.or_else(|| self.texts().find_map(scopes::app_id))?;
        let for_user = self.texts().any(scopes::is_for_user);
        Some(scopes::console_url(self.host(), app_id, &self.missing_scopes, for_user))
    }

    /// Returns the host of the developer console: that of the body's links, or else that of Feishu.
    fn host(&self) -> &'static str {
        const HOSTS: [&str; 2] = ["open.larksuite.com", "open.feishu.cn"];
        let of_url = |url: &str| HOSTS.into_iter().find(|host| url.split('/').nth(2) == Some(host));
        self.texts().flat_map(scopes::urls).find_map(of_url).unwrap_or(HOSTS[1])
    }

    /// Returns the texts that may contain an address, the addresses of `helps` first.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let helps = self.helps.iter().filter_map(Help::url);
        let texts = [Some(self.msg.as_str()), self.error_message.as_deref(), self.troubleshooter.as_deref()];
        helps.chain(texts.into_iter().flatten()).chain(self.details.iter().filter_map(Detail::value)).map(searched_part)
    }
}

/// Returns the body without a byte order mark and surrounding whitespace.
fn trimmed(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body).trim_ascii()
}

/// Returns the address of the check that a user must pass. Only `https://` addresses count, because people open them.
fn challenge_url(places: [&Object<'_>; 4]) -> Option<String> {
    let url = places.iter().find_map(|object| object.text("challenge_url"))?;
    // In some answers, the address is in backquotes.
    let url = url.trim_matches([' ', '`']);
    url.starts_with("https://").then(|| url.to_owned())
}

/// The result of a call, by the codes in the body.
enum Verdict {
    /// There is a code, and it is 0.
    Success,
    /// There is no code.
    NoCode,
    /// The code, if it can be read, and the field of its text.
    Failure(Option<i64>, &'static str),
}

impl Verdict {
    fn of(object: &Object<'_>) -> Self {
        let mut verdict = Self::NoCode;
        for (code, text) in CODES {
            let Some(value) = object.get(code) else { continue };
            match integer(value) {
                Some(0) => verdict = if let Self::NoCode = verdict { Self::Success } else { verdict },
                Some(number) => return Self::Failure(Some(number), text),
                None if is_failure(value, object) => verdict = Self::Failure(None, text),
                None => {}
            }
        }
        if let Self::NoCode = verdict { Self::of_rpc(object) } else { verdict }
    }

    /// Reads the shape of JSON-RPC: a code and a message in the object `error`.
    fn of_rpc(object: &Object<'_>) -> Self {
        let error = object.object("error");
        match (error.get("code").and_then(integer), error.get("message")) {
            (Some(code), Some(_)) if code != 0 => Self::Failure(Some(code), ""),
            _ => Self::NoCode,
        }
    }
}

/// Returns whether a code that is not an integer still means a failure: if it is a number, which is then too large, or if the body looks
/// like an answer of the platform. Otherwise the body is another JSON document, such as a file.
fn is_failure(code: &RawValue, object: &Object<'_>) -> bool {
    let written = code.get();
    let number = written.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    number || (written != r#""""# && ["msg", "error", "StatusMessage"].iter().any(|name| object.get(name).is_some()))
}
