//! The parts of a client that do not depend on the retry loop: the token, the requests, and the attempts of a call.

mod platform;

use std::{
    cell::{Cell, RefCell},
    error::Error,
    rc::Rc,
    time::Duration,
};

use feishu_codes::{ApiError, Lang, RetryPolicy, retry_policy, retry_policy::Step};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::sync::Mutex;

use platform::Platform;

/// The limits. The base is short, so that the examples finish quickly.
pub(crate) const POLICY: RetryPolicy = RetryPolicy::new()
    .attempts(5)
    .base(Duration::from_millis(20))
    .longest_wait(Duration::from_secs(30))
    .total_time(Duration::from_secs(120));

/// A request without a body.
pub(crate) struct Request {
    method: Method,
    path: &'static str,
    /// An idempotency key: the platform drops a second request with the same key. Not all APIs accept one.
    key: Option<&'static str>,
}

impl Request {
    /// Returns whether the request is safe to send twice.
    pub(crate) fn is_repeatable(&self) -> bool {
        self.method.is_idempotent() || self.key.is_some()
    }
}

/// The reason why a call failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The platform answered with an error.
    Api(ApiError),
    /// The platform did not answer.
    Network(reqwest::Error),
}

impl From<&Failure> for retry_policy::Failure {
    fn from(failure: &Failure) -> Self {
        match failure {
            Failure::Api(error) => error.into(),
            Failure::Network(_) => Self::NO_ANSWER,
        }
    }
}

/// The state that all calls of a client share.
struct Session {
    http: reqwest::Client,
    base: String,
    token: Mutex<String>,
    /// Held by a write that must not run at the same time as another write.
    writing: Mutex<()>,
}

impl Session {
    async fn send(&self, request: &Request, token: &str) -> Result<Value, Failure> {
        let url = format!("{}{}", self.base, request.path);
        let mut sending = self.http.request(request.method.clone(), url).bearer_auth(token);
        if let Some(key) = request.key {
            sending = sending.query(&[("uuid", key)]);
        }
        let mut body = read(sending, &request.method, request.path).await?;
        Ok(body["data"].take())
    }

    /// Replaces the refused token.
    ///
    /// Calls that fail at the same time share one fresh token: the first one requests it, and the others wait for the
    /// lock and find that the token has changed.
    async fn refresh(&self, refused: &str) -> Result<(), Failure> {
        const PATH: &str = "/open-apis/auth/v3/tenant_access_token/internal";
        let mut token = self.token.lock().await;
        if *token == refused {
            let app = json!({"app_id": "cli_1", "app_secret": "secret"});
            let sending = self.http.post(format!("{}{PATH}", self.base)).json(&app);
            let body = read(sending, &Method::POST, PATH).await?;
            *token = body["tenant_access_token"].as_str().unwrap_or_default().into();
        }
        Ok(())
    }
}

/// Sends a request and checks the response.
async fn read(sending: reqwest::RequestBuilder, method: &Method, path: &str) -> Result<Value, Failure> {
    let response = sending.send().await.map_err(Failure::Network)?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = response.bytes().await.map_err(Failure::Network)?;
    ApiError::check(status, &headers, &body).map_err(|error| Failure::Api(error.with_api(method, path)))?;
    Ok(serde_json::from_slice(&body).unwrap_or_default())
}

/// A call, which may take several attempts.
pub(crate) struct Call {
    session: Rc<Session>,
    pub(crate) request: Request,
    /// The step after the last attempt.
    next: Cell<Step>,
    /// The token of the last attempt.
    token: RefCell<String>,
}

impl Call {
    /// Sets the step before the next attempt.
    pub(crate) fn set_next(&self, step: Step) {
        println!("  -> {step:?}");
        self.next.set(step);
    }

    /// Makes the next attempt. Before it, requests a fresh token or waits for other writes, if the last step was that.
    ///
    /// The caller waits for the time in a step.
    pub(crate) async fn attempt(&self) -> Result<Value, Failure> {
        let next = self.next.get();
        if next == Step::RefreshToken {
            let refused = self.token.borrow().clone();
            self.session.refresh(&refused).await?;
        }
        let _alone = match next {
            Step::WaitForOtherWrite(_) => Some(self.session.writing.lock().await),
            _ => None,
        };
        let token = self.session.token.lock().await.clone();
        self.token.replace(token.clone());
        let result = self.session.send(&self.request, &token).await;
        match &result {
            Ok(_) => {}
            Err(Failure::Api(error)) => println!("  answer: {error}"),
            Err(Failure::Network(error)) => println!("  no answer: {error}"),
        }
        result
    }
}

/// Makes one call for each kind of failure. The answers are in `platform.rs`.
pub(crate) async fn run(repeat: impl AsyncFn(Rc<Call>) -> Result<Value, Failure>) -> Result<(), Box<dyn Error>> {
    let platform = Platform::start().await?;
    let session = Rc::new(Session {
        http: reqwest::Client::new(),
        base: platform.base.clone(),
        token: Mutex::new("t-old".into()),
        writing: Mutex::new(()),
    });
    for (title, method, path, key) in CALLS {
        let request = Request { method, path, key };
        println!("# {title}\n{} {path}", request.method);
        let (session, token) = (Rc::clone(&session), RefCell::default());
        let call = Rc::new(Call { session, request, next: Cell::new(Step::Stop), token });
        match repeat(call).await {
            Ok(data) => println!("  done: {data}"),
            Err(Failure::Api(error)) => explain(&error),
            Err(Failure::Network(error)) => println!("  no answer: {error}"),
        }
        println!("  calls: {}\n", platform.calls(path));
    }
    Ok(())
}

const CALLS: [(&str, Method, &str, Option<&str>); 10] = [
    ("the token has expired", Method::GET, "/open-apis/hire/v1/talents/1", None),
    ("a fresh token is refused too", Method::GET, "/open-apis/hire/v1/talents/2", None),
    ("too many requests", Method::GET, "/open-apis/im/v1/chats", None),
    ("the quota is used up", Method::GET, "/open-apis/im/v1/messages/1", None),
    ("the gateway is down for a moment", Method::GET, "/open-apis/contact/v3/users/ou_1", None),
    ("someone else writes at the same time", Method::PUT, "/open-apis/bitable/v1/apps/a1/tables/t1/records/r1", None),
    ("there is no such talent", Method::GET, "/open-apis/hire/v1/talents/1002102", None),
    ("a scope is missing", Method::GET, "/open-apis/contact/v3/departments/0", None),
    ("a message that may have been sent", Method::POST, "/open-apis/im/v1/messages/1/reply", None),
    ("a message with a key against sending it twice", Method::POST, "/open-apis/im/v1/messages", Some("5f3e-1")),
];

/// Prints an error that the program cannot handle.
fn explain(error: &ApiError) {
    println!("  failed: {error}");
    if let Some(remedy) = error.remedy(Lang::En) {
        println!("  what to do: {remedy}");
    }
    for scope in error.missing_scopes() {
        println!("  missing scope: {scope}");
    }
    if let Some(url) = error.grant_url() {
        println!("  request it at {url}");
    }
}
