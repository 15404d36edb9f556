//! A client that handles what the platform answers, and a server on loopback that plays the platform. No account is needed:
//!
//! ```text
//! cargo run -p feishu-codes --features response --example client
//! ```
//!
//! `repeat` is the loop; `../common/session.rs` has the rest of a client, and `../common/platform.rs` is the scripted server.

#[path = "../common/platform.rs"]
mod platform;
#[path = "../common/session.rs"]
mod session;

use std::{error::Error, rc::Rc};

use feishu_codes::retry_policy::Step;
use serde_json::Value;
use session::{Call, Failure, POLICY};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    session::run(repeat).await
}

/// Calls, and repeats what is worth repeating.
async fn repeat(call: Rc<Call>) -> Result<Value, Failure> {
    let mut retries = POLICY.start(call.request.is_repeatable());
    loop {
        let failure = match call.attempt().await {
            Ok(data) => return Ok(data),
            Err(failure) => failure,
        };
        let step = retries.next_step(&failure, fastrand::u64(..));
        call.set_next(step);
        match step {
            Step::Stop => return Err(failure),
            Step::Wait(wait) | Step::WaitForOtherWrite(wait) => sleep(wait).await,
            // The next attempt begins with it.
            Step::RefreshToken => {}
        }
    }
}
