//! The page of `list --format html` as a reader uses it: opened from a file, in Chromium.
//!
//! Needs `chromium` and `chromedriver`, as the test `docs_in_browser` of `feishu-codes` does, and is skipped in the same way.

#[path = "../../feishu-codes/tests/docs_in_browser/browser.rs"]
mod browser;

use std::{fs, path::Path};

use browser::Browser;
use fantoccini::key::Key;
use serde_json::{Value, json};
use snapbox::cmd::{Command, cargo_bin};
use tempfile::TempDir;

const HEADER: &str =
    "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source";

const DOMAINS: &str = "\
domain,title_zh,title_en,paths
gateway,网关,Gateway,
im,消息,Messaging,/open-apis/im/
many,许多,Many,/open-apis/many/
wiki,知识库,Wiki,/open-apis/wiki/
";

const ROWS: [&str; 5] = [
    "gateway,99991672,ScopeMissing,,permission_denied,never,400,Access denied,缺少权限。,The app lacks a scope.,申请权限。,Request the scope.,/a",
    "im,10002,SendFailed,,internal,backoff,500,send failed,发送失败。,Sending failed.,稍后重试。,Retry later.,/b",
    "im,11310,CardBroken,,invalid_argument,never,400,card id is invalid,卡片有误。,The card is invalid.,检查卡片。,Check `card_id`.,",
    "im,230002,BotNotInChat,,failed_precondition,never,400,Bot is out of the chat,机器人不在群里。,The bot is not in the chat.,拉机器人进群。,Add the bot.,/c",
    "wiki,10002,Busy,,rate_limited,slow_down,429,too busy,请求过多。,Too many requests.,降低频率。,Reduce the request rate.,/d",
];

/// Texts that HTML, JSON or JavaScript give a meaning to.
const HOSTILE: [&str; 5] = [
    "<img src=x onerror=\"window.hacked=1\">",
    "</script><script>window.hacked=1</script>",
    "<!--<script>\" onmouseover='window.hacked=1' {{ table }}",
    "a \\u003cb\\u003e &lt;i&gt; &amp; `code",
    "looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong",
];

/// A page in a folder of its own.
struct Page {
    folder: TempDir,
}

impl Page {
    /// Of the rows above, and of 300 codes of the domain `many`.
    fn of_a_table() -> Self {
        let many = (1..=300).map(|at| {
            format!("many,{},Many{at},,not_found,never,,thing {at} is gone,没有{at}。,Thing {at} is gone.,不用管。,Ignore it.,", 50_000 + at)
        });
        let (wiki, rest) = (ROWS[4..].iter(), ROWS[..4].iter());
        Self::of(rest.map(ToString::to_string).chain(many).chain(wiki.map(ToString::to_string)), DOMAINS)
    }

    fn of_hostile_texts() -> Self {
        let rows = HOSTILE.iter().zip(1..).map(|(text, at)| {
            let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
            let (en, zh) = (cell(text), cell(&format!("请看 {text}")));
            format!("odd,{at},Odd{at},{en},internal,never,,{en},{zh},{en},{zh},{en},")
        });
        Self::of(rows, "domain,title_zh,title_en,paths\nodd,怪 </script>,Odd <b>x</b>,\n")
    }

    fn of(rows: impl Iterator<Item = String>, domains: &str) -> Self {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let rows = [HEADER.to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n");
        let codes = folder.path().join("codes.csv");
        fs::write(&codes, rows + "\n").unwrap();
        fs::write(folder.path().join("domains.csv"), domains).unwrap();
        write_page(&["--codes", codes.to_str().unwrap()], folder.path());
        Self { folder }
    }

    fn url(&self) -> String {
        format!("file://{}/page.html", self.folder.path().display())
    }
}

fn write_page(args: &[&str], folder: &Path) {
    let program = Command::new(cargo_bin!("feishu-codes"));
    let output = program.args(["list", "--format", "html"]).args(args).assert().code(0);
    fs::write(folder.join("page.html"), &output.get_output().stdout).unwrap();
}

/// Who reads the page.
struct Reader {
    browser: Browser,
}

impl Reader {
    async fn opens(page: &Page, anchor: &str) -> Option<Self> {
        Self { browser: Browser::start().await? }.at(page, anchor).await
    }

    async fn who_reads(languages: &str, page: &Page) -> Option<Self> {
        let options = json!({"prefs": {"intl.accept_languages": languages}});
        Self { browser: Browser::start_with(&options).await? }.at(page, "").await
    }

    async fn on_a_phone(page: &Page) -> Option<Self> {
        let phone = json!({"mobileEmulation": {"deviceMetrics": {"width": 390, "height": 844, "pixelRatio": 2.0}}});
        Self { browser: Browser::start_with(&phone).await? }.at(page, "").await
    }

