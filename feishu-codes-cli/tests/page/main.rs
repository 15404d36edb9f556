//! The page of `list --format html`, opened from a file in Chromium.
//!
//! The tests need `chromium` and `chromedriver`. Like the test `docs_in_browser` of `feishu-codes`, they are skipped without them.

#[path = "../../../feishu-codes/tests/docs_in_browser/browser.rs"]
mod browser;
mod reader;
mod table;

use std::fs;

use fantoccini::key::Key;
use reader::{Reader, strings};
use serde_json::{Value, json};
use table::{FIRST_HOSTILE, HOSTILE, Page};

#[tokio::test]
async fn search() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::open(&page, "").await else { return };
    for (text, expected) in [
        ("230002", vec!["230002"]),
        ("botnotinchat", vec!["230002"]),
        ("ImError::BotNotInChat", vec!["230002"]),
        ("code!(im::10002)", vec!["im-10002"]),
        ("out of chat", vec!["230002"]),
        ("The bot is not in the chat", vec!["230002"]),
        ("拉机器人进群", vec!["230002"]),
        ("机器人在群里", vec!["230002"]),
        ("bot不在群", vec!["230002"]),
        ("/open-apis/wiki/", vec!["wiki-10002"]),
        ("im/v1/chats", vec!["230002"]),
        // The codes that an API may return: the documented ones, then the general ones.
        ("https://open.feishu.cn/open-apis/im/v1/messages/om_1?x=y", vec!["im-10002", "99991672"]),
        ("GET /open-apis/im/v1/messages/search", vec!["11310", "99991672"]),
        ("[error] code: 230002, msg: something else, log_id: 20261124", vec!["230002"]),
        ("10002", vec!["im-10002", "wiki-10002"]),
        ("nothing has this", vec![]),
    ] {
        assert_eq!(reader.search(text).await, expected, "{text}");
    }
    assert!(reader.text("#status").await.starts_with("No code found"));
    assert_eq!(reader.text("aside").await, "", "nothing to filter");
    // A closed row has the action, of the meaning that was searched.
    for (text, action) in [("230002", "Add the bot."), ("11310", "Check card_id."), ("card service", "Try later.")] {
        reader.search(text).await;
        assert_eq!(reader.text(".action").await, action, "{text}");
    }
    // The rest of a long list is added while the reader scrolls.
    let first = reader.search("thing").await.len();
    assert!(first < 200, "{first}");
    assert_eq!(reader.text("#status").await, "300 codes found");
    let scroll =
        "scrollTo(0, document.body.scrollHeight); return document.querySelectorAll('#results > .entry').length";
    reader.until(scroll, Value::Null, json!(300)).await;
}

#[tokio::test]
async fn unknown_codes() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::open(&page, "").await else { return };
    for text in ["230020", "code!(im::230020)", r#"{"code":230020,"msg":"thing"}"#] {
        assert_eq!(reader.search(text).await, Vec::<String>::new(), "{text}");
        assert_eq!(reader.text("#status").await, "230020 is not a known code.", "{text}");
    }
    assert_eq!(reader.text("#nearest a").await, "230002 ImError::BotNotInChat");
    reader.click("#nearest a").await;
    reader.sees("230002").await;
    reader.until("return document.activeElement.closest('.entry')?.id", Value::Null, json!("230002")).await;
    for anchor in ["#230020", "#im-230020"] {
        reader.browser.open(&(page.url() + anchor)).await;
        let status = "return document.getElementById('status').textContent";
        reader.until(status, Value::Null, json!("230020 is not a known code.")).await;
    }
    reader.click("#language").await;
    assert_eq!(reader.text("#status").await, "230020 不是已知的错误码。");
    // Other typos than two swapped digits.
    for (code, nearest) in [("230012", "230002"), ("23002", "230002"), ("9999172", "99991672"), ("60000", "50300")] {
        reader.search(code).await;
        assert!(reader.text("#nearest a").await.starts_with(nearest), "{code}");
    }
}

