//! The lists of two profiles as one: what is the same by its own key is taken once, with what only one
//! of them says filled in; whatever differs is kept beside it.

use crate::companies::merge::{MergeField, Side};
use crate::companies::profile::{ContactForm, FiguresForm, MarketForm, ProductForm, ProfileForm};
use crate::companies::similar::{Likelihood, Likeness};
use crate::ids::{ContactId, ProductId};
use crate::money::{Currency, Money};
use crate::text::fold;

/// Which parts of the company that goes became one with parts of the one that stays.
pub(super) struct Joined {
    pub(super) contacts: Vec<(ContactId, ContactId)>,
    pub(super) products: Vec<(ProductId, ProductId)>,
}

/// Puts the lists of both into a profile.
pub(super) fn unite(
    profile: &mut ProfileForm,
    stays: &ProfileForm,
    goes: &ProfileForm,
    taken: impl Fn(MergeField) -> Side,
) -> Joined {
    profile.trade_names = trade_names(stays, goes, &profile.legal_name);
    profile.sectors = texts(stays.sectors.iter().chain(&goes.sectors));
    profile.programmes = texts(stays.programmes.iter().chain(&goes.programmes));
    profile.figures = by_key(
        &stays.figures,
        &goes.figures,
        |figures| figures.year,
        taken(MergeField::Figures),
    );
    profile.markets = by_key(
        &stays.markets,
        &goes.markets,
        market,
        taken(MergeField::Markets),
    );
    let has_contacts = !stays.contacts.is_empty();
    let contacts = union(&stays.contacts, &goes.contacts, joined_contact);
    profile.contacts = contacts.all;
    if has_contacts {
        for contact in profile.contacts.iter_mut().skip(stays.contacts.len()) {
            contact.is_primary = false;
        }
    }
    let products = union(&stays.products, &goes.products, joined_product);
    profile.products = products.all;
    Joined {
        contacts: ids(&contacts.joined, |contact| contact.id),
        products: ids(&products.joined, |product| product.id),
    }
}

/// Both speak of a year and say something else.
pub(super) fn contests_figures(stays: &ProfileForm, goes: &ProfileForm) -> bool {
    let said = |figures: &FiguresForm| {
        let sales = Money::parse(&figures.sales_mxn, Currency::MXN).ok();
        (figures.workers, sales.map(|sales| sales.minor))
    };
    contests(&stays.figures, &goes.figures, |figures| figures.year, said)
}

/// Both are in a market, and not as far.
pub(super) fn contests_markets(stays: &ProfileForm, goes: &ProfileForm) -> bool {
    contests(&stays.markets, &goes.markets, market, |market| {
        market.status
    })
}

fn contests<T, K: PartialEq, V: PartialEq>(
    stays: &[T],
    goes: &[T],
    key: impl Fn(&T) -> K,
    value: impl Fn(&T) -> V,
) -> bool {
    let contradicts = |one: &T, other: &T| key(one) == key(other) && value(one) != value(other);
    stays
        .iter()
        .any(|one| goes.iter().any(|other| contradicts(one, other)))
}

/// All of both, each key once, of the side that is taken.
fn by_key<T: Clone, K: PartialEq>(
    stays: &[T],
    goes: &[T],
    key: impl Fn(&T) -> K,
    taken: Side,
) -> Vec<T> {
    let (first, second) = match taken {
        Side::Stays => (stays, goes),
        Side::Goes => (goes, stays),
    };
    let is_new = |one: &&T| !first.iter().any(|own| key(own) == key(*one));
    first
        .iter()
        .chain(second.iter().filter(is_new))
        .cloned()
        .collect()
}

fn market(market: &MarketForm) -> String {
    market.market.trim().to_ascii_uppercase()
}

/// The trade names of both, and the legal name that was not chosen where it is another name.
fn trade_names(stays: &ProfileForm, goes: &ProfileForm, legal_name: &str) -> Vec<String> {
    let named = |name: &str| Likeness::of(name, "", None, "", "");
    let is_other = |name: &&String| {
        let reasons = named(name).compare(&named(legal_name)).reasons;
        !name.trim().is_empty() && !reasons.contains(&Likelihood::SameName)
    };
    let legal_names = [&stays.legal_name, &goes.legal_name];
    let given_up = legal_names.into_iter().filter(is_other);
    texts(
        stays
            .trade_names
            .iter()
            .chain(&goes.trade_names)
            .chain(given_up),
    )
}

