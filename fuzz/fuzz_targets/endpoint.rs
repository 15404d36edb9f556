//! See [`properties::endpoint`].

#![no_main]

use feishu_codes_tests::properties;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| properties::endpoint(data));
