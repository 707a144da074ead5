//! `rank …`: one product in every market.

use std::fmt::Write as _;

use proa_desk::AppError;
use proa_desk::l10n::Words;
use proa_desk::treaties::ranking::{Ranking, rank};

use super::lookup;
use crate::args::{Args, QuestionArgs};
use crate::office;
use crate::output::Said;

pub(super) async fn run(args: &Args, asked: &QuestionArgs) -> Result<Said, AppError> {
    let input = lookup::input(args, asked, "")?;
    let desk = office::open_with_reference(args).await?;
    let ranking = rank(&desk, input).await?;
    desk.close().await;
    let text = text(&ranking, &Words::of(args.lang.locale()));
    Ok(Said::view(&ranking, text))
}

fn text(ranking: &Ranking, words: &Words) -> String {
    let mut text = format!("{} {}\n", ranking.product.code, ranking.product.description);
    for standing in &ranking.standings {
        let state = standing.state.code().replace('_', "-");
        let state = words.get(&format!("standing-{state}"));
        let margin = standing
            .margin
            .as_ref()
            .map_or(state, |margin| format!("{margin} %"));
        let best = standing.best.as_ref();
        let best = best.map_or("–", |offer| offer.agreement.id.as_str());
        let _ = writeln!(text, "{:<3} {margin:>14} {best}", standing.market.market);
    }
    text
}
