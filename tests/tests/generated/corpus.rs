//! The corpus of the fuzz targets holds on the stable toolchain: what they found stays fixed.

use std::{collections::BTreeSet, fs};

use feishu_codes_tests::{properties, repository};

fn names(directory: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(repository(directory)).unwrap_or_else(|error| panic!("{directory}: {error}"));
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn every_file_of_the_corpus() {
    for (target, shared, property) in properties::ALL {
        let own = format!("fuzz/corpus/{target}");
        for directory in [&*own].into_iter().chain(shared.iter().copied()) {
            let files = names(directory);
            assert!(!files.is_empty(), "{directory} is empty");
            for file in files {
                println!("{directory}/{file}");
                property(&fs::read(repository(directory).join(file)).unwrap());
            }
        }
    }
}

/// A new target gets a corpus, and a removed one leaves none.
#[test]
fn each_property_has_a_target_and_a_corpus() {
    let known = properties::ALL.iter().map(|(target, ..)| (*target).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(names("fuzz/corpus"), known);
    let targets = names("fuzz/fuzz_targets");
    assert_eq!(targets.iter().map(|file| file.trim_end_matches(".rs").to_owned()).collect::<BTreeSet<_>>(), known);
}
