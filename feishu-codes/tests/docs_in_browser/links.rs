//! Links of a page lead somewhere.

use std::{collections::HashMap, fs};

use crate::browser::Browser;

/// The path of each local link, and its anchor as it may be written: browsers find a place by its encoded and by its plain name.
const LINKS: &str = "return [...document.querySelectorAll('main a[href]')]
    .filter(link => link.protocol === 'file:')
    .map(link => [decodeURI(link.pathname), link.hash.slice(1), decodeURI(link.hash.slice(1))]);";

/// Every link to a page on this disk leads to a file, and to an element of it.
pub(crate) async fn all_work(browser: &Browser) {
    let links = browser.run(LINKS, vec![]).await;
    let links = serde_json::from_value::<Vec<[String; 3]>>(links).unwrap();
    assert!(!links.is_empty(), "a page without links");
    let mut pages = HashMap::new();
    for [path, encoded, plain] in &links {
        let page: &String = pages
            .entry(path)
            .or_insert_with(|| fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}")));
        let has = |anchor: &str| page.contains(&format!("id=\"{anchor}\""));
        // The lines of a source file have no elements of their own.
        if !path.ends_with(".rs.html") {
            assert!(plain.is_empty() || has(encoded) || has(plain), "{path}#{plain}: no such place on the page");
        }
    }
}
