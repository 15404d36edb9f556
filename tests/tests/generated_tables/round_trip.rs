//! Number, name and texts of a valid table come back byte for byte.

use feishu_codes::{DocsUrl, Lang, Meaning};
use feishu_codes_codegen::{emit, parse::upper_camel};
use proc_macro2::{Ident, Span};
use proptest::prelude::*;

use crate::{decode::decode, model};

/// The cells of a row from `scope` on, as the generated code gives them.
fn cells(meaning: Meaning) -> Vec<String> {
    let statuses = meaning.http_statuses().iter().map(u16::to_string).collect::<Vec<_>>().join("|");
    vec![
        meaning.scope().unwrap_or_default().to_owned(),
        meaning.kind().to_string(),
        meaning.retry().to_string(),
        statuses,
        meaning.message().to_owned(),
        meaning.explanation(Lang::Zh).unwrap_or_default().to_owned(),
        meaning.explanation(Lang::En).unwrap_or_default().to_owned(),
        meaning.remedy(Lang::Zh).to_owned(),
        meaning.remedy(Lang::En).to_owned(),
        meaning.docs_url(Lang::En).map(DocsUrl::path).unwrap_or_default().to_owned(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_emitted_holds_the_table(model in model::tables(), strangers in proptest::collection::vec(any::<i64>(), 20)) {
        let table = model.read();
        prop_assert!(table.diagnostics().is_empty(), "{}", table.diagnostics()[0]);
        let tokens = emit::emit(&table.catalog(), &Ident::new("facade", Span::call_site()), "AnyError").unwrap();
        let (domains, wide) = decode(tokens);
        prop_assert_eq!(domains.len(), model.domains.len());
        let expected = model.by_code();
        for ((domain, code), rows) in &expected {
            let (name, meanings) = domains[&(upper_camel(domain) + "Error")].find((*code).into()).expect("a known code");
            prop_assert_eq!(name, &*rows[0][2]);
            prop_assert_eq!(&domains[&(upper_camel(domain) + "Error")].variants[code], name);
            let meanings = meanings.into_iter().map(cells).collect::<Vec<_>>();
            prop_assert_eq!(meanings, rows.iter().map(|row| row[3..].to_vec()).collect::<Vec<_>>());
        }
        prop_assert_eq!(domains.values().map(|domain| domain.variants.len()).sum::<usize>(), expected.len());

        let around = expected.keys().flat_map(|(_, code)| [i64::from(*code) - 1, i64::from(*code), i64::from(*code) + (1 << 32)]);
        for code in around.chain(strangers) {
            let homes = model.domains.iter().enumerate().filter(|(_, domain)| {
                u32::try_from(code).is_ok_and(|code| expected.contains_key(&(&*domain[0], code)))
            });
            let homes = homes.map(|(at, _)| at).collect::<Vec<_>>();
            prop_assert_eq!(wide.find(code), &homes[..], "{}", code);
            for (at, domain) in model.domains.iter().enumerate() {
                let found = domains[&(upper_camel(&domain[0]) + "Error")].find(code).is_some();
                prop_assert_eq!(found, homes.contains(&at), "{}", code);
            }
        }
    }
}
