//! The typesetter: a template of ours and a view in, a tagged PDF out.
//!
//! The view reaches the template as data, read from a virtual JSON file. No text of a person is
//! ever part of a template's source, so `#` or `$` in a company's name is only a character.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Serialize;
use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::DocumentError;
use crate::fonts::{BOOK, FONTS, printable};

/// How many papers a cached part of a layout outlives without being used.
const CACHE_GENERATIONS: usize = 2;

/// With row headers in tables, which screen readers need and Typst still keeps behind a feature.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// Sets `view` with `template` and returns the PDF/UA-1 file.
pub(crate) fn print(
    template: &'static str,
    view: &impl Serialize,
) -> Result<Vec<u8>, DocumentError> {
    print_with(template, view, Vec::new())
}

/// The same with pictures, which the template finds under [`picture_name`] by their places.
pub(crate) fn print_with(
    template: &'static str,
    view: &impl Serialize,
    pictures: Vec<Vec<u8>>,
) -> Result<Vec<u8>, DocumentError> {
    let document = set_with(template, view, pictures)?
        .output
        .map_err(|errors| refused(&errors))?;
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| DocumentError::NotSet {
            reason: error.message().to_string(),
        })?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Proa".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| refused(&errors));
    typst::comemo::evict(CACHE_GENERATIONS);
    pdf
}

/// Sets `view` with `template`: the pages, or the typesetter's errors, and its warnings.
pub(crate) fn set_with(
    template: &'static str,
    view: &impl Serialize,
    pictures: Vec<Vec<u8>>,
) -> Result<Warned<typst::diag::SourceResult<PagedDocument>>, DocumentError> {
    let job =
        Job::new(template, view, pictures).map_err(|reason| DocumentError::NotSet { reason })?;
    Ok(typst::compile::<PagedDocument>(&job))
}

/// The name of a picture in its place, a JPEG.
pub(crate) fn picture_name(place: usize) -> String {
    format!("/pictures/{place}.jpg")
}

fn refused(errors: &EcoVec<SourceDiagnostic>) -> DocumentError {
    let reasons: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    DocumentError::NotSet {
        reason: reasons.join("; "),
    }
}

/// One paper to set: all that the typesetter may see, and nothing from the disk or the clock.
struct Job {
    template: Source,
    house: Source,
    /// The view, and the pictures that it names.
    files: HashMap<FileId, Bytes>,
}

impl Job {
    fn new(
        template: &'static str,
        view: &impl Serialize,
        pictures: Vec<Vec<u8>>,
    ) -> Result<Self, String> {
        let mut view = serde_json::to_value(view).map_err(|error| error.to_string())?;
        make_printable(&mut view);
        let view = serde_json::to_vec(&view).map_err(|error| error.to_string())?;
        let mut files = HashMap::from([(file("/view.json")?, Bytes::new(view))]);
        for (place, picture) in pictures.into_iter().enumerate() {
            files.insert(file(&picture_name(place))?, Bytes::new(picture));
        }
        Ok(Self {
            template: Source::new(file("/paper.typ")?, template.to_owned()),
            house: Source::new(
                file("/house.typ")?,
                include_str!("../templates/house.typ").to_owned(),
            ),
            files,
        })
    }
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.template, &self.house]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let known = self.files.get(&id).cloned();
        known.ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// Papers carry the day they are told, never the machine's.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file(path: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(path).map_err(|error| format!("{path}: {error:?}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn make_printable(value: &mut Value) {
    match value {
        Value::String(text) => *text = printable(text),
        Value::Array(items) => items.iter_mut().for_each(make_printable),
        Value::Object(fields) => fields.values_mut().for_each(make_printable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What tests see of a paper.
#[cfg(test)]
pub(crate) mod testing {
    use serde::Serialize;
    use typst::layout::{Frame, FrameItem};
    use typst_layout::PagedDocument;

    use crate::fonts::BREAK;

    /// The pages; fails where the typesetter errs or warns.
    pub(crate) fn set(template: &'static str, view: &impl Serialize) -> PagedDocument {
        let set = super::set_with(template, view, Vec::new()).unwrap();
        assert!(set.warnings.is_empty(), "{:?}", set.warnings);
        set.output.unwrap()
    }

    /// All that stands on the pages.
    pub(crate) fn text_of(document: &PagedDocument) -> String {
        let mut text = String::new();
        for page in document.pages() {
            collect(&page.frame, &mut text);
        }
        text
    }

    /// A text without spaces: lines end wherever there is no more room, and a long word breaks where nothing is
    /// seen.
    pub(crate) fn squeezed(text: &str) -> String {
        let seen = |letter: &char| !letter.is_whitespace() && *letter != BREAK;
        text.chars().filter(seen).collect()
    }

    /// Whether words stand in a squeezed text, wherever their lines end.
    pub(crate) fn has(said: &str, words: &str) -> bool {
        said.contains(&squeezed(words))
    }

    /// Fails unless a finished paper is tagged as PDF/UA-1 asks, and holds some texts.
    pub(crate) fn assert_tagged(pdf: &[u8], texts: &[&str]) {
        let pdf = String::from_utf8_lossy(pdf);
        let marks = ["/StructTreeRoot", "<pdfuaid:part>1</pdfuaid:part>"];
        for mark in marks.iter().chain(texts) {
            assert!(pdf.contains(mark), "{mark}");
        }
    }

    fn collect(frame: &Frame, text: &mut String) {
        for (_, item) in frame.items() {
            if let FrameItem::Group(group) = item {
                collect(&group.frame, text);
            } else if let FrameItem::Text(run) = item {
                text.push_str(&run.text);
            }
        }
    }
}
