//! The rules: one row of a table each, for experts to read and extend.
//!
//! Columns: `id`; `kind` ([`Kind`]); `category`; `reason`; `forms`, alternatives with ` | ` between them,
//! endings in braces (`exportador{,a,es,as}`); proposals for the `singular` and for the `plural`; a sentence
//! that the rule `marks`, its words in brackets; a sentence that `passes`; the key of its `source` in
//! `sources.tsv`. A
//! proposal without article takes the one of the sentence in its feminine form, so it begins with a
//! feminine noun (`persona exportadora`); one with an article or with *quien* stands by itself.

use std::sync::LazyLock;

use super::forms::{self, Slot};
use crate::settings::Locale;
use crate::text_enum;

const SPANISH: &str = include_str!("rules/es.tsv");
const ENGLISH: &str = include_str!("rules/en.tsv");
/// The publications that rules follow: key and title.
const SOURCES: &str = include_str!("sources.tsv");

text_enum! {
    /// How the words of a rule are looked for.
    pub enum Kind {
        /// A person noun: marked where its masculine stands for everybody.
        Noun = "noun",
        /// A person noun that is more often an adjective: marked only behind an article or the like.
        Adjective = "adjective",
        /// A noun that is marked in every form, and with it what stands before it.
        Person = "person",
        /// Words that are marked wherever they stand.
        Phrase = "phrase",
        /// Words that are marked where no noun follows: *the blind*, but not *the blind test*.
        Alone = "alone",
        /// A masculine pronoun of English: marked where it goes back to anybody: *an exhibitor … his*.
        Pronoun = "pronoun",
        /// An ending of words: *tod@s*.
        Ending = "ending",
    }
}

text_enum! {
    /// What a rule is about.
    pub enum Category {
        /// The masculine for everybody.
        GenericMasculine = "generic-masculine",
        /// A post or profession in the masculine only.
        RoleMasculine = "role-masculine",
        /// A masculine plural that has a collective noun.
        Collective = "collective",
        /// A job or quality tied to one sex.
        Stereotype = "stereotype",
        /// Disability.
        Disability = "disability",
        /// Indigenous and Afro-descendant peoples.
        Peoples = "peoples",
        /// Age.
        Age = "age",
        /// Migration and papers.
        Migration = "migration",
        /// Nationality and origin.
        Nationality = "nationality",
        /// Sexual orientation and gender identity.
        Orientation = "orientation",
        /// Family and titles.
        Family = "family",
        /// Rank, class and condescension.
        Hierarchy = "hierarchy",
        /// Words of war, conquest and slavery in trade.
        Conflict = "conflict",
        /// Writing that a screen reader cannot say.
        Unreadable = "unreadable",
    }
}

text_enum! {
    /// Why words are marked. The words for people are `language-reason-<code>`.
    pub enum Reason {
        /// The masculine stands for everybody.
        MasculineAsAll = "masculine-as-all",
        /// A post has no sex: name the post.
        MasculinePost = "masculine-post",
        /// A collective noun says the same.
        CollectiveExists = "collective-exists",
        /// An English word in -man.
        ManWord = "man-word",
        /// A pair of pronouns or sexes that leaves people out.
        PairOnly = "pair-only",
        /// A job tied to one sex.
        OneSexJob = "one-sex-job",
        /// Looks asked for where skill is meant.
        LooksAsMerit = "looks-as-merit",
        /// It makes people small.
        Belittles = "belittles",
        /// The person comes before the condition.
        PersonFirst = "person-first",
        /// It says lack or suffering.
        Deficit = "deficit",
        /// It hides what it names.
        Euphemism = "euphemism",
        /// An illness as an insult or a joke.
        MindAsInsult = "mind-as-insult",
        /// A name that others gave a people.
        GivenName = "given-name",
        /// It sees the world from the colony's side.
        ColonialView = "colonial-view",
        /// Age as a label.
        AgeLabel = "age-label",
        /// No person is illegal.
        NotIllegal = "not-illegal",
        /// A whole country as one person.
        OriginAsNoun = "origin-as-noun",
        /// An identity as a label or a choice.
        IdentityAsNoun = "identity-as-noun",
        /// A title that tells sex or marriage.
        MaritalTitle = "marital-title",
        /// It takes one kind of family for all.
        OneFamily = "one-family",
        /// It puts one person over another.
        Rank = "rank",
        /// Words of war for trade.
        WarWords = "war-words",
        /// Words of slavery.
        SlaveryWords = "slavery-words",
        /// Black for bad and white for good.
        ColourAsValue = "colour-as-value",
        /// A screen reader cannot say it.
        UnreadSign = "unread-sign",
    }
}

