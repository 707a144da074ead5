//! The meetings of a mission: what their plan is made from, the plan, and its papers.

use std::sync::Arc;

use proa_desk::documents::{self, SheetFormat, pressed};
use proa_desk::meetings::{
    self, AskMeeting, BuyerFilter, BuyerRow, FreeParticipant, MeetingFilter, MeetingRow,
    MeetingSetUp, MeetingWhy, Mended, Mending, MoveRequest, NoteAway, NoteMeeting, NowAndNext,
    ParticipantFilter, ParticipantRow, RemoveMeetingPart, SaveBuyer, SaveParticipant, SavePlace,
    SaveSession, ScheduleOrder, Scheduled, WishFilter, WishRow,
};
use proa_desk::settings::preferences;
use proa_desk::store::page::Page;
use proa_documents::{AgendaSheet, DocumentError, agenda, agenda_sheet};
use proa_domain::ids::{
    BuyerId, MeetingId, MeetingPlaceId, MeetingRequestId, MeetingSessionId, MissionId,
    ParticipantId,
};
use proa_domain::meetings::paper::Paper;
use proa_domain::meetings::request::RequestState;
use proa_domain::settings::Locale;
use proa_domain::time::Instant;
use serde::Deserialize;
use tauri::State;
use tauri::ipc::Channel;

use crate::commands::reference::words;
use crate::dialogs::Dialogs;
use crate::events::{Answer, Progress};
use crate::office::Office;
use crate::saving::{self, SavedFile, kinds};
use crate::tasks::Tasks;

/// The sessions, places and figures of a mission's meetings.
#[tauri::command]
#[specta::specta]
pub async fn meetings_set_up(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<MeetingSetUp> {
    meetings::set_up(&*office.desk().await?, mission_id).await
}

/// Keeps a session.
#[tauri::command]
#[specta::specta]
pub async fn meetings_save_session(
    office: State<'_, Office>,
    input: SaveSession,
) -> Answer<MeetingSessionId> {
    meetings::save_session(&*office.desk().await?, &input).await
}

/// Places to keep, in their order.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SavePlaces {
    mission_id: MissionId,
    places: Vec<SavePlace>,
}

/// Keeps tables and booths.
#[tauri::command]
#[specta::specta]
pub async fn meetings_save_places(
    office: State<'_, Office>,
    input: SavePlaces,
) -> Answer<Vec<MeetingPlaceId>> {
    meetings::save_places(&*office.desk().await?, input.mission_id, &input.places).await
}

/// A page of who takes part.
#[tauri::command]
#[specta::specta]
pub async fn meetings_participants(
    office: State<'_, Office>,
    input: ParticipantFilter,
) -> Answer<Page<ParticipantRow>> {
    meetings::participants(&*office.desk().await?, &input).await
}

/// Keeps who takes part.
#[tauri::command]
#[specta::specta]
pub async fn meetings_save_participant(
    office: State<'_, Office>,
    input: SaveParticipant,
) -> Answer<ParticipantId> {
    meetings::save_participant(&*office.desk().await?, &input).await
}

/// Lets every company with a place take part; answers with how many are new.
#[tauri::command]
#[specta::specta]
pub async fn meetings_join_registered(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<u32> {
    meetings::join_registered(&*office.desk().await?, mission_id).await
}

/// A page of the buyers.
#[tauri::command]
#[specta::specta]
pub async fn meetings_buyers(
    office: State<'_, Office>,
    input: BuyerFilter,
) -> Answer<Page<BuyerRow>> {
    meetings::buyers(&*office.desk().await?, &input).await
}

/// Keeps a buyer.
#[tauri::command]
#[specta::specta]
pub async fn meetings_save_buyer(office: State<'_, Office>, input: SaveBuyer) -> Answer<BuyerId> {
    meetings::save_buyer(&*office.desk().await?, &input).await
}

/// Takes a session, a place, a participant or a buyer away.
#[tauri::command]
#[specta::specta]
pub async fn meetings_remove(office: State<'_, Office>, input: RemoveMeetingPart) -> Answer<()> {
    meetings::remove(&*office.desk().await?, input).await
}

/// Whom to suggest to buyers.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SuggestMeetings {
    mission_id: MissionId,
    /// From how many points on two are suggested to each other.
    least: u8,
}

