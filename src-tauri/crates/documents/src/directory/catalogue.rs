//! The directory on paper: a cover, the contents by sector, the entries, and indexes by code and by company.

use std::cell::RefCell;
use std::collections::BTreeMap;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use proa_domain::companies::directory::book::{Both, Listed};
use proa_domain::companies::directory::entry::{ListedContact, ListedProduct};
use proa_domain::companies::directory::{Directory, Names};
use serde::Serialize;

use crate::directory::said::{made, title};
use crate::paper::{Paper, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, format, press};

pub(super) const TEMPLATE: &str = include_str!("../../templates/directory.typ");

/// The paper as its template reads it.
#[derive(Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    count: String,
    consent: String,
    contents: Contents,
    sectors: Vec<Sector>,
    codes: Codes,
    companies: Companies,
}

#[derive(Serialize)]
struct Contents {
    heading: String,
    headers: [String; 3],
    rows: Vec<ContentsRow>,
}

#[derive(Serialize)]
struct ContentsRow {
    name: String,
    count: String,
    anchor: String,
}

#[derive(Serialize)]
struct Sector {
    name: String,
    anchor: String,
    entries: Vec<EntryView>,
    /// Companies of this sector that stand under another.
    others: Option<Others>,
}

#[derive(Serialize)]
struct Others {
    heading: String,
    entries: Vec<Reference>,
}

#[derive(Serialize)]
struct EntryView {
    name: String,
    anchor: String,
    facts: Vec<FactView>,
    products: Vec<ProductView>,
}

#[derive(Serialize)]
struct FactView {
    label: String,
    value: String,
}

#[derive(Serialize)]
struct ProductView {
    name: String,
    details: Vec<String>,
    picture: Option<PictureView>,
}

/// A photograph by the name of its file, with what is on it.
#[derive(Serialize)]
struct PictureView {
    file: String,
    alt: String,
}

/// A company by its name, which leads to its entry.
#[derive(Clone, Serialize)]
struct Reference {
    name: String,
    anchor: String,
}

#[derive(Serialize)]
struct Codes {
    heading: String,
    headers: [String; 3],
    rows: Vec<CodeRow>,
}

#[derive(Serialize)]
struct CodeRow {
    code: String,
    name: String,
    entries: Vec<Reference>,
}

#[derive(Serialize)]
struct Companies {
    heading: String,
    entries: Vec<Reference>,
}

/// Sets a directory as a tagged PDF in its language.
pub fn directory_catalogue(directory: &Directory) -> Result<Vec<u8>, DocumentError> {
    let texts = Texts::load(directory.language)?;
    let (view, pictures) = View::of(directory, &texts)?;
    press::print_with(TEMPLATE, &view, pictures)
}

impl View {
    /// The paper, and the pictures that it names by their places.
    pub(super) fn of(
        directory: &Directory,
        texts: &Texts,
    ) -> Result<(Self, Vec<Vec<u8>>), DocumentError> {
        let prepared = Prepared {
            office: directory.office.clone(),
            adviser: String::new(),
            on: directory.on,
        };
        let heading = title(directory, texts)?;
        let paper = Paper::of(&prepared, "directory-kind", heading.clone(), texts)?;
        let writer = Writer {
            names: &directory.names,
            texts,
            pictures: RefCell::default(),
        };
        let sectors = writer.sectors(&directory.entries)?;
        let companies = directory.entries.len();
        let view = Self {
            paper: paper.saying(made(directory, texts)?),
            heading,
            count: texts.with("directory-count", [("count", companies.into())])?,
            consent: texts.get("directory-consent")?,
            contents: writer.contents(&sectors)?,
            sectors,
            codes: writer.codes(&directory.entries)?,
            companies: Companies {
                heading: texts.get("directory-by-company")?,
                entries: directory.entries.iter().map(reference).collect(),
            },
        };
        Ok((view, writer.pictures.into_inner()))
    }
}

fn reference(listed: &Listed) -> Reference {
    Reference {
        name: listed.entry.name.clone(),
        anchor: listed.anchor.clone(),
    }
}

/// Puts codes into the words of one language.
struct Writer<'a> {
    names: &'a Names,
    texts: &'a Texts,
    /// Those that were named so far.
    pictures: RefCell<Vec<Vec<u8>>>,
}

