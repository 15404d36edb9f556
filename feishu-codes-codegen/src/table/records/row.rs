use std::ops::Range;

use feishu_codes_core::Lang;

use super::quoting;
use crate::table::{
    Input,
    column::{Column, in_file},
};

/// A row of a file.
#[derive(Clone, Debug)]
pub struct Row {
    /// The values, one per column, one after the other. If the file has only one language, its texts also fill the columns of the
    /// other one.
    values: String,
    /// The end of each value.
    ends: Vec<usize>,
    only_language: Option<Lang>,
    /// The range of the row in the file, without the line end.
    pub span: Range<usize>,
}

impl Row {
    /// Creates a row from a record and the ranges of its fields.
    ///
    /// # Errors
    ///
    /// Returns the row with its invalid parts replaced if the record is not UTF-8.
    pub(super) fn new(raw: &[u8], fields: &[Range<usize>], span: Range<usize>) -> Result<Self, Self> {
        let mut row = Self::empty(span);
        row.values.reserve(raw.len());
        if let Ok(text) = std::str::from_utf8(raw) {
            for field in fields {
                row.push_field(&text[field.clone()]);
            }
            return Ok(row);
        }
        // Field by field, because the values alone could be UTF-8: a comma may split a character.
        for field in fields {
            row.push_field(&String::from_utf8_lossy(&raw[field.clone()]));
        }
        Err(row)
    }

    fn empty(span: Range<usize>) -> Self {
        Self { values: String::new(), ends: Vec::new(), only_language: None, span }
    }

    fn push_field(&mut self, field: &str) {
        quoting::unquote(field, &mut self.values);
        self.ends.push(self.values.len());
    }

    /// Returns whether all values are blank.
    pub(super) fn is_empty(&self) -> bool {
        self.values.trim_ascii().is_empty()
    }

    /// Returns the values in their order in the file.
    pub(super) fn values(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|at| self.value(at))
    }

    fn value(&self, at: usize) -> &str {
        let Some(end) = self.ends.get(at) else { return "" };
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.values[start..*end]
    }

    /// Puts the values in the order of the columns. `places` has the position of each column in the file.
    pub(super) fn rearrange(&mut self, places: &[usize], only_language: Option<Lang>) {
        let mut row = Self { only_language, ..Self::empty(self.span.clone()) };
        for at in places {
            row.values.push_str(self.value(*at));
            row.ends.push(row.values.len());
        }
        *self = row;
    }

    /// Returns the value of a column.
    #[must_use]
    pub fn get(&self, column: impl Column) -> &str {
        self.value(column.index())
    }

    /// Returns the columns that the file has.
    pub fn columns<C: Column>(&self) -> impl Iterator<Item = C> + use<C> {
        in_file(self.only_language)
    }

    /// Returns the range of the field of a column in the file, including quotation marks.
    #[must_use]
    pub fn span_of<C: Column>(&self, input: &Input, column: C) -> Range<usize> {
        let raw = input.slice(self.span.clone());
        let column = column.in_language(self.only_language);
        let at = self.columns().position(|other: C| other == column).unwrap_or_default();
        let field = quoting::fields(raw).0.get(at).cloned().unwrap_or(0..raw.len());
        self.span.start + field.start..self.span.start + field.end
    }

    /// Returns the line of the row, counted from 1.
    #[must_use]
    pub fn line(&self, input: &Input) -> usize {
        input.line_column(self.span.start).0
    }
}

#[cfg(test)]
mod tests {
    use crate::table::{Input, column::CodeColumn, diagnostic::Problems, records::Records};

    #[test]
    fn a_character_may_not_go_on_in_the_next_field() {
        let header = b"domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source\n";
        for row in [&b"\xE4\xBD,\xA0,x,,,,,,,,,,"[..], b"\xE4\xBD,\xA0", b"\xE4\xBD,\"\xA0\",\"x"] {
            let input = Input::new("codes.csv", [header, row].concat());
            let mut problems = Problems::new(&input);
            let records = Records::read::<CodeColumn>(&mut problems);
            assert!(!problems.is_empty() && records.whole.is_empty());
            let values =
                records.damaged.iter().map(|row| [CodeColumn::Domain, CodeColumn::Code].map(|column| row.get(column)));
            assert_eq!(values.collect::<Vec<_>>(), [["\u{FFFD}"; 2]]);
        }
    }
}
