//! What `emit` wrote, read back as the generated enums read it.

use std::collections::BTreeMap;

use feishu_codes::{
    __private::{FREE, Index, Shape, Texts, u32_at},
    Meaning, Meanings,
};
use proc_macro2::{TokenStream, TokenTree};
use syn::{Item, LitByteStr, LitInt, LitStr, parse::Parser as _};

/// The enum of a domain, and the tables behind it.
pub(crate) struct Domain {
    /// The variants by their numbers, as the enum has them.
    pub(crate) variants: BTreeMap<u32, String>,
    /// The variants of the slots.
    slots: BTreeMap<usize, String>,
    index: Index,
    ranks: &'static [u8],
    texts: &'static Texts,
}

impl Domain {
    /// The name and the meanings of a code, the way `from_code` and `meanings` find them.
    pub(crate) fn find(&self, code: i64) -> Option<(&'static str, Vec<Meaning>)> {
        let slot = self.index.slot(low_bits(code));
        let rank = u32_at(self.ranks, slot * 4);
        let known = rank != FREE && self.texts.code(rank as usize) == Some(code);
        // `from_code` trusts the slot's variant alone, the texts trust its rank alone.
        let variant = self
            .slots
            .get(&slot)
            .filter(|name| u32::try_from(code).is_ok_and(|code| self.variants.get(&code) == Some(*name)));
        assert_eq!(variant.map(String::as_str), known.then(|| self.texts.name(rank)), "{code}");
        known.then(|| (self.texts.name(rank), Meanings::from_first(self.texts.first(rank)).collect()))
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
                    let tokens = call.mac.tokens.into_iter().collect::<Vec<_>>();
                    let name = tokens[0].to_string();
                    let variants = enums.remove(&name).expect("an enum before the macro's call");
                    domains.insert(name, domain(variants, &tokens));
                }
                "wide_error" => wide = Some(Wide::new(&call.mac.tokens.into_iter().collect::<Vec<_>>())),
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

fn domain(variants: BTreeMap<u32, String>, tokens: &[TokenTree]) -> Domain {
    let at = |name| &tokens[after(tokens, name)..];
    let texts = at("texts");
    let pool = syn::parse2::<LitStr>(texts[0].clone().into()).unwrap().value();
    let http = statuses(group(&texts[3]));
    let texts = Texts { pool: pool.leak(), records: bytes(&texts[1]), by_name: bytes(&texts[2]), http };
    Domain {
        variants,
        slots: if has(tokens, "array") { array(group(&at("array")[0])) } else { matches(at("matches")) },
        index: index(tokens),
        ranks: bytes(&at("ranks")[0]),
        texts: Box::leak(Box::new(texts)),
    }
}

fn array(variants: TokenStream) -> BTreeMap<usize, String> {
    let is_name = |token: &TokenTree| matches!(token, TokenTree::Ident(_));
    variants.into_iter().filter(is_name).map(|name| name.to_string()).enumerate().collect()
}

/// The variants in `slot PLACES [(PATTERN, { match slot % PLACES { SLOT => NAME, .. } })*]`.
fn matches(tokens: &[TokenTree]) -> BTreeMap<usize, String> {
    let (places, pieces) = (number::<usize>(&tokens[1]), group(&tokens[2]));
    let mut slots = BTreeMap::new();
    for (number_of_piece, piece) in pieces.into_iter().enumerate() {
        let body = group(&piece).into_iter().last().expect("an expression");
        let body = syn::parse2::<syn::ExprMatch>(group(&body)).expect("a match");
        for arm in body.arms {
            if let syn::Pat::Lit(syn::PatLit { lit: syn::Lit::Int(slot), .. }) = &arm.pat {
                let slot = number_of_piece * places + slot.base10_parse::<usize>().unwrap();
                slots.insert(slot, quote::ToTokens::into_token_stream(arm.body).to_string());
            }
        }
    }
    slots
}

fn index(tokens: &[TokenTree]) -> Index {
    let tokens = &tokens[after(tokens, "index")..];
    let shape =
        Shape { bucket_bits: number(&tokens[0]), slot_bits: number(&tokens[1]), multiplier: number(&tokens[2]) };
    Index { shape, pilots: bytes(&tokens[3]) }
}

fn number<N: std::str::FromStr<Err: std::fmt::Display>>(token: &TokenTree) -> N {
    syn::parse2::<LitInt>(token.clone().into()).unwrap().base10_parse().unwrap()
}

fn group(token: &TokenTree) -> TokenStream {
    match token {
        TokenTree::Group(group) => group.stream(),
        other => panic!("no group but {other}"),
    }
}

/// What the index sees of a number; what it does not see counts when the number is compared.
fn low_bits(code: i64) -> u32 {
    u32::try_from(code & i64::from(u32::MAX)).unwrap()
}

fn has(tokens: &[TokenTree], name: &str) -> bool {
    tokens.iter().any(|token| matches!(token, TokenTree::Ident(ident) if ident == name))
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
    slots: &'static [u8],
}

impl Wide {
    fn new(tokens: &[TokenTree]) -> Self {
        let at = |name| &tokens[after(tokens, name)..];
        Self { order: bytes(&at("entries")[1]), index: index(tokens), slots: bytes(&at("slots")[0]) }
    }

    /// The places of the domains that have the number.
    pub(crate) fn find(&self, code: i64) -> Vec<usize> {
        let slot = self.index.slot(low_bits(code)) * 8;
        if i64::from(u32_at(self.slots, slot)) != code {
            return Vec::new();
        }
        let entries = u32_at(self.slots, slot + 4);
        let (start, count) = ((entries >> 8) as usize, (entries & 255) as usize);
        let entry = |pair: &[u8]| usize::from(u16::from_le_bytes([pair[0], pair[1]]));
        self.order[2 * start..2 * (start + count)].chunks(2).map(entry).collect()
    }
}
