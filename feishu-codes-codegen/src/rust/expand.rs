//! Expands `error_codes!`: reads the files and generates the enums and macros.

use std::{
    env, io,
    path::{Path, PathBuf},
};

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::LitStr;

use super::{
    emit::{self, Surroundings},
    invocation::{Invocation, compile_error, facade},
    literal,
};
use crate::table::{Catalog, Diagnostic, Input, Severity, Table};

/// The maximum number of problems that become compile errors.
const MAX_ERRORS: usize = 100;

/// Expands `error_codes! { $crate; codes: "codes.csv", domains: "domains.csv" }`.
///
/// Each problem becomes a `compile_error!`. The valid rows still become enums.
#[must_use]
pub fn error_codes(input: TokenStream) -> TokenStream {
    let facade = facade(&input);
    match syn::parse2::<Invocation>(input) {
        Ok(invocation) => expand(&invocation),
        Err(error) => error.into_iter().map(|error| compile_error(&facade, error.span(), &error.to_string())).collect(),
    }
}

fn expand(invocation: &Invocation) -> TokenStream {
    let facade = &invocation.facade;
    let (codes, domains) = (open(&invocation.codes, facade), open(&invocation.domains, facade));
    let endpoints = invocation.endpoints.as_ref().map(|path| open(path, facade)).transpose();
    let (codes, domains, endpoints) = match (codes, domains, endpoints) {
        (Ok(codes), Ok(domains), Ok(endpoints)) => (codes, domains, endpoints),
        (codes, domains, endpoints) => {
            return [codes.err(), domains.err(), endpoints.err()].into_iter().flatten().collect();
        }
    };
    let mut table = Table::read(&codes, &domains);
    if let Some(endpoints) = &endpoints {
        table = table.with_endpoints(endpoints);
    }
    let catalog = table.catalog();
    let mut tokens = invocation.files().map(|path| rebuild_with(path, facade)).collect::<TokenStream>();
    tokens.extend(errors(table.diagnostics(), invocation));
    let mut all = invocation.all.to_string();
    if let Some(taken) = taken_by(&all, &catalog) {
        let message =
            format!("{taken}: use another name for the enum over all domains, such as `all: {all}OfAnyDomain`");
        tokens.extend(compile_error(facade, invocation.all.span(), &message));
        all += "OfAnyDomain";
    }
    match emit::emit(&catalog, &Surroundings { facade, all: &all, links: &invocation.links }) {
        Ok(enums) => tokens.extend(enums),
        Err(error) => {
            let message = format!("feishu-codes {error}: please report this table as a bug");
            tokens.extend(compile_error(facade, invocation.codes.span(), &message));
        }
    }
    tokens.extend(literal::macros(&catalog, invocation));
    tokens
}

/// Returns a description of the item that already has the name `all`, if any.
fn taken_by(all: &str, catalog: &Catalog<'_>) -> Option<String> {
    let domain = catalog.domains.iter().find(|domain| domain.enum_name() == all);
    match domain {
        Some(domain) => Some(format!("`{all}` is the enum of the domain `{}`", domain.key)),
        None if all == "Domain" => Some("`Domain` is the enum of the domains".to_owned()),
        None if all == "Endpoint" && !catalog.endpoints.is_empty() => {
            Some("`Endpoint` is the type of the APIs".to_owned())
        }
        None => None,
    }
}

/// Opens a file, relative to the Cargo.toml of the calling crate.
fn open(path: &LitStr, facade: &Ident) -> Result<Input, TokenStream> {
    let name = path.value();
    if Path::new(&name).is_absolute() {
        let message =
            format!("absolute paths are not supported: write `{name}` relative to the Cargo.toml of this crate");
        return Err(compile_error(facade, path.span(), &message));
    }
    let base = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    Input::open(&name, &base.join(&name)).map_err(|error| {
        let place = "paths are relative to the Cargo.toml of the crate that calls `error_codes!`";
        let message = match error.kind() {
            io::ErrorKind::NotFound => format!("file `{name}` not found: {place}"),
            io::ErrorKind::IsADirectory => format!("`{name}` is a directory, not a file: {place}"),
            _ => format!("cannot read `{name}`: {error}; {place}"),
        };
        compile_error(facade, path.span(), &message)
    })
}

/// Includes the file, so that cargo rebuilds the crate if the file changes. `env!` keeps the directory out of the
/// expansion.
fn rebuild_with(path: &LitStr, facade: &Ident) -> TokenStream {
    let path = format!("/{}", path.value());
    quote! {
        const _: &[#facade::__private::core::primitive::u8] = #facade::__private::core::include_bytes!(
            #facade::__private::core::concat!(#facade::__private::core::env!("CARGO_MANIFEST_DIR"), #path)
        );
    }
}

/// Turns the errors among the diagnostics into compile errors.
fn errors(diagnostics: &[Diagnostic], invocation: &Invocation) -> TokenStream {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect::<Vec<_>>();
    let span = |diagnostic: &Diagnostic| {
        let file = invocation.files().find(|file| file.value() == diagnostic.file);
        file.unwrap_or(&invocation.codes).span()
    };
    let mut tokens = errors
        .iter()
        .take(MAX_ERRORS)
        .map(|diagnostic| {
            let message = format!("{diagnostic}\n  = help: {}", diagnostic.help);
            compile_error(&invocation.facade, span(diagnostic), &message)
        })
        .collect::<TokenStream>();
    if errors.len() > MAX_ERRORS {
        let message = format!(
            "{} problems in total, the first {MAX_ERRORS} are shown: run `feishu-codes check {}` for the rest",
            errors.len(),
            invocation.codes.value()
        );
        tokens.extend(compile_error(&invocation.facade, invocation.codes.span(), &message));
    }
    tokens
}
