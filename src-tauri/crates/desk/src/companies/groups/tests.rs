use proa_domain::companies::group::{GroupPlaceForm, GroupRole};
use proa_domain::ids::{CompanyId, GroupId};
use proa_domain::problem::Problems;

use super::{CompanyGroup, LeaveGroup, SetGroupPlace, find_groups, leave, of_company, set_place};
use crate::companies::error::CompanyError;
use crate::error::{AppError, StoreError};
use crate::settings::error::JournalError;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::merging::{dump, join};
use crate::testing::{TestDesk, a_company};

async fn named(desk: &TestDesk, name: &str) -> CompanyId {
    a_company().named(name).register(desk).await
}

fn place(group: Option<GroupId>, role: GroupRole, owner: Option<CompanyId>) -> GroupPlaceForm {
    GroupPlaceForm {
        group,
        name: "Grupo Meseta".to_owned(),
        role,
        owner,
        share: "51.25".to_owned(),
        since: "2020-01-01".to_owned(),
    }
}

async fn version(desk: &TestDesk, company: CompanyId) -> u32 {
    let group = of_company(desk, company).await.unwrap();
    let own = group.and_then(|group| {
        let mut members = group.members.into_iter();
        members.find(|member| member.company == company)
    });
    own.map_or(0, |own| own.version)
}

async fn put(
    desk: &TestDesk,
    company: CompanyId,
    place: GroupPlaceForm,
) -> Result<GroupId, AppError> {
    let wanted = SetGroupPlace {
        company,
        version: version(desk, company).await,
        place,
    };
    set_place(desk, &wanted).await
}

async fn held(desk: &TestDesk, company: CompanyId, owner: CompanyId) -> Result<GroupId, AppError> {
    let known = of_company(desk, owner).await?.map(|known| known.group.id);
    put(
        desk,
        company,
        place(known, GroupRole::Subsidiary, Some(owner)),
    )
    .await
}

fn shape(group: &CompanyGroup) -> Vec<(&str, u32)> {
    let members = group.members.iter();
    members
        .map(|member| (member.name.as_str(), member.depth))
        .collect()
}

fn problems(error: AppError) -> Problems {
    let AppError::Company(CompanyError::Invalid { problems }) = error else {
        panic!("{error:?}")
    };
    problems
}

