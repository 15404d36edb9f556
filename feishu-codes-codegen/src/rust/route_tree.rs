//! Builds the route tree that [`feishu_codes_core::routes`] searches.

use std::collections::BTreeMap;

use feishu_codes_core::method_number;

use crate::table::cell;

/// The data of [`feishu_codes_core::Routes`].
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "the fields of `Routes` have the same names")]
pub struct RouteTree<'t> {
    pub labels: Vec<&'t str>,
    pub label_of: Vec<u32>,
    pub children: Vec<u32>,
    pub starts: Vec<u32>,
    pub apis: Vec<u32>,
    pub methods: Vec<u8>,
}

/// A node during construction.
#[derive(Default)]
struct Node<'t> {
    /// The children by label. The key of a parameter, which matches any segment, is `None`.
    children: BTreeMap<Option<&'t str>, Self>,
    /// The method and the number of each API that ends at this node.
    apis: Vec<(u8, u32)>,
}

impl<'t> RouteTree<'t> {
    /// Builds the tree of these methods and documented paths, numbered in their order. No two of them may match the
    /// same requests.
    #[must_use]
    pub fn new(endpoints: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        let mut root = Node::default();
        for (number, (method, path)) in (0..).zip(endpoints) {
            let label = |segment: &'t str| Some(segment).filter(|segment| !segment.starts_with(':'));
            let node = cell::endpoint_segments(path)
                .fold(&mut root, |node, segment| node.children.entry(label(segment)).or_default());
            node.apis.extend(method_number(method).map(|method| (method, number)));
        }
        let mut labels = Vec::new();
        root.collect_labels(&mut labels);
        labels.sort_unstable();
        labels.dedup();
        let mut tree = Self { labels, ..Self::default() };
        tree.number(&root);
        tree
    }

    /// Numbers the nodes level by level. A parameter comes after its siblings.
    fn number(&mut self, root: &Node<'t>) {
        let size = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let mut level = vec![(None, root)];
        let mut nodes = 1;
        while !level.is_empty() {
            let mut next = Vec::new();
            for (label, node) in level {
                let at = label.map_or(Ok(self.labels.len()), |label| self.labels.binary_search(&label));
                self.label_of.push(size(at.unwrap_or_default()));
                self.children.push(nodes);
                nodes += size(node.children.len());
                self.starts.push(size(self.apis.len()));
                self.methods.extend(node.apis.iter().map(|(method, _)| *method));
                self.apis.extend(node.apis.iter().map(|(_, number)| *number));
                let (parameter, literals) = node.children.iter().partition::<Vec<_>, _>(|(label, _)| label.is_none());
                next.extend(literals.into_iter().chain(parameter).map(|(label, node)| (*label, node)));
            }
            level = next;
        }
        self.children.push(nodes);
        self.starts.push(size(self.apis.len()));
    }
}

impl<'t> Node<'t> {
    fn collect_labels(&self, labels: &mut Vec<&'t str>) {
        labels.extend(self.children.keys().flatten());
        self.children.values().for_each(|child| child.collect_labels(labels));
    }
}
