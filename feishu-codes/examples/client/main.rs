//! A client that handles the platform's errors with a retry loop of its own. The server runs on loopback, so you need
//! no account:
//!
//! ```text
//! cargo run -p feishu-codes --features response --example client
//! ```
//!
//! `repeat` is the loop. The rest of the client is in `../common/session.rs`, and the scripted server in
//! `../common/platform.rs`.

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

/// Makes a call, and repeats it as the policy says.
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
            // The next attempt requests the token.
            Step::RefreshToken => {}
        }
    }
}
