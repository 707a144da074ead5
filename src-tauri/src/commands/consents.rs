//! What contacts say to the use of their data, and what the office tells them.

use proa_desk::companies::consents::{
    self, ContactPrivacy, NoticeRow, PreferChannel, SayToPurpose,
};
use proa_domain::companies::consents::NoticeForm;
use proa_domain::ids::{CompanyId, PrivacyNoticeId};
use tauri::State;

use crate::events::Answer;
use crate::office::Office;

/// What the contacts of a company said.
#[tauri::command]
#[specta::specta]
pub async fn consents_of_company(
    office: State<'_, Office>,
    company: CompanyId,
) -> Answer<Vec<ContactPrivacy>> {
    consents::of_company(&*office.desk().await?, company).await
}

/// Keeps what a contact says to a purpose.
#[tauri::command]
#[specta::specta]
pub async fn consents_say(office: State<'_, Office>, input: SayToPurpose) -> Answer<()> {
    consents::say(&*office.desk().await?, &input).await
}

/// Keeps how a contact wants to be reached.
#[tauri::command]
#[specta::specta]
pub async fn consents_prefer(office: State<'_, Office>, input: PreferChannel) -> Answer<()> {
    consents::prefer(&*office.desk().await?, input).await
}

/// The notices of the office, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn consents_notices(office: State<'_, Office>) -> Answer<Vec<NoticeRow>> {
    consents::notices(&*office.desk().await?).await
}

/// Keeps a notice.
#[tauri::command]
#[specta::specta]
pub async fn consents_add_notice(
    office: State<'_, Office>,
    input: NoticeForm,
) -> Answer<PrivacyNoticeId> {
    consents::add_notice(&*office.desk().await?, &input).await
}
