//! A reader of a page: the actions and what becomes visible.

use std::time::Duration;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{browser::Browser, table::Page};

pub(crate) struct Reader {
    pub(crate) browser: Browser,
}

impl Reader {
    /// Opens a page; returns `None` if no browser is installed.
    pub(crate) async fn open(page: &Page, anchor: &str) -> Option<Self> {
        Self::at(Browser::start().await?, page, anchor).await
    }

    /// Opens a page in a browser with these options of Chromium.
    pub(crate) async fn open_with(options: &Value, page: &Page, anchor: &str) -> Option<Self> {
        Self::at(Browser::start_with(options).await?, page, anchor).await
    }

    async fn at(browser: Browser, page: &Page, anchor: &str) -> Option<Self> {
        browser.open(&(page.url() + anchor)).await;
        browser.wait_for("#results .entry").await;
        Some(Self { browser })
    }

    pub(crate) async fn run(&self, script: &str) -> Value {
        self.browser.run(script, vec![]).await
    }

    /// Presses keys in the focused element.
    pub(crate) async fn press(&self, keys: &str) {
        self.browser.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    pub(crate) async fn key(&self, key: Key) {
        self.press(&char::from(key).to_string()).await;
    }

    /// Replaces the text of the search field, and returns the anchors of the results.
    pub(crate) async fn search(&self, text: &str) -> Vec<String> {
        let field = self.browser.wait_for("#query").await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
        self.found().await
    }

    pub(crate) async fn click(&self, selector: &str) {
        self.browser.wait_for(selector).await.click().await.unwrap();
    }

    /// Returns the anchors of the results.
    pub(crate) async fn found(&self) -> Vec<String> {
        strings(&self.run("return [...document.querySelectorAll('#results > .entry')].map(row => row.id)").await)
    }

    pub(crate) async fn text(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
        self.browser.run(script, vec![json!(selector)]).await.as_str().unwrap().into()
    }

    /// Returns the anchor of the focused row, or else the ID of the focused element.
    pub(crate) async fn focused(&self) -> Value {
        self.run("return document.activeElement.closest('.entry')?.id ?? document.activeElement.id").await
    }

    /// Waits until the script returns the expected value.
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

    /// Waits until the row with this anchor is open, highlighted and visible below the search field.
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
