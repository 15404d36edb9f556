//! The shapes in which the platform answers.

use alloc::{collections::BTreeSet, string::String, vec::Vec};

use serde_json::value::RawValue;

use super::{
    document::{Object, integer},
    parts::{Detail, FieldViolation, Help, PermissionViolation, list},
    prose, status,
};

/// What a body says about an error.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Envelope {
    pub code: Option<i64>,
    pub msg: String,
    pub sub_code: Option<i64>,
    pub sub_msg: String,
    pub error_message: Option<String>,
    pub oauth_error: Option<String>,
    pub log_id: Option<String>,
    pub troubleshooter: Option<String>,
    pub details: Vec<Detail>,
    pub permission_violations: Vec<PermissionViolation>,
    pub field_violations: Vec<FieldViolation>,
    pub helps: Vec<Help>,
    pub missing_scopes: Vec<String>,
}

/// Where a code may stand, and the text that belongs to it.
const CODES: [(&str, &str); 2] = [("code", "msg"), ("StatusCode", "StatusMessage")];

/// Other places of a text, the best first.
const TEXTS: [&str; 5] = ["msg", "StatusMessage", "error_description", "message", "error"];

impl Envelope {
    /// `None` for a success.
    pub fn read(status: u16, body: &[u8]) -> Option<Self> {
        let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body).trim_ascii();
        if !body.starts_with(b"{") {
            return (!status::is_success(status)).then(|| Self::of_text(status, &String::from_utf8_lossy(body)));
        }
        let text = String::from_utf8_lossy(body);
        let object = Object::read(&text);
        let verdict = Verdict::of(&object);
        match verdict {
            Verdict::Success if status::is_success(status) => None,
            Verdict::Success => Some(Self::of_object(status, &object, None, "")),
            Verdict::Failure(code, place) => Some(Self::of_object(status, &object, code, place)),
        }
    }

    /// Of a body that is no object: the page of a gateway, a plain text, a JSON string, nothing.
    fn of_text(status: u16, body: &str) -> Self {
        let text = serde_json::from_str::<String>(body).ok();
        let msg = prose::headline(text.as_deref().unwrap_or(body)).unwrap_or_else(|| status::reason(status).into());
        let mut envelope = Self { msg, ..Self::default() };
        envelope.find_in_texts();
        envelope
    }

    fn of_object(status: u16, object: &Object<'_>, code: Option<i64>, text: &str) -> Self {
        let error = object.object("error");
        let error_message = error.text("message");
        let msg = object.text(text).or_else(|| object.first_text(&TEXTS)).or_else(|| error_message.clone());
        let places = [&error, object];
        let anywhere = |names: &[&str]| places.iter().find_map(|object| object.first_text(names));
        let mut envelope = Self {
            code,
            msg: msg.or_else(|| code.is_none().then(|| status::reason(status).into())).unwrap_or_default(),
            error_message,
            oauth_error: object.text("error"),
            log_id: anywhere(&["log_id", "logid"]),
            troubleshooter: anywhere(&["troubleshooter"]),
            details: list(places, "details", Detail::read),
            permission_violations: list(places, "permission_violations", PermissionViolation::read),
            field_violations: list(places, "field_violations", FieldViolation::read),
            helps: list(places, "helps", Help::read),
            ..Self::default()
        };
        envelope.find_in_texts();
        envelope
    }

    /// The code inside the text, and the scopes: those that are listed as such, else those in the text.
    fn find_in_texts(&mut self) {
        let texts = [Some(self.msg.as_str()), self.error_message.as_deref()];
        if let Some(inner) = texts.into_iter().flatten().find_map(prose::inner) {
            (self.sub_code, self.sub_msg) = (Some(inner.code), inner.message.into());
        }
        let mut listed = self.permission_violations.iter().filter_map(PermissionViolation::missing_scope).peekable();
        let scopes = match listed.peek() {
            Some(_) => listed.map(Into::into).collect(),
            None => prose::scopes(&self.msg),
        };
        let mut seen = BTreeSet::new();
        self.missing_scopes = scopes.into_iter().filter(|scope: &String| seen.insert(scope.clone())).collect();
    }
}

/// What the codes of a body say.
enum Verdict {
    /// Zero, or no code at all.
    Success,
    /// The code, where it can be read, and the name of the text that belongs to it.
    Failure(Option<i64>, &'static str),
}

impl Verdict {
    fn of(object: &Object<'_>) -> Self {
        let mut unreadable = None;
        for (code, text) in CODES {
            let Some(value) = object.get(code) else { continue };
            match integer(value) {
                Some(0) => {}
                Some(number) => return Self::Failure(Some(number), text),
                None if is_failure(value, object) => unreadable = unreadable.or(Some(text)),
                None => {}
            }
        }
        unreadable.map_or(Self::Success, |text| Self::Failure(None, text))
    }
}

/// Whether a code that is no integer is a failure all the same: it is where the rest looks like an answer of the platform, and
/// where it is a number that is only too large. Otherwise the body is some other JSON document, such as a file.
fn is_failure(code: &RawValue, object: &Object<'_>) -> bool {
    let written = code.get();
    let number = written.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    number || (written != r#""""# && ["msg", "error", "StatusMessage"].iter().any(|name| object.get(name).is_some()))
}