    async fn at(self, page: &Page, anchor: &str) -> Option<Self> {
        self.browser.open(&(page.url() + anchor)).await;
        self.browser.wait_for("#results .entry").await;
        Some(self)
    }

    async fn run(&self, script: &str) -> Value {
        self.browser.run(script, vec![]).await
    }

    /// Presses keys where the focus is.
    async fn press(&self, keys: &str) {
        self.browser.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    async fn key(&self, key: Key) {
        self.press(&char::from(key).to_string()).await;
    }

    /// Replaces what is in the search field.
    async fn search(&self, text: &str) -> Vec<String> {
        let field = self.browser.wait_for("#query").await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
        self.found().await
    }

    async fn click(&self, selector: &str) {
        self.browser.wait_for(selector).await.click().await.unwrap();
    }

    /// The anchors of the rows.
    async fn found(&self) -> Vec<String> {
        strings(&self.run("return [...document.querySelectorAll('#results > .entry')].map(row => row.id)").await)
    }

    async fn text(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
        self.browser.run(script, vec![json!(selector)]).await.as_str().unwrap().into()
    }

    /// The anchor of the row with the focus.
    async fn focused(&self) -> Value {
        self.run("return document.activeElement.closest('.entry')?.id ?? document.activeElement.id").await
    }

    /// The row that the address leads to is open, marked and in sight, below the search field.
    async fn sees(&self, anchor: &str) {
        self.browser.wait_for(&format!("[id='{anchor}'].open.linked .about")).await;
        let script = "const row = document.getElementById(arguments[0]).getBoundingClientRect();
            const bar = document.querySelector('.bar').getBoundingClientRect();
            return [row.top >= bar.bottom - 1, row.top < innerHeight]";
        let inside = self.browser.run(script, vec![json!(anchor)]).await;
        assert_eq!(inside, json!([true, true]), "{anchor} is in sight");
    }
}

fn strings(value: &Value) -> Vec<String> {
    serde_json::from_value(value.clone()).unwrap()
}

#[tokio::test]
async fn search() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::opens(&page, "").await else { return };
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
        ("[error] code: 230002, msg: something else, log_id: 20261124", vec!["230002"]),
        ("10002", vec!["im-10002", "wiki-10002"]),
        ("nothing has this", vec![]),
    ] {
        assert_eq!(reader.search(text).await, expected, "{text}");
    }
    assert!(reader.text("#status").await.starts_with("No code found"));
    // The rest of a long list comes as the reader scrolls.
    let first = reader.search("thing").await.len();
    assert!(first < 200, "{first}");
    assert_eq!(reader.text("#status").await, "300 codes found");
    for _ in 0..20 {
        reader.run("scrollTo(0, document.body.scrollHeight); return new Promise(done => setTimeout(done, 50))").await;
    }
    assert_eq!(reader.found().await.len(), 300);
}

#[tokio::test]
async fn filters_count() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::opens(&page, "").await else { return };
    let counts = || async {
        let script = "return [...document.querySelectorAll('#facets li:not([hidden]) label')].map(label =>
            label.querySelector('input').value + ' ' + label.querySelector('.count').textContent)";
        strings(&reader.run(script).await)
    };
    let all = counts().await;
    for count in
        ["gateway 1", "im 3", "many 300", "wiki 1", "not_found 300", "rate_limited 1", "slow_down 1", "never 303"]
    {
        assert!(all.contains(&count.to_owned()), "{count} in {all:?}");
    }
    // They are folded in a narrow window, such as this one.
    reader.click("#filters summary").await;
    reader.click("input[value=im]").await;
    assert_eq!(reader.found().await, ["im-10002", "11310", "230002"]);
    let of_im = counts().await;
    assert!(of_im.contains(&"wiki 1".into()), "a domain can be added: {of_im:?}");
    assert!(!of_im.iter().any(|count| count.starts_with("not_found")), "{of_im:?}");
    reader.click("input[value=backoff]").await;
    assert_eq!(reader.found().await, ["im-10002"]);
    assert_eq!(reader.text("#status").await, "1 code found");
    reader.click("#clear").await;
    assert_eq!(reader.text("#status").await, "305 codes");
    // The counts are those of what was found.
    reader.search("10002").await;
    assert_eq!(counts().await, ["im 1", "wiki 1", "rate_limited 1", "internal 1", "backoff 1", "slow_down 1"]);
}

#[tokio::test]
async fn links_survive_reload_and_back() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::opens(&page, "#50290").await else { return };
    let client = &reader.browser.client;
    reader.sees("50290").await;
    client.refresh().await.unwrap();
    reader.sees("50290").await;

    // A row that is opened goes into the address.
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

    // A number of one domain can be written with it; one of several shows all.
    reader.browser.open(&(page.url() + "#im-11310")).await;
    reader.sees("11310").await;
    reader.browser.open(&(page.url() + "#10002")).await;
    assert_eq!(reader.found().await, ["im-10002", "wiki-10002"]);
}

