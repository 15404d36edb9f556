//! The English and the Chinese README contain the same code. rustdoc compiles and runs it (see `lib.rs`).

/// Returns the code blocks of a document, without their fences.
fn code_blocks(markdown: &str) -> Vec<&str> {
    markdown.split("```").skip(1).step_by(2).collect()
}

#[test]
fn both_readmes_have_the_same_code() {
    let english = code_blocks(include_str!("../README.md"));
    let chinese = code_blocks(include_str!("../README.zh-CN.md"));
    assert!(!english.is_empty(), "README.md has no code blocks");
    for (english, chinese) in english.iter().zip(&chinese) {
        assert_eq!(
            english, chinese,
            "README.md (left) and README.zh-CN.md (right) differ: copy the newer block into the other file"
        );
    }
    assert_eq!(english.len(), chinese.len(), "README.md and README.zh-CN.md have different numbers of code blocks");
}
