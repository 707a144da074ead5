use data_encoding::BASE32_NOPAD;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use rstest::rstest;
use uuid::Uuid;

use super::{
    BadgeKind, BadgeStanding, BadgeVerdict, Event, Gate, NewBadge, PublicKey, Token, check, in_use,
    sign,
};
use crate::ids::{BadgeId, MissionId};
use crate::time::Instant;

const SECRET: [u8; 32] = [7; 32];

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn mission() -> MissionId {
    MissionId(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_1234_5678))
}

fn a_badge() -> NewBadge {
    NewBadge {
        mission: mission(),
        badge: BadgeId(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0042)),
        kind: BadgeKind::Buyer,
        from: at("2026-05-04T06:00:00Z"),
        until: at("2026-05-07T22:00:00Z"),
    }
}

fn judged(text: &str, now: &str, standing: Option<BadgeStanding>) -> BadgeVerdict {
    let keys = [PublicKey::of(&[9; 32]), PublicKey::of(&SECRET)];
    let gate = Gate {
        event: Event::of(mission()),
        keys: &keys,
        at: at(now),
    };
    Token::read(text).map_or(BadgeVerdict::NotABadge, |token| {
        check(&token, &gate, standing)
    })
}

#[rstest]
#[case("2026-05-04T06:00:00Z", None, BadgeVerdict::Fine)]
#[case("2026-05-05T09:00:00Z", Some(BadgeStanding::Good), BadgeVerdict::Fine)]
#[case("2026-05-04T05:59:59Z", None, BadgeVerdict::NotYet)]
#[case("2026-05-07T22:00:00Z", None, BadgeVerdict::Expired)]
#[case(
    "2026-05-05T09:00:00Z",
    Some(BadgeStanding::Revoked),
    BadgeVerdict::Revoked
)]
#[case(
    "2026-05-05T09:00:00Z",
    Some(BadgeStanding::Replaced),
    BadgeVerdict::Replaced
)]
fn a_true_badge_is_judged_by_time_and_standing(
    #[case] now: &str,
    #[case] standing: Option<BadgeStanding>,
    #[case] verdict: BadgeVerdict,
) {
    assert_eq!(judged(&sign(&a_badge(), &SECRET), now, standing), verdict);
}

#[test]
fn a_badge_of_another_mission_or_office_says_so() {
    let now = "2026-05-05T09:00:00Z";
    let other = NewBadge {
        mission: MissionId(Uuid::from_u128(5)),
        ..a_badge()
    };
    assert_eq!(
        judged(&sign(&other, &SECRET), now, None),
        BadgeVerdict::OtherEvent
    );
    assert_eq!(
        judged(&sign(&a_badge(), &[8; 32]), now, None),
        BadgeVerdict::UnknownKey
    );
    // Signed by somebody who only calls their key by the name of ours.
    let mut token = Token::read(&sign(&a_badge(), &[8; 32])).unwrap();
    token.key = PublicKey::of(&SECRET).name();
    assert_eq!(judged(&token.text(), now, None), BadgeVerdict::Forged);
    for text in ["", "PROA", "https://example.com", "BEGIN:VCARD"] {
        assert_eq!(judged(text, now, None), BadgeVerdict::NotABadge);
    }
}

#[rstest]
#[case("2026-05-04T05:59:59Z", BadgeStanding::Good, BadgeVerdict::NotYet)]
#[case("2026-05-04T06:00:00Z", BadgeStanding::Good, BadgeVerdict::Fine)]
#[case("2026-05-07T22:00:00Z", BadgeStanding::Good, BadgeVerdict::Expired)]
#[case("2026-05-07T22:00:00Z", BadgeStanding::Revoked, BadgeVerdict::Revoked)]
#[case(
    "2026-05-04T05:59:59Z",
    BadgeStanding::Replaced,
    BadgeVerdict::Replaced
)]
fn a_badge_that_nobody_shows_is_used_in_its_days_and_while_it_is_good(
    #[case] now: &str,
    #[case] standing: BadgeStanding,
    #[case] verdict: BadgeVerdict,
) {
    let days = (a_badge().from, a_badge().until);
    assert_eq!(in_use(Some(standing), days, at(now)), verdict);
}

#[test]
fn its_text_fits_a_small_code_and_names_nobody() {
    let text = sign(&a_badge(), &SECRET);
    // The most that a code of 41 modules holds with a repair of 15 %.
    assert!(text.len() <= 154, "{}", text.len());
    assert!(
        text.bytes()
            .all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit())
    );
    let typed = format!("  {}\r\n", text.to_ascii_lowercase());
    assert_eq!(Token::read(&typed), Token::read(&text));
}

proptest! {
    #[test]
    fn what_was_signed_is_read_and_fine(
        secret: [u8; 32], mission: u128, badge: u128, kind in 0_usize..3,
        from in 1_600_000_000_000_i64..2_000_000_000_000, lasts in 1_i64..500_000_000_000
    ) {
        let new = NewBadge {
            mission: MissionId(Uuid::from_u128(mission)),
            badge: BadgeId(Uuid::from_u128(badge)),
            kind: BadgeKind::ALL[kind],
            from: Instant::from_milliseconds(from).unwrap(),
            until: Instant::from_milliseconds(from + lasts).unwrap(),
        };
        let token = Token::read(&sign(&new, &secret)).unwrap();
        prop_assert_eq!((token.badge, token.kind), (new.badge, new.kind));
        prop_assert!(token.starts_at() <= new.from && token.ends_at() >= new.until);
        let keys = [PublicKey::of(&secret)];
        let gate = Gate { event: Event::of(new.mission), keys: &keys, at: new.from };
        prop_assert_eq!(check(&token, &gate, None), BadgeVerdict::Fine);
    }

    #[test]
    fn every_flipped_bit_is_refused(bit in 0_usize..93 * 8, badge: u128) {
        let new = NewBadge { badge: BadgeId(Uuid::from_u128(badge)), ..a_badge() };
        let text = sign(&new, &SECRET);
        let mut bytes = BASE32_NOPAD.decode(&text.as_bytes()[4..]).unwrap();
        prop_assert_eq!(bytes.len(), 93);
        bytes[bit / 8] ^= 1 << (bit % 8);
        let flipped = format!("PROA{}", BASE32_NOPAD.encode(&bytes));
        let verdict = judged(&flipped, "2026-05-05T09:00:00Z", None);
        prop_assert!(matches!(
            verdict,
            BadgeVerdict::Forged | BadgeVerdict::UnknownKey | BadgeVerdict::NotABadge
        ));
    }

    #[test]
    fn every_other_letter_is_refused(place in 0_usize..153, letter in "[A-Z2-7]") {
        let text = sign(&a_badge(), &SECRET);
        let mut changed = text.clone();
        changed.replace_range(place..=place, &letter);
        let verdict = judged(&changed, "2026-05-05T09:00:00Z", None);
        prop_assert_eq!(verdict == BadgeVerdict::Fine, changed == text);
    }

    #[test]
    fn no_text_whatever_breaks_the_reader(text in any::<String>()) {
        prop_assert_eq!(judged(&text, "2026-05-05T09:00:00Z", None), BadgeVerdict::NotABadge);
    }
}
