//! Finds the missing scopes in the text of a refusal.

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

use super::free_text::position;
use crate::closed_set::closed_set;

closed_set! {
    /// Whether a call needs one or all of the missing scopes.
    "scopes needed" ScopesNeeded {
        /// One of them is enough.
        AnyOf = "any_of",
        /// The call needs all of them.
        AllOf = "all_of",
    }
}

/// The number of scopes of a text that are read. No answer of the platform has as many.
const MAX_SCOPES: usize = 1000;

/// The words that announce scopes.
const WORDS: [&str; 5] = ["scope", "privilege", "permission", "权限", "授权"];

/// Returns the scopes that a refusal lists in brackets, such as `One of the following scopes is required: [im:message, im:chat]`, or
/// else those that it names, such as `need scope: im:message.group_msg`.
pub(super) fn missing(text: &str) -> Vec<String> {
    let listed = WORDS.iter().filter_map(|word| position(text, word)).min().and_then(|word| {
        // Each piece starts after an opening bracket.
        let mut pieces = text.get(word..)?.split('[').skip(1);
        pieces.find_map(|piece| list(piece.split_once(']')?.0))
    });
    listed.unwrap_or_else(|| named(text))
}

/// Returns the scopes of a list such as `im:message, im:chat`; `None` if it lists anything else.
fn list(text: &str) -> Option<Vec<String>> {
    let names = text.split([',', '，', '、', ' ']).map(str::trim).filter(|name| !name.is_empty());
    let names = names.take(MAX_SCOPES).map(ToOwned::to_owned).collect::<Vec<_>>();
    let is_list = names.iter().all(|name| is_name(name)) && names.iter().any(|name| is_scope(name));
    is_list.then_some(names)
}

/// Returns the scopes next to the word `scope`, such as `requires im:chat scope` or `need scopes: im:chat, im:message`.
fn named(text: &str) -> Vec<String> {
    let separators = |character: char| character.is_whitespace() || ",;=()`'\"，；。：".contains(character);
    let words = text.split(separators).filter(|word| !word.is_empty());
    let (mut before, mut after_word) = (None, false);
    let mut found = Vec::new();
    for word in words {
        let name = word.trim_end_matches(['.', ':']);
        if ["scope", "scopes"].iter().any(|scope| name.eq_ignore_ascii_case(scope)) {
            if found.is_empty() {
                found.extend(before.map(ToOwned::to_owned));
            }
            after_word = true;
        } else if is_scope(name) {
            if after_word && found.len() < MAX_SCOPES {
                found.push(name.to_owned());
            }
            before = Some(name);
        } else {
            before = None;
            after_word = after_word && ["or", "and"].contains(&name);
        }
    }
    found
}

/// Returns whether a text is two or more names separated by colons, such as `im:message.group_msg:readonly`.
fn is_scope(text: &str) -> bool {
    text.contains(':') && text.split(':').all(is_name)
}

fn is_name(text: &str) -> bool {
    let is_inside = |letter: u8| letter.is_ascii_alphanumeric() || b":._-".contains(&letter);
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.bytes().all(is_inside)
}

/// Returns whether one or all of the missing scopes are needed, if the text says so in English or Chinese.
pub(super) fn needed(text: &str) -> Option<ScopesNeeded> {
    use ScopesNeeded::{AllOf, AnyOf};

    const PHRASES: [(&str, ScopesNeeded); 17] = [
        ("one of the following", AnyOf),
        ("one of these", AnyOf),
        ("any of the", AnyOf),
        ("any one of", AnyOf),
        ("at least one", AnyOf),
        ("任一", AnyOf),
        ("任意", AnyOf),
        ("之一", AnyOf),
        ("all of the", AllOf),
        ("all the following", AllOf),
        ("scopes are required", AllOf),
        ("privileges are required", AllOf),
        ("所有权限", AllOf),
        ("全部权限", AllOf),
        ("以下所有", AllOf),
        ("以下全部", AllOf),
        ("均需", AllOf),
    ];
    let found = PHRASES.iter().filter_map(|(phrase, needed)| Some((position(text, phrase)?, *needed)));
    found.min_by_key(|(at, _)| *at).map(|(_, needed)| needed)
}

/// Returns the first address of a page in the developer console where scopes are granted.
pub(super) fn grant_url(text: &str) -> Option<&str> {
    urls(text).find(|url| {
        let page = url.split(['?', '#']).next().unwrap_or_default();
        page.ends_with("/auth") || page.ends_with("/scope-apply")
    })
}

/// The maximum length of an address in bytes. Without it, a text of nothing but addresses would take quadratic time.
const MAX_URL: usize = 4096;

/// Returns the `https://` addresses in a text.
pub fn urls(text: &str) -> impl Iterator<Item = &str> {
    let ends = |character: char| {
        character.is_whitespace()
            || !character.is_ascii()
            || "\"'<>[]()`\\".contains(character)
            || character.is_control()
    };
    text.match_indices("https://").filter_map(move |(at, _)| {
        let url = text.get(at..at + MAX_URL).or_else(|| text.get(at..))?;
        let url = url.find(ends).and_then(|end| url.get(..end)).unwrap_or(url);
        Some(url.trim_end_matches(['.', ',', ';', ':', '!', '?']))
    })
}

