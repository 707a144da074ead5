//! Which agreements are in force between Mexico and a market on a day.

use proa_domain::time::Day;

use super::answer::{AgreementBrief, AgreementState};
use crate::treaties::facts::{Agreement, Facts, Party, is_documented};

const MEXICO: &str = "MX";

/// The agreements with one market on one day.
#[derive(Debug, Default)]
pub(super) struct Reach {
    pub(super) in_force: Vec<AgreementBrief>,
    pub(super) pending: Vec<AgreementBrief>,
    /// Nobody has found since when they hold.
    pub(super) unverified: Vec<String>,
}

impl Reach {
    pub(super) fn of(facts: &Facts, market: &str, day: Day) -> Self {
        let day = day.to_string();
        let mut reach = Self::default();
        for agreement in facts.agreements.values() {
            if agreement.preference_kind == "none" || agreement.status == "framework" {
                continue;
            }
            match state(facts, agreement, market, &day) {
                State::InForce(since) => {
                    let brief = brief(agreement, AgreementState::InForce, since);
                    reach.in_force.push(brief);
                }
                State::Pending => {
                    reach
                        .pending
                        .push(brief(agreement, AgreementState::Pending, None));
                }
                State::Unverified => reach.unverified.push(agreement.id.clone()),
                State::None => {}
            }
        }
        reach
    }
}

enum State {
    /// Since when, where a document says it.
    InForce(Option<String>),
    Pending,
    Unverified,
    None,
}

fn state(facts: &Facts, agreement: &Agreement, market: &str, day: &str) -> State {
    let parties = || {
        facts
            .parties
            .iter()
            .filter(|party| party.agreement == agreement.id)
    };
    let mut with_market = parties()
        .filter(|party| is_of(facts, party, market))
        .peekable();
    if agreement.status == "pending" {
        let concerns = |note: &&crate::treaties::facts::AgreementNote| {
            note.agreement == agreement.id && note.market.as_deref() == Some(market)
        };
        let is_known =
            with_market.peek().is_some() || facts.notes.iter().any(|note| concerns(&note));
        return if is_known {
            State::Pending
        } else {
            State::None
        };
    }
    if with_market.peek().is_none()
        || agreement
            .expires_on
            .as_deref()
            .is_some_and(|end| end <= day)
    {
        return State::None;
    }
    let mexico = parties().find(|party| party.country == MEXICO);
    let mexico_since = mexico.and_then(|party| party.in_force_on.as_deref());
    let mut found = State::None;
    for party in with_market {
        let since = party.in_force_on.as_deref().max(mexico_since);
        let is_over = party.ended_on.as_deref().is_some_and(|end| end < day);
        match (party.status.as_str(), since) {
            ("in-force" | "ended", Some(since)) if since <= day && !is_over => {
                let is_said = is_documented(&party.source) && is_documented(&agreement.source);
                return State::InForce(is_said.then(|| since.to_owned()));
            }
            ("pending", _) => found = State::Pending,
            ("in-force", Some(since)) if since > day => found = State::Pending,
            ("unverified", _) => found = State::Unverified,
            _ => {}
        }
    }
    found
}

/// A market of several countries is reached through its members.
fn is_of(facts: &Facts, party: &Party, market: &str) -> bool {
    party.country == market
        || facts
            .members
            .iter()
            .any(|member| member.market == market && member.country == party.country)
}

fn brief(agreement: &Agreement, status: AgreementState, since: Option<String>) -> AgreementBrief {
    AgreementBrief {
        id: agreement.id.clone(),
        short_es: agreement.short_es.clone(),
        short_en: agreement.short_en.clone(),
        name_es: agreement.name_es.clone(),
        name_en: agreement.name_en.clone(),
        in_force: since,
        status,
        review: agreement.expires_on.clone(),
        source: agreement.source.clone(),
        confidence: agreement.confidence.clone(),
    }
}
