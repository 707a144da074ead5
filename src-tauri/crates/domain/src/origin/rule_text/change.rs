//! "A change to …" and "No change in tariff classification …".

use super::cursor::{Cursor, starts_with};
use super::folded;
use super::goods::{goods, trimmed};
use super::materials::{is_a_name, list};
use super::tokens::{SIGNS, Token};
use super::{Goods, Read, ReadRule, TextReason, Wording, refused};
use crate::origin::rule::{
    Alternative, Bound, Name, Quote, RegionalValueContent, Rule, RvcMethod, Shift, ShiftFrom, Term,
};

const CHANGE: &str = "a change to";
const NO_CHANGE: &str = "no change in tariff classification required for";
const FLOOR: &str = "there is a regional value content of not less than";
/// Sentences after a rule that change what it asks.
const NOTES: [&str; 3] = ["see also", "note", "for originating"];
const WHETHER: &str = "whether or not there is also a change from";

pub(super) fn read(mut cursor: Cursor, wording: Wording) -> Read<ReadRule> {
    let mut rule = ReadRule {
        rule: Rule {
            alternatives: vec![],
        },
        goods: vec![],
    };
    loop {
        cursor.eat_all(&SIGNS);
        way(&mut cursor, wording, &mut rule)?;
        let stood = folded::text(cursor.rest());
        cursor.eat_all(&SIGNS);
        if cursor.is_at_end() {
            return Ok(rule);
        }
        if NOTES.iter().any(|note| cursor.is_at(note)) {
            return Err(refused(TextReason::Footnote, &stood));
        }
        let is_joined = cursor.eat_words("or") || stood.starts_with([';', '.']);
        if !is_joined {
            return Err(cursor.unknown());
        }
    }
}

fn way(cursor: &mut Cursor, wording: Wording, rule: &mut ReadRule) -> Read<()> {
    let (goods, mut terms) = if cursor.eat_words(CHANGE) {
        let goods = goods(cursor, &["from"])?;
        cursor.expect("from")?;
        (goods, vec![change(cursor, wording)?])
    } else {
        cursor.expect(NO_CHANGE)?;
        (goods(cursor, &["provided"])?, vec![Term::NoChange])
    };
    cursor.eat_all(&[Token::Comma]);
    let mut floors = Vec::new();
    if cursor.eat_words("provided") {
        if cursor.eat_words(FLOOR) {
            floors = self::floors(cursor)?;
        } else {
            terms.push(condition(cursor)?);
        }
    } else if terms == [Term::NoChange] {
        return Err(cursor.unknown());
    }
    let mut add = |terms, goods: Goods| {
        let good = goods.kind.clone();
        rule.rule.alternatives.push(Alternative { terms, good });
        rule.goods.push(goods);
    };
    if floors.is_empty() {
        add(terms, goods);
        return Ok(());
    }
    for floor in floors {
        let floor = std::iter::once(Term::RegionalValueContent(floor));
        add(terms.iter().cloned().chain(floor).collect(), goods.clone());
    }
    Ok(())
}

/// A change from anywhere else, or from these materials alone.
fn change(cursor: &mut Cursor, wording: Wording) -> Read<Term> {
    let mut shift = Shift {
        from: ShiftFrom::Anywhere,
        except: vec![],
        allow: vec![],
    };
    if !is_at_other(cursor) {
        let is_end = |rest: &[Token]| {
            starts_with(rest, WHETHER) || starts_with(rest, "provided") || ends(rest)
        };
        shift.allow = list(&cursor.until(is_end), false)?;
        if !cursor.eat_words(WHETHER) {
            return Ok(Term::From(shift.allow));
        }
    }
    shift.from = other(cursor)?;
    cursor.eat_all(&[Token::Comma]);
    if wording == Wording::UsNote && cursor.eat_words("including another") {
        if !cursor.eat_words("heading within that group") {
            cursor.expect("subheading within that group")?;
        }
        cursor.eat_all(&[Token::Comma]);
    }
    if cursor.eat_words("except") {
        let except = cursor.until(|rest| starts_with(rest, "provided") || ends(rest));
        shift.except = list(&except, false)?;
    }
    Ok(Term::Shift(shift))
}

fn is_at_other(cursor: &Cursor) -> bool {
    ["any other", "any heading", "any subheading"]
        .iter()
        .any(|words| cursor.is_at(words))
}

fn other(cursor: &mut Cursor) -> Read<ShiftFrom> {
    OTHERS
        .iter()
        .find_map(|(from, words)| cursor.eat_words(words).then_some(*from))
        .ok_or_else(|| cursor.unknown())
}

