//! Uses the retry policy with the crate `backon`: `when` decides whether to repeat, and `adjust` decides how long to
//! wait.
//!
//! ```text
//! cargo run -p feishu-codes --features response --example backon
//! ```

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

/// Makes a call, and repeats it as the policy says.
async fn repeat(call: Rc<Call>) -> Result<Value, Failure> {
    let mut retries = POLICY.start(call.request.is_repeatable());
    (|| call.attempt())
        // `adjust` replaces these delays by those of the policy.
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
