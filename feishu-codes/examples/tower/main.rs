//! Uses the retry policy as a `tower::retry::Policy`, for clients that consist of layers.
//!
//! ```text
//! cargo run -p feishu-codes --features response --example tower
//! ```

#[path = "../common/session.rs"]
mod session;

use std::{error::Error, pin::Pin, rc::Rc};

use feishu_codes::retry_policy::{Retries, Step};
use serde_json::Value;
use session::{Call, Failure, POLICY};
use tokio::time::sleep;
use tower::{
    ServiceExt as _,
    retry::{Policy, Retry},
    service_fn,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    session::run(async |call: Rc<Call>| {
        let service = service_fn(async |call: Rc<Call>| call.attempt().await);
        let policy = Repeat(POLICY.start(call.request.is_repeatable()));
        Retry::new(policy, service).oneshot(call).await
    })
    .await
}

/// The policy for one call. `tower` clones it for each request.
#[derive(Clone)]
struct Repeat(Retries);

impl Policy<Rc<Call>, Value, Failure> for Repeat {
    type Future = Pin<Box<dyn Future<Output = ()>>>;

    fn retry(&mut self, call: &mut Rc<Call>, result: &mut Result<Value, Failure>) -> Option<Self::Future> {
        let failure = result.as_ref().err()?;
        let step = self.0.next_step(failure, fastrand::u64(..));
        call.set_next(step);
        match step {
            Step::Stop => None,
            Step::Wait(wait) | Step::WaitForOtherWrite(wait) => Some(Box::pin(sleep(wait))),
            // The next attempt requests the token.
            Step::RefreshToken => Some(Box::pin(std::future::ready(()))),
        }
    }

    fn clone_request(&mut self, call: &Rc<Call>) -> Option<Rc<Call>> {
        Some(Rc::clone(call))
    }
}
