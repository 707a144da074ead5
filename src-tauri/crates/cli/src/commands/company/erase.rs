//! `company erase`: a person goes from everything that the office keeps.

use std::fmt::Write as _;

use proa_desk::companies::get;
use proa_desk::error::StoreError;
use proa_desk::privacy::erase::{DataSubject, ErasePerson, Erasure, PersonalRow, erase, preview};
use proa_desk::{AppError, Desk};
use proa_domain::ids::CompanyId;
use proa_domain::privacy::erasure::SubjectKind;
use proa_domain::text::fold;

use crate::args::{Args, EraseArgs};
use crate::commands::input;
use crate::office;
use crate::output::Said;

pub(super) async fn run(args: &Args, order: &EraseArgs) -> Result<Said, AppError> {
    let desk = office::open_as_author(args).await?;
    let company = input::company(&desk, &order.company).await?;
    let subject = match &order.contact {
        Some(contact) => contact_of(&desk, company, contact).await?,
        None => DataSubject {
            kind: SubjectKind::Company,
            id: company.to_string(),
        },
    };
    let erasure = match &order.reason {
        Some(reason) if !order.dry_run => {
            let wanted = ErasePerson {
                subject,
                also: order.also.clone(),
                reason: reason.clone(),
            };
            erase(&desk, &wanted).await?
        }
        _ => preview(&desk, &subject, &order.also).await?,
    };
    desk.close().await;
    let text = text(&erasure);
    Ok(Said::view(&erasure, text.trim_end().to_owned()))
}

/// A contact by its identity, or by a name that only one contact of the company has.
async fn contact_of(desk: &Desk, company: CompanyId, named: &str) -> Result<DataSubject, AppError> {
    let contacts = get(desk, company).await?.profile.contacts;
    let ids: Vec<String> = contacts
        .iter()
        .filter_map(|contact| Some((contact.id?.to_string(), &contact.name)))
        .filter(|(id, name)| id == named || fold(name) == fold(named))
        .map(|(id, _)| id)
        .collect();
    match <[String; 1]>::try_from(ids) {
        Ok([id]) => Ok(DataSubject {
            kind: SubjectKind::Contact,
            id,
        }),
        Err(_) => Err(StoreError::NotFound {
            topic: "company_contacts".to_owned(),
        }
        .into()),
    }
}

fn text(erasure: &Erasure) -> String {
    let mut lines = String::new();
    let parts = [
        ("-", &erasure.gone),
        ("?", &erasure.doubtful),
        ("=", &erasure.stayed),
    ];
    for (sign, rows) in parts {
        for row in rows {
            let _ = writeln!(lines, "{sign} {}", line(row));
        }
    }
    for backup in &erasure.backups {
        let until = backup.until.map(|day| day.to_string());
        let _ = writeln!(lines, "! {} {}", backup.name, until.unwrap_or_default());
    }
    lines
}

fn line(row: &PersonalRow) -> String {
    let company = row.company_name.as_deref().unwrap_or_default();
    let line = format!("{}/{} {} {company}", row.row.table, row.row.row_id, row.by);
    let stays = row.stays.map(|stay| {
        let until = stay.until.map(|day| day.to_string());
        format!("{} {}", stay.ground, until.unwrap_or_default())
    });
    format!("{} {}", line.trim_end(), stays.unwrap_or_default())
        .trim_end()
        .to_owned()
}
