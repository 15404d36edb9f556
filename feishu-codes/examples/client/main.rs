//! A client that handles what the platform answers, and a server on loopback that plays the platform. No account is needed:
//!
//! ```text
//! cargo run -p feishu-codes --features response --example client
//! ```
//!
//! `call.rs` is the part to take along: one call with a retry policy. `platform.rs` is the scripted server.

mod call;
mod platform;

use call::{Client, Failure, Request};
use feishu_codes::{ApiError, Lang};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let base = platform::start().await?;
    let client = Client::new(base);

    for (title, request) in requests() {
        println!("# {title}\n{request}");
        match client.call(&request).await {
            Ok(data) => println!("  done: {data}\n"),
            Err(Failure::Api(error)) => explain(&error),
            Err(Failure::Network(error)) => println!("  no answer: {error}\n"),
        }
    }
    Ok(())
}

/// One request for each thing that can happen; `platform.rs` has the answers.
fn requests() -> [(&'static str, Request); 9] {
    [
        ("the token has expired", Request::get("/open-apis/hire/v1/talents/1")),
        ("a fresh token is refused too", Request::get("/open-apis/hire/v1/talents/2")),
        ("too many requests", Request::get("/open-apis/im/v1/chats")),
        ("the gateway is down for a moment", Request::get("/open-apis/contact/v3/users/ou_1")),
        ("someone else writes at the same time", Request::put("/open-apis/drive/v1/permissions/d1/public")),
        ("there is no such talent", Request::get("/open-apis/hire/v1/talents/1002102")),
        ("a scope is missing", Request::get("/open-apis/contact/v3/departments/0")),
        ("a message that may have been sent", Request::post("/open-apis/im/v1/messages/1/reply", None)),
        ("a message with a key against sending it twice", Request::post("/open-apis/im/v1/messages", Some("5f3e-1"))),
    ]
}

/// What a person has to know when the program can do no more.
fn explain(error: &ApiError) {
    println!("  failed: {error}");
    if let Some(remedy) = error.remedy(Lang::En) {
        println!("  what to do: {remedy}");
    }
    for scope in error.missing_scopes() {
        println!("  ask the administrator for the scope {scope}");
    }
    for url in error.helps().iter().filter_map(|help| help.url()) {
        println!("  see {url}");
    }
    println!();
}
