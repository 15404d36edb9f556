//! Pages of tables of our own.

use std::{fs, path::Path};

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

const ENDPOINTS: &str = "\
method,path,codes
POST,/open-apis/im/v1/chats/:chat_id/members,230002
GET,/open-apis/im/v1/messages/:message_id,10002
GET,/open-apis/im/v1/messages/search,11310 99991672
";

const ROWS: [&str; 5] = [
    "gateway,99991672,ScopeMissing,,permission_denied,never,400,Access denied,缺少权限。,The app lacks a scope.,申请权限。,Request the scope.,/a",
    "im,10002,SendFailed,,internal,backoff,500,send failed,发送失败。,Sending failed.,稍后重试。,Retry later.,/b",
    "im,11310,CardBroken,,invalid_argument,never,400,card id is invalid,卡片有误。,The card is invalid.,检查卡片。,Check `card_id`.,",
    "im,230002,BotNotInChat,,failed_precondition,never,400,Bot is out of the chat,机器人不在群里。,The bot is not in the chat.,拉机器人进群。,Add the bot.,/c",
    "wiki,10002,Busy,,rate_limited,slow_down,429,too busy,请求过多。,Too many requests.,降低频率。,Reduce the request rate.,/d",
];

/// Texts that HTML, JSON or JavaScript give a meaning to.
pub(crate) const HOSTILE: [&str; 5] = [
    "<img src=x onerror=\"window.hacked=1\">",
    "</script><script>window.hacked=1</script>",
    "<!--<script>\" onmouseover='window.hacked=1' {{ table }}",
    "a \\u003cb\\u003e &lt;i&gt; &amp; `code",
    "looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong",
];

/// A page in a folder of its own.
pub(crate) struct Page {
    pub(crate) folder: TempDir,
}

impl Page {
    /// Of the rows above, and of 300 codes of the domain `many`.
    pub(crate) fn of_a_table() -> Self {
        let many = (1..=300).map(|at| {
            format!("many,{},Many{at},,not_found,never,,thing {at} is gone,没有{at}。,Thing {at} is gone.,不用管。,Ignore it.,", 50_000 + at)
        });
        let (wiki, rest) = (ROWS[4..].iter(), ROWS[..4].iter());
        Self::of(
            rest.map(ToString::to_string).chain(many).chain(wiki.map(ToString::to_string)),
            DOMAINS,
            Some(ENDPOINTS),
        )
    }

    pub(crate) fn of_hostile_texts() -> Self {
        let rows = HOSTILE.iter().zip(1..).map(|(text, at)| {
            let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
            let (en, zh) = (cell(text), cell(&format!("请看 {text}")));
            format!("odd,{at},Odd{at},{en},internal,never,,{en},{zh},{en},{zh},{en},")
        });
        Self::of(rows, "domain,title_zh,title_en,paths\nodd,怪 </script>,Odd <b>x</b>,\n", None)
    }

    fn of(rows: impl Iterator<Item = String>, domains: &str, endpoints: Option<&str>) -> Self {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let rows = [HEADER.to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n");
        let codes = folder.path().join("codes.csv");
        fs::write(&codes, rows + "\n").unwrap();
        fs::write(folder.path().join("domains.csv"), domains).unwrap();
        if let Some(endpoints) = endpoints {
            fs::write(folder.path().join("endpoints.csv"), endpoints).unwrap();
        }
        write_page(&["--codes", codes.to_str().unwrap()], folder.path());
        Self { folder }
    }

    pub(crate) fn url(&self) -> String {
        format!("file://{}/page.html", self.folder.path().display())
    }
}

pub(crate) fn write_page(args: &[&str], folder: &Path) {
    let program = Command::new(cargo_bin!("feishu-codes"));
    let output = program.args(["list", "--format", "html"]).args(args).assert().code(0);
    fs::write(folder.join("page.html"), &output.get_output().stdout).unwrap();
}
