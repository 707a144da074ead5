use proptest::prelude::*;
use rstest::rstest;

use super::action::{ActionForm, ActionState};
use super::section::SectionCode;
use super::sums::PlanSums;
use super::{ObjectiveForm, Plan, PlanForm};
use crate::time::Day;

fn today() -> Day {
    Day::of(2026, 12, 6)
}

fn action() -> ActionForm {
    ActionForm {
        id: None,
        section: SectionCode::Pricing,
        what: "Cotizar flete".to_owned(),
        owner: "Ana".to_owned(),
        starts_on: "2026-12-01".to_owned(),
        due_on: "2026-12-05".to_owned(),
        state: ActionState::Planned,
        reason: String::new(),
        progress: String::new(),
        cost: "1200.50".to_owned(),
        currency: "mxn".to_owned(),
        question: Some("freight".to_owned()),
    }
}

fn objective() -> ObjectiveForm {
    ObjectiveForm {
        id: None,
        what: "Primer pedido".to_owned(),
        market: Some("us".to_owned()),
        product_id: None,
        target: "20".to_owned(),
        unit: "t".to_owned(),
        due_on: "2027-06-30".to_owned(),
    }
}

fn form(objectives: Vec<ObjectiveForm>, actions: Vec<ActionForm>) -> PlanForm {
    PlanForm {
        title: " Plan  2027 ".to_owned(),
        texts: [("about", "  Dos\nlíneas "), ("risk", " ")]
            .map(|(code, text)| (code.to_owned(), text.to_owned()))
            .into(),
        objectives,
        actions,
    }
}

fn problems(form: &PlanForm) -> Vec<(String, String)> {
    let problems = Plan::parse(form).unwrap_err();
    let pairs = problems.0.into_iter().map(|one| (one.field, one.code));
    pairs.collect()
}

#[test]
fn reads_a_plan_in_its_canonical_form() {
    let plan = Plan::parse(&form(vec![objective()], vec![action()])).unwrap();
    assert_eq!(plan.title, "Plan 2027");
    assert_eq!(plan.texts.len(), 1, "a blank text is none");
    assert_eq!(plan.texts[&SectionCode::About], "Dos\nlíneas");
    assert_eq!(plan.objectives[0].market.as_deref(), Some("US"));
    assert_eq!(plan.actions[0].cost.unwrap().to_string(), "1200.50 MXN");
    assert!(plan.actions[0].is_overdue(today()));
    assert!(!plan.actions[0].is_overdue(Day::of(2026, 12, 5)));
}

#[test]
fn tells_everything_that_is_wrong_at_its_field() {
    let mut odd = form(
        vec![ObjectiveForm {
            what: String::new(),
            market: Some("MARS".to_owned()),
            target: "many".to_owned(),
            ..objective()
        }],
        vec![ActionForm {
            due_on: "2026-11-30".to_owned(),
            state: ActionState::Dropped,
            progress: "101".to_owned(),
            cost: "-1".to_owned(),
            ..action()
        }],
    );
    odd.texts.insert("moon".to_owned(), "?".to_owned());
    let expected = [
        ("texts.moon", "plan-section"),
        ("objectives.0.what", "required"),
        ("objectives.0.market", "country"),
        ("objectives.0.target", "amount"),
        ("actions.0.dueOn", "ends-before-start"),
        ("actions.0.reason", "required"),
        ("actions.0.progress", "plan-progress"),
        ("actions.0.cost", "amount"),
    ];
    let expected = expected.map(|(field, code)| (field.to_owned(), code.to_owned()));
    assert_eq!(problems(&odd), expected);
}

#[test]
fn a_figure_says_what_it_counts_and_a_cost_in_what_it_is_paid() {
    let nameless = ObjectiveForm {
        unit: " ".to_owned(),
        ..objective()
    };
    let unpaid = ActionForm {
        currency: String::new(),
        ..action()
    };
    let found = problems(&form(vec![nameless], vec![unpaid]));
    let fields: Vec<&str> = found.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["objectives.0.unit", "actions.0.currency"]);
}

#[test]
fn a_plan_that_nobody_can_follow_is_refused() {
    let many = form(vec![objective(); 51], vec![action(); 201]);
    let codes: Vec<String> = problems(&many).into_iter().map(|(_, code)| code).collect();
    assert_eq!(codes, ["plan-too-many", "plan-too-many"]);
}

#[rstest]
#[case(ActionState::Planned, "40", 0)]
#[case(ActionState::Doing, "40", 40)]
#[case(ActionState::Doing, "", 0)]
#[case(ActionState::Dropped, "40", 40)]
#[case(ActionState::Done, "nothing that counts", 100)]
fn what_is_done_follows_from_the_state(
    #[case] state: ActionState,
    #[case] progress: &str,
    #[case] expected: u8,
) {
    let typed = ActionForm {
        state,
        progress: progress.to_owned(),
        reason: "Sin presupuesto".to_owned(),
        ..action()
    };
    let plan = Plan::parse(&form(Vec::new(), vec![typed])).unwrap();
    assert_eq!(plan.actions[0].progress, expected);
}

fn with(state: ActionState, progress: &str, cost: &str, currency: &str) -> ActionForm {
    ActionForm {
        state,
        progress: progress.to_owned(),
        cost: cost.to_owned(),
        currency: currency.to_owned(),
        reason: "No".to_owned(),
        ..action()
    }
}

#[test]
fn costs_are_summed_by_currency_and_what_is_dropped_costs_nothing() {
    let actions = vec![
        with(ActionState::Done, "", "0.10", "USD"),
        with(ActionState::Doing, "25", "0.20", "USD"),
        with(ActionState::Planned, "", "5", "JPY"),
        with(ActionState::Dropped, "90", "1000", "USD"),
    ];
    let plan = Plan::parse(&form(Vec::new(), actions)).unwrap();
    let sums = PlanSums::of(&plan.actions, today());
    let costs: Vec<String> = sums
        .costs
        .iter()
        .map(|sum| {
            format!(
                "{} {} {}",
                sum.planned.amount, sum.done.amount, sum.planned.currency
            )
        })
        .collect();
    assert_eq!(costs, ["5 0 JPY", "0.30 0.10 USD"]);
    assert_eq!(
        (sums.done, sums.open, sums.dropped, sums.overdue),
        (1, 2, 1, 2)
    );
    // (100 + 25 + 0) / 3 = 41.67
    assert_eq!(sums.progress, Some(42));
}

#[test]
fn a_plan_without_actions_is_not_at_nothing() {
    assert_eq!(PlanSums::of(&[], today()).progress, None);
}

proptest! {
    /// Progress stays between nothing and all, and more done is never less.
    #[test]
    fn to_finish_an_action_never_lowers_the_progress(
        levels in proptest::collection::vec(0_u8..=100, 1..20),
        at in 0_usize..20,
    ) {
        let at = at % levels.len();
        let read = |done: Option<usize>| {
            let actions = levels.iter().enumerate().map(|(index, level)| {
                let state = if done == Some(index) { ActionState::Done } else { ActionState::Doing };
                with(state, &level.to_string(), "", "")
            });
            let plan = Plan::parse(&form(Vec::new(), actions.collect())).unwrap();
            PlanSums::of(&plan.actions, today()).progress.unwrap()
        };
        let (before, after) = (read(None), read(Some(at)));
        prop_assert!(before <= after && after <= 100);
    }
}
