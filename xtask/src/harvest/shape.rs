//! The columns of error tables. A new column name on the pages is a new name here.

use super::{cell, table::cells};

const CODE: &[&str] = &["错误码", "code", "error code", "error_code", "errcode", NESTED];
/// The column with the code of one item of a response.
const NESTED: &str = "res_code";
const HTTP: &[&str] = &["http状态码", "http 状态码", "http status code", "http status", "http code"];
/// The best name first: some tables have a message, a translation and a description.
const MESSAGE: &[&str] = &[
    "错误信息（英文）",
    "error message",
    "message",
    "msg",
    "res_msg",
    "错误信息",
    "description",
    "描述",
    "说明",
    "meaning",
    "含义",
    "reason",
    "原因",
    "频控策略",
];

/// The indexes of the columns of a table.
#[derive(Clone)]
pub(crate) struct Shape {
    pub(crate) code: usize,
    pub(crate) http: Option<usize>,
    /// The best column first: a row without an English message may have a Chinese one.
    pub(crate) messages: Vec<usize>,
    /// Whether the codes are those of items inside a response.
    pub(crate) nested: bool,
}

impl Shape {
    /// Reads a header row; `None` if no column contains codes.
    pub(crate) fn of(header: &str) -> Option<Self> {
        let names = cells(header).map(|name| cell::text(name).to_lowercase()).collect::<Vec<_>>();
        let find = |known: &&str| names.iter().position(|name| name == known);
        let code = CODE.iter().find_map(find)?;
        let messages = MESSAGE.iter().filter_map(find).collect();
        Some(Self { code, http: HTTP.iter().find_map(find), messages, nested: names[code] == NESTED })
    }
}
