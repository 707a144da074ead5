use proptest::prelude::*;
use uuid::Uuid;

use super::{
    Booth, BoothForm, BoothKind, BoothOrder, BoothRefusal, FloorRule, Placed, PlanForm, Side,
    Standing, assign, problems, suggest,
};
use crate::ids::{BoothId, RegistrationId};

fn plan() -> PlanForm {
    PlanForm {
        name: "Pabellón".to_owned(),
        width_cm: 1_200,
        depth_cm: 600,
    }
}

fn company(number: u128) -> RegistrationId {
    RegistrationId(Uuid::from_u128(number))
}

fn id(number: u128) -> BoothId {
    BoothId(Uuid::from_u128(number))
}

/// Booths of three metres in a row.
fn row(count: u32) -> Vec<Booth> {
    (0..count)
        .map(|index| Booth {
            id: id(u128::from(index)),
            form: BoothForm {
                number: format!("A{}", index + 1),
                kind: BoothKind::Built,
                left_cm: index * 300,
                top_cm: 0,
                width_cm: 300,
                depth_cm: 300,
                open: vec![Side::Bottom],
            },
            holder: None,
        })
        .collect()
}

#[test]
fn booths_that_touch_do_not_overlap() {
    assert!(problems(&plan(), &row(4)).is_empty());
}

#[test]
fn every_rule_of_the_floor_is_told() {
    let mut booths = row(5);
    booths[1].form.left_cm = 299;
    booths[2].form.number = "a1".to_owned();
    booths[2].holder = Some(company(1));
    booths[3].holder = Some(company(1));
    booths[3].form.kind = BoothKind::Office;
    let found = problems(&plan(), &booths);
    let rules: Vec<_> = found.iter().map(|one| (one.rule, one.booth)).collect();
    assert_eq!(
        rules,
        [
            (FloorRule::Overlap, id(1)),
            (FloorRule::NumberTwice, id(2)),
            (FloorRule::NotForCompanies, id(3)),
            (FloorRule::HolderTwice, id(3)),
            (FloorRule::Outside, id(4)),
        ]
    );
}

#[test]
fn two_companies_change_places() {
    let mut booths = row(3);
    booths[0].holder = Some(company(1));
    booths[1].holder = Some(company(2));
    let placed = |booth, holder: Option<u128>| Placed {
        booth: id(booth),
        holder: holder.map(company),
    };
    assert_eq!(
        assign(&booths, id(1), Some(company(1))),
        Ok(vec![placed(1, Some(1)), placed(0, Some(2))])
    );
    assert_eq!(
        assign(&booths, id(2), Some(company(1))),
        Ok(vec![placed(2, Some(1)), placed(0, None)])
    );
    assert_eq!(
        assign(&booths, id(0), Some(company(3))),
        Ok(vec![placed(0, Some(3))])
    );
    assert_eq!(assign(&booths, id(0), None), Ok(vec![placed(0, None)]));
    booths[2].form.kind = BoothKind::Common;
    assert_eq!(
        assign(&booths, id(2), Some(company(1))),
        Err(BoothRefusal::NotForCompanies)
    );
}

#[test]
fn the_rule_decides_who_stands_where() {
    let mut booths = row(3);
    booths[0].form.number = "A10".to_owned();
    booths[2].form.open = vec![Side::Bottom, Side::Right];
    let companies: Vec<Standing> = [(1, "agro"), (2, "auto"), (3, "agro")]
        .map(|(number, sector)| Standing {
            registration: company(number),
            sector: sector.to_owned(),
        })
        .to_vec();
    let by = |order| {
        let found = suggest(&booths, &companies, order);
        let mut found: Vec<_> = found
            .iter()
            .map(|one| (one.booth, one.holder.unwrap()))
            .collect();
        found.sort();
        found
            .into_iter()
            .map(|(_, holder)| holder)
            .collect::<Vec<_>>()
    };
    let of = |numbers: [u128; 3]| numbers.map(company).to_vec();
    // A2, A3, A10.
    assert_eq!(by(BoothOrder::ByNumber), of([3, 1, 2]));
    assert_eq!(by(BoothOrder::BestFirst), of([3, 2, 1]));
    assert_eq!(by(BoothOrder::BySector), of([2, 1, 3]));
}

proptest! {
    /// After any assignments and a suggestion nobody stands twice, and no rule is broken that was kept before.
    #[test]
    fn the_rules_hold_whatever_is_done(
        steps in proptest::collection::vec((0_u128..4, proptest::option::of(1_u128..7)), 0..20),
        companies in 0_u128..7,
        order in 0_usize..3,
    ) {
        let mut booths = row(4);
        let mut do_all = |placed: Vec<Placed>| {
            for one in placed {
                let booth = booths.iter_mut().find(|booth| booth.id == one.booth).unwrap();
                booth.holder = one.holder;
            }
            booths.clone()
        };
        let mut after = do_all(vec![]);
        for (booth, holder) in steps {
            let placed = assign(&after, id(booth), holder.map(company)).unwrap();
            after = do_all(placed);
            prop_assert!(problems(&plan(), &after).is_empty());
        }
        let before = after.clone();
        let standing: Vec<Standing> = (1..=companies)
            .map(|number| Standing { registration: company(number), sector: String::new() })
            .collect();
        let placed = suggest(&after, &standing, BoothOrder::ALL[order]);
        after = do_all(placed);
        prop_assert!(problems(&plan(), &after).is_empty());
        // Who had a booth has it still, and a booth stays free only where nobody is left without one.
        for (old, new) in before.iter().zip(&after) {
            prop_assert!(old.holder.is_none() || old.holder == new.holder);
        }
        let has_none = |one: &Standing| after.iter().all(|booth| booth.holder != Some(one.registration));
        prop_assert!(!standing.iter().any(has_none) || after.iter().all(|booth| booth.holder.is_some()));
    }
}
