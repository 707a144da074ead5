use proptest::prelude::*;
use rstest::rstest;

use super::{BulkEdit, BulkField, BulkForm, BulkRefusal, WordsChange};
use crate::companies::market_status::MarketStatusForm;
use crate::companies::profile::{ExportExperience, MarketStatus, Profile, ProfileForm};
use crate::time::Day;

fn today() -> Day {
    Day::of(2026, 12, 10)
}

fn form(fields: &[BulkField]) -> BulkForm {
    BulkForm {
        fields: fields.to_vec(),
        put_tags: vec!["Miel".to_owned()],
        take_tags: Vec::new(),
        put_rosters: vec!["Invitadas".to_owned()],
        take_rosters: Vec::new(),
        sectors_how: WordsChange::Add,
        sectors: vec!["fresh-produce".to_owned()],
        state: "16".to_owned(),
        experience: ExportExperience::Regular,
        market: "US".to_owned(),
        market_status: MarketStatusForm {
            status: MarketStatus::Exporting,
            on: "2026-12-01".to_owned(),
            note: String::new(),
        },
        reason: "Cerró".to_owned(),
    }
}

fn profile(change: impl FnOnce(&mut ProfileForm)) -> Profile {
    let mut form: ProfileForm = serde_json::from_value(serde_json::json!({
        "legalName": "Apícola del Balsas", "tradeNames": [], "rfc": "", "rfcOverride": null,
        "personKind": "legal", "scian": null, "sizeSector": null, "sectors": ["beverages"],
        "state": null, "municipality": null, "address": "", "postalCode": "", "web": "",
        "programmes": [], "exportExperience": "none", "contacts": [], "figures": [],
        "markets": [{ "market": "DE", "status": "interested" }], "products": [],
    }))
    .unwrap();
    change(&mut form);
    Profile::parse(&form, today()).unwrap()
}

fn codes(form: &BulkForm) -> Vec<String> {
    let problems = BulkEdit::parse(form, today()).unwrap_err();
    let told = problems.0.into_iter();
    told.map(|one| format!("{} {}", one.field, one.code))
        .collect()
}

#[test]
fn what_is_not_among_the_fields_is_not_touched() {
    let edit = BulkEdit::parse(&form(&[BulkField::Experience]), today()).unwrap();
    assert!(edit.put_tags.is_empty() && edit.put_rosters.is_empty());
    assert_eq!(
        (&edit.sectors, edit.state, &edit.archive),
        (&None, None, &None)
    );
    let before = profile(|_| ());
    let after = edit.applied(&before).unwrap();
    let expected = Profile {
        export_experience: ExportExperience::Regular,
        ..before
    };
    assert_eq!(after, expected);
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    assert_eq!(codes(&form(&[])), ["fields bulk-nothing"]);
    let mut wrong = form(BulkField::ALL);
    wrong.put_tags = vec!["a;b".to_owned()];
    wrong.put_rosters = Vec::new();
    wrong.sectors = Vec::new();
    wrong.state = "99".to_owned();
    wrong.market = "Alemania".to_owned();
    wrong.market_status.on = "2026-12-11".to_owned();
    wrong.reason = " ".to_owned();
    assert_eq!(
        codes(&wrong),
        [
            "putRosters required",
            "putTags tag-sign",
            "sectors required",
            "state state",
            "market country",
            "on market-status-later",
            "reason required",
        ]
    );
}

#[rstest]
#[case(WordsChange::Add, &["fresh-produce", "beverages"], &["beverages", "fresh-produce"])]
#[case(WordsChange::Remove, &["beverages", "fresh-produce"], &[])]
#[case(WordsChange::Set, &["fresh-produce"], &["fresh-produce"])]
#[case(WordsChange::Set, &[], &[])]
fn sectors_are_added_taken_away_or_set(
    #[case] how: WordsChange,
    #[case] these: &[&str],
    #[case] expected: &[&str],
) {
    let mut form = form(&[BulkField::Sectors]);
    form.sectors_how = how;
    form.sectors = these.iter().map(ToString::to_string).collect();
    let edit = BulkEdit::parse(&form, today()).unwrap();
    assert_eq!(edit.applied(&profile(|_| ())).unwrap().sectors, expected);
}

#[rstest]
#[case(None, "", "16", Ok(()))]
#[case(Some("16102"), "", "16", Ok(()))]
#[case(Some("14039"), "", "16", Err(BulkRefusal::Place))]
#[case(None, "44100", "16", Err(BulkRefusal::Place))]
#[case(Some("14039"), "", "", Err(BulkRefusal::Place))]
#[case(None, "", "", Ok(()))]
fn a_state_is_set_only_where_what_is_known_of_the_place_lies_in_it(
    #[case] municipality: Option<&str>,
    #[case] postal_code: &str,
    #[case] state: &str,
    #[case] expected: Result<(), BulkRefusal>,
) {
    let mut form = form(&[BulkField::State]);
    state.clone_into(&mut form.state);
    let edit = BulkEdit::parse(&form, today()).unwrap();
    let before = profile(|form| {
        form.state = municipality
            .map(|code| code[..2].to_owned())
            .or_else(|| (!postal_code.is_empty()).then(|| "14".to_owned()));
        form.municipality = municipality.map(ToOwned::to_owned);
        postal_code.clone_into(&mut form.postal_code);
    });
    assert_eq!(edit.applied(&before).map(|_| ()), expected);
}

#[test]
fn a_market_is_changed_where_it_is_known_and_added_where_it_is_not() {
    let mut form = form(&[BulkField::Market]);
    let known = |form: &BulkForm| {
        let edit = BulkEdit::parse(form, today()).unwrap();
        let after = edit.applied(&profile(|_| ())).unwrap().markets;
        let pairs = after.into_iter().map(|one| (one.market, one.status));
        pairs.collect::<Vec<_>>()
    };
    let of = |market: &str, status| (market.to_owned(), status);
    assert_eq!(
        known(&form),
        [
            of("DE", MarketStatus::Interested),
            of("US", MarketStatus::Exporting)
        ]
    );
    form.market = "DE".to_owned();
    assert_eq!(known(&form), [of("DE", MarketStatus::Exporting)]);
}

fn words() -> impl Strategy<Value = Vec<String>> {
    prop::collection::btree_set("[a-e]", 0..5).prop_map(|set| set.into_iter().collect())
}

proptest! {
    #[test]
    fn what_is_applied_twice_is_applied_once(
        own in words(), these in words(), how in prop::sample::select(WordsChange::ALL),
    ) {
        let mut form = form(&[BulkField::Sectors, BulkField::Experience, BulkField::Market]);
        form.sectors_how = how;
        form.sectors = these;
        prop_assume!(how == WordsChange::Set || !form.sectors.is_empty());
        let edit = BulkEdit::parse(&form, today()).unwrap();
        let once = edit.applied(&profile(|form| form.sectors = own)).unwrap();
        prop_assert_eq!(edit.applied(&once).unwrap(), once);
    }
}
