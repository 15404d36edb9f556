//! Builds documentation with rustdoc.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Everything that Markdown, rustdoc, HTML and CSV give a meaning to.
pub(crate) const ODD_TEXT: &str =
    r#"[x] <x> [x](y) *a* _b_ `c` | %v &lt; \ "q" it's -- ... # ~~d~~ ![e] https://x.y {@code} $1 [Vec]"#;

pub(crate) struct Docs {
    /// The folder of the crate's pages.
    folder: PathBuf,
    /// The messages of the table, if it was made here.
    pub(crate) messages: Vec<String>,
}

impl Docs {
    /// Of this crate, with all features.
    pub(crate) fn of_the_facade() -> Self {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs");
        build(Path::new(env!("CARGO_MANIFEST_DIR")), &target, &["--all-features"]);
        Self { folder: target.join("doc/feishu_codes"), messages: Vec::new() }
    }

    /// Of a crate whose table has these texts everywhere.
    pub(crate) fn of_a_table(texts: &[&str]) -> Self {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let folder = target.join("odd");
        let facade = env!("CARGO_MANIFEST_DIR");
        let manifest = format!(
            "[package]\nname = \"odd\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\nfeishu-codes = {{ path = {facade:?} }}\n\n[workspace]\n"
        );
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        // The versions that are on this machine.
        fs::copy(Path::new(facade).join("../Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        write_table(&folder.join("codes.csv"), texts);
        fs::write(folder.join("domains.csv"), "domain,title_zh,title_en,paths\nodd,怪,Odd <x>,\n").unwrap();
        fs::write(
            folder.join("src/lib.rs"),
            "feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"domains.csv\" }\n",
        )
        .unwrap();
        build(&folder, &target.join("docs"), &[]);
        Self { folder: target.join("docs/doc/odd"), messages: texts.iter().map(ToString::to_string).collect() }
    }

    /// The address of a page.
    pub(crate) fn page(&self, name: &str) -> String {
        let path = self.folder.join(name);
        assert!(path.is_file(), "rustdoc made no {}", path.display());
        format!("file://{}", path.display())
    }
}

/// A table of the domain `odd`: `Odd0`, `Odd1` and so on.
fn write_table(file: &Path, texts: &[&str]) {
    const HEADER: &str =
        "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source";
    let mut rows = csv::Writer::from_path(file).unwrap();
    rows.write_record(HEADER.split(',')).unwrap();
    for (number, text) in texts.iter().enumerate() {
        let (code, name, zh) = ((number + 1).to_string(), format!("Odd{number}"), chinese(text));
        let row = ["odd", &code, &name, "", "internal", "never", "", text, &zh, text, &zh, text, ""];
        rows.write_record(row).unwrap();
    }
    rows.flush().unwrap();
}

/// The text as it stands in the Chinese columns, which must hold Chinese.
pub(crate) fn chinese(text: &str) -> String {
    format!("请看 {text}")
}

fn build(package: &Path, target: &Path, arguments: &[&str]) {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["doc", "--no-deps", "--offline", "--quiet", "--target-dir"]).arg(target).args(arguments);
    let output = cargo.current_dir(package).env_remove("RUSTDOCFLAGS").output().unwrap();
    assert!(output.status.success(), "cargo doc: {}", String::from_utf8_lossy(&output.stderr));
}
