//! The `feishu-codes` program.

fn main() {}
