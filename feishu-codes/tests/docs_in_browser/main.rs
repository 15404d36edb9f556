//! The documentation as a reader uses it: built with rustdoc, opened in Chromium. `tests/tests/compiler/docs.rs` tests how it shows
//! hostile texts.
//!
//! Needs `chromium` and `chromedriver` (Debian: `apt-get install chromium chromium-driver`). Without them the test prints a message and
//! passes; if the variable `CI` is set, it fails.

mod browser;

use std::{collections::HashMap, fs, path::Path, process::Command};

use browser::Browser;
use feishu_codes::FeishuError;
use serde_json::Value;

/// Returns the rows of the tables of codes on a page: code, variant, its link, message.
const ROWS: &str = "return [...document.querySelectorAll('table tbody tr')].map(row => {
    const cells = [...row.cells];
    const link = cells[1]?.querySelector('a');
    return { code: cells[0]?.innerText, name: cells[1]?.innerText, href: link?.href, message: cells[2]?.innerText };
});";

/// Returns the local links of a page: path, anchor, and decoded anchor. A browser accepts both forms of an anchor.
const LINKS: &str = "return [...document.querySelectorAll('main a[href]')]
    .filter(link => link.protocol === 'file:')
    .map(link => [decodeURI(link.pathname), link.hash.slice(1), decodeURI(link.hash.slice(1))]);";

#[tokio::test]
async fn a_reader_finds_every_code() {
    let Some(browser) = Browser::start().await else { return };
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["doc", "--no-deps", "--offline", "--quiet", "--all-features", "--target-dir"]).arg(&target);
    let output = cargo.env_remove("RUSTDOCFLAGS").output().unwrap();
    assert!(output.status.success(), "cargo doc: {}", String::from_utf8_lossy(&output.stderr));

    let page = |name: &str| format!("file://{}", target.join("doc/feishu_codes").join(name).display());
    search_by_code(&browser, &page("index.html?search=1002102")).await;
    browser.open(&page("all_codes/index.html")).await;
    assert_all_codes(&browser).await;
    for name in ["index.html", "all_codes/index.html", "guide/index.html", "response/index.html", "enum.HireError.html"]
    {
        browser.open(&page(name)).await;
        assert_links(&browser).await;
    }
}

async fn search_by_code(browser: &Browser, url: &str) {
    browser.open(url).await;
    let found = browser.wait_for("#results a[href$='enum.HireError.html#variant.TalentNotExist']").await;
    found.click().await.unwrap();
    let heading = browser.wait_for("[id='variant.TalentNotExist']").await.text().await.unwrap();
    assert!(heading.contains("= 1_002_102"), "{heading}");
    let address = browser.address().await;
    assert!(address.ends_with("/enum.HireError.html#variant.TalentNotExist"), "{address}");
}

async fn assert_all_codes(browser: &Browser) {
    let rows = browser.run(ROWS, vec![]).await;
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), FeishuError::ALL.len());
    // HTML shows white space of any length as one space.
    let shown = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
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

/// Asserts that each local link leads to a file, and to an element in it.
async fn assert_links(browser: &Browser) {
    let links = serde_json::from_value::<Vec<[String; 3]>>(browser.run(LINKS, vec![]).await).unwrap();
    assert!(!links.is_empty(), "a page without links");
    let mut pages = HashMap::new();
    for [path, encoded, decoded] in &links {
        let page: &String = pages
            .entry(path)
            .or_insert_with(|| fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}")));
        let has = |anchor: &str| page.contains(&format!("id=\"{anchor}\""));
        // The lines of a source file have no elements of their own.
        let is_there = decoded.is_empty() || path.ends_with(".rs.html") || has(encoded) || has(decoded);
        assert!(is_there, "{path}#{decoded}: the page has no such anchor");
    }
}
