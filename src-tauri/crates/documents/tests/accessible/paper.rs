//! A finished paper, read back by a program that did not write it.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails the test")]

use std::collections::BTreeSet;

use hayro_syntax::Pdf;
use hayro_syntax::object::{
    Array, Dict, Name, Number, Object, ObjectIdentifier, Stream, String as Text,
};

/// Operators that paint.
const PAINTING: [&str; 16] = [
    "Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI",
];

pub(crate) struct Paper(Pdf);

/// An element of the structure.
pub(crate) struct Element {
    pub(crate) kind: String,
    pub(crate) id: Option<String>,
    pub(crate) alternative: Option<String>,
    /// Of a table's header.
    pub(crate) scope: Option<String>,
    /// Of a table's cell: the ids of its headers.
    pub(crate) headers: Vec<String>,
    pub(crate) is_block: bool,
    /// The marked content directly in it: page and number.
    pub(crate) content: Vec<(usize, i64)>,
}

/// What the pages paint.
#[derive(Default)]
pub(crate) struct Painted {
    /// Marked as content: page and number.
    pub(crate) contents: BTreeSet<(usize, i64)>,
    /// Operators that paint without being marked.
    pub(crate) outside_marks: Vec<String>,
}

pub(crate) struct Link {
    pub(crate) has_text: bool,
    pub(crate) is_in_structure: bool,
}

pub(crate) struct Font {
    pub(crate) name: String,
    pub(crate) is_embedded: bool,
    pub(crate) tells_characters: bool,
}

impl Paper {
    pub(crate) fn read(pdf: Vec<u8>) -> Self {
        Self(Pdf::new(pdf).unwrap())
    }

