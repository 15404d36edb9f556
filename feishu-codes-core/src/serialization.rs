//! Serialization with serde: errors as their codes, values of closed sets as their names.

use core::{fmt, marker::PhantomData};

pub use serde;
use serde::{Deserializer, Serialize, Serializer, de, ser::SerializeStruct as _};

use crate::{DocsUrl, ErrorCode, Lang, Meaning, closed_set::write_one_of, convert};

/// Deserializes an error from an integer of any width.
///
/// # Errors
///
/// If the value is not an integer, or if `E` does not have this code. In the second case, the message is that of the conversion,
/// with the nearest known codes.
pub fn code<'de, E: ErrorCode, D: Deserializer<'de>>(deserializer: D) -> Result<E, D::Error> {
    deserializer.deserialize_i64(Code(PhantomData))
}

struct Code<E>(PhantomData<E>);

impl<E: ErrorCode> de::Visitor<'_> for Code<E> {
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an error code as an integer")
    }

    fn visit_i64<R: de::Error>(self, code: i64) -> Result<E, R> {
        convert(code).map_err(R::custom)
    }

    fn visit_u64<R: de::Error>(self, code: u64) -> Result<E, R> {
        convert(code).map_err(R::custom)
    }
}

/// Deserializes one of `all` from its name.
///
/// # Errors
///
/// If the value is not a string, or if none of them has this name.
pub fn name<'de, T, D>(deserializer: D, all: &'static [T], name: fn(T) -> &'static str) -> Result<T, D::Error>
where
    T: Copy,
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(Name { all, name })
}

struct Name<T: 'static> {
    all: &'static [T],
    name: fn(T) -> &'static str,
}

impl<T: Copy> de::Visitor<'_> for Name<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_one_of(f, self.all.iter().map(|value| (self.name)(*value)))
    }

    fn visit_str<R: de::Error>(self, text: &str) -> Result<T, R> {
        let found = self.all.iter().find(|value| (self.name)(**value) == text);
        found.copied().ok_or_else(|| R::invalid_value(de::Unexpected::Str(text), &self))
    }
}

/// Serializes for structured logs, in English: scope, message, kind, retry, HTTP statuses, explanation, remedy and page.
impl Serialize for Meaning {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Meaning", 8)?;
        fields.serialize_field("scope", &self.scope())?;
        fields.serialize_field("message", self.message())?;
        fields.serialize_field("kind", &self.kind())?;
        fields.serialize_field("retry", &self.retry())?;
        fields.serialize_field("http", self.http_statuses())?;
        fields.serialize_field("explanation", self.explanation(Lang::En))?;
        fields.serialize_field("remedy", self.remedy(Lang::En))?;
        fields.serialize_field("docs_url", &self.docs_url(Lang::En))?;
        fields.end()
    }
}

/// Serializes as the URL.
impl Serialize for DocsUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
