//! Headless Chromium, driven through chromedriver.

use std::{
    io::{self, BufRead, BufReader, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

use fantoccini::{Client, ClientBuilder, Locator, elements::Element};
use serde_json::{Value, json};
use tempfile::TempDir;

const CHROMIUM: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

pub(crate) struct Browser {
    pub(crate) client: Client,
    // Fields are dropped in order: the driver ends the browser before its profile is removed.
    _driver: Driver,
    _profile: TempDir,
}

impl Browser {
    /// Starts a browser; returns `None`, and prints why, if none is installed.
    pub(crate) async fn start() -> Option<Self> {
        Self::start_with(&json!({})).await
    }

    /// Starts a browser with more options of Chromium, such as the languages of the reader.
    pub(crate) async fn start_with(more: &Value) -> Option<Self> {
        let Some(binary) = CHROMIUM.into_iter().find_map(in_path) else { return missing("chromium") };
        let driver = match Driver::start() {
            Ok(driver) => driver,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return missing("chromedriver"),
            Err(error) => panic!("chromedriver does not start: {error}"),
        };
        let profile = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            &format!("--user-data-dir={}", profile.path().display()),
        ];
        let mut options = json!({"binary": binary, "args": arguments});
        for (name, value) in more.as_object().into_iter().flatten() {
            options[name] = value.clone();
        }
        let capabilities = serde_json::Map::from_iter([("goog:chromeOptions".to_owned(), options)]);
        let address = format!("http://127.0.0.1:{}", driver.port);
        let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(capabilities)
            .connect(&address)
            .await
            .expect("a session of the browser");
        Some(Self { client, _driver: driver, _profile: profile })
    }

    pub(crate) async fn open(&self, url: &str) {
        self.client.goto(url).await.unwrap();
    }

    pub(crate) async fn address(&self) -> String {
        self.client.current_url().await.unwrap().into()
    }

    /// Waits for an element and returns it.
    pub(crate) async fn wait_for(&self, selector: &str) -> Element {
        self.client
            .wait()
            .for_element(Locator::Css(selector))
            .await
            .unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// Runs a script and returns its result.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap()
    }
}

fn in_path(name: &str) -> Option<String> {
    let folders = std::env::var_os("PATH")?;
    let program = std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|program| program.is_file())?;
    program.to_str().map(Into::into)
}

fn missing<T>(what: &str) -> Option<T> {
    assert!(
        std::env::var_os("CI").is_none(),
        "{what} is not installed: install it, because CI must not skip this test"
    );
    eprintln!("skipped: {what} is not installed");
    None
}

/// A running chromedriver, which chooses a free port.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start() -> io::Result<Self> {
        let mut process = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(process.stdout.take().expect("piped")).lines();
        // "ChromeDriver was started successfully on port 38241."
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        std::thread::spawn(move || lines.for_each(drop));
        let driver = Self { process, port: port.unwrap_or(0) };
        if driver.port == 0 { Err(io::Error::other("its output has no port")) } else { Ok(driver) }
    }
}

/// Asks the driver to end its browsers and itself, even if the test failed.
impl Drop for Driver {
    fn drop(&mut self) {
        let asked = TcpStream::connect(("127.0.0.1", self.port))
            .and_then(|mut driver| driver.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
        if asked.is_err() {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}
