//! The corpus of the fuzz targets holds on the stable toolchain: what they found stays mended.

use std::{collections::BTreeSet, fs};

use feishu_codes_tests::{properties, repository};

fn names(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(repository::path(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn every_file_of_the_corpus() {
    for (target, property) in properties::ALL {
        let folder = format!("fuzz/corpus/{target}");
        let files = names(&folder);
        assert!(!files.is_empty(), "{folder} is empty");
        for file in files {
            println!("{folder}/{file}");
            property(&fs::read(repository::path(&folder).join(file)).unwrap());
        }
    }
}

/// A new target gets a corpus, and a removed one leaves none.
#[test]
fn each_property_has_a_target_and_a_corpus() {
    let known = properties::ALL.iter().map(|(target, _)| (*target).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(names("fuzz/corpus"), known);
    let targets =
        names("fuzz/fuzz_targets").iter().map(|file| file.trim_end_matches(".rs").to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(targets, known);
}
