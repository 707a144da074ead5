use proa_domain::ids::RegistrationId;
use proa_domain::missions::ready::agenda::EntryForm;
use proa_domain::missions::state::RegistrationState;
use proa_domain::settings::{Locale, Role};

use super::{WantedItinerary, itinerary};
use crate::error::{AppError, StoreError};
use crate::missions::ready::agenda::{self, SaveAgendaEntry};
use crate::missions::{self, MoveRegistration};
use crate::settings::people::{self, NewPerson};
use crate::testing::{TestDesk, a_company, a_mission, enrol};

fn point(title: &str, starts_at: &str, of: Option<RegistrationId>) -> EntryForm {
    EntryForm {
        day: "2027-10-10".to_owned(),
        starts_at: starts_at.to_owned(),
        ends_at: "20:00".to_owned(),
        title: title.to_owned(),
        place: String::new(),
        notes: String::new(),
        registration: of,
    }
}

#[tokio::test]
async fn a_company_gets_what_is_for_everybody_and_its_own_and_only_those_who_come_are_told() {
    let desk = TestDesk::new().await;
    let mission_id = a_mission().create(&desk).await;
    let mut enrolled = Vec::new();
    for name in ["Zapote", "Árbol", "Mezcal"] {
        let company = a_company().named(name).register(&desk).await;
        enrolled.push(enrol(&desk, mission_id, company).await.unwrap());
    }
    let [zapote, arbol, gone] = enrolled.try_into().unwrap();
    for entry in [
        point("De Zapote", "11:00", Some(zapote.id)),
        point("De todas", "09:00", None),
        point("De Árbol", "10:00", Some(arbol.id)),
        point("De Mezcal", "08:00", Some(gone.id)),
    ] {
        let save = SaveAgendaEntry {
            id: None,
            version: 0,
            mission_id,
            entry,
        };
        agenda::save(&desk, &save).await.unwrap();
    }
    let withdraw = MoveRegistration {
        registration_id: gone.id,
        version: gone.version,
        to: RegistrationState::Withdrawn,
        reason: None,
    };
    missions::move_registration(&desk, &withdraw).await.unwrap();
    let wanted = |registration_id| WantedItinerary {
        mission_id,
        registration_id,
    };
    let texts = |content: &serde_json::Value, list: &str, field: &str| {
        let list = content[list].as_array().unwrap().iter();
        list.map(|one| one[field].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };

    let whole = itinerary(&desk, wanted(None), Locale::EsMx).await.unwrap();
    assert_eq!(whole.title, "Itinerario de Anuga 2027");
    let content = &whole.content;
    assert_eq!(texts(content, "parties", "company"), ["Árbol", "Zapote"]);
    assert_eq!(
        texts(content, "points", "title"),
        ["De todas", "De Árbol", "De Zapote"]
    );
    assert_eq!(content["zone"], "Europe/Berlin");
    assert_eq!(content["points"][1]["party"], arbol.id.to_string());
    assert_eq!(content["hasMeetings"], false);

    let one = wanted(Some(zapote.id));
    let own = itinerary(&desk, one, Locale::En).await.unwrap();
    assert_eq!(own.title, "Itinerary of Zapote in Anuga 2027");
    assert_eq!(texts(&own.content, "parties", "company"), ["Zapote"]);
    assert_eq!(own.content["parties"][0]["people"][0], "Yaretzi Pech");
    assert_eq!(
        texts(&own.content, "points", "title"),
        ["De todas", "De Zapote"]
    );

    // Who does not come has none.
    let refused = itinerary(&desk, wanted(Some(gone.id)), Locale::En).await;
    assert!(matches!(
        refused,
        Err(AppError::Store(StoreError::NotFound { .. }))
    ));
}

#[tokio::test]
async fn names_of_people_are_not_handed_out_by_every_role() {
    let desk = TestDesk::new().await;
    let mission_id = a_mission().create(&desk).await;
    let new = NewPerson {
        name: "Luz Chan".into(),
        role: Role::Adviser,
        pin: None,
    };
    let adviser = people::add(&desk, new).await.unwrap();
    people::switch(&desk, adviser.id, None).await.unwrap();
    let wanted = WantedItinerary {
        mission_id,
        registration_id: None,
    };
    let refused = itinerary(&desk, wanted, Locale::En).await;
    assert!(matches!(refused, Err(AppError::People(_))));
}

#[tokio::test]
async fn the_country_is_named_in_the_language_of_the_paper() {
    let desk = TestDesk::with_reference().await;
    let wanted = WantedItinerary {
        mission_id: a_mission().create(&desk).await,
        registration_id: None,
    };
    for (locale, venue) in [
        (Locale::EsMx, "Koelnmesse, Colonia, Alemania"),
        (Locale::En, "Koelnmesse, Colonia, Germany"),
    ] {
        let paper = itinerary(&desk, wanted, locale).await.unwrap();
        assert_eq!(paper.content["venue"], venue);
    }
}
