//! The table that `explain`, `search` and `list` look into: the one that is built in, or that of a file.

use std::{collections::HashMap, path::Path};

use feishu_codes::{FeishuError, Lang};
use feishu_codes_codegen::{
    Diagnostic, Severity, Table,
    catalog::{Catalog, Domain, Meaning, Variant},
};

use crate::{args::TableArgs, files, outcome::Failure};

/// A table that holds what its catalog refers to.
pub(crate) enum Source {
    /// The table of `feishu-codes`.
    BuiltIn,
    /// The table of a file.
    File(Table),
}

impl Source {
    pub(crate) fn open(args: &TableArgs) -> Result<Self, Failure> {
        match &args.codes {
            None => Ok(Self::BuiltIn),
            Some(codes) => read(codes, args.domains.as_deref()).map(Self::File),
        }
    }

    pub(crate) fn catalog(&self) -> Catalog<'_> {
        match self {
            Self::BuiltIn => built_in(),
            Self::File(table) => table.catalog(),
        }
    }
}

fn read(codes: &Path, domains: Option<&Path>) -> Result<Table, Failure> {
    let domains = files::open(&files::domains_of(codes, domains))?;
    let codes = files::open(codes)?;
    let table = Table::read(&codes, &domains);
    match first_error(&table) {
        None => Ok(table),
        Some(error) => Err(Failure::Unusable(format!("{error}\n(see all problems with `feishu-codes check`)"))),
    }
}

fn first_error(table: &Table) -> Option<&Diagnostic> {
    table.diagnostics().iter().find(|problem| problem.severity == Severity::Error)
}

fn built_in() -> Catalog<'static> {
    let mut domains = feishu_codes::Domain::ALL.iter().map(|domain| empty(*domain)).collect::<Vec<_>>();
    let places = domains.iter().enumerate().map(|(at, domain)| (domain.key, at)).collect::<HashMap<_, _>>();
    // Ascending by number, as the variants of a domain must be.
    for error in FeishuError::ALL {
        let domain = places.get(error.domain().name()).and_then(|at| domains.get_mut(*at));
        if let Some(domain) = domain {
            domain.variants.push(variant(*error));
        }
    }
    Catalog { domains }
}

fn empty(domain: feishu_codes::Domain) -> Domain<'static> {
    Domain {
        key: domain.name(),
        title_zh: domain.title(Lang::Zh),
        title_en: domain.title(Lang::En),
        paths: domain.paths().collect(),
        variants: Vec::new(),
    }
}

fn variant(error: FeishuError) -> Variant<'static> {
    // A code fits: it is at most i32::MAX, and positive.
    let code = u32::try_from(error.code()).unwrap_or_default();
    Variant { code, name: error.name(), meanings: error.meanings().map(meaning).collect() }
}

fn meaning(meaning: feishu_codes::Meaning) -> Meaning<'static> {
    Meaning {
        scope: meaning.scope().unwrap_or_default(),
        kind: meaning.kind(),
        retry: meaning.retry(),
        http: meaning.http_statuses().to_vec(),
        message: meaning.message(),
        explanation_zh: meaning.explanation(Lang::Zh).unwrap_or_default(),
        explanation_en: meaning.explanation(Lang::En).unwrap_or_default(),
        remedy_zh: meaning.remedy(Lang::Zh),
        remedy_en: meaning.remedy(Lang::En),
        source: meaning.docs_url(Lang::En).map_or("", |url| url.path()),
    }
}

#[cfg(test)]
mod tests {
    use feishu_codes_codegen::{Input, Table};

    use super::built_in;

    #[test]
    fn the_built_in_table_is_the_file() {
        let file = |name: &str| {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
            Input::open(name, &path).expect("the table of the repository")
        };
        let table = Table::read(&file("codes.csv"), &file("domains.csv"));
        let sorted = |mut catalog: feishu_codes_codegen::catalog::Catalog<'_>| {
            catalog.domains.iter_mut().for_each(|domain| domain.paths.sort_unstable());
            serde_json::to_value(catalog).expect("JSON")
        };
        assert_eq!(sorted(built_in()), sorted(table.catalog()));
    }
}
