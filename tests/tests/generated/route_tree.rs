//! The tree of APIs finds what a linear search finds, for any set of APIs and any request.

use std::collections::BTreeSet;

use feishu_codes::Endpoint;
use feishu_codes_codegen::rust::route_tree::RouteTree;
use feishu_codes_core::{Packed, Routes, Strings};
use feishu_codes_tests::properties::{self, linear_search};
use proptest::{collection::vec, prelude::*, sample::select};

/// Returns the tree in the form of the generated code. Its data is leaked, because that of the generated code is static.
fn routes(tree: &RouteTree<'_>) -> Routes {
    let packed = |numbers: &[u32]| Packed {
        bytes: numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<_>>().leak(),
        width: 4,
    };
    let ends = tree.labels.iter().scan(0, |end, label| {
        *end += u32::try_from(label.len()).expect("short");
        Some(*end)
    });
    Routes {
        labels: Strings { text: tree.labels.concat().leak(), ends: packed(&ends.collect::<Vec<_>>()) },
        label_of: packed(&tree.label_of),
        children: packed(&tree.children),
        starts: packed(&tree.starts),
        apis: packed(&tree.apis),
        methods: tree.methods.clone().leak(),
    }
}

fn path(segments: &'static [&'static str]) -> impl Strategy<Value = String> {
    vec(select(segments), 1..5).prop_map(|segments| format!("/{}", segments.join("/")))
}

/// Pieces of requests, separated by spaces.
const PIECES: &str = "/ // /open-apis open-apis im v1 messages om_1 batch contact v3 users :user_id ? # % %2F %6D %zz . :// https:// é a=b";

proptest! {
    #[test]
    fn any_request_finds_what_a_linear_search_finds(method in select(&["GET", "post", "Delete", "", "X"]), pieces in vec(select(PIECES.split(' ').collect::<Vec<_>>()), 0..16)) {
        properties::endpoint(format!("{method} {}", pieces.concat()).as_bytes());
    }

    /// A documented path with one segment replaced.
    #[test]
    fn a_request_like_a_documented_one_finds_what_a_linear_search_finds(at in 0..Endpoint::ALL.len(), segment in 1..12_usize, piece in select(PIECES.split(' ').collect::<Vec<_>>())) {
        let endpoint = Endpoint::ALL[at];
        let mut segments = endpoint.path().split('/').collect::<Vec<_>>();
        segments.iter_mut().skip(segment).take(1).for_each(|segment| *segment = piece);
        properties::endpoint(format!("{} {}", endpoint.method(), segments.join("/")).as_bytes());
    }

    #[test]
    fn any_tree_finds_what_a_linear_search_finds(
        documented in vec((select(&["GET", "PUT"]), path(&["a", "ab", "b", ":x"])), 0..40),
        requests in vec(path(&["a", "ab", "b", "c", "%61", ":x", ""]), 1..40),
    ) {
        // Two rows for the same requests are an error, so a set of them is enough.
        let documented = documented.into_iter().collect::<BTreeSet<_>>();
        let names = documented.iter().map(|(method, path)| (*method, &**path)).collect::<Vec<_>>();
        let routes = routes(&RouteTree::new(names.iter().copied()));
        for request in requests {
            for method in ["GET", "put", "POST"] {
                let found = routes.find(method, &request).map(|number| number as usize);
                prop_assert_eq!(found, linear_search(names.iter().copied(), method, &request), "{} {}", method, request);
            }
        }
    }
}
