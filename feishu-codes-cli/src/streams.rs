//! Where a command writes to.

use std::{
    fmt::Display,
    io::{self, BufWriter, IsTerminal, Write},
};

use anstream::{AutoStream, ColorChoice};

use crate::text::{self, ERROR, HINT};

/// Standard output for data, standard error for everything else. Both drop colors unless they are wanted.
pub(crate) struct Streams {
    pub(crate) out: Box<dyn Write>,
    pub(crate) err: Box<dyn Write>,
    /// The width of the terminal; `None` where standard output is none.
    pub(crate) width: Option<usize>,
}

impl Streams {
    pub(crate) fn open(color: ColorChoice) -> Self {
        let out = Quiet::new(AutoStream::new(io::stdout(), color));
        let err = Quiet::new(AutoStream::new(io::stderr(), color));
        let width = terminal_size::terminal_size().map_or(text::WIDTH, |(width, _)| usize::from(width.0));
        let width = io::stdout().is_terminal().then_some(width);
        Self { out: Box::new(BufWriter::with_capacity(1 << 16, out)), err: Box::new(err), width }
    }

    /// Says why nothing could be done.
    pub(crate) fn error(&mut self, message: &dyn Display) -> io::Result<()> {
        self.data_first();
        writeln!(self.err, "{ERROR}error{ERROR:#}: {message}")
    }

    /// Says what may help.
    pub(crate) fn hint(&mut self, message: &dyn Display) -> io::Result<()> {
        self.data_first();
        writeln!(self.err, "{HINT}hint{HINT:#}: {message}")
    }

    /// Says something beside the data.
    pub(crate) fn note(&mut self, message: &dyn Display) -> io::Result<()> {
        self.data_first();
        writeln!(self.err, "{message}")
    }

    /// Keeps the order of what both streams show on one terminal.
    fn data_first(&mut self) {
        // Where that fails, so does the next write to it, and this message may be the one about it.
        let _ = self.out.flush();
    }
}

/// A reader that has seen enough closes the pipe. That is no error: the rest goes nowhere, and the exit status stays what it is.
struct Quiet<W> {
    inner: W,
    closed: bool,
}

impl<W> Quiet<W> {
    const fn new(inner: W) -> Self {
        Self { inner, closed: false }
    }

    fn unless_closed<T>(&mut self, nothing: T, write: impl FnOnce(&mut W) -> io::Result<T>) -> io::Result<T> {
        if self.closed {
            return Ok(nothing);
        }
        match write(&mut self.inner) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(nothing)
            }
            result => result,
        }
    }
}

impl<W: Write> Write for Quiet<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.unless_closed(bytes.len(), |inner| inner.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.unless_closed((), Write::flush)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};

    use super::Quiet;

    struct Failing(io::ErrorKind);

    impl Write for Failing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(self.0.into())
        }
    }

    #[test]
    fn only_a_closed_pipe_is_ignored() {
        let mut quiet = Quiet::new(Failing(io::ErrorKind::BrokenPipe));
        assert_eq!(quiet.write(b"abc").expect("no error"), 3);
        quiet.flush().expect("no error");
        let mut full = Quiet::new(Failing(io::ErrorKind::StorageFull));
        assert_eq!(full.write(b"abc").expect_err("the disk is full").kind(), io::ErrorKind::StorageFull);
    }
}