impl Writer<'_> {
    fn said(&self, both: Option<&Both>, code: &str) -> String {
        both.map_or_else(
            || code.to_owned(),
            |both| self.texts.pick(&both.es, &both.en).to_owned(),
        )
    }

    /// The words of a code that the program names; the code itself where it has none.
    fn coded(&self, prefix: &str, code: &impl ToString) -> String {
        let code = code.to_string();
        let words = self
            .texts
            .of_code(&format!("{prefix}-{code}"), &BTreeMap::new());
        words.unwrap_or(code)
    }

    /// Every company once, under the first of its sectors; under the others it is referred to.
    fn sectors(&self, entries: &[Listed]) -> Result<Vec<Sector>, DocumentError> {
        let mut sectors = Vec::new();
        let known = self.names.sectors.iter();
        let known = known.map(|(code, named)| (Some(code), self.said(Some(named), code)));
        let none = (None, self.texts.get("directory-no-sector")?);
        for (number, (code, name)) in known.chain([none]).enumerate() {
            let is_known = |one: &String| self.names.sectors.iter().any(|(known, _)| known == one);
            let first = |listed: &Listed| {
                listed
                    .entry
                    .sectors
                    .iter()
                    .find(|one| is_known(one))
                    .cloned()
            };
            let here = entries
                .iter()
                .filter(|listed| first(listed).as_ref() == code);
            let here = here
                .map(|listed| self.entry(listed))
                .collect::<Result<Vec<_>, _>>()?;
            let is_here_too = |listed: &&Listed| {
                let is_of = code.is_some_and(|code| listed.entry.sectors.contains(code));
                is_of && first(listed).as_ref() != code
            };
            let others: Vec<_> = entries.iter().filter(is_here_too).map(reference).collect();
            if here.is_empty() && others.is_empty() {
                continue;
            }
            sectors.push(Sector {
                name,
                anchor: format!("sector-{number}"),
                entries: here,
                others: if others.is_empty() {
                    None
                } else {
                    Some(Others {
                        heading: self.texts.get("directory-other-entries")?,
                        entries: others,
                    })
                },
            });
        }
        Ok(sectors)
    }

    fn contents(&self, sectors: &[Sector]) -> Result<Contents, DocumentError> {
        let row = |sector: &Sector| {
            let others = sector
                .others
                .as_ref()
                .map_or(0, |others| others.entries.len());
            ContentsRow {
                name: sector.name.clone(),
                count: (sector.entries.len() + others).to_string(),
                anchor: sector.anchor.clone(),
            }
        };
        Ok(Contents {
            heading: self.texts.get("directory-contents")?,
            headers: [
                self.texts.get("directory-sector")?,
                self.texts.get("directory-entries")?,
                self.texts.get("directory-page")?,
            ],
            rows: sectors.iter().map(row).collect(),
        })
    }

    fn entry(&self, listed: &Listed) -> Result<EntryView, DocumentError> {
        let entry = &listed.entry;
        let names = self.names;
        let place = [
            entry
                .municipality
                .and_then(|code| names.municipalities.get(&code.to_string()).cloned()),
            entry.state.map(|code| {
                let code = code.to_string();
                self.said(names.states.get(&code), &code)
            }),
        ];
        let place: Vec<String> = place.into_iter().flatten().collect();
        let activity = entry.activity.as_ref();
        let activity = activity.map(|code| names.activities.get(code).unwrap_or(code).clone());
        let programmes = entry.programmes.iter();
        let programmes: Vec<_> = programmes
            .map(|code| self.coded("programme", code))
            .collect();
        let size = entry.size.map(|code| self.coded("size", &code));
        let experience = entry.experience.map(|code| self.coded("experience", &code));
        let web = entry.web.as_ref().map(ToString::to_string);
        let mail = entry.mail.as_ref().map(ToString::to_string);
        let phone = entry.phone.as_ref().map(ToString::to_string);
        let told = [
            ("trade-names", entry.trade_names.join(", ")),
            ("place", place.join(", ")),
            ("activity", activity.unwrap_or_default()),
            ("served", self.markets(listed, true)),
            ("sought", self.markets(listed, false)),
            ("size", size.unwrap_or_default()),
            ("experience", experience.unwrap_or_default()),
            ("programmes", programmes.join(", ")),
            ("web", web.unwrap_or_default()),
            ("mail", mail.unwrap_or_default()),
            ("phone", phone.unwrap_or_default()),
            (
                "contact",
                entry.contact.as_ref().map(contact).unwrap_or_default(),
            ),
        ];
        let told = told.into_iter().filter(|(_, value)| !value.is_empty());
        let fact = |(id, value)| {
            let label = self.texts.get(&format!("directory-{id}"))?;
            Ok(FactView { label, value })
        };
        let products = entry.products.iter().map(|one| self.product(one));
        Ok(EntryView {
            name: entry.name.clone(),
            anchor: listed.anchor.clone(),
            facts: told.map(fact).collect::<Result<_, DocumentError>>()?,
            products: products.collect::<Result<_, _>>()?,
        })
    }

    fn markets(&self, listed: &Listed, is_served: bool) -> String {
        let markets = listed.entry.markets.iter();
        let markets = markets.filter(|one| one.is_served == is_served);
        let markets =
            markets.map(|one| self.said(self.names.markets.get(&one.market), &one.market));
        markets.collect::<Vec<_>>().join(", ")
    }

    fn product(&self, product: &ListedProduct) -> Result<ProductView, DocumentError> {
        let mut details = Vec::new();
        if let Some(code) = &product.code {
            let named = self.names.codes.get(code);
            let parts = [
                Some(dotted(code)),
                named.map(|named| self.said(Some(named), code)),
            ];
            details.push(parts.into_iter().flatten().collect::<Vec<_>>().join(", "));
        }
        if let Some(capacity) = &product.capacity {
            let id = format!("directory-capacity-{}", capacity.period);
            let amount = format::number(&capacity.amount.to_string());
            let unit = self.coded("unit", &capacity.unit);
            details.push(
                self.texts
                    .with(&id, [("amount", amount.into()), ("unit", unit.into())])?,
            );
        }
        if !product.certifications.is_empty() {
            let label = self.texts.get("directory-certifications")?;
            details.push(format!("{label}: {}", product.certifications.join(", ")));
        }
        Ok(ProductView {
            name: product.description.clone(),
            details,
            picture: self.picture(product),
        })
    }

    /// The photograph of a product. Where nobody said what is on it, it shows the product.
    fn picture(&self, product: &ListedProduct) -> Option<PictureView> {
        let picture = product.picture.as_ref()?;
        let content = BASE64_STANDARD.decode(&picture.jpeg).ok()?;
        let alt = self.texts.pick(&picture.alt_es, &picture.alt_en);
        let mut pictures = self.pictures.borrow_mut();
        pictures.push(content);
        Some(PictureView {
            file: press::picture_name(pictures.len() - 1),
            alt: if alt.is_empty() {
                product.description.clone()
            } else {
                alt.to_owned()
            },
        })
    }

    fn codes(&self, entries: &[Listed]) -> Result<Codes, DocumentError> {
        let mut by_code: BTreeMap<&str, BTreeMap<&str, &Listed>> = BTreeMap::new();
        for listed in entries {
            for code in listed
                .entry
                .products
                .iter()
                .filter_map(|one| one.code.as_deref())
            {
                by_code
                    .entry(code)
                    .or_default()
                    .insert(&listed.anchor, listed);
            }
        }
        let row = |(code, entries): (&str, BTreeMap<&str, &Listed>)| CodeRow {
            code: dotted(code),
            name: self.said(self.names.codes.get(code), ""),
            entries: entries.into_values().map(reference).collect(),
        };
        Ok(Codes {
            heading: self.texts.get("directory-by-code")?,
            headers: [
                self.texts.get("directory-code")?,
                self.texts.get("directory-products")?,
                self.texts.get("directory-entries")?,
            ],
            rows: by_code.into_iter().map(row).collect(),
        })
    }
}

fn contact(contact: &ListedContact) -> String {
    let parts = [
        contact.name.clone(),
        contact.role.clone(),
        contact
            .mail
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        contact
            .phone
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
    ];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// A code as the Harmonized System writes it.
fn dotted(code: &str) -> String {
    match code.split_at_checked(4) {
        Some((heading, rest)) if !rest.is_empty() => format!("{heading}.{rest}"),
        _ => code.to_owned(),
    }
}