#[tokio::test]
async fn filters_count() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::open(&page, "").await else { return };
    let counts = || async {
        let script = "return [...document.querySelectorAll('#facets label')].map(label =>
            label.querySelector('input').value + ' ' + label.querySelector('.count').textContent)";
        strings(&reader.run(script).await)
    };
    let all = counts().await;
    for count in
        ["gateway 1", "im 3", "wiki 1", "zoo 300", "not_found 300", "rate_limited 1", "slow_down 1", "never 303"]
    {
        assert!(all.contains(&count.to_owned()), "{count} in {all:?}");
    }
    // In a narrow window, such as this one, the filters are closed at first.
    reader.click("#filters summary").await;
    reader.click("input[value=im]").await;
    assert_eq!(reader.found().await, ["im-10002", "11310", "230002"]);
    let of_im = counts().await;
    assert!(of_im.contains(&"wiki 1".into()), "a domain can be added: {of_im:?}");
    assert!(of_im.contains(&"not_found 0".into()), "no value moves: {of_im:?}");
    reader.click("input[value=backoff]").await;
    assert_eq!(reader.found().await, ["im-10002", "11310"]);
    assert_eq!(reader.text("#status").await, "2 codes found");
    assert_eq!(reader.text("[id='11310'] .action").await, "Try later.", "the meaning that passes the filter");
    reader.click("[id='11310'] button").await;
    let about = reader.text(".about").await;
    assert!(about.find("Try later.") < about.find("Check card_id."), "{about}");
    assert_eq!(about.matches("HTTP status").count(), 1, "equal in both meanings: {about}");
    assert_eq!(about.matches("Retry").count(), 2, "different: {about}");
    reader.click("#clear").await;
    assert_eq!(reader.text("#status").await, "305 codes");
    // The counts are those of the results.
    reader.search("10002").await;
    let some: Vec<_> = counts().await.into_iter().filter(|count| !count.ends_with(" 0")).collect();
    assert_eq!(some, ["im 1", "wiki 1", "rate_limited 1", "internal 1", "backoff 1", "slow_down 1"]);
}

#[tokio::test]
async fn links_survive_reload_and_back() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::open(&page, "#50290").await else { return };
    let client = &reader.browser.client;
    reader.sees("50290").await;
    client.refresh().await.unwrap();
    reader.sees("50290").await;

    // Opening a row changes the address.
    reader.search("bot").await;
    reader.click("[id='230002'] button").await;
    reader.sees("230002").await;
    assert!(reader.browser.address().await.ends_with("page.html#230002"));
    client.refresh().await.unwrap();
    reader.sees("230002").await;
    assert_eq!(reader.run("return document.getElementById('query').value").await, "bot");

    reader.browser.open(&(page.url() + "#wiki-10002")).await;
    reader.sees("wiki-10002").await;
    client.back().await.unwrap();
    reader.sees("230002").await;

    // An anchor may have the domain. A code of several domains without one shows all of them.
    reader.browser.open(&(page.url() + "#im-11310")).await;
    reader.sees("11310").await;
    reader.browser.open(&(page.url() + "#10002")).await;
    let found = "return [...document.querySelectorAll('#results > .entry')].map(row => row.id)";
    reader.until(found, Value::Null, json!(["im-10002", "wiki-10002"])).await;
}

#[tokio::test]
async fn keyboard() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::open(&page, "").await else { return };
    reader.press("/").await;
    assert_eq!(reader.focused().await, "query");
    reader.press("10002").await;
    reader.key(Key::Down).await;
    assert_eq!(reader.focused().await, "im-10002");
    reader.key(Key::Down).await;
    reader.key(Key::Down).await;
    assert_eq!(reader.focused().await, "wiki-10002", "the last row");
    reader.key(Key::Enter).await;
    reader.sees("wiki-10002").await;
    reader.key(Key::Enter).await;
    assert_eq!(reader.text(".about").await, "", "closed again");
    reader.key(Key::Up).await;
    reader.key(Key::Up).await;
    assert_eq!(reader.focused().await, "query");
    reader.key(Key::Escape).await;
    assert_eq!(reader.text("#status").await, "305 codes");
    assert_eq!(reader.focused().await, "query");
    // Enter in the search field opens the best result.
    reader.press("230002").await;
    reader.key(Key::Enter).await;
    reader.sees("230002").await;
    assert_eq!(reader.focused().await, "230002");
    let outline = reader.run("return getComputedStyle(document.activeElement).outlineStyle").await;
    assert_eq!(outline, "none", "the open row already has a frame");
}

#[tokio::test]
async fn copy_buttons() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::open(&page, "#wiki-10002").await else { return };
    let link = page.url() + "#wiki-10002";
    for (at, expected) in ["10002", "WikiError::Busy", "code!(wiki::10002)", &link].into_iter().enumerate() {
        reader.click(&format!(".copies .copy:nth-child({})", at + 1)).await;
        let said = "return document.getElementById('said').textContent";
        reader.until(said, Value::Null, json!(format!("Copied {expected}"))).await;
        // A fixed position keeps the page from scrolling to the new element.
        let script = "const area = document.createElement('textarea'); area.style.position = 'fixed';
            document.body.append(area); area.focus()";
        reader.run(script).await;
        reader.press(&format!("{}v", char::from(Key::Control))).await;
        let script = "const area = document.querySelector('body > textarea'); area.remove(); return area.value";
        assert_eq!(reader.run(script).await, expected);
    }
}

