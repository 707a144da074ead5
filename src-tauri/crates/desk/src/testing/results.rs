//! What comes before and after a mission, for tests that look through everything that says something of people.

use proa_domain::missions::ready::checklist::{
    HoldsUntil, LineForm, NeededKind, NeededOf, NeededState,
};
use proa_domain::missions::ready::freeze::ChangeWords;
use proa_domain::missions::results::confirmation::{ConfirmationForm, ConfirmationWay};
use proa_domain::missions::results::horizon::Horizon;
use proa_domain::missions::results::outcome::OutcomeForm;
use proa_domain::missions::results::satisfaction::{OpinionForm, Service};

use crate::Desk;
use crate::missions::ready::checklist::{self, AskNeeded, MoveNeeded};
use crate::missions::ready::freeze::{self, Change, RequestChange, SetFreeze};
use crate::missions::results::confirming::{self, ConfirmOutcome};
use crate::missions::results::opinions::{self, SaveOpinion};
use crate::missions::results::outcomes::{self, ReportOutcome};
use crate::missions::{EditRegistration, RegistrationRow};

/// A company needs something that it does not need, asks for another delegate after the freeze date, reports a
/// result, confirms it and says what it thinks.
pub async fn travelled(desk: &Desk, company: &RegistrationRow) {
    let mission_id = company.mission_id;
    let ask = AskNeeded {
        mission_id,
        lines: vec![LineForm {
            kind: NeededKind::Visa,
            title: String::new(),
            of: NeededOf::Delegate,
            holds: HoldsUntil::NONE,
            days_before: 30,
        }],
    };
    checklist::ask(desk, &ask).await.expect("something needed");
    let needed = checklist::needed(desk, mission_id).await.expect("a list");
    let needed = needed.first().expect("a need");
    let moved = MoveNeeded {
        id: needed.id,
        version: needed.version,
        to: NeededState::NotNeeded,
        holds_until: None,
        reason: "Yaretzi tiene pasaporte europeo".to_owned(),
    };
    let moved = checklist::move_needed(desk, &moved).await;
    moved.expect("a step");

    let freeze_on = Some(desk.env.today());
    let set = SetFreeze {
        mission_id,
        freeze_on,
    };
    freeze::set(desk, set).await.expect("a freeze date");
    let wanted = RequestChange {
        change: Change::Delegates {
            edit: EditRegistration {
                registration_id: company.id,
                version: company.version,
                delegates: company.delegates.clone(),
                products: company.product_ids.clone(),
            },
        },
        words: ChangeWords {
            asked_by: "Yaretzi Pech".to_owned(),
            why: "Yaretzi no puede viajar".to_owned(),
        },
    };
    let requested = freeze::request(desk, &wanted).await;
    requested.expect("a request");
    report(desk, company).await;
}

async fn report(desk: &Desk, company: &RegistrationRow) {
    let today = desk.env.today().to_string();
    let wanted = ReportOutcome {
        id: None,
        version: 0,
        registration_id: company.id,
        horizon: Horizon::AtEnd,
        outcome: OutcomeForm {
            reported_on: today.clone(),
            is_first_export: false,
            new_markets: Vec::new(),
            jobs: 0,
            notes: String::new(),
            sales: Vec::new(),
        },
    };
    let result_id = outcomes::report(desk, &wanted).await.expect("a result");
    let wanted = ConfirmOutcome {
        result_id,
        confirmation: ConfirmationForm {
            way: ConfirmationWay::Letter,
            code: String::new(),
            letter: "Carta de Yaretzi".to_owned(),
            said_on: today,
            said_by: "Yaretzi Pech".to_owned(),
            ratings: vec![4; 7],
            without_help: "10".to_owned(),
            agrees: true,
            comments: "Yaretzi quiere volver".to_owned(),
        },
    };
    let confirmed = confirming::confirm(desk, &wanted).await;
    confirmed.expect("a confirmation");
    let wanted = SaveOpinion {
        registration_id: company.id,
        opinion: OpinionForm {
            service: Service::Meetings,
            rating: 5,
            causes: Vec::new(),
            words: "Yaretzi encontró a quien buscaba".to_owned(),
        },
    };
    let thought = opinions::save(desk, &wanted).await;
    thought.expect("an opinion");
}
