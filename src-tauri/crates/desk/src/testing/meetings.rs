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
pub async fn a_wish(desk: &TestDesk, mission: MissionId, of: RegistrationId) {
    let buyer = a_buyer_with(desk, "Habla con Yaretzi Pech.").await;
    let wanted = AskMeeting {
        mission,
        asker: seller(desk, mission, of).await,
        asked: purchaser(desk, mission, buyer, false).await,
    };
    ask(desk, wanted).await.expect("a wish that can be kept");
}

/// A registered company takes part in the meetings of a mission.
pub async fn seller(desk: &TestDesk, mission: MissionId, of: RegistrationId) -> ParticipantId {
    let form = ParticipantForm {
        registration: Some(of),
        ..ParticipantForm::default()
    };
    participant(desk, mission, form).await
}

/// A house that buys takes part in the meetings of a mission.
pub async fn purchaser(
    desk: &TestDesk,
    mission: MissionId,
    buyer: BuyerId,
    accepts_all: bool,
) -> ParticipantId {
    let form = ParticipantForm {
        buyer: Some(buyer),
        accepts_all,
        ..ParticipantForm::default()
    };
    participant(desk, mission, form).await
}

async fn participant(
    desk: &TestDesk,
    mission: MissionId,
    participant: ParticipantForm,
) -> ParticipantId {
    let wanted = SaveParticipant {
        id: None,
        version: 0,
        mission,
        participant,
    };
    save_participant(desk, &wanted)
        .await
        .expect("a participant that can be kept")
}
