use alloc::{string::String, vec::Vec};

use serde_json::value::RawValue;

use super::damaged_json::{Object, text, text_or_json};

/// Defines a method for each of these fields, which returns its text, if any.
macro_rules! getters {
    ($( $(#[$doc:meta])* $field:ident; )*) => { $(
        $(#[$doc])*
        #[must_use]
        pub fn $field(&self) -> Option<&str> {
            self.$field.as_deref()
        }
    )* };
}

/// A permission that the call lacks.
///
/// The platform uses two shapes: `{type, subject, description}` and `{scope, url}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PermissionViolation {
    kind: Option<String>,
    subject: Option<String>,
    description: Option<String>,
    scope: Option<String>,
    url: Option<String>,
}

impl PermissionViolation {
    pub(super) fn read(value: &RawValue) -> Self {
        let object = Object::read(value.get());
        Self {
            kind: object.text("type"),
            subject: object.text("subject"),
            description: object.text("description"),
            scope: object.text("scope").or_else(|| text(value)),
            url: object.text("url"),
        }
    }

    getters! {
        /// Returns the field `type`, such as `action_scope_required`.
        kind;
        /// Returns the subject of the violation: a scope if [`kind`](Self::kind) says so.
        subject;
        /// Returns the description of the violation.
        description;
        /// Returns the field `scope`.
        scope;
        /// Returns the address where the scope can be requested.
        url;
    }

    /// Returns the missing scope: the field `scope`, or else the subject, if the type names a scope, a privilege or a permission, or
    /// is missing.
    #[must_use]
    pub fn missing_scope(&self) -> Option<&str> {
        let about_scopes = self.kind().is_none_or(|kind| {
            let kind = kind.to_ascii_lowercase();
            ["scope", "privilege", "permission"].iter().any(|word| kind.contains(word))
        });
        self.scope().or_else(|| self.subject().filter(|_| about_scopes))
    }
}

/// A field of the request that the platform did not accept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FieldViolation {
    field: Option<String>,
    value: Option<String>,
    description: Option<String>,
}

impl FieldViolation {
    pub(super) fn read(value: &RawValue) -> Self {
        let object = Object::read(value.get());
        Self {
            field: object.text("field"),
            value: object.get("value").and_then(text_or_json),
            description: object.text("description"),
        }
    }

    getters! {
        /// Returns the path of the field, such as `department_id_type`.
        field;
        /// Returns the value in the request. Values other than strings are JSON.
        value;
        /// Returns what is wrong with the value.
        description;
    }
}

/// A link to a help page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Help {
    url: Option<String>,
    description: Option<String>,
}

impl Help {
    pub(super) fn read(value: &RawValue) -> Self {
        let object = Object::read(value.get());
        Self { url: object.text("url").or_else(|| text(value)), description: object.text("description") }
    }

    getters! {
        /// Returns the address.
        url;
        /// Returns the description of the page.
        description;
    }
}

/// A detail of an error: a value, usually with a key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Detail {
    key: Option<String>,
    value: Option<String>,
}

impl Detail {
    pub(super) fn read(value: &RawValue) -> Self {
        let object = Object::read(value.get());
        match (object.text("key"), object.get("value")) {
            (None, None) => Self { key: None, value: text_or_json(value) },
            (key, inner) => Self { key, value: inner.and_then(text_or_json) },
        }
    }

    getters! {
        /// Returns the key.
        key;
        /// Returns the value. Values other than strings are JSON, and so are details that have neither a key nor a value.
        value;
    }
}

/// Reads the elements of an array in the first place that has it, without the empty ones.
pub(super) fn list<T: Default + PartialEq>(places: [&Object<'_>; 2], name: &str, read: fn(&RawValue) -> T) -> Vec<T> {
    let elements = places.iter().map(|object| object.list(name)).find(|elements| !elements.is_empty());
    let parts = elements.unwrap_or_default().into_iter().map(read);
    parts.filter(|part| *part != T::default()).collect()
}
