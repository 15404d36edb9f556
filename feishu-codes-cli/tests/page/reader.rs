//! What a reader does with a page, and sees on it.

use std::time::Duration;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{browser::Browser, table::Page};

/// Who reads the page.
pub(crate) struct Reader {
    pub(crate) browser: Browser,
}

impl Reader {
    pub(crate) async fn opens(page: &Page, anchor: &str) -> Option<Self> {
        Self { browser: Browser::start().await? }.at(page, anchor).await
    }

    pub(crate) async fn who_reads(languages: &str, page: &Page) -> Option<Self> {
        let options = json!({"prefs": {"intl.accept_languages": languages}});
        Self { browser: Browser::start_with(&options).await? }.at(page, "").await
    }

    pub(crate) async fn on_a_phone(page: &Page) -> Option<Self> {
        let phone = json!({"mobileEmulation": {"deviceMetrics": {"width": 390, "height": 844, "pixelRatio": 2.0}}});
        Self { browser: Browser::start_with(&phone).await? }.at(page, "").await
    }

    async fn at(self, page: &Page, anchor: &str) -> Option<Self> {
        self.browser.open(&(page.url() + anchor)).await;
        self.browser.wait_for("#results .entry").await;
        Some(self)
    }

    pub(crate) async fn run(&self, script: &str) -> Value {
        self.browser.run(script, vec![]).await
    }

    /// Presses keys where the focus is.
    pub(crate) async fn press(&self, keys: &str) {
        self.browser.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    pub(crate) async fn key(&self, key: Key) {
        self.press(&char::from(key).to_string()).await;
    }

    /// Replaces what is in the search field.
    pub(crate) async fn search(&self, text: &str) -> Vec<String> {
        let field = self.browser.wait_for("#query").await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
        self.found().await
    }

    pub(crate) async fn click(&self, selector: &str) {
        self.browser.wait_for(selector).await.click().await.unwrap();
    }

    /// The anchors of the rows.
    pub(crate) async fn found(&self) -> Vec<String> {
        strings(&self.run("return [...document.querySelectorAll('#results > .entry')].map(row => row.id)").await)
    }

    pub(crate) async fn text(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
        self.browser.run(script, vec![json!(selector)]).await.as_str().unwrap().into()
    }

    /// The anchor of the row with the focus.
    pub(crate) async fn focused(&self) -> Value {
        self.run("return document.activeElement.closest('.entry')?.id ?? document.activeElement.id").await
    }

    /// The script soon returns what is expected.
    pub(crate) async fn until(&self, script: &str, argument: Value, expected: Value) {
        let mut found = Value::Null;
        for _ in 0..200 {
            found = self.browser.run(script, vec![argument.clone()]).await;
            if found == expected {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("expected {expected}, found {found} for {argument}");
    }

    /// The row that the address leads to is open, marked and in sight, below the search field.
    pub(crate) async fn sees(&self, anchor: &str) {
        self.browser.wait_for(&format!("[id='{anchor}'].open.linked .about")).await;
        let script = "const row = document.getElementById(arguments[0]).getBoundingClientRect();
            const bar = document.querySelector('.bar').getBoundingClientRect();
            return [row.top >= bar.bottom - 1, row.top < innerHeight]";
        self.until(script, json!(anchor), json!([true, true])).await;
    }
}

pub(crate) fn strings(value: &Value) -> Vec<String> {
    serde_json::from_value(value.clone()).unwrap()
}
