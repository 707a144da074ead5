//! `company duplicates` and `company merge`: what is there twice, and made one.

use std::fmt::Write as _;

use proa_desk::AppError;
use proa_desk::companies::get;
use proa_desk::companies::merge::{self, MergeOrder, MergeQuery};
use proa_desk::companies::pairs;
use proa_desk::companies::pairs::list::{PairFilter, PairedCompany, list};
use serde_json::json;

use crate::args::{Args, MergeArgs};
use crate::commands::input;
use crate::office;
use crate::output::Said;

pub(super) async fn find(args: &Args, least: u8, limit: u32) -> Result<Said, AppError> {
    let desk = office::open_as_author(args).await?;
    let view = pairs::find(&desk, &office::progress()).await?;
    let filter = PairFilter {
        min_score: least,
        limit,
        ..PairFilter::default()
    };
    let page = list(&desk, &filter).await?;
    desk.close().await;
    let mut lines = String::new();
    for row in &page.rows {
        let reasons: Vec<_> = row.reasons.iter().map(|reason| reason.code()).collect();
        let _ = writeln!(
            lines,
            "{} {}\n    {}\n    {}",
            row.score,
            reasons.join(", "),
            named(&row.first),
            named(&row.second)
        );
    }
    let said = json!({
        "ranAt": view.ran_at, "companies": view.companies, "rows": page.rows, "next": page.next,
        "total": page.total,
    });
    Ok(Said::view(&said, lines))
}

fn named(company: &PairedCompany) -> String {
    let rfc = company.rfc.as_ref().map(ToString::to_string);
    let rfc = rfc.unwrap_or_default();
    let line = format!("{} {} {rfc}", company.id, company.legal_name);
    line.trim_end().to_owned()
}

/// Values that nobody chose are those of the one that is kept only where the two do not differ: where
/// they do, the call is refused and names the fields.
pub(super) async fn merge(args: &Args, order: &MergeArgs) -> Result<Said, AppError> {
    let desk = office::open_as_author(args).await?;
    let query = MergeQuery {
        keep: input::company(&desk, &order.keep).await?,
        gone: input::company(&desk, &order.gone).await?,
        choices: order.choices.clone(),
        reason: order.reason.clone(),
    };
    let told = merge::preview(&desk, &query).await?;
    let order = MergeOrder {
        keep: query.keep,
        keep_version: told.keep.version,
        gone: query.gone,
        gone_version: told.gone.version,
        choices: query.choices,
        reason: query.reason,
    };
    let version = merge::merge(&desk, &order).await?;
    let kept = get(&desk, order.keep).await?;
    desk.close().await;
    let text = format!("{} {}", kept.profile.legal_name, kept.profile.rfc);
    let said = json!({
        "keep": order.keep, "version": version, "gone": order.gone, "relations": told.relations,
        "missions": told.missions, "profile": kept.profile,
    });
    Ok(Said::view(&said, text.trim_end().to_owned()))
}
