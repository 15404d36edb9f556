//! Detects the language of the user.

use std::{env, string::String, vec::Vec};

use crate::Lang;

/// Returns the first language of the user's locales that is supported, or else English.
///
/// As in gettext, `LANGUAGE` comes first, then the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set. If none is set, the
/// settings of the system count.
#[must_use]
pub fn user_language() -> Lang {
    let system = sys_locale::get_locales().collect::<Vec<_>>();
    choose(|name| env::var(name).ok(), &system)
}

fn choose(variable: impl Fn(&str) -> Option<String>, system: &[String]) -> Lang {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let list = set("LANGUAGE").unwrap_or_default();
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    let of_environment = list.split(':').chain(locale.as_deref()).filter(|locale| !locale.is_empty());
    let of_system = system.iter().map(String::as_str).filter(|_| list.is_empty() && locale.is_none());
    of_environment.chain(of_system).find_map(of_locale).unwrap_or(Lang::En)
}

/// Returns the language of a locale such as `zh_CN.UTF-8`, if it is supported. `C` and `POSIX` mean English.
fn of_locale(locale: &str) -> Option<Lang> {
    let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    match language.to_ascii_lowercase().as_str() {
        "zh" => Some(Lang::Zh),
        "en" | "c" | "posix" => Some(Lang::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::{borrow::ToOwned, string::String};

    use super::choose;
    use crate::Lang;

    fn language(variables: &[(&str, &str)], system: &[&str]) -> Lang {
        let variable =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        choose(variable, &system.iter().map(|locale| String::from(*locale)).collect::<std::vec::Vec<_>>())
    }

    #[test]
    fn the_first_supported_language_of_the_variables() {
        assert_eq!(language(&[("LANG", "zh_CN.UTF-8")], &[]), Lang::Zh);
        assert_eq!(language(&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "C")], &[]), Lang::En);
        assert_eq!(language(&[("LANG", "en_US.UTF-8"), ("LANGUAGE", "fr:zh_TW:en")], &[]), Lang::Zh);
        assert_eq!(language(&[("LANG", "zh_CN.UTF-8"), ("LANGUAGE", "en")], &[]), Lang::En);
        assert_eq!(language(&[("LANG", "ZH"), ("LC_ALL", "")], &[]), Lang::Zh);
        assert_eq!(language(&[("LANG", "zhuang")], &[]), Lang::En);
    }

    #[test]
    fn the_system_counts_if_no_variable_is_set() {
        assert_eq!(language(&[], &["fr-FR", "zh-Hans-CN", "en"]), Lang::Zh);
        assert_eq!(language(&[("LANG", "fr_FR")], &["zh-CN"]), Lang::En);
        assert_eq!(language(&[], &[]), Lang::En);
    }
}
