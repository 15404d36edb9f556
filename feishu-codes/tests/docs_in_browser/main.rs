//! The documentation as a reader sees it: built with rustdoc, opened in Chromium. How it shows texts that try to be more than text is
//! tested in `tests/tests/compiler/docs.rs`.
//!
//! Needs `chromium` and `chromedriver` (Debian: `apt-get install chromium chromium-driver`). Without them the test says so and passes;
//! if the variable `CI` is set, it fails.

mod browser;
mod docs;
mod links;

use browser::Browser;
use docs::Docs;
use feishu_codes::{FeishuError, HireError, Lang};
use serde_json::{Value, json};

/// The rows of the tables of codes on a page: number, variant, its link, message.
const ROWS: &str = "return [...document.querySelectorAll('table tbody tr')].map(row => {
    const cells = [...row.cells];
    const link = cells[1]?.querySelector('a');
    return { code: cells[0]?.innerText, name: cells[1]?.innerText, href: link?.href, message: cells[2]?.innerText };
});";

#[tokio::test]
async fn a_reader_finds_every_code() {
    let Some(browser) = Browser::start().await else { return };
    let docs = Docs::build();
    search_by_number(&browser, &docs).await;
    all_codes(&browser, &docs).await;
    for page in ["index.html", "all_codes/index.html", "guide/index.html", "response/index.html", "enum.HireError.html"]
    {
        browser.open(&docs.page(page)).await;
        links::all_work(&browser).await;
    }
}

async fn search_by_number(browser: &Browser, docs: &Docs) {
    browser.open(&format!("{}?search=1002102", docs.page("index.html"))).await;
    let found = browser.wait_for("#results a[href$='enum.HireError.html#variant.TalentNotExist']").await;
    assert!(found.text().await.unwrap().contains("TalentNotExist"));
    found.click().await.unwrap();
    browser.wait_for("[id='variant.TalentNotExist']").await;
    let address = browser.address().await;
    assert!(address.ends_with("/enum.HireError.html#variant.TalentNotExist"), "{address}");

    let text = variant(browser, "TalentNotExist").await;
    let error = HireError::TalentNotExist;
    for part in ["1002102", error.message(), error.remedy(Lang::En), error.remedy(Lang::Zh), "not_found", "never"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    // Behind its predecessor too.
    let heading = browser.run("return document.getElementById('variant.TalentNotExist').innerText;", vec![]).await;
    assert!(heading.as_str().unwrap().contains("= 1_002_102"), "{heading}");
}

/// The documentation of a variant on the page of its enum.
async fn variant(browser: &Browser, name: &str) -> String {
    let script = "return document.getElementById('variant.' + arguments[0]).nextElementSibling.innerText;";
    browser.run(script, vec![json!(name)]).await.as_str().unwrap().into()
}

async fn all_codes(browser: &Browser, docs: &Docs) {
    browser.open(&docs.page("all_codes/index.html")).await;
    let rows = browser.run(ROWS, vec![]).await;
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), FeishuError::ALL.len());
    for error in FeishuError::ALL {
        let messages = error.meanings().map(|meaning| shown(meaning.message())).collect::<Vec<_>>().join(" / ");
        let code = error.code().to_string();
        let is_it = |row: &&Value| row["code"] == code && row["name"] == error.name();
        let row = rows.iter().find(is_it).unwrap_or_else(|| panic!("{error:?} is not on the page"));
        assert_eq!(row["message"], messages.trim(), "{error:?}");
        let href = row["href"].as_str().unwrap();
        assert!(href.ends_with(&format!("Error.html#variant.{}", error.name())), "{href}");
    }
}

/// A text in HTML, where any white space is one space.
fn shown(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