#[tokio::test]
async fn a_pasted_response() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::open(&page, "").await else { return };
    let denied = r#"{"code":99991672,"msg":"Access denied","error":{"log_id":"LOG1","permission_violations":[
        {"type":"action_scope_required","subject":"im:message"},{"scope":"im:chat"},{"subject":"im:message"}]}}"#;
    assert_eq!(reader.search(&denied.replace('\n', "")).await, ["99991672"]);
    let panel = reader.text("#response").await;
    for part in ["99991672", "im:message", "im:chat", "LOG1"] {
        assert_eq!(panel.matches(part).count(), 1, "{part} in {panel}");
    }
    // The inner code comes first. The paste has line breaks, and headers before the body.
    let card = "HTTP/1.1 400\nX-Tt-Logid: LOG2\n\n{\"code\": 230002,\n \"msg\": \"Failed, ext=ErrCode: 11310; scopes [im:x]\"}\n";
    let paste = "const data = new DataTransfer(); data.setData('text', arguments[0]);
        document.getElementById('query').dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";
    reader.browser.run(paste, vec![json!(card)]).await;
    assert_eq!(reader.found().await, ["11310", "230002"]);
    let panel = reader.text("#response").await;
    for part in ["11310", "230002", "LOG2", "im:x"] {
        assert!(panel.contains(part), "{part} in {panel}");
    }
    // Other JSON and a success are not errors.
    assert_eq!(reader.search(r#"{"data":"bot"}"#).await, Vec::<String>::new());
    assert_eq!(reader.text("#response").await, "");
    reader.search(r#"{"code":0,"msg":"success"}"#).await;
    assert!(reader.text("#response").await.contains("The call succeeded."));
}

#[tokio::test]
async fn languages() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::open_with(&json!({"prefs": {"intl.accept_languages": "zh-CN,en"}}), &page, "").await
    else {
        return;
    };
    assert_eq!(reader.run("return document.documentElement.lang").await, "zh-CN");
    reader.search("230002").await;
    reader.key(Key::Enter).await;
    let chinese = reader.text(".about").await;
    for part in ["机器人不在群里。", "拉机器人进群。", "open.feishu.cn/document/c"] {
        assert!(chinese.contains(part), "{part} in {chinese}");
    }
    reader.click("#language").await;
    let english = reader.text(".about").await;
    for part in ["The bot is not in the chat.", "Add the bot.", "open.larksuite.com/document/c"] {
        assert!(english.contains(part), "{part} in {english}");
    }
    reader.click("#theme").await;
    let theme = reader.run("return document.documentElement.dataset.theme").await;
    reader.browser.client.refresh().await.unwrap();
    reader.sees("230002").await;
    assert_eq!(reader.run("return document.documentElement.lang").await, "en", "remembered");
    assert_eq!(reader.run("return document.documentElement.dataset.theme").await, theme, "remembered");
}

#[tokio::test]
async fn texts_are_never_markup() {
    let page = Page::of_hostile_texts();
    let Some(reader) = Reader::open(&page, "").await else { return };
    for (at, text) in (FIRST_HOSTILE..).zip(HOSTILE) {
        reader.browser.open(&format!("{}#{at}", page.url())).await;
        reader.sees(&at.to_string()).await;
        assert_eq!(reader.text(&format!("[id='{at}'] .wire")).await, text);
        let shown = reader.text(&format!("[id='{at}'] .main dd")).await;
        assert_eq!(shown, text);
        let fits = "const number = document.getElementById(arguments[0]).querySelector('.number');
            return number.scrollWidth <= number.clientWidth && number.clientHeight < 40";
        assert_eq!(reader.browser.run(fits, vec![json!(at.to_string())]).await, true, "the code has one line");
        assert!(reader.text(&format!("[id='{at}'] .domain")).await.contains("Odd <b>x</b>"));
    }
    // Neither are the texts of a pasted response.
    reader.search(r#"{"code":1,"msg":"<img src=x onerror=window.hacked=1>","log_id":"<b>x</b>"}"#).await;
    assert!(reader.text("#response").await.contains("<img src=x onerror=window.hacked=1>"));
    let made = "return [window.hacked ?? 0, document.querySelectorAll('main :is(img, script, i), .about b b, #response b').length]";
    assert_eq!(reader.run(made).await, json!([0, 0]));
}

#[tokio::test]
async fn the_built_in_table_on_a_phone() {
    let page = Page::of_the_built_in_table();
    let size = fs::metadata(page.path()).unwrap().len();
    assert!(size < 3_000_000, "{size} bytes");
    let phone = json!({"mobileEmulation": {"deviceMetrics": {"width": 390, "height": 844, "pixelRatio": 2.0}}});
    let Some(reader) = Reader::open_with(&phone, &page, "").await else { return };
    let hostile = Page::of_hostile_texts();
    for url in [page.url(), hostile.url()] {
        reader.browser.open(&url).await;
        reader.browser.wait_for("#results .entry").await;
        assert!(reader.text(".help").await.contains("paste"));
        let open = "for (const button of [...document.querySelectorAll('h3 button')].slice(0, 20)) button.click()";
        reader.run(open).await;
        reader.click("#filters summary").await;
        let width = "return [innerWidth, document.documentElement.scrollWidth]";
        assert_eq!(reader.run(width).await, json!([390, 390]), "nothing to scroll sideways");
        assert_eq!(reader.run("return performance.getEntriesByType('resource').length").await, 0, "requests");
    }
}
