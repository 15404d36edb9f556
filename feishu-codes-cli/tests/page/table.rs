//! Pages of small tables.

use std::{fs, path::PathBuf};

use snapbox::cmd::{Command, cargo_bin};
use tempfile::TempDir;

const HEADER: &str =
    "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source";

const DOMAINS: &str = "\
domain,title_zh,title_en,paths
gateway,网关,Gateway,
im,消息,Messaging,/open-apis/im/
wiki,知识库,Wiki,/open-apis/wiki/
zoo,动物园,Zoo,/open-apis/zoo/
";

const ENDPOINTS: &str = "\
method,path,codes
POST,/open-apis/im/v1/chats/:chat_id/members,230002
GET,/open-apis/im/v1/messages/:message_id,10002
GET,/open-apis/im/v1/messages/search,11310 99991672
";

const ROWS: [&str; 6] = [
    "gateway,99991672,ScopeMissing,,permission_denied,never,400,Access denied,缺少权限。,The app lacks a scope.,申请权限。,Request the scope.,/a",
    "im,10002,SendFailed,,internal,backoff,500,send failed,发送失败。,Sending failed.,稍后重试。,Retry later.,/b",
    "im,11310,CardBroken,,invalid_argument,never,400,card id is invalid,卡片有误。,The card is invalid.,检查卡片。,Check `card_id`.,",
    "im,11310,CardBroken,,unavailable,backoff,400,card service is down,卡片服务不可用。,The card service is down.,稍后再试。,Try later.,",
    "im,230002,BotNotInChat,,failed_precondition,never,400,Bot is out of the chat,机器人不在群里。,The bot is not in the chat.,拉机器人进群。,Add the bot.,/c",
    "wiki,10002,Busy,,rate_limited,slow_down,429,too busy,请求过多。,Too many requests.,降低频率。,Reduce the request rate.,/d",
];

/// The codes of [`HOSTILE`], which have the maximum number of digits.
pub(crate) const FIRST_HOSTILE: u32 = 2_147_483_643;

/// Texts that have a meaning in HTML, JSON or JavaScript.
pub(crate) const HOSTILE: [&str; 5] = [
    "<img src=x onerror=\"window.hacked=1\">",
    "</script><script>window.hacked=1</script>",
    "<!--<script>\" onmouseover='window.hacked=1' {{ table }}",
    "a \\u003cb\\u003e &lt;i&gt; &amp; `code",
    "looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong",
];

/// The file `page.html` in a folder of its own.
pub(crate) struct Page(TempDir);

impl Page {
    /// Writes the page of the rows above, and of 300 codes of the domain `zoo`.
    pub(crate) fn of_a_table() -> Self {
        let zoo = (50_001..=50_300).map(|code| {
            format!("zoo,{code},Zoo{code},,not_found,never,,thing {code} is gone,没有{code}。,Thing {code} is gone.,不用管。,Ignore it.,")
        });
        Self::of_files(ROWS.map(str::to_owned).into_iter().chain(zoo), DOMAINS, Some(ENDPOINTS))
    }

    pub(crate) fn of_hostile_texts() -> Self {
        let rows = HOSTILE.iter().zip(FIRST_HOSTILE..).map(|(text, at)| {
            let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
            let (en, zh) = (cell(text), cell(&format!("请看 {text}")));
            format!("odd,{at},Odd{at},{en},internal,never,,{en},{zh},{en},{zh},{en},")
        });
        Self::of_files(rows, "domain,title_zh,title_en,paths\nodd,怪 </script>,Odd <b>x</b>,\n", None)
    }

    pub(crate) fn of_the_built_in_table() -> Self {
        Self::write(&[], TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap())
    }

    fn of_files(rows: impl Iterator<Item = String>, domains: &str, endpoints: Option<&str>) -> Self {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let codes = folder.path().join("codes.csv");
        fs::write(&codes, rows.fold(HEADER.to_owned(), |table, row| table + "\n" + &row) + "\n").unwrap();
        fs::write(folder.path().join("domains.csv"), domains).unwrap();
        if let Some(endpoints) = endpoints {
            fs::write(folder.path().join("endpoints.csv"), endpoints).unwrap();
        }
        Self::write(&["--codes", codes.to_str().unwrap()], folder)
    }

    fn write(args: &[&str], folder: TempDir) -> Self {
        let program = Command::new(cargo_bin!("feishu-codes"));
        let output = program.args(["list", "--format", "html"]).args(args).assert().code(0);
        let page = Self(folder);
        fs::write(page.path(), &output.get_output().stdout).unwrap();
        page
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.0.path().join("page.html")
    }

    pub(crate) fn url(&self) -> String {
        format!("file://{}", self.path().display())
    }
}
