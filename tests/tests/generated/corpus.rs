//! The properties hold for the corpus of the fuzz targets, so that their findings stay fixed.

use std::{collections::BTreeSet, fs};

use feishu_codes_tests::{properties, repository};

fn names(directory: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(repository(directory)).unwrap_or_else(|error| panic!("{directory}: {error}"));
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn every_file_of_the_corpus_has_its_property() {
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

#[test]
fn properties_fuzz_targets_and_corpora_have_the_same_names() {
    let known = properties::ALL.iter().map(|(target, ..)| (*target).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(names("fuzz/corpus"), known);
    let targets = names("fuzz/fuzz_targets");
    assert_eq!(targets.iter().map(|file| file.trim_end_matches(".rs").to_owned()).collect::<BTreeSet<_>>(), known);
}
