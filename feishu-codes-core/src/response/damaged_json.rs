//! JSON that may be damaged. Each field is read on its own, so that a damaged one loses only itself.

use alloc::{borrow::Cow, string::String, vec::Vec};
use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

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

/// Elements of an array that are read. No answer of the platform has as many.
const MAX_ELEMENTS: usize = 1000;

/// The fields of a JSON object, unread.
#[derive(Default)]
pub(super) struct Object<'b> {
    fields: Vec<(&'static str, &'b RawValue)>,
}

impl<'b> Object<'b> {
    /// Reads up to the end or to the first mistake, so that a body that was cut off keeps what came before the cut.
    ///
    /// The result is empty for everything but an object.
    pub(super) fn read(text: &'b str) -> Self {
        let mut object = Self::default();
        // The error tells where the text stopped being JSON, which does not matter here.
        let _ = serde_json::Deserializer::from_str(text).deserialize_map(Fields(&mut object.fields));
        object
    }

    /// Returns the value of a field; `None` for null too. Of several with one name the last counts, as for most readers of JSON.
    pub(super) fn get(&self, name: &str) -> Option<&'b RawValue> {
        let field = self.fields.iter().find(|(known, _)| *known == name);
        field.map(|(_, value)| *value).filter(|value| value.get() != "null")
    }

    /// Returns a text that is not blank.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.get(name).and_then(text)
    }

    /// Returns the first of these fields that is a text.
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
            // As above: what came before a mistake counts.
            let _ = serde_json::Deserializer::from_str(array.get()).deserialize_seq(Elements(&mut elements));
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

/// The name of a field, if it is one of those that are read.
struct Name(Option<&'static str>);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;

        impl Visitor<'_> for Bytes {
            type Value = Name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Name, E> {
                Ok(Name(NAMES.into_iter().find(|name| name.as_bytes() == bytes)))
            }
        }

        // Bytes, because a name may hold half a surrogate pair, which is an error for a string.
        deserializer.deserialize_bytes(Bytes)
    }
}

/// A JSON string in which half a surrogate pair, as it occurs in texts that were cut, becomes replacement characters.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;

        impl Visitor<'_> for Bytes {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Text, E> {
                Ok(Text(String::from_utf8_lossy(bytes).into_owned()))
            }
        }

        deserializer.deserialize_bytes(Bytes)
    }
}

/// Returns the text of a string; `None` for a blank one and for other types.
pub(super) fn text(value: &RawValue) -> Option<String> {
    let Text(text) = serde_json::from_str(value.get()).ok()?;
    (!text.trim().is_empty()).then_some(text)
}

/// Returns the text of a string, or any other value as it stands in the body.
pub(super) fn text_or_json(value: &RawValue) -> Option<String> {
    match value.get() {
        "null" => None,
        json if json.starts_with('"') => text(value),
        json => Some(json.into()),
    }
}

/// Returns a whole number, also one that is written as a string (`"99991663"`) or with a fraction of zero (`0.0`).
pub(super) fn integer(value: &RawValue) -> Option<i64> {
    let written = match value.get() {
        json if json.starts_with('"') => Cow::Owned(text(value)?),
        json => Cow::Borrowed(json),
    };
    let written = written.trim();
    written.parse().ok().or_else(|| whole(written.parse().ok()?))
}

/// Above this, a float no longer tells one integer from the next.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "the range is checked")]
fn whole(number: f64) -> Option<i64> {
    let cut = number as i64;
    (number.abs() <= MAX_EXACT && cut as f64 - number == 0.0).then_some(cut)
}
