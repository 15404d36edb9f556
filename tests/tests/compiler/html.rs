//! The elements of an HTML page, as a browser finds them. rustdoc ends every element that it starts, so that anything else panics.

use std::iter;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// Elements without an end tag.
const VOID: [&str; 6] = ["br", "img", "input", "link", "meta", "wbr"];

pub(crate) struct Page {
    elements: Vec<Element>,
}

#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    /// The text inside, with single spaces.
    pub(crate) text: String,
    parent: Option<usize>,
}

impl Page {
    pub(crate) fn parse(html: &str) -> Self {
        let (mut elements, mut open) = (Vec::<Element>::new(), Vec::new());
        let mut emitter = DefaultEmitter::default();
        // The content of a script is text.
        emitter.naively_switch_states(true);
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => {
                    elements.push(Element::new(&tag, open.last().copied()));
                    if !VOID.contains(&&*elements[elements.len() - 1].name) {
                        open.push(elements.len() - 1);
                    }
                }
                Token::EndTag(tag) => {
                    let ended = open.pop().map(|at| &*elements[at].name);
                    assert_eq!(Some(&*string(&tag.name)), ended, "an end tag");
                }
                Token::String(text) => open.iter().for_each(|at| elements[*at].text += &string(&text)),
                Token::Error(error) => panic!("{error:?} in {html}"),
                Token::Comment(_) | Token::Doctype(_) => {}
            }
        }
        assert!(open.is_empty(), "{} elements without an end", open.len());
        for element in &mut elements {
            element.text = shown(&element.text);
        }
        Self { elements }
    }

    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.elements.iter()
    }

    /// Returns the elements inside those that `outer` accepts.
    pub(crate) fn inside(&self, outer: impl Fn(&Element) -> bool) -> impl Iterator<Item = &Element> {
        let parent = |element: &Element| element.parent.map(|at| &self.elements[at]);
        self.elements.iter().filter(move |element| iter::successors(parent(element), |inner| parent(inner)).any(&outer))
    }

    /// Returns the siblings after the element with this id.
    pub(crate) fn behind(&self, id: &str) -> impl Iterator<Item = &Element> {
        let at = self.elements.iter().position(|element| element.attribute("id") == Some(id));
        let at = at.unwrap_or_else(|| panic!("no element with the id {id}"));
        self.elements[at + 1..].iter().filter(move |element| element.parent == self.elements[at].parent)
    }
}

impl Element {
    fn new(tag: &StartTag<()>, parent: Option<usize>) -> Self {
        let attributes = tag.attributes.iter().map(|(name, value)| (string(name), string(value))).collect();
        Self { name: string(&tag.name), attributes, text: String::new(), parent }
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.0 == name).map(|attribute| &*attribute.1)
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|name| name == class))
    }
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// Returns a text as a browser shows it, with single spaces.
pub(crate) fn shown(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
