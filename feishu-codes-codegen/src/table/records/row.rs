use std::ops::Range;

use csv::{ByteRecord, StringRecord};
use feishu_codes_core::Lang;

use super::quoting;
use crate::table::{
    Input,
    column::{Column, in_file},
};

/// A row of a file.
#[derive(Clone, Debug)]
pub struct Row {
    /// One value per column. If the file has only one language, its texts also fill the columns of the other one.
    values: StringRecord,
    only_language: Option<Lang>,
    /// The range of the row in the file, without the line end.
    pub span: Range<usize>,
}

impl Row {
    pub(super) fn new(values: StringRecord, span: Range<usize>) -> Self {
        Self { values, only_language: None, span }
    }

    pub(super) fn lossy(values: ByteRecord, span: Range<usize>) -> Self {
        Self::new(StringRecord::from_byte_record_lossy(values), span)
    }

    /// Puts the values in the order of the columns. `places` has the position of each column in the file.
    pub(super) fn rearrange(&mut self, places: &[usize], only_language: Option<Lang>) {
        self.values = places.iter().map(|at| self.values.get(*at).unwrap_or("")).collect();
        self.only_language = only_language;
    }

    /// Returns the value of a column.
    #[must_use]
    pub fn get(&self, column: impl Column) -> &str {
        self.values.get(column.index()).unwrap_or_default()
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