/// One way to write the words of a rule: its forms, empty where there is none.
pub(super) type Word = Vec<String>;

/// A row of the table.
#[derive(Debug)]
pub struct Rule {
    /// Stable, unique within its language.
    pub id: &'static str,
    /// How its words are looked for.
    pub kind: Kind,
    /// What it is about.
    pub category: Category,
    /// Why it marks.
    pub reason: Reason,
    /// What may stand in place of a singular.
    pub singular: Vec<&'static str>,
    /// What may stand in place of a plural.
    pub plural: Vec<&'static str>,
    /// A sentence that it marks, the words in brackets.
    pub marks: &'static str,
    /// A sentence near to it that has nothing to mark.
    pub passes: &'static str,
    /// The publication that it follows.
    pub source: &'static str,
    pub(super) words: Vec<Word>,
}

static RULES: LazyLock<[Vec<Rule>; 2]> = LazyLock::new(|| [read(SPANISH), read(ENGLISH)]);

/// Every rule of a language.
pub fn rules(language: Locale) -> &'static [Rule] {
    let [spanish, english] = &*RULES;
    match language {
        Locale::EsMx => spanish,
        Locale::En => english,
    }
}

/// The rows that can be read: a test reads all of them.
fn read(table: &'static str) -> Vec<Rule> {
    table.lines().skip(1).filter_map(of_row).collect()
}

fn of_row(row: &'static str) -> Option<Rule> {
    let mut cells = row.split('\t');
    let mut cell = || cells.next();
    Some(Rule {
        id: cell()?,
        kind: cell()?.parse().ok()?,
        category: cell()?.parse().ok()?,
        reason: cell()?.parse().ok()?,
        words: alternatives(cell()?)
            .into_iter()
            .map(forms::expand)
            .collect::<Option<_>>()?,
        singular: alternatives(cell()?),
        plural: alternatives(cell()?),
        marks: cell()?,
        passes: cell()?,
        source: publication(cell()?)?,
    })
}

fn publication(key: &str) -> Option<&'static str> {
    let mut rows = SOURCES
        .lines()
        .skip(1)
        .filter_map(|row| row.split_once('\t'));
    rows.find(|(found, _)| *found == key)
        .map(|(_, title)| title)
}

fn alternatives(cell: &'static str) -> Vec<&'static str> {
    let parts = cell.split(" | ").map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

impl Rule {
    /// What may stand in the place of such a form.
    pub(super) fn proposals(&self, slot: Slot) -> &[&'static str] {
        let (own, other) = if slot.is_plural {
            (&self.plural, &self.singular)
        } else {
            (&self.singular, &self.plural)
        };
        if own.is_empty() { other } else { own }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{ENGLISH, Kind, SPANISH, rules};
    use crate::settings::Locale;

    #[test]
    fn every_row_is_read_and_has_an_id_of_its_own() {
        for (language, table) in [(Locale::EsMx, SPANISH), (Locale::En, ENGLISH)] {
            let rules = rules(language);
            assert_eq!(rules.len(), table.lines().count() - 1, "{language}");
            let ids: BTreeSet<&str> = rules.iter().map(|rule| rule.id).collect();
            assert_eq!(ids.len(), rules.len(), "{language}");
        }
        assert!(rules(Locale::EsMx).len() >= 120 && rules(Locale::En).len() >= 60);
    }

    #[test]
    fn what_takes_the_article_of_the_sentence_is_feminine() {
        let heads = ["persona", "empresa", "parte", "niña", "mujer"];
        for rule in rules(Locale::EsMx) {
            if matches!(rule.kind, Kind::Noun | Kind::Adjective | Kind::Person) {
                for proposal in rule.singular.iter().chain(&rule.plural) {
                    let first = proposal.split(' ').next().unwrap_or_default();
                    let stands = ["el", "la", "los", "las", "quien", "quienes"].contains(&first);
                    let is_feminine = heads
                        .iter()
                        .any(|head| first.trim_end_matches('s') == *head);
                    assert!(stands || is_feminine, "{}: {proposal}", rule.id);
                }
            }
        }
    }
}
