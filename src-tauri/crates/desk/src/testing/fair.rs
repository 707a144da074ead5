//! A day at a fair for tests: a door, a guest who is let in for a reason, and a lead of a company.

use proa_domain::companies::consents::Purpose;
use proa_domain::fair::badge::BadgeKind;
use proa_domain::fair::entry::DoorWay;
use proa_domain::fair::entry::zone::ZoneForm;
use proa_domain::fair::lead::{
    LeadConsent, LeadForm, LeadNext, LeadPerson, LeadProduct, Temperature,
};
use proa_domain::ids::{CompanyId, LeadId, MissionId, ScanId};
use proa_domain::settings::Locale;

use crate::Desk;
use crate::fair::badges::{self, AddBadge};
use crate::fair::leads::{self, SaveLead};
use crate::fair::scans::{self, AtTheDoor, PassDoor};
use crate::fair::zones::{self, SaveZone};

/// A lead that is hot, of a house that the office does not know.
pub fn a_lead(desk: &Desk, mission: MissionId) -> SaveLead {
    SaveLead {
        id: LeadId(desk.env.uuid()),
        version: 0,
        follow_up_version: 0,
        mission,
        lead: LeadForm {
            company: None,
            company_name: "Obsthof Köln".to_owned(),
            country: "DE".to_owned(),
            person: LeadPerson {
                name: "Anna Weiß".to_owned(),
                mail: "anna at obsthof".to_owned(),
                ..LeadPerson::default()
            },
            temperature: Temperature::Hot,
            products: vec![LeadProduct {
                code: "0804.40".to_owned(),
                quantity: "20".to_owned(),
                unit: "t".to_owned(),
                ..LeadProduct::default()
            }],
            decision_on: String::new(),
            consent: LeadConsent::Yes,
            purpose: Purpose::Missions,
            notice: "2026-1".to_owned(),
            note: "Quiere muestra".to_owned(),
            next: LeadNext::default(),
        },
        locale: Locale::EsMx,
    }
}

/// A guest with a badge of their own is let through a door twice, and a lead of a company is kept.
pub async fn a_day(desk: &Desk, mission: MissionId, company: CompanyId) {
    let zone = SaveZone {
        id: None,
        version: 0,
        mission,
        zone: ZoneForm {
            name: "Pabellón".to_owned(),
            ..ZoneForm::default()
        },
    };
    let zone = zones::save(desk, &zone).await.expect("a zone");
    let guest = AddBadge {
        mission,
        kind: BadgeKind::Buyer,
        buyer: None,
        name: "Jürgen Weiß".to_owned(),
    };
    let badge = badges::add(desk, &guest).await.expect("a badge");
    for _ in 0..2 {
        let wanted = PassDoor {
            id: ScanId(desk.env.uuid()),
            mission,
            zone,
            way: DoorWay::In,
            who: AtTheDoor::Badge(badge),
            force: Some("Viene con Yaretzi".to_owned()),
            at: None,
        };
        scans::pass(desk, &wanted).await.expect("a scan");
    }
    let mut lead = a_lead(desk, mission);
    lead.lead.company = Some(company);
    leads::save(desk, &lead).await.expect("a lead");
}
