//! Sends messages through the webhook of a custom bot. The HTTP status is 200 even if the platform rejects a message,
//! so only the body shows the error. The server runs on loopback, so you need no bot:
//!
//! ```text
//! cargo run -p feishu-codes --features response --example webhook
//! ```

use axum::{Json, Router, routing::post};
use feishu_codes::{ApiError, Lang};
use serde_json::{Value, json};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = start().await?;
    let http = reqwest::Client::new();
    for text in ["good morning", "no signature", "unknown address", "too many", "no text type"] {
        match send(&http, &url, text).await? {
            Ok(()) => println!("{text}: sent"),
            Err(error) => {
                println!("{text}: not sent, at HTTP status {}: {error}", error.status());
                println!("  retry: {}", error.retry());
                if let Some(remedy) = error.remedy(Lang::En) {
                    println!("  what to do: {remedy}");
                }
            }
        }
    }
    Ok(())
}

/// Sends a text message. `response.error_for_status()` alone would miss all of these failures.
async fn send(http: &reqwest::Client, url: &str, text: &str) -> Result<Result<(), ApiError>, reqwest::Error> {
    let message = json!({"msg_type": "text", "content": {"text": text}});
    let response = http.post(url).json(&message).send().await?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = response.bytes().await?;
    Ok(ApiError::check(status, &headers, &body).map_err(|error| error.with_path(url)))
}

/// Starts the server and returns the URL of the webhook.
async fn start() -> std::io::Result<String> {
    let app = Router::new().route("/open-apis/bot/v2/hook/{key}", post(hook));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(format!("http://{address}/open-apis/bot/v2/hook/abc"))
}

/// Answers in the form that the platform uses for each failure.
async fn hook(Json(message): Json<Value>) -> Json<Value> {
    Json(match message["content"]["text"].as_str() {
        Some("no signature") => json!({
            "code": 19021, "data": {}, "msg": "sign match fail or timestamp is not within one hour from current time"
        }),
        Some("unknown address") => json!({
            "StatusCode": 19001, "StatusMessage": "param invalid: incoming webhook access token invalid"
        }),
        Some("too many") => json!({"code": 11232, "data": {}, "msg": "frequency limited psm[lark.oapi]appID[1500]"}),
        Some("no text type") => json!({"code": 9499, "data": {}, "msg": "Bad Request"}),
        _ => json!({"StatusCode": 0, "StatusMessage": "success", "code": 0, "data": {}, "msg": "success"}),
    })
}