/// Texts without the same one twice, however it is typed.
fn texts<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    let is_new = |text: &&String| seen.insert(fold(text));
    texts.filter(is_new).cloned().collect()
}

/// A list of both, and the pairs that became one: of the one that goes, and of the one that stays.
struct Union<T> {
    all: Vec<T>,
    joined: Vec<(T, T)>,
}

fn union<T: Clone>(stays: &[T], goes: &[T], join: impl Fn(&T, &T) -> Option<T>) -> Union<T> {
    let mut union = Union {
        all: stays.to_vec(),
        joined: Vec::new(),
    };
    for part in goes {
        let twin = union.all.iter_mut().take(stays.len()).find_map(|own| {
            let whole = join(own, part)?;
            Some((own, whole))
        });
        match twin {
            Some((own, whole)) => {
                union.joined.push((part.clone(), own.clone()));
                *own = whole;
            }
            None => union.all.push(part.clone()),
        }
    }
    union
}

fn ids<T, I>(joined: &[(T, T)], id: impl Fn(&T) -> Option<I>) -> Vec<(I, I)> {
    joined
        .iter()
        .filter_map(|(goes, stays)| id(goes).zip(id(stays)))
        .collect()
}

/// Two contacts of one name that contradict each other in nothing.
fn joined_contact(one: &ContactForm, other: &ContactForm) -> Option<ContactForm> {
    if fold(&one.name) != fold(&other.name) {
        return None;
    }
    Some(ContactForm {
        id: one.id.or(other.id),
        name: one.name.clone(),
        role: filled(&one.role, &other.role, fold)?,
        mail: filled(&one.mail, &other.mail, |mail| mail.trim().to_lowercase())?,
        phone: filled(&one.phone, &other.phone, |phone| {
            let read = phone.parse::<crate::companies::reach::Phone>();
            read.map_or_else(|_| phone.trim().to_owned(), |phone| phone.to_string())
        })?,
        is_primary: one.is_primary,
    })
}

/// Two products of one description that contradict each other in nothing.
fn joined_product(one: &ProductForm, other: &ProductForm) -> Option<ProductForm> {
    if fold(&one.description) != fold(&other.description) {
        return None;
    }
    let digits = |code: &str| {
        code.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let code = filled(&one.code, &other.code, digits)?;
    let edition = if digits(&one.code).is_empty() {
        other.edition
    } else {
        one.edition
    };
    if digits(&one.code) == digits(&other.code) && one.edition != other.edition {
        return None;
    }
    let capacity = |form: &ProductForm| {
        let text = |part: &Option<String>| part.as_deref().unwrap_or_default().trim().to_owned();
        let period = form.capacity_period;
        (!text(&form.capacity).is_empty())
            .then(|| (text(&form.capacity), text(&form.capacity_unit), period))
    };
    let is_contradicted = capacity(one)
        .zip(capacity(other))
        .is_some_and(|(one, other)| one != other);
    if is_contradicted {
        return None;
    }
    let of_capacity = if capacity(one).is_some() { one } else { other };
    Some(ProductForm {
        id: one.id.or(other.id),
        description: one.description.clone(),
        code,
        edition,
        capacity: of_capacity.capacity.clone(),
        capacity_unit: of_capacity.capacity_unit.clone(),
        capacity_period: of_capacity.capacity_period,
        certifications: texts(one.certifications.iter().chain(&other.certifications)),
        is_exportable: one.is_exportable || other.is_exportable,
    })
}

/// The text that one of two has, or both have in one form; none where they differ.
fn filled(one: &str, other: &str, form: impl Fn(&str) -> String) -> Option<String> {
    match (one.trim().is_empty(), other.trim().is_empty()) {
        (true, _) => Some(other.to_owned()),
        (false, true) => Some(one.to_owned()),
        (false, false) => (form(one) == form(other)).then(|| one.to_owned()),
    }
}
