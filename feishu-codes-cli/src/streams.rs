//! Standard output and standard error.

use std::{
    fmt::Display,
    io::{self, BufWriter, IsTerminal, Write},
};

use anstream::AutoStream;
use clap::ColorChoice;
use serde::Serialize;

use crate::{
    outcome::Failure,
    text::{self, ERROR, HINT},
};

/// Standard output for data, and standard error for everything else. Both remove colors unless they are wanted.
pub(crate) struct Streams {
    pub(crate) out: Box<dyn Write>,
    pub(crate) err: Box<dyn Write>,
    /// The width of the terminal in columns; `None` if standard output is not a terminal.
    pub(crate) width: Option<usize>,
}

impl Streams {
    pub(crate) fn open(color: ColorChoice) -> Self {
        let color = match color {
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        let out = UntilClosed(AutoStream::new(io::stdout(), color));
        let err = UntilClosed(AutoStream::new(io::stderr(), color));
        let width = terminal_size::terminal_size().map_or(text::WIDTH, |(width, _)| usize::from(width.0));
        let width = io::stdout().is_terminal().then_some(width);
        Self { out: Box::new(BufWriter::with_capacity(1 << 16, out)), err: Box::new(err), width }
    }

    /// Writes data as indented JSON.
    pub(crate) fn json(&mut self, data: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer_pretty(&mut self.out, data)?;
        writeln!(self.out)?;
        Ok(())
    }

    /// Writes an error message.
    pub(crate) fn error(&mut self, message: &dyn Display) -> io::Result<()> {
        self.note(&format_args!("{ERROR}error{ERROR:#}: {message}"))
    }

    /// Writes advice on what to do next.
    pub(crate) fn hint(&mut self, message: &dyn Display) -> io::Result<()> {
        self.note(&format_args!("{HINT}hint{HINT:#}: {message}"))
    }

    /// Writes a hint that lists suggestions.
    pub(crate) fn suggest<T: Display>(&mut self, hint: &str, items: impl IntoIterator<Item = T>) -> io::Result<()> {
        self.hint(&hint)?;
        items.into_iter().try_for_each(|item| self.note(&format_args!("  {item}")))
    }

    /// Writes a line to standard error.
    pub(crate) fn note(&mut self, message: &dyn Display) -> io::Result<()> {
        // On a terminal, buffered data must appear before the line. If this fails, the next write to `out` fails too and is reported;
        // the line may already be that report.
        let _ = self.out.flush();
        writeln!(self.err, "{message}")
    }
}

/// A writer that discards everything after the reader of the pipe has closed it. A reader such as `head` does so on purpose.
struct UntilClosed<W>(W);

impl<W: Write> Write for UntilClosed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        unless_closed(self.0.write(bytes), bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        unless_closed(self.0.flush(), ())
    }
}

fn unless_closed<T>(result: io::Result<T>, if_closed: T) -> io::Result<T> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(if_closed),
        result => result,
    }
}
