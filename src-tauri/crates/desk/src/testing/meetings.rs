//! Houses that buy, and what companies ask of them.

use proa_domain::ids::{BuyerId, MissionId, ParticipantId, RegistrationId};
use proa_domain::meetings::buyer::BuyerForm;

use crate::meetings::{
    AskMeeting, BuyerFilter, ParticipantForm, SaveBuyer, SaveParticipant, ask, buyers, save_buyer,
    save_participant,
};
use crate::testing::TestDesk;

/// A house that buys, with notes about it.
pub async fn a_buyer_with(desk: &TestDesk, notes: &str) -> BuyerId {
    let wanted = SaveBuyer {
        id: None,
        version: 0,
        buyer: BuyerForm {
            name: "Frischmarkt".to_owned(),
            country: "DE".to_owned(),
            notes: notes.to_owned(),
            ..BuyerForm::default()
        },
    };
    save_buyer(desk, &wanted)
        .await
        .expect("a buyer that can be kept")
}

/// What is noted about a house that buys.
pub async fn notes_of(desk: &TestDesk, buyer: BuyerId) -> String {
    let filter = BuyerFilter {
        text: String::new(),
        not_in: None,
        after: None,
        limit: 9,
    };
    let known = buyers(desk, &filter).await.expect("a list of buyers").rows;
    let found = known.into_iter().find(|row| row.id == buyer);
    found.expect("the buyer in the list").buyer.notes
}

/// A company asks a house that buys for a meeting.
pub async fn a_wish(desk: &TestDesk, mission: MissionId, seller: RegistrationId) {
    let buyer = a_buyer_with(desk, "Habla con Yaretzi Pech.").await;
    let wanted = AskMeeting {
        mission,
        asker: participant(desk, mission, Some(seller), None).await,
        asked: participant(desk, mission, None, Some(buyer)).await,
    };
    ask(desk, wanted).await.expect("a wish that can be kept");
}

async fn participant(
    desk: &TestDesk,
    mission: MissionId,
    registration: Option<RegistrationId>,
    buyer: Option<BuyerId>,
) -> ParticipantId {
    let wanted = SaveParticipant {
        id: None,
        version: 0,
        mission,
        participant: ParticipantForm {
            registration,
            buyer,
            away: Vec::new(),
            most: None,
            most_a_day: None,
            most_a_session: None,
            pause_minutes: 0,
            accepts_all: false,
        },
    };
    save_participant(desk, &wanted)
        .await
        .expect("a participant that can be kept")
}
