//! The platform, as a script: each path has a list of answers, and succeeds when they are used up.

use std::{
    collections::HashMap,
    io,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::post,
};
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// How often each path was called.
type Calls = Arc<Mutex<HashMap<String, usize>>>;

/// Starts the server on a free port of loopback; gives its address.
pub(crate) async fn start() -> io::Result<String> {
    let app = Router::new()
        .route("/open-apis/auth/v3/tenant_access_token/internal", post(fresh_token))
        .fallback(answer)
        .with_state(Calls::default());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(format!("http://{address}"))
}

async fn fresh_token() -> axum::Json<Value> {
    axum::Json(json!({"code": 0, "msg": "ok", "tenant_access_token": "t-new", "expire": 7200}))
}

async fn answer(State(calls): State<Calls>, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path();
    let count = {
        let mut calls = calls.lock().unwrap_or_else(PoisonError::into_inner);
        let count = calls.entry(path.into()).or_default();
        *count += 1;
        *count
    };
    let token = headers.get(header::AUTHORIZATION).map(|token| token == "Bearer t-new");
    failure(path, count, token == Some(true))
        .unwrap_or_else(|| axum::Json(json!({"code": 0, "msg": "success", "data": {"ok": true}})).into_response())
}

/// The failure of this call, if it is to fail.
fn failure(path: &str, call: usize, fresh: bool) -> Option<Response> {
    let path = path.strip_prefix("/open-apis/")?;
    Some(match (path, call) {
        ("hire/v1/talents/1", _) if !fresh => code(400, 99991677, "token expire"),
        ("hire/v1/talents/2", _) => code(400, 99991664, "invalid app token"),
        ("im/v1/chats", 1) => {
            let reset = [("x-ogw-ratelimit-reset", "1")];
            (reset, code(429, 99991400, "request trigger frequency limit")).into_response()
        }
        ("contact/v3/users/ou_1", 1) => {
            let page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
            (StatusCode::BAD_GATEWAY, page).into_response()
        }
        ("contact/v3/users/ou_1", 2) | ("im/v1/messages/1/reply" | "im/v1/messages", 1) => {
            (StatusCode::GATEWAY_TIMEOUT, "").into_response()
        }
        ("drive/v1/permissions/d1/public", 1) => code(200, 96002, "concurrency error,please retry"),
        ("hire/v1/talents/1002102", _) => code(200, 1002102, "Talent not exist"),
        ("contact/v3/departments/0", _) => no_scope(),
        _ => return None,
    })
}

fn code(status: u16, code: i64, msg: &str) -> Response {
    reply(status, json!({"code": code, "msg": msg, "data": {}}))
}

fn no_scope() -> Response {
    let scope = "contact:department.base:readonly";
    let body = json!({
        "code": 99991672,
        "msg": format!("Access denied. One of the following scopes is required: [{scope}]"),
        "error": {
            "log_id": "20260301101500C0FFEE",
            "permission_violations": [{"type": "action_scope_required", "subject": scope}],
            "helps": [{"url": format!("https://open.feishu.cn/app/cli_1/auth?q={scope}"), "description": "ask for it"}]
        }
    });
    reply(400, body)
}

fn reply(status: u16, body: Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or_default();
    (status, [("x-tt-logid", "20260301101500C0FFEE")], axum::Json(body)).into_response()
}