/// From where a change is made.
pub(super) const OTHERS: [(ShiftFrom, &str); 5] = [
    (ShiftFrom::Chapter, "any other chapter"),
    (ShiftFrom::Heading, "any other heading"),
    (ShiftFrom::Subheading, "any other subheading"),
    (ShiftFrom::HeadingGroup, "any heading outside that group"),
    (
        ShiftFrom::SubheadingGroup,
        "any subheading outside that group",
    ),
];

fn floors(cursor: &mut Cursor) -> Read<Vec<RegionalValueContent>> {
    let mut floors = Vec::new();
    loop {
        cursor.eat_all(&[Token::Colon, Token::Item]);
        floors.push(floor(cursor)?);
        let joints = cursor
            .rest()
            .iter()
            .take_while(|token| is_joint(token))
            .count();
        let (joints, after) = cursor.rest().split_at(joints);
        let is_or = joints.contains(&Token::Word("or".to_owned()));
        if !is_or || !matches!(after.first(), Some(Token::Percent(_))) {
            return Ok(floors);
        }
        let left = after.len();
        cursor.until(|rest| rest.len() == left);
    }
}

fn is_joint(token: &Token) -> bool {
    SIGNS.contains(token) || starts_with(std::slice::from_ref(token), "or")
}

fn floor(cursor: &mut Cursor) -> Read<RegionalValueContent> {
    let percent = cursor.percent()?;
    let method = METHODS
        .iter()
        .find_map(|(method, words)| cursor.eat_words(words).then_some(*method))
        .ok_or_else(|| cursor.unknown())?;
    let counted = if method == RvcMethod::FocusedValue {
        list(&cursor.until(ends), false)?
    } else {
        vec![]
    };
    Ok(RegionalValueContent {
        method,
        percent,
        counted,
    })
}

/// How a floor is computed, in the words of the agreements.
pub(super) const METHODS: [(RvcMethod, &str); 6] = [
    (RvcMethod::BuildUp, "under the build-up method"),
    (RvcMethod::BuildDown, "under the build-down method"),
    (
        RvcMethod::FocusedValue,
        "under the focused value method taking into account only the non-originating materials of",
    ),
    (
        RvcMethod::TransactionValue,
        "where the transaction value method is used",
    ),
    (RvcMethod::NetCost, "where the net cost method is used"),
    (RvcMethod::NetCost, "under the net cost method"),
];

/// A share by weight, volume or value, or words that somebody is asked about.
fn condition(cursor: &mut Cursor) -> Read<Term> {
    let taken = cursor.until(ends);
    let taken = trimmed(&taken);
    let unknown = || refused(TextReason::UnknownPhrase, &folded::text(taken));
    is_percentage_whole(taken).ok_or_else(unknown)?;
    for (bound, words) in [(Bound::AtLeast, AT_LEAST), (Bound::AtMost, AT_MOST)] {
        let mut inside = Cursor::new(taken.to_vec());
        let before = inside.until(|rest| starts_with(rest, words));
        if inside.eat_words(words) {
            let percent = inside.percent()?;
            let measure = format!(
                "{} … {}",
                folded::text(&before),
                folded::text(inside.rest())
            );
            let measure = Quote::of(&measure).map(Name::Quoted).ok_or_else(unknown)?;
            return Ok(Term::Weight {
                measure,
                bound,
                percent,
            });
        }
    }
    is_a_name(taken)?;
    let process = Quote::of(&folded::text(taken)).map(Name::Quoted);
    process.map(Term::Process).ok_or_else(unknown)
}

/// One percentage or none: with two, a bound is not told from the other figure.
fn is_percentage_whole(tokens: &[Token]) -> Option<()> {
    let is_percent = |token: &&Token| matches!(token, Token::Percent(_));
    (tokens.iter().filter(is_percent).count() <= 1 && !tokens.is_empty()).then_some(())
}

pub(super) const AT_LEAST: &str = "not less than";
pub(super) const AT_MOST: &str = "does not exceed";

/// The end of a way, or of a floor.
fn ends(rest: &[Token]) -> bool {
    match rest {
        [Token::Stop | Token::Semicolon, ..] => true,
        [Token::Comma, rest @ ..] => {
            starts_with(rest, "or no change") || starts_with(rest, "or a change")
        }
        [Token::Word(or), Token::Item, ..] => or == "or",
        rest => rest.is_empty(),
    }
}
