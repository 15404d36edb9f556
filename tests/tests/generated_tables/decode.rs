//! What `emit` wrote, read back as the generated enums read it.

use std::collections::BTreeMap;

use feishu_codes::{
    __private::{Index, Shape, Texts},
    Meaning, Meanings,
};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Item, LitByteStr, LitInt, LitStr, parse::Parser as _};

/// The enum of a domain, and the tables behind it.
pub(crate) struct Domain {
    /// The variants by their numbers, as the enum has them.
    pub(crate) variants: BTreeMap<u32, String>,
    index: Index,
    texts: &'static Texts,
}

impl Domain {
    /// The name and the meanings of a code, the way `from_code` and `meanings` find them.
    pub(crate) fn find(&self, code: i64) -> Option<(&'static str, Vec<Meaning>)> {
        let rank = self.index.get(code)?;
        Some((self.texts.name(rank), Meanings::from_first(self.texts.first(rank)).collect()))
    }
}

/// The domains by the names of their enums, and the entries of every number over all domains.
pub(crate) fn decode(tokens: TokenStream) -> (BTreeMap<String, Domain>, Wide) {
    let file = syn::parse2::<syn::File>(tokens).expect("items");
    let mut enums = BTreeMap::new();
    let mut domains = BTreeMap::new();
    let mut wide = None;
    for item in file.items {
        match item {
            Item::Enum(item) => drop(enums.insert(item.ident.to_string(), variants(&item))),
            Item::Macro(call) => match call.mac.path.segments.last().unwrap().ident.to_string().as_str() {
                "domain_error" => {
                    let (name, index, texts) = domain(call.mac.tokens);
                    let variants = enums.remove(&name).expect("an enum before the macro's call");
                    domains.insert(name, Domain { variants, index, texts });
                }
                "wide_error" => wide = Some(Wide::new(call.mac.tokens)),
                _ => {}
            },
            _ => {}
        }
    }
    (domains, wide.expect("an enum over all domains"))
}

fn variants(item: &syn::ItemEnum) -> BTreeMap<u32, String> {
    let number = |variant: &syn::Variant| match &variant.discriminant {
        Some((_, syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }))) => number.base10_parse().ok(),
        _ => None,
    };
    item.variants.iter().filter_map(|variant| Some((number(variant)?, variant.ident.to_string()))).collect()
}

fn domain(tokens: TokenStream) -> (String, Index, &'static Texts) {
    let tokens = tokens.into_iter().collect::<Vec<_>>();
    let texts = &tokens[after(&tokens, "texts")..];
    let http = match &texts[3] {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => statuses(group.stream()),
        other => panic!("no statuses but {other}"),
    };
    let pool = syn::parse2::<LitStr>(texts[0].clone().into()).unwrap().value();
    let texts = Texts { pool: pool.leak(), records: bytes(&texts[1]), by_name: bytes(&texts[2]), http };
    (tokens[0].to_string(), index(&tokens), Box::leak(Box::new(texts)))
}

fn index(tokens: &[TokenTree]) -> Index {
    let tokens = &tokens[after(tokens, "index")..];
    let number = |at: usize| syn::parse2::<LitInt>(tokens[at].clone().into()).unwrap().base10_parse::<u64>().unwrap();
    let bits = |at: usize| u32::try_from(number(at)).unwrap();
    let shape = Shape { bucket_bits: bits(0), slot_bits: bits(1), multiplier: number(2) };
    Index { shape, pilots: bytes(&tokens[3]), slots: bytes(&tokens[4]) }
}

fn after(tokens: &[TokenTree], name: &str) -> usize {
    tokens.iter().position(|token| matches!(token, TokenTree::Ident(ident) if ident == name)).expect(name) + 1
}

fn bytes(token: &TokenTree) -> &'static [u8] {
    syn::parse2::<LitByteStr>(token.clone().into()).unwrap().value().leak()
}

fn statuses(list: TokenStream) -> &'static [&'static [u16]] {
    let lists =
        syn::punctuated::Punctuated::<syn::ExprReference, syn::Token![,]>::parse_terminated.parse2(list).unwrap();
    let status = |expr: syn::Expr| {
        syn::parse2::<LitInt>(quote::ToTokens::into_token_stream(expr)).unwrap().base10_parse().unwrap()
    };
    let list = |list: syn::ExprReference| match *list.expr {
        syn::Expr::Array(array) => &*array.elems.into_iter().map(status).collect::<Vec<u16>>().leak(),
        _ => panic!("no array"),
    };
    lists.into_iter().map(list).collect::<Vec<_>>().leak()
}

/// The index over all domains.
pub(crate) struct Wide {
    order: &'static [u8],
    index: Index,
}

impl Wide {
    fn new(tokens: TokenStream) -> Self {
        let tokens = tokens.into_iter().collect::<Vec<_>>();
        Self { order: bytes(&tokens[after(&tokens, "entries") + 1]), index: index(&tokens) }
    }

    /// The places of the domains that have the number.
    pub(crate) fn find(&self, code: i64) -> Vec<usize> {
        let Some(entries) = self.index.get(code) else { return Vec::new() };
        let (start, count) = ((entries >> 8) as usize, (entries & 255) as usize);
        let entry = |pair: &[u8]| usize::from(u16::from_le_bytes([pair[0], pair[1]]));
        self.order[2 * start..2 * (start + count)].chunks(2).map(entry).collect()
    }
}