#[tokio::test]
async fn keyboard() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::opens(&page, "").await else { return };
    reader.press("/").await;
    assert_eq!(reader.focused().await, "query");
    reader.press("10002").await;
    reader.key(Key::Down).await;
    assert_eq!(reader.focused().await, "im-10002");
    reader.key(Key::Down).await;
    reader.key(Key::Down).await;
    assert_eq!(reader.focused().await, "wiki-10002", "the last one");
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
    // Enter in the field opens the best one.
    reader.press("230002").await;
    reader.key(Key::Enter).await;
    reader.sees("230002").await;
    assert_eq!(reader.focused().await, "230002");
}

#[tokio::test]
async fn copy_buttons() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::opens(&page, "#wiki-10002").await else { return };
    let link = page.url() + "#wiki-10002";
    for (at, expected) in ["10002", "WikiError::Busy", "code!(wiki::10002)", &link].into_iter().enumerate() {
        reader.click(&format!(".copies .copy:nth-child({})", at + 1)).await;
        reader.browser.wait_for(&format!(".copies .copy.done:nth-child({})", at + 1)).await;
        let script = "const area = document.createElement('textarea'); document.body.append(area); area.focus()";
        reader.run(script).await;
        reader.press(&format!("{}v", char::from(Key::Control))).await;
        let script = "const area = document.querySelector('body > textarea'); area.remove(); return area.value";
        assert_eq!(reader.run(script).await, expected);
    }
}

#[tokio::test]
async fn a_pasted_response() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::opens(&page, "").await else { return };
    let denied = r#"{"code":99991672,"msg":"Access denied","error":{"log_id":"LOG1","permission_violations":[
        {"type":"action_scope_required","subject":"im:message"},{"scope":"im:chat"},{"subject":"im:message"}]}}"#;
    assert_eq!(reader.search(&denied.replace('\n', "")).await, ["99991672"]);
    let panel = reader.text("#response").await;
    for part in ["99991672", "im:message", "im:chat", "LOG1"] {
        assert_eq!(panel.matches(part).count(), 1, "{part} in {panel}");
    }
    // The inner code comes first. The paste itself has line ends, and the headers before the body.
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
    // Other JSON, and a success.
    assert_eq!(reader.search(r#"{"data":"bot"}"#).await, Vec::<String>::new());
    assert_eq!(reader.text("#response").await, "");
    reader.search(r#"{"code":0,"msg":"success"}"#).await;
    assert!(reader.text("#response").await.contains("The call succeeded."));
}

#[tokio::test]
async fn languages() {
    let page = Page::of_a_table();
    let Some(reader) = Reader::who_reads("zh-CN,en", &page).await else { return };
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
    let Some(reader) = Reader::opens(&page, "").await else { return };
    for (at, text) in (1..).zip(HOSTILE) {
        reader.browser.open(&format!("{}#{at}", page.url())).await;
        reader.sees(&at.to_string()).await;
        assert_eq!(reader.text(&format!("[id='{at}'] .wire")).await, text);
        let shown = reader.text(&format!("[id='{at}'] .main dd")).await;
        assert_eq!(shown, text);
        assert!(reader.text(&format!("[id='{at}'] .domain")).await.contains("Odd <b>x</b>"));
    }
    // Texts from outside neither.
    reader.search(r#"{"code":1,"msg":"<img src=x onerror=window.hacked=1>","log_id":"<b>x</b>"}"#).await;
    assert!(reader.text("#response").await.contains("<img src=x onerror=window.hacked=1>"));
    let made = "return [window.hacked ?? 0, document.querySelectorAll('main :is(img, script, i), .about b b, #response b').length]";
    assert_eq!(reader.run(made).await, json!([0, 0]));
}

/// Of the built-in table, whatever stands in it.
#[tokio::test]
async fn the_built_in_table_on_a_phone() {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    write_page(&[], folder.path());
    let size = fs::metadata(folder.path().join("page.html")).unwrap().len();
    assert!(size < 3_000_000, "{size} bytes");
    let page = Page { folder };
    let Some(reader) = Reader::on_a_phone(&page).await else { return };
    let hostile = Page::of_hostile_texts();
    for url in [page.url(), hostile.url()] {
        reader.browser.open(&url).await;
        reader.browser.wait_for("#results .entry").await;
        reader
            .run("for (const button of [...document.querySelectorAll('h3 button')].slice(0, 20)) button.click()")
            .await;
        reader.click("#filters summary").await;
        let width = "return [innerWidth, document.documentElement.scrollWidth]";
        assert_eq!(reader.run(width).await, json!([390, 390]), "nothing to scroll sideways");
        assert_eq!(reader.run("return performance.getEntriesByType('resource').length").await, 0, "requests");
    }
}
