//! Reads JSON that may be damaged. Each field is read on its own, so that a damaged field affects no other.

use alloc::{borrow::Cow, string::String, vec::Vec};
use core::fmt;

use serde::de::{Deserialize, Deserializer as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Deserializer, value::RawValue};

/// The names of all fields that are read. Other fields are skipped, so that an object with a million of them takes no memory.
const NAMES: [&str; 24] = [
    "StatusCode",
    "StatusMessage",
    "challenge_url",
    "code",
    "data",
    "description",
    "details",
    "error",
    "error_description",
    "field",
    "field_violations",
    "helps",
    "key",
    "log_id",
    "logid",
    "message",
    "msg",
    "permission_violations",
    "scope",
    "subject",
    "troubleshooter",
    "type",
    "url",
    "value",
];

/// The number of elements of an array that are read. No answer of the platform has as many.
const MAX_ELEMENTS: usize = 1000;

/// The fields of a JSON object, unread.
#[derive(Default)]
pub(super) struct Object<'b> {
    fields: Vec<(&'static str, &'b RawValue)>,
}

impl<'b> Object<'b> {
    /// Reads up to the first syntax error, if any, so that a truncated body keeps its first fields.
    ///
    /// Returns an empty object for any other type.
    pub(super) fn read(text: &'b str) -> Self {
        let mut object = Self::default();
        // The fields before an error count, so the error does not matter.
        let _ = Deserializer::from_str(text).deserialize_map(Fields(&mut object.fields));
        object
    }

    /// Returns the value of a field; `None` if it is missing or null. Of duplicate fields the last counts, as in most JSON parsers.
    pub(super) fn get(&self, name: &str) -> Option<&'b RawValue> {
        let field = self.fields.iter().find(|(known, _)| *known == name);
        field.map(|(_, value)| *value).filter(|value| value.get() != "null")
    }

    /// Returns the text in a field, if it is not blank.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.get(name).and_then(text)
    }

    /// Returns the first text in one of these fields.
    pub(super) fn first_text(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.text(name))
    }

    /// Returns the object in a field, or an empty one.
    pub(super) fn object(&self, name: &str) -> Self {
        self.get(name).map(|value| Self::read(value.get())).unwrap_or_default()
    }

    /// Returns the first elements of the array in a field, or none.
    pub(super) fn list(&self, name: &str) -> Vec<&'b RawValue> {
        let mut elements = Vec::new();
        if let Some(array) = self.get(name) {
            // The value is valid JSON. If it is not an array, it has no elements.
            let _ = Deserializer::from_str(array.get()).deserialize_seq(Elements(&mut elements));
        }
        elements
    }
}

struct Fields<'f, 'b>(&'f mut Vec<(&'static str, &'b RawValue)>);

impl<'b> Visitor<'b> for Fields<'_, 'b> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'b>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((Name(name), value)) = map.next_entry()? {
            let Some(name) = name else { continue };
            match self.0.iter_mut().find(|(known, _)| *known == name) {
                Some(field) => field.1 = value,
                None => self.0.push((name, value)),
            }
        }
        Ok(())
    }
}

struct Elements<'e, 'b>(&'e mut Vec<&'b RawValue>);

impl<'b> Visitor<'b> for Elements<'_, 'b> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'b>>(self, mut array: A) -> Result<(), A::Error> {
        while self.0.len() < MAX_ELEMENTS {
            let Some(element) = array.next_element()? else { break };
            self.0.push(element);
        }
        Ok(())
    }
}

/// The name of a field, if it is one of [`NAMES`].
struct Name(Option<&'static str>);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let known = |bytes: &[u8]| NAMES.into_iter().find(|name| name.as_bytes() == bytes);
        deserializer.deserialize_bytes(StringBytes(known)).map(Name)
    }
}

/// Reads a JSON string as bytes: a truncated text may end with an unpaired surrogate, which is an error in a `str`.
struct StringBytes<F>(F);

impl<T, F: FnOnce(&[u8]) -> T> Visitor<'_> for StringBytes<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<T, E> {
        Ok((self.0)(bytes))
    }
}

/// Returns the text of a string; `None` for a blank string and for other types. Unpaired surrogates become replacement characters.
pub(super) fn text(value: &RawValue) -> Option<String> {
    let owned = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let text = Deserializer::from_str(value.get()).deserialize_bytes(StringBytes(owned)).ok()?;
    (!text.trim().is_empty()).then_some(text)
}

/// Returns the text of a string, or the JSON of any other value; `None` for null and for a blank string.
pub(super) fn text_or_json(value: &RawValue) -> Option<String> {
    match value.get() {
        "null" => None,
        json if json.starts_with('"') => text(value),
        json => Some(json.into()),
    }
}

/// Returns an integer, which may also be in a string (`"99991663"`) or have a fraction of zero (`0.0`).
pub(super) fn integer(value: &RawValue) -> Option<i64> {
    let written = match value.get() {
        json if json.starts_with('"') => Cow::Owned(text(value)?),
        json => Cow::Borrowed(json),
    };
    let written = written.trim();
    written.parse().ok().or_else(|| whole(written.parse().ok()?))
}

/// Above this number, adjacent integers may be the same float.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "the range is checked")]
fn whole(number: f64) -> Option<i64> {
    let cut = number as i64;
    (number.abs() <= MAX_EXACT && cut as f64 - number == 0.0).then_some(cut)
}