#[tokio::test]
async fn the_first_subsidiary_begins_a_group_with_its_parent() {
    let desk = TestDesk::new().await;
    let (top, middle, low) = (
        named(&desk, "Matriz").await,
        named(&desk, "Media").await,
        named(&desk, "Baja").await,
    );
    held(&desk, middle, top).await.unwrap();
    let id = held(&desk, low, middle).await.unwrap();
    let friend = named(&desk, "Amiga").await;
    put(&desk, friend, place(Some(id), GroupRole::Affiliate, None))
        .await
        .unwrap();
    let group = of_company(&desk, low).await.unwrap().unwrap();
    assert_eq!(
        shape(&group),
        [("Matriz", 0), ("Media", 1), ("Baja", 2), ("Amiga", 0)]
    );
    assert_eq!(group.members[1].share, "51.25");
    assert_eq!(group.members[0].share, "");
    let found = find_groups(&desk, "meseta").await.unwrap();
    assert_eq!(found, [group.group]);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn cycles_second_parents_and_second_groups_are_refused_with_words() {
    let desk = TestDesk::new().await;
    let (top, low) = (named(&desk, "Matriz").await, named(&desk, "Baja").await);
    let id = held(&desk, low, top).await.unwrap();
    let code = async |company, place| {
        let refused = put(&desk, company, place).await.unwrap_err();
        problems(refused).0[0].code.clone()
    };
    let under_low = place(Some(id), GroupRole::Subsidiary, Some(low));
    assert_eq!(code(top, under_low).await, "group-cycle");
    let second = place(Some(id), GroupRole::Parent, None);
    assert_eq!(code(low, second).await, "group-second-parent");
    let another = place(None, GroupRole::Parent, None);
    assert_eq!(code(low, another).await, "group-another");
    let wanted = SetGroupPlace {
        company: low,
        version: 0,
        place: place(Some(id), GroupRole::Affiliate, None),
    };
    let refused = set_place(&desk, &wanted).await.unwrap_err();
    assert!(matches!(refused, AppError::Store(StoreError::Stale { .. })));
    let groups = find_groups(&desk, "").await.unwrap();
    assert_eq!(groups.len(), 1, "what was refused left no group behind");
}

#[tokio::test]
async fn who_holds_others_stays_and_a_group_goes_with_its_last_company() {
    let desk = TestDesk::new().await;
    let (top, low) = (named(&desk, "Matriz").await, named(&desk, "Baja").await);
    held(&desk, low, top).await.unwrap();
    let go = async |company| {
        let version = version(&desk, company).await;
        leave(&desk, LeaveGroup { company, version }).await
    };
    assert!(matches!(
        go(top).await.unwrap_err(),
        AppError::Company(CompanyError::HoldsOthers)
    ));
    go(low).await.unwrap();
    assert_eq!(of_company(&desk, low).await.unwrap(), None);
    go(top).await.unwrap();
    assert_eq!(find_groups(&desk, "").await.unwrap(), []);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let group = of_company(&desk, top).await.unwrap().unwrap();
    assert_eq!(shape(&group), [("Matriz", 0)]);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_company_that_is_made_one_with_another_holds_what_that_held_and_never_itself() {
    for (keep, gone, expected) in [
        (0, 2, vec![("Matriz", 0), ("Media", 1)]),
        (2, 0, vec![("Baja", 0), ("Media", 1)]),
        (0, 1, vec![("Matriz", 0), ("Baja", 1)]),
        (3, 1, vec![("Matriz", 0), ("Sola", 1), ("Baja", 2)]),
    ] {
        let desk = TestDesk::new().await;
        let mut all = Vec::new();
        for name in ["Matriz", "Media", "Baja", "Sola"] {
            all.push(named(&desk, name).await);
            desk.clock.advance(60);
        }
        held(&desk, all[1], all[0]).await.unwrap();
        held(&desk, all[2], all[1]).await.unwrap();
        let before = dump(&desk).await;
        join(&desk, all[keep], all[gone]).await.unwrap();
        let group = of_company(&desk, all[keep]).await.unwrap().unwrap();
        let names: Vec<_> = shape(&group);
        let depths: Vec<_> = names.iter().map(|(_, depth)| *depth).collect();
        let wanted: Vec<_> = expected.iter().map(|(_, depth)| *depth).collect();
        assert_eq!(depths, wanted, "{keep} {gone}: {names:?}");
        assert!(group.members.iter().all(|it| it.owner != Some(it.company)));
        assert!(verify(&desk).await.unwrap().ok);
        undo(&desk, last_operation(&desk).await.id).await.unwrap();
        assert_eq!(dump(&desk).await, before);
    }
}

/// The role of a company in its group, and who holds it.
async fn stands(desk: &TestDesk, company: CompanyId) -> (GroupRole, Option<CompanyId>) {
    let group = of_company(desk, company).await.unwrap().unwrap();
    let members = group.members.iter();
    let own = members.clone().find(|member| member.company == company);
    own.map(|member| (member.role, member.owner)).unwrap()
}

#[tokio::test]
async fn who_is_made_one_with_a_parent_is_the_parent_and_what_is_held_can_be_changed() {
    let desk = TestDesk::new().await;
    let top = named(&desk, "Matriz").await;
    let low = named(&desk, "Baja").await;
    let related = named(&desk, "Afín").await;
    held(&desk, low, top).await.unwrap();
    let group = of_company(&desk, top).await.unwrap().unwrap().group.id;
    put(
        &desk,
        related,
        place(Some(group), GroupRole::Affiliate, None),
    )
    .await
    .unwrap();
    join(&desk, related, top).await.unwrap();
    assert_eq!(stands(&desk, related).await, (GroupRole::Parent, None));
    assert_eq!(
        stands(&desk, low).await,
        (GroupRole::Subsidiary, Some(related))
    );
    held(&desk, low, related).await.unwrap();
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn of_two_groups_that_of_who_stays_counts_and_an_empty_one_goes() {
    let desk = TestDesk::new().await;
    let (one, other) = (named(&desk, "Uno").await, named(&desk, "Otro").await);
    let held_by_one = named(&desk, "De uno").await;
    let held_by_other = named(&desk, "De otro").await;
    held(&desk, held_by_one, one).await.unwrap();
    held(&desk, held_by_other, other).await.unwrap();
    let before = dump(&desk).await;
    join(&desk, one, other).await.unwrap();
    assert_eq!(stands(&desk, one).await, (GroupRole::Parent, None));
    assert_eq!(
        stands(&desk, held_by_other).await,
        (GroupRole::Subsidiary, None)
    );
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(dump(&desk).await, before);
    let alone = named(&desk, "Sola").await;
    put(&desk, alone, place(None, GroupRole::Parent, None))
        .await
        .unwrap();
    let groups = find_groups(&desk, "").await.unwrap().len();
    join(&desk, one, alone).await.unwrap();
    assert_eq!(find_groups(&desk, "").await.unwrap().len(), groups - 1);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_place_does_not_come_back_into_a_group_that_is_gone_and_two_parents_are_refused() {
    let desk = TestDesk::new().await;
    let (top, low) = (named(&desk, "Matriz").await, named(&desk, "Baja").await);
    held(&desk, low, top).await.unwrap();
    let go = async |company| {
        let version = version(&desk, company).await;
        leave(&desk, LeaveGroup { company, version }).await.unwrap();
        last_operation(&desk).await.id
    };
    let first = go(low).await;
    let last = go(top).await;
    let refused = undo(&desk, first).await.unwrap_err();
    assert!(
        matches!(refused, AppError::Journal(JournalError::BuiltUpon { .. })),
        "{refused:?}"
    );
    undo(&desk, last).await.unwrap();
    undo(&desk, first).await.unwrap();
    let group = of_company(&desk, top).await.unwrap().unwrap();
    assert_eq!(shape(&group), [("Matriz", 0), ("Baja", 1)]);
}

#[tokio::test]
async fn a_group_gets_another_name_which_can_be_taken_back_and_a_blank_one_leaves_it() {
    let desk = TestDesk::new().await;
    let (parent, part) = (named(&desk, "Matriz").await, named(&desk, "Filial").await);
    let group = held(&desk, part, parent).await.unwrap();
    let name = async || of_company(&desk, part).await.unwrap().unwrap().group.name;
    let wanted = |name: &str| GroupPlaceForm {
        name: name.to_owned(),
        ..place(Some(group), GroupRole::Subsidiary, Some(parent))
    };
    put(&desk, part, wanted("Grupo Meseta y Costa"))
        .await
        .unwrap();
    assert_eq!(name().await, "Grupo Meseta y Costa");
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(name().await, "Grupo Meseta");
    put(&desk, part, wanted("  ")).await.unwrap();
    assert_eq!(name().await, "Grupo Meseta");
    assert!(verify(&desk).await.unwrap().ok);
}
