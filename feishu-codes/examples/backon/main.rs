//! The retry policy in the crate `backon`: `when` asks whether to repeat, `adjust` asks how long to wait.
//!
//! ```text
//! cargo run -p feishu-codes --features response --example backon
//! ```

#[path = "../common/platform.rs"]
mod platform;
#[path = "../common/session.rs"]
mod session;

use std::{error::Error, rc::Rc, time::Duration};

use backon::{ConstantBuilder, Retryable};
use feishu_codes::{Retry, retry_policy::Step};
use serde_json::Value;
use session::{Call, Failure, POLICY};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    session::run(repeat).await
}

/// Calls, and repeats what is worth repeating.
async fn repeat(call: Rc<Call>) -> Result<Value, Failure> {
    let mut retries = POLICY.start(call.request.is_repeatable());
    (|| call.attempt())
        // The policy decides; the delays of `backon` are not used.
        .retry(ConstantBuilder::default())
        .when(|failure| !matches!(failure, Failure::Api(error) if error.retry() == Retry::Never))
        .adjust(|failure, _| {
            let step = retries.next_step(failure, fastrand::u64(..));
            call.set_next(step);
            match step {
                Step::Stop => None,
                Step::Wait(wait) | Step::WaitForOtherWrite(wait) => Some(wait),
                Step::RefreshToken => Some(Duration::ZERO),
            }
        })
        .await
}
