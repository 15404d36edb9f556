//! The English and the Chinese README show the same code. rustdoc compiles and runs it (see `lib.rs`).

/// Returns the code blocks of a document, each with its fences.
fn code_blocks(markdown: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open = None::<String>;
    for line in markdown.lines() {
        match (&mut open, line.starts_with("```")) {
            (Some(block), fence) => {
                block.push_str(line);
                block.push('\n');
                if fence {
                    blocks.extend(open.take());
                }
            }
            (None, true) => open = Some(format!("{line}\n")),
            (None, false) => {}
        }
    }
    blocks
}

#[test]
fn both_languages_show_the_same_code() {
    let english = code_blocks(include_str!("../README.md"));
    let chinese = code_blocks(include_str!("../README.zh-CN.md"));
    assert!(!english.is_empty(), "README.md has code blocks");
    for (english, chinese) in english.iter().zip(&chinese) {
        assert_eq!(
            english, chinese,
            "README.md (left) and README.zh-CN.md (right) differ: copy the newer block into the other file"
        );
    }
    assert_eq!(english.len(), chinese.len(), "README.md and README.zh-CN.md have different numbers of code blocks");
}
