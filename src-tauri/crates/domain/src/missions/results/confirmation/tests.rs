use proptest::prelude::*;
use uuid::Uuid;

use super::{
    Confirmation, ConfirmationCode, ConfirmationForm, ConfirmationWay, WinRating, figures,
};
use crate::ids::ResultId;
use crate::missions::results::outcome::{Certainty, Outcome, Sale};
use crate::money::{Currency, Money};
use crate::time::Day;

fn form() -> ConfirmationForm {
    ConfirmationForm {
        way: ConfirmationWay::Letter,
        code: String::new(),
        letter: "Carta del 12 de enero".to_owned(),
        said_on: "2028-01-12".to_owned(),
        said_by: "Ana Cruz".to_owned(),
        ratings: vec![5, 4, 4, 3, 5, 2, 1],
        without_help: "25".to_owned(),
        agrees: true,
        comments: String::new(),
    }
}

#[test]
fn each_way_asks_for_what_proves_it() {
    let today = Day::of(2028, 1, 12);
    let read = Confirmation::parse(&form(), today).unwrap();
    assert_eq!(read.ratings.len(), WinRating::ALL.len());
    let told = |form: ConfirmationForm| {
        let problems = Confirmation::parse(&form, today).unwrap_err().0;
        problems
            .into_iter()
            .map(|one| format!("{} {}", one.field, one.code))
            .collect::<Vec<_>>()
    };
    let with_code = ConfirmationForm {
        way: ConfirmationWay::Code,
        ..form()
    };
    assert_eq!(told(with_code), ["code required"]);
    let wrong = ConfirmationForm {
        letter: String::new(),
        ratings: vec![5, 4, 4, 3, 5, 2, 6],
        without_help: "101".to_owned(),
        said_on: "2028-01-13".to_owned(),
        ..form()
    };
    assert_eq!(
        told(wrong),
        [
            "letter required",
            "saidOn day-to-come",
            "ratings.6 out-of-range",
            "withoutHelp percentage"
        ]
    );
    let short = ConfirmationForm {
        ratings: vec![5],
        ..form()
    };
    assert_eq!(told(short).len(), 7);
}

fn outcome() -> Outcome {
    Outcome {
        reported_on: Day::of(2028, 1, 10),
        is_first_export: false,
        new_markets: vec![],
        jobs: Some(0),
        notes: String::new(),
        sales: vec![Sale {
            id: None,
            certainty: Certainty::Closed,
            product: String::new(),
            code: "080550".parse().ok(),
            market: "DE".to_owned(),
            buyer: "Obsthof".to_owned(),
            from: Day::of(2027, 11, 1),
            until: Day::of(2027, 12, 31),
            amount: Money {
                minor: 1_200_000,
                currency: Currency::EUR,
            },
        }],
    }
}

#[test]
fn other_figures_are_written_otherwise() {
    let id = ResultId(Uuid::from_u128(1));
    let before = figures(id, &outcome());
    let mut larger = outcome();
    larger.sales[0].amount.minor += 1;
    let mut more = outcome();
    more.jobs = Some(1);
    let mut untold = outcome();
    untold.jobs = None;
    let mut sure = outcome();
    sure.sales[0].certainty = Certainty::Expected;
    for other in [larger, more, untold, sure] {
        assert_ne!(figures(id, &other), before);
    }
    assert_ne!(figures(ResultId(Uuid::from_u128(2)), &outcome()), before);
    let noted = Outcome {
        notes: "Pidió otra muestra.".to_owned(),
        ..outcome()
    };
    assert_eq!(figures(id, &noted), before);
}

proptest! {
    #[test]
    fn a_code_is_read_as_it_was_written(key: [u8; 2], signature: [u8; 8]) {
        let code = ConfirmationCode { key, signature };
        let text = code.to_string();
        prop_assert_eq!(text.len(), 19);
        prop_assert_eq!(text.parse::<ConfirmationCode>().unwrap(), code);
        let typed = text.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        prop_assert_eq!(typed.parse::<ConfirmationCode>().unwrap(), code);
        prop_assert!(text[..18].parse::<ConfirmationCode>().is_err());
        let longer = format!("{text}0");
        prop_assert!(longer.parse::<ConfirmationCode>().is_err());
    }
}
