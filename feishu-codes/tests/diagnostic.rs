//! Feature `miette`: the text in a terminal, in English and in Chinese.

use std::process::Command;

use feishu_codes::{HireError, Lang};
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme};

mod own {
    feishu_codes::error_codes! {
        codes: "tests/tables/codes.csv",
        domains: "tests/tables/domains.csv",
        module: crate::own,
    }
}

fn render(diagnostic: &dyn Diagnostic) -> String {
    let mut text = String::new();
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor()).with_links(false);
    handler.with_width(400).render_report(&mut text, diagnostic).unwrap();
    text
}

fn show_all() {
    println!("{}", render(&HireError::TalentNotExist));
    println!("{}", render(&own::AnyError::from(own::BillingError::InvoiceNotFound)));
    println!("{}", render(&own::BillingError::LedgerBusy));
    #[cfg(feature = "response")]
    for error in responses() {
        println!("{}", render(&error));
    }
}

#[cfg(feature = "response")]
fn responses() -> impl Iterator<Item = feishu_codes::ApiError> {
    let bodies = [
        (200, r#"{"code": 1002102, "msg": "Talent not exist", "log_id": "abc"}"#),
        (
            400,
            r#"{"code": 99991672, "msg": "No permission", "error": {
                "permission_violations": [{"scope": "im:message"}, {"scope": "im:chat"}],
                "troubleshooter": "see https://open.feishu.cn/search?code=99991672"
            }}"#,
        ),
        (
            400,
            r#"{"code": 1799999, "msg": "new", "error": {
                "helps": [{"url": "https://open.feishu.cn/app"}],
                "troubleshooter": "see https://open.feishu.cn/search?code=1799999"
            }}"#,
        ),
        (400, r#"{"code": 99991672, "msg": "One of the following scopes is required: [im:chat]. app: cli_7"}"#),
        (503, ""),
    ];
    bodies.into_iter().filter_map(|(status, body)| feishu_codes::ApiError::check_body(status, body.as_bytes()).err())
}

/// The environment decides the language, and changing it affects all threads. The test therefore runs itself with this variable set.
const SHOW: &str = "SHOW_DIAGNOSTICS";

#[test]
fn a_terminal_shows_errors_in_the_language_of_the_user() {
    if std::env::var_os(SHOW).is_some() {
        return show_all();
    }
    let in_language = |locale, list| {
        let mut program = Command::new(std::env::current_exe().unwrap());
        program.args([
            "--exact",
            "a_terminal_shows_errors_in_the_language_of_the_user",
            "--nocapture",
            "--test-threads=1",
        ]);
        for name in ["LC_ALL", "LC_MESSAGES"] {
            program.env_remove(name);
        }
        let output = program.env(SHOW, "1").env("LANG", locale).env("LANGUAGE", list).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    // `LANGUAGE` precedes `LANG`, as in other programs.
    let (english, chinese) = (in_language("en_US.UTF-8", ""), in_language("en_US.UTF-8", "fr:zh_CN:en"));
    for (text, lang) in [(&english, Lang::En), (&chinese, Lang::Zh)] {
        assert!(text.contains("HireError::TalentNotExist (1002102)"), "{text}");
        assert!(text.contains(HireError::TalentNotExist.remedy(lang)), "{text}");
        assert!(text.contains(own::BillingError::LedgerBusy.remedy(lang)), "{text}");
        assert!(text.contains(own::BillingError::InvoiceNotFound.remedy(lang)), "{text}");
    }
    #[cfg(feature = "response")]
    {
        for part in [
            "missing scope: im:message",
            "missing scope: im:chat",
            "missing scope (any one is enough): im:chat",
            "grant it at https://open.feishu.cn/app/cli_7/auth?q=im:chat",
            "see https://open.feishu.cn/search?code=1799999",
            "HTTP 503",
        ] {
            assert!(english.contains(part), "{part} in {english}");
        }
        assert!(chinese.contains("缺少权限（任一即可）：im:chat"), "{chinese}");
    }
}

#[test]
fn a_diagnostic_links_the_page_of_its_code() {
    let error = own::BillingError::InvoiceNotFound;
    let url = error.url().map(|url| url.to_string());
    let known = [Lang::En, Lang::Zh].map(|lang| error.docs_url(lang).map(|url| url.to_string()));
    assert!(url.is_some() && known.contains(&url), "{url:?}");
    assert!(own::BillingError::LedgerBusy.url().is_none());
}
