//! A call of the platform, with a retry policy.

use std::{fmt, time::Duration};

use feishu_codes::{ApiError, Retry};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::{sync::Mutex, time::sleep};

/// How often a request is sent in all. With it, nothing below can repeat for ever.
const MAX_ATTEMPTS: u32 = 5;
/// The first wait of a backoff is between zero and this; it doubles with every attempt.
const FIRST_BACKOFF: Duration = Duration::from_millis(20);
/// No wait is longer, whatever the server says.
const MAX_WAIT: Duration = Duration::from_secs(30);

/// What is sent.
pub(crate) struct Request {
    method: Method,
    path: &'static str,
    /// The platform drops a second request with the same key. Not all APIs take one.
    key: Option<&'static str>,
}

impl Request {
    pub(crate) const fn get(path: &'static str) -> Self {
        Self { method: Method::GET, path, key: None }
    }

    pub(crate) const fn put(path: &'static str) -> Self {
        Self { method: Method::PUT, path, key: None }
    }

    pub(crate) const fn post(path: &'static str, key: Option<&'static str>) -> Self {
        Self { method: Method::POST, path, key }
    }

    /// Whether a repetition does no harm where the first one was carried out.
    fn repeatable(&self) -> bool {
        self.method.is_idempotent() || self.key.is_some()
    }
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// Why a call has no result.
pub(crate) enum Failure {
    /// The platform answered, and refused.
    Api(ApiError),
    /// There was no answer.
    Network(reqwest::Error),
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        Self::Network(error)
    }
}

/// A client of the platform.
pub(crate) struct Client {
    http: reqwest::Client,
    base: String,
    token: Mutex<String>,
    /// Held by a write that must be the only one.
    writing: Mutex<()>,
}

impl Client {
    pub(crate) fn new(base: String) -> Self {
        Self { http: reqwest::Client::new(), base, token: Mutex::new("t-old".into()), writing: Mutex::new(()) }
    }

    /// Calls, and repeats what is worth repeating.
    pub(crate) async fn call(&self, request: &Request) -> Result<Value, Failure> {
        let mut refreshed = false;
        let mut alone = None;
        let mut attempt = 1;
        loop {
            let token = self.token.lock().await.clone();
            let error = match self.send(request, &token).await? {
                Ok(data) => return Ok(data),
                Err(error) => error,
            };
            println!("  answer {attempt}: {error}");
            if attempt == MAX_ATTEMPTS {
                return Err(Failure::Api(error));
            }
            match error.retry() {
                // A second fresh token would be refused like the first.
                Retry::RefreshToken if !refreshed => {
                    println!("  -> a fresh token, then once more");
                    self.refresh(&token).await?;
                    refreshed = true;
                }
                // Refused before anything was done, so a repetition is safe for every request.
                Retry::SlowDown => {
                    let wait = error.retry_after().unwrap_or_else(|| backoff(attempt)).min(MAX_WAIT);
                    println!("  -> wait for the reset: {wait:?}");
                    sleep(wait).await;
                }
                Retry::Backoff if request.repeatable() => {
                    println!("  -> wait a little, longer each time");
                    sleep(backoff(attempt)).await;
                }
                Retry::OneAtATime => {
                    println!("  -> after the other write, with no other of ours beside it");
                    if alone.is_none() {
                        alone = Some(self.writing.lock().await);
                    }
                    sleep(backoff(attempt)).await;
                }
                Retry::Backoff => {
                    println!("  -> stop: nobody knows whether it was carried out, and it has no key");
                    return Err(Failure::Api(error));
                }
                Retry::RefreshToken | Retry::Never => return Err(Failure::Api(error)),
            }
            attempt += 1;
        }
    }

    async fn send(&self, request: &Request, token: &str) -> Result<Result<Value, ApiError>, reqwest::Error> {
        let url = format!("{}{}", self.base, request.path);
        let mut sending = self.http.request(request.method.clone(), url).bearer_auth(token);
        if let Some(key) = request.key {
            sending = sending.query(&[("uuid", key)]);
        }
        let answer = read(sending, request.path).await?;
        Ok(answer.map(|mut body| body["data"].take()))
    }

    /// Gets a token in place of the one that was refused. Calls that fail together get one fresh token together: the first one
    /// fetches it, the others wait for the lock and find it changed.
    async fn refresh(&self, refused: &str) -> Result<(), Failure> {
        const PATH: &str = "/open-apis/auth/v3/tenant_access_token/internal";
        let mut token = self.token.lock().await;
        if *token == refused {
            let app = json!({"app_id": "cli_1", "app_secret": "secret"});
            let sending = self.http.post(format!("{}{PATH}", self.base)).json(&app);
            let body = read(sending, PATH).await?.map_err(Failure::Api)?;
            *token = body["tenant_access_token"].as_str().unwrap_or_default().into();
        }
        Ok(())
    }
}

/// Sends a request, and tells failures from successes.
async fn read(sending: reqwest::RequestBuilder, path: &str) -> Result<Result<Value, ApiError>, reqwest::Error> {
    let response = sending.send().await?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = response.bytes().await?;
    Ok(match ApiError::from_parts(status, &headers, &body) {
        Some(error) => Err(error.for_request(path)),
        None => Ok(serde_json::from_slice(&body).unwrap_or_default()),
    })
}

/// Full jitter: a random part of a limit that doubles, so that clients which failed together do not come back together.
fn backoff(attempt: u32) -> Duration {
    let limit = FIRST_BACKOFF.saturating_mul(1 << attempt).min(MAX_WAIT);
    limit.mul_f64(fastrand::f64())
}
