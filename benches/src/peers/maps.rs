//! Maps from a number to its place in the table.

use feishu_codes_codegen::catalog::Catalog;

/// The source of a module with every kind of map, for a table of one domain.
///
/// The perfect hash of phf, the sorted list and the `match` are constants; a program fills the hash maps when it starts.
pub(crate) fn source(catalog: &Catalog<'_>) -> String {
    let codes = catalog.domains.iter().flat_map(|domain| &domain.variants).map(|variant| variant.code);
    let (mut phf, mut sorted, mut arms) = (String::new(), String::new(), String::new());
    for (place, code) in codes.enumerate() {
        phf += &format!("{code}u32 => {place}u32,\n");
        sorted += &format!("({code}, {place}),\n");
        arms += &format!("{code} => {place},\n");
    }
    format!(
        "pub static PHF: phf::Map<u32, u32> = phf::phf_map! {{ {phf} }};\npub static SORTED: &[(u32, u32)] = &[{sorted}];\n\
         pub fn by_match(code: i64) -> Option<u32> {{ Some(match code {{ {arms} _ => return None }}) }}\n"
    )
}
