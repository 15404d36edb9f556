//! See [`properties::from_parts`].

#![no_main]

use feishu_codes_tests::properties;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| properties::from_parts(data));
