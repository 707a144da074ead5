//! The day of a fair: badges, doors, leads, what a buyer pays, codes in pictures, and the drill before departure.

use std::sync::Arc;

use proa_desk::documents;
use proa_desk::fair::badges::{
    self, AddBadge, BadgeFilter, BadgeRow, EndBadge, MadeBadges, MakeBadges,
};
use proa_desk::fair::cards::{self, ReadCode};
use proa_desk::fair::directory::{self, WhoSells};
use proa_desk::fair::drill::{self, DrillOrder, Machine};
use proa_desk::fair::duty::{self, BuyerDuty, DutyTold};
use proa_desk::fair::frames::{self, FrameForm};
use proa_desk::fair::last::{self, LastPass};
use proa_desk::fair::leads::{self, CloseLead, LeadFilter, LeadRow, SaveLead, SavedLead};
use proa_desk::fair::scans::{self, PassDoor, ScanAnswer};
use proa_desk::fair::status::{self, FairStatus, Present};
use proa_desk::fair::zones::{self, SaveZone, ZoneRow};
use proa_desk::store::page::Page;
use proa_documents::{advisory_sheet_of, badges_of, drill_of};
use proa_domain::companies::supply::Supplier;
use proa_domain::fair::drill::Sheet;
use proa_domain::ids::{BadgeId, LeadId, MissionId, ZoneId};
use proa_domain::settings::Locale;
use serde::Deserialize;
use tauri::State;
use tauri::ipc::Channel;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};
use crate::taking::{PHOTOGRAPH, take};
use crate::tasks::Tasks;

/// Makes badges for everybody who takes part.
#[tauri::command]
#[specta::specta]
pub async fn fair_make_badges(office: State<'_, Office>, input: MakeBadges) -> Answer<MadeBadges> {
    badges::make(&*office.desk().await?, &input).await
}

/// Makes a badge for somebody at the door.
#[tauri::command]
#[specta::specta]
pub async fn fair_add_badge(office: State<'_, Office>, input: AddBadge) -> Answer<BadgeId> {
    badges::add(&*office.desk().await?, &input).await
}

/// Takes a badge back.
#[tauri::command]
#[specta::specta]
pub async fn fair_revoke_badge(office: State<'_, Office>, input: EndBadge) -> Answer<()> {
    badges::revoke(&*office.desk().await?, input).await
}

/// Makes a badge in the place of another.
#[tauri::command]
#[specta::specta]
pub async fn fair_replace_badge(office: State<'_, Office>, input: EndBadge) -> Answer<BadgeId> {
    badges::replace(&*office.desk().await?, input).await
}

/// A page of badges.
#[tauri::command]
#[specta::specta]
pub async fn fair_badges(office: State<'_, Office>, filter: BadgeFilter) -> Answer<Page<BadgeRow>> {
    badges::list(&*office.desk().await?, &filter).await
}

/// People of a mission by name.
#[tauri::command]
#[specta::specta]
pub async fn fair_search_people(
    office: State<'_, Office>,
    mission_id: MissionId,
    text: String,
    limit: u32,
) -> Answer<Vec<BadgeRow>> {
    badges::search(&*office.desk().await?, mission_id, &text, limit).await
}

/// Which badges are printed, and in which language.
#[derive(Deserialize, specta::Type)]
pub struct BadgeOrder {
    mission: MissionId,
    /// Some of them; all good ones where none is named.
    only: Vec<BadgeId>,
    locale: Locale,
}

/// Prints badges to be cut.
#[tauri::command]
#[specta::specta]
pub async fn fair_print_badges(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: BadgeOrder,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let content = documents::badges(desk, input.mission, &input.only).await?;
    let name = saving::file_name(&words.get("badges-kind"), kinds::BADGES);
    saving::save(&dialogs, &words, kinds::BADGES, &name, async || {
        documents::pressed(move || badges_of(content, input.locale)).await
    })
    .await
}

/// Keeps a zone.
#[tauri::command]
#[specta::specta]
pub async fn fair_save_zone(office: State<'_, Office>, input: SaveZone) -> Answer<ZoneId> {
    zones::save(&*office.desk().await?, &input).await
}

/// Takes a zone away.
#[tauri::command]
#[specta::specta]
pub async fn fair_remove_zone(
    office: State<'_, Office>,
    mission_id: MissionId,
    id: ZoneId,
) -> Answer<()> {
    zones::remove(&*office.desk().await?, mission_id, id).await
}

/// The zones of a mission.
#[tauri::command]
#[specta::specta]
pub async fn fair_zones(office: State<'_, Office>, mission_id: MissionId) -> Answer<Vec<ZoneRow>> {
    zones::list(&*office.desk().await?, mission_id).await
}

/// Lets somebody through a door, or says what stands against it.
#[tauri::command]
#[specta::specta]
pub async fn fair_pass(office: State<'_, Office>, input: PassDoor) -> Answer<ScanAnswer> {
    scans::pass(&*office.desk().await?, &input).await
}

/// Who came to a door last.
#[tauri::command]
#[specta::specta]
pub async fn fair_last_passes(
    office: State<'_, Office>,
    mission_id: MissionId,
    zone: ZoneId,
    limit: u32,
) -> Answer<Vec<LastPass>> {
    last::of_zone(&*office.desk().await?, mission_id, zone, limit).await
}

