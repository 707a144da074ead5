//! Lays out an office of so many invented companies in a folder, for measuring the start:
//! `office FOLDER COUNT`.

use anyhow::{Context as _, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().context("which folder?")?;
    let count = arguments.next().context("how many companies?")?;
    let desk = proa_bench::office(folder.as_ref(), count.parse()?).await?;
    desk.close().await;
    Ok(())
}
