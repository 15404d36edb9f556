//! Feature `endpoints`: the API that a request calls, and the errors that it may return.

use table::{Endpoint, GatewayError, ShopError, TableError, UsersError};

#[allow(dead_code, unused_macros, unused_imports)]
mod table {
    feishu_codes::error_codes! {
        codes: "tests/endpoints/codes.csv",
        domains: "tests/endpoints/domains.csv",
        endpoints: "tests/endpoints/endpoints.csv",
        all: TableError,
        module: crate::table,
    }
}

#[track_caller]
fn assert_found(method: &str, path: &str, expected: &str) {
    let found = Endpoint::find(method, path).map(|endpoint| endpoint.to_string());
    assert_eq!(found.as_deref(), Some(expected), "{method} {path}");
}

#[test]
fn a_request_is_found_however_it_is_written() {
    for path in [
        "/shop/orders/6937",
        "/shop/orders/6937/",
        "/shop/orders/6937?user_id_type=open_id",
        "/shop/orders/6937/?next=https://example.com/shop/orders",
        "/shop/orders/6937#top",
        "https://open.feishu.cn/shop/orders/6937",
        "http://localhost:8080/shop/orders/6937?a=b",
        "open.larksuite.com/shop/orders/6937",
        "/%73hop/order%73/a%2Fb",
        "/shop/orders/:order_id",
    ] {
        for method in ["GET", "get", "Get"] {
            assert_found(method, path, "GET /shop/orders/:order_id");
        }
    }
    assert_found("POST", "/shop/users", "POST /shop/users/");
    assert_found("POST", "/shop/users/", "POST /shop/users/");
}

#[test]
fn a_literal_segment_is_preferred_to_a_parameter() {
    assert_found("POST", "/shop/orders/batch", "POST /shop/orders/batch");
    assert_found("GET", "/shop/orders/batch/items", "GET /shop/orders/batch/items");
}

#[test]
fn a_parameter_is_tried_if_the_literal_has_no_match() {
    assert_found("GET", "/shop/orders/batch/items/7", "GET /shop/orders/:order_id/items/:item_id");
    assert_found("DELETE", "/shop/orders/batch", "DELETE /shop/orders/:order_id");
}

#[test]
fn an_undocumented_request_is_not_found() {
    for (method, path) in [
        ("PUT", "/shop/orders/7"),
        ("HEAD", "/shop/orders"),
        ("", "/shop/orders"),
        ("GET ", "/shop/orders"),
        ("GET", "/shop"),
        ("GET", "/shop/orders/7/items"),
        ("GET", "/shop/orders/7/items/8/9"),
        ("GET", "/shop//orders"),
        ("GET", "/shop/orders//items/8"),
        ("GET", "/shop%2Forders"),
        ("GET", "/Shop/orders"),
        ("GET", "shop/orders"),
        ("GET", "https://open.feishu.cn"),
        ("GET", "/"),
        ("GET", ""),
    ] {
        assert_eq!(Endpoint::find(method, path), None, "{method} {path}");
    }
}

#[test]
fn documented_errors_come_first_and_then_those_of_general_domains() {
    let item = Endpoint::find("GET", "/shop/orders/7/items/8").unwrap();
    assert_eq!((item.method(), item.path()), ("GET", "/shop/orders/:order_id/items/:item_id"));
    // Both domains have the code 7, and the path belongs to the shop.
    let errors: [TableError; 5] = [
        ShopError::OrderNotFound.into(),
        ShopError::ShopClosed.into(),
        GatewayError::TooFast.into(),
        GatewayError::Shared.into(),
        GatewayError::TokenExpired.into(),
    ];
    assert_eq!(item.errors().collect::<Vec<_>>(), errors);
    assert_eq!(item.documented().collect::<Vec<_>>(), errors[..3]);
    assert!(item.documents(errors[2]) && !item.documents(errors[3]));

    let users = Endpoint::find("POST", "/shop/users/").unwrap();
    let documented: [TableError; 2] = [UsersError::UserNotFound.into(), GatewayError::Shared.into()];
    assert_eq!(users.documented().collect::<Vec<_>>(), documented, "7 is not a code of users");
    let none = Endpoint::find("GET", "/shop/orders").unwrap();
    assert_eq!((none.documented().count(), none.errors().count()), (0, 3));
}

#[test]
fn an_error_lists_its_apis() {
    let apis = |error: TableError| error.endpoints().map(|endpoint| endpoint.to_string()).collect::<Vec<_>>();
    let order = "/shop/orders/:order_id";
    let expected = [format!("DELETE {order}"), format!("GET {order}"), format!("GET {order}/items/:item_id")];
    assert_eq!(apis(ShopError::OrderNotFound.into()), expected);
    assert_eq!(apis(GatewayError::TokenExpired.into()), Vec::<String>::new());
}

#[test]
fn all_apis_are_in_order() {
    let names = Endpoint::ALL.iter().map(|endpoint| (endpoint.path(), endpoint.method())).collect::<Vec<_>>();
    assert_eq!(names.len(), 7);
    assert!(names.is_sorted() && Endpoint::ALL.is_sorted());
    assert_eq!(format!("{:?}", Endpoint::ALL[0]), "Endpoint(\"GET /shop/orders\")");
    assert_eq!(format!("{:<18}|", Endpoint::ALL[0]), "GET /shop/orders  |");
}

/// A search in quadratic time would take minutes.
#[test]
fn long_paths_are_searched_in_linear_time() {
    for part in ["/", "/a", "/open-apis", "%2F", "%", "a", "?", "://", ".", "/:id", "/im/v1/messages"] {
        for start in ["", "/open-apis/", "/open-apis/im/v1/messages/", "https://a.b/open-apis/im/v1/chats/"] {
            let path = start.to_owned() + &part.repeat((1 << 18) / part.len());
            let _ = feishu_codes::Endpoint::find("GET", &path);
        }
    }
}
