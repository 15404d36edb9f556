//! Finds the API that a request calls.
//!
//! The generator writes a tree with one level per segment of a path. A node has one child per literal segment, and at most one child
//! for a parameter, which matches any segment.

use core::ops::Range;

use crate::{Packed, Strings, binary_search::binary_search, method_number, request_path};

/// The tree. Its nodes are numbered level by level from the root, 0, so that the children of a node are adjacent.
#[derive(Clone, Copy, Debug)]
pub struct Routes {
    /// The distinct literal segments.
    pub labels: Strings,
    /// The position in `labels` for each node, or the number of labels for a parameter.
    pub label_of: Packed,
    /// The first child of each node: the literals in ascending order, then the parameter. The children of a node end where those of
    /// the next node start.
    pub children: Packed,
    /// The start of the APIs of each node in `apis`. They end where those of the next node start.
    pub starts: Packed,
    /// The number of each API, grouped by the node at which its path ends.
    pub apis: Packed,
    /// The method of each API in `apis`, as a position in [`METHODS`](crate::METHODS).
    pub methods: &'static [u8],
}

impl Routes {
    /// Returns the number of the API that this request calls, if any.
    ///
    /// A literal segment is preferred to a parameter. If nothing below it matches, the parameter is tried as well.
    #[must_use]
    pub fn find(&self, method: &str, path: &str) -> Option<u32> {
        let path = request_path(path).strip_prefix('/')?;
        let request = Request { method: method_number(method)?, is_escaped: path.contains('%') };
        self.walk(0, Some(path.as_bytes()), request)
    }

    /// Continues at a node with the rest of the path. The generator limits the depth of the tree, and so that of the recursion.
    fn walk(&self, node: usize, rest: Option<&[u8]>, request: Request) -> Option<u32> {
        let Some(rest) = rest else { return self.api(node, request.method) };
        let (segment, rest) = match rest.iter().position(|byte| *byte == b'/') {
            Some(at) => (rest.get(..at)?, rest.get(at + 1..)),
            None => (rest, None),
        };
        let (literals, parameter) = self.children(node);
        let literal = self.child(literals, segment, request).and_then(|child| self.walk(child, rest, request));
        literal.or_else(|| self.walk(parameter.filter(|_| !segment.is_empty())?, rest, request))
    }

    /// Returns the children of a node: the range of the literals, and the parameter.
    fn children(&self, node: usize) -> (Range<usize>, Option<usize>) {
        let [start, end] = [node, node + 1].map(|node| self.children.get(node) as usize);
        match end.checked_sub(1).filter(|last| *last >= start && self.is_parameter(*last)) {
            Some(last) => (start..last, Some(last)),
            None => (start..end, None),
        }
    }

    fn is_parameter(&self, node: usize) -> bool {
        self.label_of.get(node) as usize == self.labels.len()
    }

    fn child(&self, literals: Range<usize>, segment: &[u8], request: Request) -> Option<usize> {
        binary_search(literals, |node| {
            let label = self.labels.get(self.label_of.get(node)).as_bytes();
            if request.is_escaped { label.iter().copied().cmp(unescaped(segment)) } else { label.cmp(segment) }
        })
    }

    fn api(&self, node: usize, method: u8) -> Option<u32> {
        let [start, end] = [node, node + 1].map(|node| self.starts.get(node) as usize);
        let methods = self.methods.get(start..end)?;
        Some(self.apis.get(start + methods.iter().position(|other| *other == method)?))
    }
}

#[derive(Clone, Copy)]
struct Request {
    /// A position in [`METHODS`](crate::METHODS).
    method: u8,
    /// Whether the path contains percent-encoding.
    is_escaped: bool,
}

/// Returns whether a segment of a documented path, such as `messages` or `:message_id`, matches a segment of a request.
#[must_use]
pub fn segment_matches(documented: &str, segment: &str) -> bool {
    if documented.starts_with(':') { !segment.is_empty() } else { documented.bytes().eq(unescaped(segment.as_bytes())) }
}

/// Decodes percent-encoding.
fn unescaped(mut bytes: &[u8]) -> impl Iterator<Item = u8> {
    core::iter::from_fn(move || {
        let (byte, rest) = match bytes {
            [b'%', high, low, rest @ ..] => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => (high << 4 | low, rest),
                _ => (b'%', bytes.get(1..)?),
            },
            [byte, rest @ ..] => (*byte, rest),
            [] => return None,
        };
        bytes = rest;
        Some(byte)
    })
}

fn hex(digit: u8) -> Option<u8> {
    u8::try_from(char::from(digit).to_digit(16)?).ok()
}

#[cfg(test)]
mod tests {
    use super::segment_matches;

    #[test]
    fn escapes() {
        assert!(
            segment_matches("messages", "%6dessage%73") && segment_matches("a%b", "a%b") && segment_matches("a%", "a%")
        );
        assert!(
            !segment_matches("messages", "%6Essages") && !segment_matches("a", "a%2F") && !segment_matches("a", "")
        );
        assert!(segment_matches(":id", "%E4%BA%BA") && !segment_matches(":id", ""));
    }
}
