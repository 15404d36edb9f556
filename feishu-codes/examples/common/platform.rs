//! A server with scripted answers of the platform. Each path fails as `failure` says, then succeeds.

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

/// A server on a free loopback port.
#[derive(Clone, Default)]
pub(crate) struct Platform {
    pub(crate) base: String,
    calls: Arc<Mutex<HashMap<String, usize>>>,
}

impl Platform {
    pub(crate) async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let platform = Self { base: format!("http://{}", listener.local_addr()?), ..Self::default() };
        let app = Router::new()
            .route("/open-apis/auth/v3/tenant_access_token/internal", post(fresh_token))
            .fallback(answer)
            .with_state(platform.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Ok(platform)
    }

    /// Returns the number of calls to a path.
    pub(crate) fn calls(&self, path: &str) -> usize {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).get(path).copied().unwrap_or_default()
    }

    fn count(&self, path: &str) -> usize {
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let count = calls.entry(path.into()).or_default();
        *count += 1;
        *count
    }
}

async fn fresh_token() -> axum::Json<Value> {
    axum::Json(json!({"code": 0, "msg": "ok", "tenant_access_token": "t-new", "expire": 7200}))
}

async fn answer(State(platform): State<Platform>, uri: Uri, headers: HeaderMap) -> Response {
    let count = platform.count(uri.path());
    let is_fresh = headers.get(header::AUTHORIZATION).is_some_and(|token| token == "Bearer t-new");
    failure(uri.path(), count, is_fresh)
        .unwrap_or_else(|| axum::Json(json!({"code": 0, "msg": "success", "data": {"ok": true}})).into_response())
}

/// Returns the failure of this call to a path, or `None` if it succeeds.
fn failure(path: &str, call: usize, is_fresh: bool) -> Option<Response> {
    let path = path.strip_prefix("/open-apis/")?;
    Some(match (path, call) {
        ("hire/v1/talents/1", _) if !is_fresh => code(400, 99991677, "token expire"),
        ("hire/v1/talents/2", _) => code(400, 99991677, "token expire"),
        ("im/v1/chats", 1) => {
            let reset = [("x-ogw-ratelimit-reset", "1")];
            (reset, code(429, 99991400, "request trigger frequency limit")).into_response()
        }
        // An exhausted quota is not a rate limit, despite the status and the reset.
        ("im/v1/messages/1", _) => {
            let reset = [("x-ogw-ratelimit-reset", "1")];
            (reset, code(429, 99991403, "This month's API call quota has been exceeded")).into_response()
        }
        ("contact/v3/users/ou_1", 1) => {
            let page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
            (StatusCode::BAD_GATEWAY, page).into_response()
        }
        ("contact/v3/users/ou_1", 2) | ("im/v1/messages/1/reply" | "im/v1/messages", 1) => {
            (StatusCode::GATEWAY_TIMEOUT, "").into_response()
        }
        ("bitable/v1/apps/a1/tables/t1/records/r1", 1) => code(200, 1254291, "Write conflict"),
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
            "helps": [{"url": format!("https://open.feishu.cn/app/cli_1/auth?q={scope}"), "description": "request it"}]
        }
    });
    reply(400, body)
}

fn reply(status: u16, body: Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or_default();
    (status, [("x-tt-logid", "20260301101500C0FFEE")], axum::Json(body)).into_response()
}
