//! Suggestions for misspelled names.

/// Returns a question that suggests the closest known name, if one is close enough.
pub(crate) fn did_you_mean<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let allowed = name.len() / 3 + 1;
    // The time is proportional to the product of both lengths, and no name in a table is as long.
    let known = if name.len() > 64 { None } else { known.into_iter().min_by_key(|known| distance(name, known)) };
    known.filter(|known| distance(name, known) <= allowed).map(|known| format!("did you mean `{known}`?"))
}

/// Returns the Levenshtein distance: the number of bytes to insert, remove or replace.
fn distance(left: &str, right: &str) -> usize {
    let mut row = (0..=right.len()).collect::<Vec<_>>();
    for (at, letter) in left.bytes().enumerate() {
        let mut diagonal = at;
        row[0] = at + 1;
        for (column, other) in right.bytes().enumerate() {
            let replaced = diagonal + usize::from(letter != other);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn only_close_names_are_suggested() {
        assert_eq!(did_you_mean("nevr", ["never", "backoff"]).as_deref(), Some("did you mean `never`?"));
        assert_eq!(did_you_mean("sometimes", ["never", "backoff"]), None);
        assert_eq!(did_you_mean("x", []), None);
    }
}