/// Returns the app id in a text, such as `cli_a90bee6e8d781bd1`.
pub(super) fn app_id(text: &str) -> Option<&str> {
    const PREFIX: &str = "cli_";
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').find_map(|word| {
        let id = word.strip_prefix(PREFIX)?.split('_').next().filter(|id| !id.is_empty())?;
        word.get(..PREFIX.len() + id.len())
    })
}

/// Returns the address where the app gets these scopes, in the form that the platform uses.
pub(super) fn console_url(host: &str, app_id: &str, scopes: &[String], for_user: bool) -> String {
    let (scopes, token) = (scopes.join(","), if for_user { "user" } else { "tenant" });
    format!("https://{host}/app/{app_id}/auth?q={scopes}&op_from=openapi&token_type={token}")
}

/// Returns whether a refusal is about the scopes that the user granted, rather than those of the app.
pub(super) fn is_for_user(text: &str) -> bool {
    ["user identity", "用户身份", "用户授权"].iter().any(|phrase| position(text, phrase).is_some())
}

#[cfg(test)]
mod tests {
    use std::{string::ToString, vec::Vec};

    use super::{ScopesNeeded, app_id, console_url, grant_url, missing, needed, urls};

    const BOTH: &str = "Access denied. One of the following scopes is required: [im:message, im:chat.tabs:write_only].应用尚未开通所需的\
        应用身份权限：[im:message, im:chat.tabs:write_only]，点击链接申请并开通任一权限即可：https://open.feishu.cn/app/cli_1a/auth?q=\
        im:message,im:chat.tabs:write_only&op_from=openapi&token_type=tenant";

    #[test]
    fn lists_in_both_languages() {
        assert_eq!(missing(BOTH), ["im:message", "im:chat.tabs:write_only"]);
        assert_eq!(missing("应用未获取所需的用户授权：[wiki:wiki、wiki:node:read]"), ["wiki:wiki", "wiki:node:read"]);
        assert_eq!(missing("required one of these privileges under the user identity: [im:message]"), ["im:message"]);
        assert_eq!(missing("scopes are required: [offline_access, im:chat]"), ["offline_access", "im:chat"]);
        assert_eq!(missing("[ou_1] has no permission, scopes: [a b c], [im:chat]"), ["im:chat"]);
    }

    #[test]
    fn scopes_without_a_list() {
        assert_eq!(
            missing("Lack of necessary permissions, ext=need scope: im:message.group_msg"),
            ["im:message.group_msg"]
        );
        assert_eq!(missing("ext=requires im:message.send_as_user scope."), ["im:message.send_as_user"]);
        assert_eq!(
            missing("need scopes im:chat, im:message or im:chat:read now"),
            ["im:chat", "im:message", "im:chat:read"]
        );
    }

    #[test]
    fn other_lists_are_not_scopes() {
        for none in [
            "",
            "[im:chat]",
            "scope ]a:b[",
            "scope [",
            "no permission for user_id:ou_1",
            "scope: the list is too long",
            "permission denied, ext=[code:1, 2026:x]",
            "permission [https://open.feishu.cn]",
            "department scope exceed limit",
        ] {
            assert_eq!(missing(none), Vec::<&str>::new(), "{none}");
        }
    }

    #[test]
    fn one_or_all_of_them() {
        assert_eq!(needed(BOTH), Some(ScopesNeeded::AnyOf));
        assert_eq!(needed("点击链接申请并开通任一权限即可"), Some(ScopesNeeded::AnyOf));
        assert_eq!(needed("All of the following scopes are required: [a:b]"), Some(ScopesNeeded::AllOf));
        assert_eq!(needed("The following scopes are required: [a:b, a:c]"), Some(ScopesNeeded::AllOf));
        assert_eq!(needed("请申请并开通以下所有权限：[a:b]"), Some(ScopesNeeded::AllOf));
        assert_eq!(needed("No permission"), None);
    }

    #[test]
    fn links_and_app_ids() {
        let url = grant_url(BOTH).expect("a link");
        assert!(
            url.starts_with("https://open.feishu.cn/app/cli_1a/auth?q=im:message,") && url.ends_with("=tenant"),
            "{url}"
        );
        assert_eq!(grant_url("see https://open.feishu.cn/document/auth/x, please"), None);
        assert_eq!(urls("a https://x.cn/b), https://y.cn。").collect::<Vec<_>>(), ["https://x.cn/b", "https://y.cn"]);
        assert_eq!(app_id("app[cli_a90bee6e8d781bd1]"), Some("cli_a90bee6e8d781bd1"));
        assert_eq!(app_id("lark_cli_1, cli_, cli_7"), Some("cli_7"));
        assert_eq!(
            console_url("open.feishu.cn", "cli_1", &["im:chat".to_string(), "im:message".to_string()], false),
            "https://open.feishu.cn/app/cli_1/auth?q=im:chat,im:message&op_from=openapi&token_type=tenant"
        );
    }
}
