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
#[derive(Clone, Debug, PartialEq, Eq)]
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

#[cfg(test)]
mod tests {
    use super::Shape;

    #[test]
    fn header_rows_of_many_shapes_are_read() {
        let shape =
            |code, http, messages: &[usize]| Some(Shape { code, http, messages: messages.into(), nested: false });
        assert_eq!(Shape::of("| HTTP状态码 | 错误码 | 描述 | 排查建议 |"), shape(1, Some(0), &[2]));
        assert_eq!(Shape::of("HTTP 状态码| 错误码| 描述"), shape(1, Some(0), &[2]));
        assert_eq!(Shape::of("**错误码** | **原因**  | **排查建议** |"), shape(0, None, &[1]));
        assert_eq!(Shape::of("|错误码|校验|错误信息|错误信息（英文）"), shape(0, None, &[3, 2]));
        assert_eq!(Shape::of("| Error code | Advice |"), shape(0, None, &[]));
        assert!(Shape::of("| res_code | res_msg |").is_some_and(|shape| shape.nested));
        assert_eq!(Shape::of("| 名称 | 类型 |"), None);
    }
}
