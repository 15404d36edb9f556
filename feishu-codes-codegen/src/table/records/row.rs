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
    /// One value per column. If the file has one language only, its values stand for both.
    cells: StringRecord,
    only: Option<Lang>,
    /// The bytes of the file that hold it, without the line end.
    pub span: Range<usize>,
}

impl Row {
    pub(super) fn new(cells: StringRecord, span: Range<usize>) -> Self {
        Self { cells, only: None, span }
    }

    pub(super) fn lossy(cells: ByteRecord, span: Range<usize>) -> Self {
        Self::new(StringRecord::from_byte_record_lossy(cells), span)
    }

    /// Puts the values in the order of `columns`: `places` has the position of each column in the file.
    pub(super) fn rearrange(&mut self, places: &[usize], only: Option<Lang>) {
        self.cells = places.iter().map(|at| self.cells.get(*at).unwrap_or("")).collect();
        self.only = only;
    }

    /// Returns the value of a column.
    #[must_use]
    pub fn get(&self, column: impl Column) -> &str {
        self.cells.get(column.index()).unwrap_or_default()
    }

    /// Returns the columns that the file has.
    pub fn columns<C: Column>(&self) -> impl Iterator<Item = C> + use<C> {
        in_file(self.only)
    }

    /// Returns the bytes of the file that hold the field of a column, its quotation marks included.
    #[must_use]
    pub fn span_of<C: Column>(&self, input: &Input, column: C) -> Range<usize> {
        let raw = input.bytes().get(self.span.clone()).unwrap_or_default();
        let at = self.columns().position(|other: C| other == column.in_language(self.only)).unwrap_or_default();
        let field = quoting::fields(raw).0.get(at).cloned().unwrap_or(0..raw.len());
        self.span.start + field.start..self.span.start + field.end
    }

    /// Returns the line of the row, from 1.
    #[must_use]
    pub fn line(&self, input: &Input) -> usize {
        input.line_column(self.span.start).0
    }
}
