//! The language of the texts.

use feishu_codes_core::Lang;

use crate::args::Language;

/// The language that was asked for, else that of the locale.
pub(crate) fn choose(asked: Option<Language>) -> Lang {
    asked.map_or_else(|| of_locale(locale().as_deref()), Lang::from)
}

/// The first variable that is set decides, as in the C library; then the system is asked.
fn locale() -> Option<String> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).or_else(sys_locale::get_locale)
}

fn of_locale(locale: Option<&str>) -> Lang {
    let language = locale.and_then(|locale| locale.split(['_', '-', '.', '@']).next());
    match language {
        Some(language) if language.eq_ignore_ascii_case("zh") => Lang::Zh,
        _ => Lang::En,
    }
}

#[cfg(test)]
mod tests {
    use feishu_codes_core::Lang;

    use super::of_locale;

    #[test]
    fn chinese_where_the_locale_says_so() {
        for chinese in ["zh_CN.UTF-8", "zh-Hans-CN", "zh", "ZH_TW"] {
            assert_eq!(of_locale(Some(chinese)), Lang::Zh, "{chinese}");
        }
        for other in [Some("en_US.UTF-8"), Some("C"), Some("zhuang"), None] {
            assert_eq!(of_locale(other), Lang::En, "{other:?}");
        }
    }
}
