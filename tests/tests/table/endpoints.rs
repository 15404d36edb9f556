//! Invalid rows of endpoints.csv: each problem once, at the invalid code, and the APIs that stay valid.

use snapbox::str;

use crate::report::Report;

#[test]
fn invalid_methods_and_paths() {
    let cases = [
        ("valid", "GET,/open-apis/hire/v1/jobs,1\nPOST,/open-apis/hire/v1/jobs/,5 9\n"),
        ("methods", "GTE,/open-apis/hire/v1/a,\n,/open-apis/hire/v1/b,\nSUBSCRIBE,/open-apis/hire/v1/c,\n"),
        (
            "not a path",
            "GET,https://a.b/open-apis/hire/v1/jobs,1\nGET,/open-apis/hire/{id},1\nGET,/open-apis/hire//a,\n",
        ),
        ("whitespace", "GET, /open-apis/hire/v1/jobs,1\n"),
    ];
    Report::of_cases(cases, Report::of_endpoints).assert_eq(str![[r##"
# valid
GET /open-apis/hire/v1/jobs [(1, "hire")]
POST /open-apis/hire/v1/jobs/ [(5, "gateway"), (9, "hire")]
# methods
endpoints.csv:2:1: unknown method `GTE` [unknown-method]
  help: did you mean `GET`?
endpoints.csv:3:1: unknown method `` [unknown-method]
endpoints.csv:4:1: unknown method `SUBSCRIBE` [unknown-method]
  help: use one of DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT
# not a path
endpoints.csv:2:5: `https://a.b/open-apis/hire/v1/jobs` is not the path of an API [endpoint-path]
endpoints.csv:3:5: `/open-apis/hire/{id}` is not the path of an API [endpoint-path]
endpoints.csv:4:5: `/open-apis/hire//a` is not the path of an API [endpoint-path]
  help: write it without host and query, with `:name` for a parameter, such as `/open-apis/im/v1/messages/:message_id`; at most 32 segments
# whitespace
endpoints.csv:2:5: leading or trailing whitespace in path [surrounding-whitespace]
  help: write `/open-apis/hire/v1/jobs`
"##]]);
}

#[test]
fn invalid_codes_of_an_api() {
    let row = |codes: &str| format!("GET,/open-apis/hire/v1/jobs,{codes}\n");
    let cases = [
        ("none", row("")),
        ("of another domain, of none, of a general one", row("1 5 7 8")),
        ("not codes", row("1 x 9.0")),
        ("order", row("9 5 1 9 9")),
        ("separators", row("1  5")),
        ("quoted", row("\"1,5\"")),
        ("quoted without need", row("\"1 7\"")),
        ("whitespace", row("1 9 ")),
    ];
    Report::of_cases(cases, Report::of_endpoints).assert_eq(str![[r##"
# none
GET /open-apis/hire/v1/jobs []
# of another domain, of none, of a general one
endpoints.csv:2:33: 7 is not a code of `hire` or `gateway` [endpoint-code]
  help: only `okr` has it: correct it, or add it to `hire` or `gateway` in codes.csv
endpoints.csv:2:35: 8 is not a code of `hire` or `gateway` [endpoint-code]
  help: correct it, or add it to `hire` or `gateway` in codes.csv
GET /open-apis/hire/v1/jobs [(1, "hire"), (5, "gateway")]
# not codes
endpoints.csv:2:31: `x` is not a code [invalid-code]
endpoints.csv:2:33: `9.0` is not a code [invalid-code]
  help: write decimal numbers from 1 to 2147483647, separated by one space
GET /open-apis/hire/v1/jobs [(1, "hire")]
# order
endpoints.csv:2:31: 5 comes after 9 [code-order]
endpoints.csv:2:33: 1 comes after 5 [code-order]
  help: write the codes in ascending order
endpoints.csv:2:37: duplicate code 9 [code-order]
  help: write each code once
GET /open-apis/hire/v1/jobs [(1, "hire"), (5, "gateway"), (9, "hire")]
# separators
endpoints.csv:2:31: `` is not a code [invalid-code]
  help: write decimal numbers from 1 to 2147483647, separated by one space
GET /open-apis/hire/v1/jobs [(1, "hire"), (5, "gateway")]
# quoted
endpoints.csv:2:30: `1,5` is not a code [invalid-code]
  help: write decimal numbers from 1 to 2147483647, separated by one space
GET /open-apis/hire/v1/jobs []
# quoted without need
endpoints.csv:2:32: 7 is not a code of `hire` or `gateway` [endpoint-code]
  help: only `okr` has it: correct it, or add it to `hire` or `gateway` in codes.csv
GET /open-apis/hire/v1/jobs [(1, "hire")]
# whitespace
endpoints.csv:2:29: leading or trailing whitespace in codes [surrounding-whitespace]
  help: write `1 9`
GET /open-apis/hire/v1/jobs [(1, "hire"), (9, "hire")]
"##]]);
}

#[test]
fn rows_that_contradict_each_other() {
    let cases = [
        ("order of paths", "GET,/open-apis/hire/b,\nGET,/open-apis/hire/a,\nGET,/open-apis/hire/c,\n"),
        ("order of methods", "PUT,/open-apis/hire/a,\nGET,/open-apis/hire/a,\n"),
        ("duplicates", "GET,/open-apis/hire/:a,1\nGET,/open-apis/hire/:b,5\nGET,/open-apis/hire/:b/,9\n"),
        ("parameters and literals", "GET,/open-apis/hire/:a,1\nGET,/open-apis/hire/a,1\nPUT,/open-apis/hire/a,1\n"),
    ];
    Report::of_cases(cases, Report::of_endpoints).assert_eq(str![[r##"
# order of paths
endpoints.csv:3:5: `/open-apis/hire/a` belongs before line 2 [endpoint-order]
  help: sort the rows by path and method, for instance with `feishu-codes fmt FILE`
GET /open-apis/hire/a []
GET /open-apis/hire/b []
GET /open-apis/hire/c []
# order of methods
endpoints.csv:3:1: `GET` belongs before line 2 [endpoint-order]
  help: sort the rows by path and method, for instance with `feishu-codes fmt FILE`
GET /open-apis/hire/a []
PUT /open-apis/hire/a []
# duplicates
endpoints.csv:3:5: duplicate API `GET /open-apis/hire/:b`, first defined on line 2 [duplicate-endpoint]
endpoints.csv:4:5: duplicate API `GET /open-apis/hire/:b/`, first defined on line 3 [duplicate-endpoint]
  help: keep one of the two rows; both match the same requests
GET /open-apis/hire/:a [(1, "hire")]
# parameters and literals
GET /open-apis/hire/:a [(1, "hire")]
GET /open-apis/hire/a [(1, "hire")]
PUT /open-apis/hire/a [(1, "hire")]
"##]]);
}