/// How the day stands.
#[tauri::command]
#[specta::specta]
pub async fn fair_status(office: State<'_, Office>, mission_id: MissionId) -> Answer<FairStatus> {
    status::of_mission(&*office.desk().await?, mission_id).await
}

/// Who is in a zone.
#[tauri::command]
#[specta::specta]
pub async fn fair_present(
    office: State<'_, Office>,
    mission_id: MissionId,
    zone: ZoneId,
) -> Answer<Vec<Present>> {
    status::present(&*office.desk().await?, mission_id, zone).await
}

/// Keeps a lead with what is to be done next.
#[tauri::command]
#[specta::specta]
pub async fn fair_save_lead(office: State<'_, Office>, input: SaveLead) -> Answer<SavedLead> {
    leads::save(&*office.desk().await?, &input).await
}

/// Ends what is to be done for a lead.
#[tauri::command]
#[specta::specta]
pub async fn fair_close_lead(office: State<'_, Office>, input: CloseLead) -> Answer<()> {
    leads::close(&*office.desk().await?, &input).await
}

/// Takes a lead away.
#[tauri::command]
#[specta::specta]
pub async fn fair_remove_lead(office: State<'_, Office>, id: LeadId) -> Answer<()> {
    leads::remove(&*office.desk().await?, id).await
}

/// A page of leads.
#[tauri::command]
#[specta::specta]
pub async fn fair_leads(office: State<'_, Office>, filter: LeadFilter) -> Answer<Page<LeadRow>> {
    leads::list(&*office.desk().await?, &filter).await
}

/// Asks for the photograph of a card and keeps it with a lead. False when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn fair_attach_card(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    id: LeadId,
) -> Answer<bool> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let Some(file) = take(&dialogs, &words, PHOTOGRAPH, leads::LARGEST).await? else {
        return Ok(false);
    };
    leads::attach_card(desk, id, file.content)
        .await
        .map(|()| true)
}

/// The photograph of a card, a JPEG in Base64.
#[tauri::command]
#[specta::specta]
pub async fn fair_card(office: State<'_, Office>, id: LeadId) -> Answer<Option<String>> {
    leads::card_as_text(&*office.desk().await?, id).await
}

/// Says what the text of a code says.
#[tauri::command]
#[specta::specta]
pub fn fair_read_text(text: String) -> ReadCode {
    cards::read(text)
}

/// Reads the codes in a picture of the camera.
#[tauri::command]
#[specta::specta]
pub async fn fair_read_frame(frame: FrameForm) -> Answer<Vec<ReadCode>> {
    frames::read_camera(frame).await
}

/// Asks for a picture and reads the codes in it. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn fair_read_picture(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
) -> Answer<Option<Vec<ReadCode>>> {
    let words = words(&*office.desk().await?).await?;
    let Some(file) = take(&dialogs, &words, PHOTOGRAPH, leads::LARGEST).await? else {
        return Ok(None);
    };
    frames::read_file(file.content).await.map(Some)
}

/// Who sells what at a mission.
#[tauri::command]
#[specta::specta]
pub async fn fair_who_sells(office: State<'_, Office>, input: WhoSells) -> Answer<Vec<Supplier>> {
    directory::who_sells(&*office.desk().await?, &input).await
}

/// What a buyer would pay.
#[tauri::command]
#[specta::specta]
pub async fn fair_duty(office: State<'_, Office>, input: BuyerDuty) -> Answer<DutyTold> {
    duty::told(&*office.desk().await?, &input).await
}

/// Prints what a buyer would pay, in their language.
#[tauri::command]
#[specta::specta]
pub async fn fair_print_duty(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: BuyerDuty,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let content = duty::sheet(desk, &input).await?;
    let name = saving::file_name(&words.get("dialog-name-duty"), kinds::SHEET);
    saving::save(&dialogs, &words, kinds::SHEET, &name, async || {
        documents::pressed(move || advisory_sheet_of(content, input.locale)).await
    })
    .await
}

/// Rehearses the day and fills in the sheet.
#[tauri::command]
#[specta::specta]
pub async fn fair_drill(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    input: DrillOrder,
    channel: Channel<Progress>,
) -> Answer<Sheet> {
    let desk = office.desk().await?;
    let machine = Machine::here(&desk.folder);
    let work = async |progress| drill::run(&desk, &input, machine, &progress).await;
    tasks.run(channel, work).await
}

/// The sheet of a drill that is printed, and in which language.
#[derive(Deserialize, specta::Type)]
pub struct PrintDrill {
    mission: MissionId,
    sheet: Sheet,
    locale: Locale,
}

/// Prints what a drill found. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn fair_print_drill(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: PrintDrill,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let PrintDrill {
        mission,
        sheet,
        locale,
    } = input;
    let drill = documents::drill(desk, mission, &sheet, locale).await?;
    let name = saving::file_name(&drill.title, kinds::DRILL);
    let words = words(desk).await?;
    let print = async || documents::pressed(move || drill_of(drill.content, locale)).await;
    saving::save(&dialogs, &words, kinds::DRILL, &name, print).await
}
