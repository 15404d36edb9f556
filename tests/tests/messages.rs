//! The compiler's output for wrong uses of the macros, whole.
//!
//! `TRYBUILD=overwrite cargo test -p feishu-codes-tests --test messages` writes it anew; read the difference as a user would.

#[test]
fn wrong_literals() {
    trybuild::TestCases::new().compile_fail("ui/literals/*.rs");
}

#[test]
fn wrong_invocations() {
    trybuild::TestCases::new().compile_fail("ui/invocation/*.rs");
}