/// Suggests to every buyer the companies that fit; answers with how many suggestions are new.
#[tauri::command]
#[specta::specta]
pub async fn meetings_suggest(office: State<'_, Office>, input: SuggestMeetings) -> Answer<u32> {
    meetings::suggest(&*office.desk().await?, input.mission_id, input.least).await
}

/// A page of the wishes.
#[tauri::command]
#[specta::specta]
pub async fn meetings_wishes(
    office: State<'_, Office>,
    input: WishFilter,
) -> Answer<Page<WishRow>> {
    meetings::wishes(&*office.desk().await?, &input).await
}

/// Notes that somebody asks for a meeting.
#[tauri::command]
#[specta::specta]
pub async fn meetings_ask(
    office: State<'_, Office>,
    input: AskMeeting,
) -> Answer<MeetingRequestId> {
    meetings::ask(&*office.desk().await?, input).await
}

/// Moves a wish on; answers with the state that it came to.
#[tauri::command]
#[specta::specta]
pub async fn meetings_move_request(
    office: State<'_, Office>,
    input: MoveRequest,
) -> Answer<RequestState> {
    meetings::move_request(&*office.desk().await?, &input).await
}

/// Makes the plan; stopped, it keeps the best so far.
#[tauri::command]
#[specta::specta]
pub async fn meetings_schedule(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    input: ScheduleOrder,
    channel: Channel<Progress>,
) -> Answer<Scheduled> {
    let desk = office.desk().await?;
    let work = async |progress| meetings::schedule(&desk, input, progress).await;
    tasks.run(channel, work).await
}

/// Tells what mending the plan would do.
#[tauri::command]
#[specta::specta]
pub async fn meetings_preview_mending(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    input: Mending,
    channel: Channel<Progress>,
) -> Answer<Mended> {
    let desk = office.desk().await?;
    let work = async |progress| meetings::preview_mending(&desk, &input, progress).await;
    tasks.run(channel, work).await
}

/// Mends the plan as the person has seen that it would be.
#[tauri::command]
#[specta::specta]
pub async fn meetings_mend(
    office: State<'_, Office>,
    tasks: State<'_, Tasks>,
    input: Mending,
    seen: Mended,
    channel: Channel<Progress>,
) -> Answer<Mended> {
    let desk = office.desk().await?;
    let work = async |progress| meetings::mend(&desk, &input, &seen, progress).await;
    tasks.run(channel, work).await
}

/// A page of the plan.
#[tauri::command]
#[specta::specta]
pub async fn meetings_list(
    office: State<'_, Office>,
    input: MeetingFilter,
) -> Answer<Page<MeetingRow>> {
    meetings::list(&*office.desk().await?, &input).await
}

/// The slot that is under way, and the next.
#[tauri::command]
#[specta::specta]
pub async fn meetings_now_and_next(
    office: State<'_, Office>,
    mission_id: MissionId,
) -> Answer<NowAndNext> {
    meetings::now_and_next(&*office.desk().await?, mission_id).await
}

/// A wish of a mission.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WishOfMission {
    mission_id: MissionId,
    request_id: MeetingRequestId,
}

/// Why a wish has its slot, or none.
#[tauri::command]
#[specta::specta]
pub async fn meetings_why(
    office: State<'_, Office>,
    input: WishOfMission,
) -> Answer<Option<MeetingWhy>> {
    meetings::why(&*office.desk().await?, input.mission_id, input.request_id).await
}

/// A slot of a mission.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SlotOfMission {
    mission_id: MissionId,
    starts_at: Instant,
}

/// Who could take one more meeting in a slot.
#[tauri::command]
#[specta::specta]
pub async fn meetings_free(
    office: State<'_, Office>,
    input: SlotOfMission,
) -> Answer<Vec<FreeParticipant>> {
    meetings::free(&*office.desk().await?, input.mission_id, input.starts_at).await
}

/// Whether a meeting stays where it is.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LockMeeting {
    id: MeetingId,
    version: u32,
    is_locked: bool,
}

