//! Maps from a code to its position in the table.

use std::fmt::Write as _;

use feishu_codes_codegen::table::catalog::Catalog;

/// Returns the source of a module with all maps, for a table of one domain.
///
/// The perfect hash of phf, the sorted list and the `match` are constants; a program fills the hash maps when it starts.
pub(crate) fn source(catalog: &Catalog<'_>) -> String {
    let codes =
        catalog.domains.iter().flat_map(|domain| &domain.variants).map(|variant| variant.code).collect::<Vec<_>>();
    let (mut phf, mut sorted, mut arms) = (String::new(), String::new(), String::new());
    for (place, code) in codes.into_iter().enumerate() {
        let _ = writeln!(phf, "{code}u32 => {place}u32,");
        let _ = writeln!(sorted, "({code}, {place}),");
        let _ = writeln!(arms, "{code} => {place},");
    }
    format!(
        "pub static PHF: phf::Map<u32, u32> = phf::phf_map! {{ {phf} }};\npub static SORTED: &[(u32, u32)] = &[{sorted}];\n\
         pub fn by_match(code: i64) -> Option<u32> {{ Some(match code {{ {arms} _ => return None }}) }}\n"
    )
}

/// Returns the source of a phf map from a code to its entries in the list of all entries: their start and number.
pub(crate) fn entries(catalog: &Catalog<'_>) -> String {
    let variants = catalog.domains.iter().flat_map(|domain| &domain.variants);
    let mut codes = variants.map(|variant| variant.code).collect::<Vec<_>>();
    codes.sort_unstable();
    let (mut phf, mut start) = (String::new(), 0);
    for entries in codes.chunk_by(|left, right| left == right) {
        let _ = writeln!(phf, "{}u32 => ({start}u32, {}u32),", entries[0], entries.len());
        start += entries.len();
    }
    format!("pub static ENTRIES: phf::Map<u32, (u32, u32)> = phf::phf_map! {{ {phf} }};\n")
}
