//! Explains the errors of the SDK `openlark` with feishu-codes. See README.md.

use axum::{Json, Router, http::HeaderMap, http::StatusCode, routing::get};
use feishu_codes::{FeishuError, Lang};
use open_lark::{CoreError, auth::auth::authen::v1::UserInfoService, prelude::Client};
use serde_json::{Value, json};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder()
        .app_id("cli_1")
        .app_secret("secret")
        .base_url(start().await?)
        .allow_custom_base_url(true)
        .build()?;
    let users = UserInfoService::new(client.config().clone());

    for token in ["u-good", "u-old", "u-frozen", "u-busy", "u-new-code"] {
        println!("# {token}");
        match users.get().user_access_token(token).execute().await {
            Ok(user) => println!("{}", user.data.data.name.unwrap_or_default()),
            Err(error) => explain(&error),
        }
        println!();
    }
    Ok(())
}

fn explain(error: &CoreError) {
    println!("openlark:     {error}");
    let known = known(error);
    if known.is_empty() {
        println!("feishu-codes: unknown code");
    }
    // There are several errors only if several domains use the code.
    for known in known {
        // A code may also have several meanings within a domain. The server's text decides between them.
        let meaning = known.meaning(text(error));
        println!("feishu-codes: {known}");
        println!("kind:         {}, retry: {}", meaning.kind(), meaning.retry());
        println!("what to do:   {}", meaning.remedy(Lang::En));
        if let Some(url) = meaning.docs_url(Lang::En) {
            println!("see           {url}");
        }
    }
}

/// Returns the errors that the code of an SDK error may stand for: none, one, or one per domain that uses the code.
///
/// If a response has no code, the SDK stores the HTTP status in `raw_code`. This function ignores it, because it is not
/// a code of the platform. The SDK's `is_retryable` handles it.
fn known(error: &CoreError) -> &'static [FeishuError] {
    match error {
        CoreError::Api(api) if !(100..600).contains(&api.raw_code) => FeishuError::lookup(api.raw_code.into()),
        _ => &[],
    }
}

/// Returns the server's text.
fn text(error: &CoreError) -> &str {
    match error {
        CoreError::Api(api) => &api.message,
        _ => "",
    }
}

/// Starts a server whose answer depends on the token, and returns its base URL.
async fn start() -> std::io::Result<String> {
    let app = Router::new().route("/open-apis/authen/v1/user_info", get(user_info));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(format!("http://{address}"))
}

async fn user_info(headers: HeaderMap) -> (StatusCode, Json<Value>) {
    let token = headers.get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let failure = |status, code: i64, msg| (status, Json(json!({"code": code, "msg": msg})));
    match token {
        "Bearer u-old" => failure(StatusCode::UNAUTHORIZED, 20005, "invalid access_token"),
        "Bearer u-frozen" => failure(StatusCode::OK, 20022, "user frozen"),
        "Bearer u-busy" => failure(StatusCode::BAD_REQUEST, 99991400, "request trigger frequency limit"),
        "Bearer u-new-code" => failure(StatusCode::OK, 1799999, "something new"),
        _ => (StatusCode::OK, Json(json!({"code": 0, "msg": "success", "data": {"open_id": "ou_1", "name": "Wang"}}))),
    }
}
