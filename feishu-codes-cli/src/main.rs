//! The `feishu-codes` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    feishu_codes_cli::run(std::env::args_os())
}
