//! The fields of two profiles: where they agree, where one knows more, where somebody must choose.

use crate::companies::merge::lists;
use crate::companies::merge::{FieldStanding, FieldToMerge, MergeField, Side};
use crate::companies::place::{Municipality, PostalCode};
use crate::companies::profile::ProfileForm;
use crate::companies::reach::Web;
use crate::companies::tax_id::TaxIdCheck;
use crate::text::fold;

/// Every field with how the two stand. `latest` says who changed a field last: it is proposed where
/// they are in conflict.
pub fn fields(
    stays: &ProfileForm,
    goes: &ProfileForm,
    latest: impl Fn(MergeField) -> Side,
) -> Vec<FieldToMerge> {
    let field = |field: &MergeField| {
        let (standing, proposed) = standing(*field, stays, goes);
        FieldToMerge {
            field: *field,
            standing,
            proposed: match standing {
                FieldStanding::Conflict => latest(*field),
                FieldStanding::Same | FieldStanding::OnlyOne | FieldStanding::Union => proposed,
            },
        }
    };
    MergeField::ALL.iter().map(field).collect()
}

/// The profile with each field of whoever it is taken from; lists are those of the one that stays.
pub(super) fn take(
    stays: &ProfileForm,
    goes: &ProfileForm,
    taken: impl Fn(MergeField) -> Side,
) -> ProfileForm {
    let of = |field| match taken(field) {
        Side::Stays => stays,
        Side::Goes => goes,
    };
    let (named, identified, placed) = (
        of(MergeField::LegalName),
        of(MergeField::TaxId),
        of(MergeField::Place),
    );
    ProfileForm {
        legal_name: named.legal_name.clone(),
        rfc: identified.rfc.clone(),
        rfc_override: identified.rfc_override.clone(),
        person_kind: identified.person_kind,
        scian: of(MergeField::Scian).scian.clone(),
        size_sector: of(MergeField::SizeSector).size_sector,
        state: placed.state.clone(),
        municipality: placed.municipality.clone(),
        address: placed.address.clone(),
        postal_code: placed.postal_code.clone(),
        web: of(MergeField::Web).web.clone(),
        export_experience: of(MergeField::ExportExperience).export_experience,
        ..stays.clone()
    }
}

fn standing(field: MergeField, stays: &ProfileForm, goes: &ProfileForm) -> (FieldStanding, Side) {
    let values = |said: fn(&ProfileForm) -> String| compare(&[said(stays)], &[said(goes)]);
    let list = (FieldStanding::Union, Side::Stays);
    let contested = |is_contested| {
        let standing = if is_contested {
            FieldStanding::Conflict
        } else {
            FieldStanding::Union
        };
        (standing, Side::Stays)
    };
    match field {
        MergeField::LegalName => values(|form| spaced(&form.legal_name)),
        MergeField::TaxId => tax_id(stays, goes),
        MergeField::Scian => scian(stays, goes),
        MergeField::SizeSector => values(|form| text(form.size_sector.as_ref())),
        MergeField::Place => compare(&place(stays), &place(goes)),
        MergeField::Web => values(web),
        MergeField::ExportExperience => values(|form| form.export_experience.to_string()),
        MergeField::Figures => contested(lists::contests_figures(stays, goes)),
        MergeField::Markets => contested(lists::contests_markets(stays, goes)),
        MergeField::TradeNames
        | MergeField::Sectors
        | MergeField::Programmes
        | MergeField::Contacts
        | MergeField::Products => list,
    }
}

/// Compares the parts of a field; an empty one says nothing. One is taken only where it says all that
/// the other does.
fn compare(stays: &[String], goes: &[String]) -> (FieldStanding, Side) {
    let says_all = |one: &[String], other: &[String]| {
        let mut parts = one.iter().zip(other);
        parts.all(|(one, other)| other.is_empty() || one == other)
    };
    match (says_all(stays, goes), says_all(goes, stays)) {
        (true, true) => (FieldStanding::Same, Side::Stays),
        (true, false) => (FieldStanding::OnlyOne, Side::Stays),
        (false, true) => (FieldStanding::OnlyOne, Side::Goes),
        (false, false) => (FieldStanding::Conflict, Side::Stays),
    }
}

/// The RFC tells the kind of person; only without any is the kind compared.
fn tax_id(stays: &ProfileForm, goes: &ProfileForm) -> (FieldStanding, Side) {
    let [one, other] = [stays, goes].map(|form| TaxIdCheck::of(&form.rfc).normalized);
    if one.is_empty() && other.is_empty() {
        let [one, other] = [stays, goes].map(|form| form.person_kind.to_string());
        return compare(&[one], &[other]);
    }
    compare(&[one], &[other])
}

/// More digits say the same more exactly.
fn scian(stays: &ProfileForm, goes: &ProfileForm) -> (FieldStanding, Side) {
    let [one, other] = [stays, goes].map(|form| spaced(form.scian.as_deref().unwrap_or_default()));
    match (one.starts_with(&other), other.starts_with(&one)) {
        (true, false) => (FieldStanding::OnlyOne, Side::Stays),
        (false, true) => (FieldStanding::OnlyOne, Side::Goes),
        _ => compare(&[one], &[other]),
    }
}

/// The place in its parts; the state follows from the others where it is not said.
fn place(form: &ProfileForm) -> [String; 4] {
    let municipality = form.municipality.clone().unwrap_or_default();
    let of_municipality = municipality.parse().ok().map(Municipality::state);
    let of_postal_code = form.postal_code.trim().parse().ok().map(PostalCode::state);
    let state = form.state.clone().filter(|state| !state.trim().is_empty());
    let state = state.or(of_municipality
        .or(of_postal_code)
        .map(|state| state.to_string()));
    [
        state.unwrap_or_default(),
        municipality,
        form.postal_code.trim().to_owned(),
        fold(&form.address),
    ]
}

/// The address without what only says how it is reached.
fn web(form: &ProfileForm) -> String {
    let read: Option<Web> = form.web.parse().ok();
    let written = read.map_or_else(|| form.web.trim().to_owned(), |web| web.to_string());
    let (_, rest) = written.split_once("://").unwrap_or(("", &written));
    rest.strip_prefix("www.").unwrap_or(rest).to_owned()
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}
