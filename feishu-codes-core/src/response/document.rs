//! JSON that may be wrong: every field is read on its own, so that a bad one costs only itself.

use alloc::{borrow::Cow, string::String, vec::Vec};
use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The fields of a JSON object, unread.
#[derive(Default)]
pub struct Object<'b> {
    fields: Vec<(String, &'b RawValue)>,
}

impl<'b> Object<'b> {
    /// Reads up to the end or to the first mistake: what came before a cut is kept. Empty for everything but an object.
    pub fn read(text: &'b str) -> Self {
        let mut object = Self::default();
        // The error tells where the text stopped being JSON; nothing hangs on it.
        let _ = serde_json::Deserializer::from_str(text).deserialize_map(Fields(&mut object.fields));
        object
    }

    /// The value of a field; `None` for null too. Of several, the last counts, as with most readers of JSON.
    pub fn get(&self, name: &str) -> Option<&'b RawValue> {
        let field = self.fields.iter().rev().find(|(known, _)| known == name);
        field.map(|(_, value)| *value).filter(|value| value.get() != "null")
    }

    /// A text that is not blank.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).and_then(text)
    }

    /// The first of these fields that is a text.
    pub fn first_text(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.text(name))
    }

    /// An object; where it is none, an empty one.
    pub fn object(&self, name: &str) -> Self {
        self.get(name).map(|value| Self::read(value.get())).unwrap_or_default()
    }

    /// The elements of an array; where it is none, nothing.
    pub fn list(&self, name: &str) -> Vec<&'b RawValue> {
        self.get(name).and_then(|value| serde_json::from_str(value.get()).ok()).unwrap_or_default()
    }
}

struct Fields<'f, 'b>(&'f mut Vec<(String, &'b RawValue)>);

impl<'b> Visitor<'b> for Fields<'_, 'b> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'b>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((Text(name), value)) = map.next_entry()? {
            self.0.push((name, value));
        }
        Ok(())
    }
}

/// A JSON string in which half a surrogate pair, as it comes of texts that were cut, becomes replacement characters.
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

/// The text of a string; `None` for a blank one and for other types.
pub fn text(value: &RawValue) -> Option<String> {
    let Text(text) = serde_json::from_str(value.get()).ok()?;
    (!text.trim().is_empty()).then_some(text)
}

/// The text of a string, or any other value as it stands in the body.
pub fn text_or_json(value: &RawValue) -> Option<String> {
    match value.get() {
        "null" => None,
        json if json.starts_with('"') => text(value),
        json => Some(json.into()),
    }
}

/// A whole number, also where it is written as a string (`"99991663"`) or with a fraction of zero (`0.0`).
pub fn integer(value: &RawValue) -> Option<i64> {
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