    pub(crate) fn language(&self) -> String {
        text(&self.root().get::<Text<'_>>("Lang").unwrap())
    }

    pub(crate) fn is_marked(&self) -> bool {
        let marks = self.root().get::<Dict<'_>>("MarkInfo").unwrap();
        marks.get::<bool>("Marked") == Some(true) && marks.get::<bool>("Suspects") != Some(true)
    }

    pub(crate) fn shows_its_title(&self) -> bool {
        let preferences = self.root().get::<Dict<'_>>("ViewerPreferences");
        preferences.and_then(|wish| wish.get::<bool>("DisplayDocTitle")) == Some(true)
    }

    pub(crate) fn metadata(&self) -> String {
        let metadata = self.root().get::<Stream<'_>>("Metadata").unwrap();
        String::from_utf8(metadata.decoded().unwrap().into_owned()).unwrap()
    }

    /// The kind that stands for this one in the standard.
    pub(crate) fn known_as(&self, kind: &str) -> String {
        let roles = self.structure().get::<Dict<'_>>("RoleMap");
        let role = roles.and_then(|roles| roles.get::<Name<'_>>(kind));
        role.map_or_else(|| kind.to_owned(), |role| role.as_str().to_owned())
    }

    /// All elements, in reading order.
    pub(crate) fn elements(&self) -> Vec<Element> {
        let mut elements = Vec::new();
        for child in children(&self.structure()) {
            self.collect(&child.into_dict().unwrap(), None, &mut elements);
        }
        elements
    }

    fn collect(&self, dict: &Dict<'_>, page: Option<usize>, elements: &mut Vec<Element>) {
        let page = self.page_of(dict).or(page);
        let children = children(dict);
        let content = children
            .iter()
            .filter_map(|child| self.content(child, page))
            .collect();
        elements.push(element(dict, content));
        for child in children.into_iter().filter_map(Object::into_dict) {
            if child.contains_key("S") {
                self.collect(&child, page, elements);
            }
        }
    }

    /// Content is told by its number alone, or with the page that it is on.
    fn content(&self, child: &Object<'_>, page: Option<usize>) -> Option<(usize, i64)> {
        if let Object::Number(number) = child {
            return Some((page.unwrap(), number.as_i64()));
        }
        let told = child.clone().into_dict()?;
        (told.get::<Name<'_>>("Type")?.as_str() == "MCR")
            .then(|| Some((self.page_of(&told).or(page).unwrap(), number(&told)?)))?
    }

    fn page_of(&self, dict: &Dict<'_>) -> Option<usize> {
        let page: ObjectIdentifier = dict.get_ref("Pg")?.into();
        let mut pages = self.0.pages().iter();
        pages.position(|found| found.raw().obj_id() == Some(page))
    }

    pub(crate) fn painted(&self) -> Painted {
        let mut painted = Painted::default();
        for (index, page) in self.0.pages().iter().enumerate() {
            let mut open = 0;
            let mut operations = page.operations();
            while let Some(operation) = operations.next() {
                let operator = std::str::from_utf8(operation.operator).unwrap();
                match operator {
                    "BMC" => open += 1,
                    "BDC" => {
                        open += 1;
                        let about = operation.operands().nth(1).cloned();
                        let number = about
                            .and_then(Object::into_dict)
                            .and_then(|about| number(&about));
                        painted
                            .contents
                            .extend(number.map(|number| (index, number)));
                    }
                    "EMC" => open -= 1,
                    _ if open == 0 && PAINTING.contains(&operator) => {
                        painted.outside_marks.push(operator.to_owned());
                    }
                    _ => {}
                }
            }
            assert_eq!(open, 0, "marks are closed");
        }
        painted
    }

    pub(crate) fn links(&self) -> Vec<Link> {
        let pages = self.0.pages().iter();
        pages
            .filter_map(|page| page.raw().get::<Array<'_>>("Annots"))
            .flat_map(|annotations| annotations.iter::<Dict<'_>>().collect::<Vec<_>>())
            .map(|link| Link {
                has_text: link
                    .get::<Text<'_>>("Contents")
                    .is_some_and(|text| !text.is_empty()),
                is_in_structure: link.contains_key("StructParent"),
            })
            .collect()
    }

    pub(crate) fn fonts(&self) -> Vec<Font> {
        let objects = self.0.objects().into_iter().filter_map(Object::into_dict);
        objects
            .filter(|dict| is(dict, "Subtype", "Type0"))
            .map(|font| {
                let kin = font.get::<Array<'_>>("DescendantFonts").unwrap();
                let described = kin.iter::<Dict<'_>>().next().unwrap();
                let described = described.get::<Dict<'_>>("FontDescriptor").unwrap();
                let files = ["FontFile", "FontFile2", "FontFile3"];
                Font {
                    name: font
                        .get::<Name<'_>>("BaseFont")
                        .unwrap()
                        .as_str()
                        .to_owned(),
                    is_embedded: files.iter().any(|file| described.contains_key(file)),
                    tells_characters: font.contains_key("ToUnicode"),
                }
            })
            .collect()
    }

    fn root(&self) -> Dict<'_> {
        let xref = self.0.xref();
        xref.get::<Dict<'_>>(xref.root_id()).unwrap()
    }

    fn structure(&self) -> Dict<'_> {
        self.root().get::<Dict<'_>>("StructTreeRoot").unwrap()
    }
}

fn element(dict: &Dict<'_>, content: Vec<(usize, i64)>) -> Element {
    let attributes = attributes(dict);
    let named = |key: &str| {
        let mut found = attributes.iter().filter_map(|set| set.get::<Name<'_>>(key));
        found.next().map(|name| name.as_str().to_owned())
    };
    let headers = attributes
        .iter()
        .filter_map(|set| set.get::<Array<'_>>("Headers"));
    Element {
        kind: dict.get::<Name<'_>>("S").unwrap().as_str().to_owned(),
        id: dict.get::<Text<'_>>("ID").map(|id| text(&id)),
        alternative: dict
            .get::<Text<'_>>("Alt")
            .map(|alternative| text(&alternative)),
        scope: named("Scope"),
        headers: headers
            .flat_map(|list| list.iter::<Text<'_>>().collect::<Vec<_>>())
            .map(|id| text(&id))
            .collect(),
        is_block: named("Placement").as_deref() == Some("Block"),
        content,
    }
}

/// The number that content is marked with.
fn number(dict: &Dict<'_>) -> Option<i64> {
    dict.get::<Number>("MCID").map(|number| number.as_i64())
}

/// One, or a list of them.
fn children<'p>(dict: &Dict<'p>) -> Vec<Object<'p>> {
    listed(dict, "K")
}

fn attributes<'p>(dict: &Dict<'p>) -> Vec<Dict<'p>> {
    listed(dict, "A")
        .into_iter()
        .filter_map(Object::into_dict)
        .collect()
}

fn listed<'p>(dict: &Dict<'p>, key: &str) -> Vec<Object<'p>> {
    match dict.get::<Object<'_>>(key) {
        Some(Object::Array(list)) => list.iter::<Object<'_>>().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    }
}

fn is(dict: &Dict<'_>, key: &str, name: &str) -> bool {
    dict.get::<Name<'_>>(key)
        .is_some_and(|found| found.as_str() == name)
}

fn text(text: &Text<'_>) -> String {
    String::from_utf8_lossy(text.as_bytes()).into_owned()
}
