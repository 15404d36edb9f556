//! Tables with texts in one language, and tables with their own base of links.

use feishu_codes::Lang;

mod english {
    feishu_codes::error_codes! {
        codes: "data/english_codes.csv",
        domains: "data/english_domains.csv",
        module: crate::one_language::english,
        docs_en: "https://shop.example/docs",
    }
}

mod chinese {
    feishu_codes::error_codes! {
        codes: "data/chinese_codes.csv",
        domains: "data/chinese_domains.csv",
        module: crate::one_language::chinese,
        docs_en: "https://shop.example/en",
        docs_zh: "https://shop.example/zh",
    }
}

#[test]
fn both_languages_get_the_only_text() {
    let error = english::code!(1);
    assert_eq!(error.to_string(), "1: no such item");
    assert_eq!(format!("{:#}", english::code!(2)), "2: The shop is closed. Come back tomorrow.");
    for lang in [Lang::En, Lang::Zh] {
        assert_eq!((error.explanation(lang), error.remedy(lang)), ("The item is gone.", "Take another one."));
        assert_eq!(english::Domain::Shop.title(lang), "Shop");
    }
    let error = chinese::code!(1);
    assert_eq!(format!("{error:#}"), "1: no such item. 请换一件商品");
    for lang in [Lang::En, Lang::Zh] {
        assert_eq!((error.explanation(lang), error.remedy(lang)), ("商品已下架", "请换一件商品"));
        assert_eq!(chinese::Domain::Shop.title(lang), "商店");
    }
}

#[test]
fn links_start_with_the_base_of_their_table() {
    let link = |url: Option<feishu_codes::DocsUrl>| url.map(|url| url.to_string());
    let both = [Lang::En, Lang::Zh];
    let one_base = both.map(|lang| link(english::code!(1).docs_url(lang)).expect("a page"));
    assert_eq!(one_base, ["https://shop.example/docs/errors/1", "https://shop.example/docs/errors/1"]);
    let bases = both.map(|lang| link(chinese::code!(1).docs_url(lang)).expect("a page"));
    assert_eq!(bases, ["https://shop.example/en/errors/1", "https://shop.example/zh/errors/1"]);
}
