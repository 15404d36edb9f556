//! Benchmarks of feishu-codes and its peers, side by side.