/// Locks a meeting where it is, or loosens it.
#[tauri::command]
#[specta::specta]
pub async fn meetings_lock(office: State<'_, Office>, input: LockMeeting) -> Answer<()> {
    meetings::lock(
        &*office.desk().await?,
        input.id,
        input.version,
        input.is_locked,
    )
    .await
}

/// Notes how a meeting went.
#[tauri::command]
#[specta::specta]
pub async fn meetings_note(office: State<'_, Office>, input: NoteMeeting) -> Answer<()> {
    meetings::note(&*office.desk().await?, input).await
}

/// Notes who of a meeting does not come for the rest of its day.
#[tauri::command]
#[specta::specta]
pub async fn meetings_note_away(office: State<'_, Office>, input: NoteAway) -> Answer<()> {
    meetings::note_away(&*office.desk().await?, input).await
}

/// A paper of the plan.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PrintMeetings {
    mission_id: MissionId,
    paper: Paper,
    /// A participant, a place or a day; all of them where nobody is named.
    subject: Option<String>,
    language: Locale,
}

/// Prints a paper of the plan. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn meetings_print(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: PrintMeetings,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let language = input.language;
    let content = documents::agenda(desk, input.mission_id, language).await?;
    let sheet = AgendaSheet {
        paper: input.paper,
        subject: input.subject,
    };
    let (plan, name) = pressed({
        let sheet = sheet.clone();
        move || {
            let plan = agenda(content)?;
            let name = plan.file_name(&sheet, language)?;
            Ok::<_, DocumentError>((plan, name))
        }
    })
    .await?;
    saving::save(&dialogs, &words, kinds::AGENDA, &name, async || {
        pressed(move || agenda_sheet(&plan, &sheet, language)).await
    })
    .await
}

/// The meetings of somebody for a calendar.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingsOfParticipant {
    mission_id: MissionId,
    participant_id: ParticipantId,
}

/// Hands out the meetings of somebody for a calendar.
#[tauri::command]
#[specta::specta]
pub async fn meetings_export_calendar(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: MeetingsOfParticipant,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let locale = preferences::get(desk).await?.locale;
    let calendars = documents::meeting_calendars(desk, input.mission_id, locale).await?;
    let calendar = calendars.of(input.participant_id);
    let (words, name) = (words(desk).await?, calendar.file_name());
    saving::save(&dialogs, &words, kinds::CALENDAR, &name, async || {
        let mut content = Vec::new();
        calendar.write(&mut content)?;
        Ok(content)
    })
    .await
}

/// The papers of a mission's meetings.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingPapers {
    mission_id: MissionId,
    language: Locale,
}

/// Writes every paper, calendar and table of the plan into a folder. None when the person closed the dialog.
#[tauri::command]
#[specta::specta]
pub async fn meetings_papers(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    tasks: State<'_, Tasks>,
    input: MeetingPapers,
    channel: Channel<Progress>,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let words = words(desk).await?;
    let MeetingPapers {
        mission_id,
        language,
    } = input;
    let work = async |progress| {
        saving::all_into_folder(&dialogs, &words, "dialog-open-meetings", async || {
            documents::meeting_files(desk, mission_id, language, progress, move |plan, watch| {
                agenda(plan)?.print_all(language, watch)
            })
            .await
        })
        .await
    };
    tasks.run(channel, work).await
}

/// Which meetings to hand out, and how.
#[derive(Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingsOrder {
    mission_id: MissionId,
    format: SheetFormat,
}

/// Hands out every wish and meeting of a mission.
#[tauri::command]
#[specta::specta]
pub async fn meetings_export(
    office: State<'_, Office>,
    dialogs: State<'_, Arc<dyn Dialogs>>,
    input: MeetingsOrder,
) -> Answer<Option<SavedFile>> {
    let desk = &office.desk().await?;
    let locale = preferences::get(desk).await?.locale;
    let sheet = documents::meetings(desk, input.mission_id, locale).await?;
    let words = words(desk).await?;
    saving::table(&dialogs, &words, kinds::MEETINGS, sheet, input.format).await
}
