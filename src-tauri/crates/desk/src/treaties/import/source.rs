//! What the source of an import is called.

use sea_orm::{ConnectionTrait as _, DatabaseTransaction};

use super::{EUROPEAN_UNION, Format, ImportOrder};
use crate::error::AppError;
use crate::treaties::reference::rows::query;

/// What a source of this format is called, and by whom it is published.
pub(super) struct Published {
    pub(super) spanish: String,
    pub(super) english: String,
    pub(super) publisher: String,
    /// A code for the words of its licence; nobody says it of a table that an office made.
    pub(super) licence: &'static str,
}

const OFFICIAL: &str = "official-act";
pub(super) const NOT_SAID: &str = "not-said";

pub(super) async fn published(
    tx: &DatabaseTransaction,
    order: &ImportOrder,
) -> Result<Published, AppError> {
    if let (Format::Mapped, Some(agreement)) = (order.format, order.table_of()) {
        let sql = "SELECT short_es, short_en FROM agreements WHERE agreement = ?";
        let row = tx.query_one_raw(query(sql, [agreement.into()])).await?;
        let short = |column: &str| -> Result<String, AppError> {
            let named = row.as_ref().map(|row| row.try_get("", column));
            Ok(named.transpose()?.unwrap_or_default())
        };
        return Ok(Published {
            spanish: format!("Tabla de desgravación, {}", short("short_es")?),
            english: format!("Staging table, {}", short("short_en")?),
            publisher: String::new(),
            licence: NOT_SAID,
        });
    }
    let market = query(
        "SELECT file_es, file_en, authority FROM markets
        WHERE market = ?1 AND (format = ?2 OR ?2 = 'mapped')",
        [order.market.clone().into(), order.format.code().into()],
    );
    if let Some(row) = tx.query_one_raw(market).await? {
        return Ok(Published {
            spanish: row.try_get("", "file_es")?,
            english: row.try_get("", "file_en")?,
            publisher: row.try_get("", "authority")?,
            licence: OFFICIAL,
        });
    }
    let (spanish, english, publisher) = match order.format {
        Format::UsHtsJson | Format::UsHtsCsv => (
            "Arancel armonizado (HTS)",
            "Harmonized Tariff Schedule (HTS)",
            "U.S. International Trade Commission",
        ),
        Format::UkTariffCsv if order.market == EUROPEAN_UNION => (
            "Arancel Externo Común, en la tabla del Reino Unido",
            "Common External Tariff, in the table of the United Kingdom",
            "UK Department for International Trade",
        ),
        Format::UkTariffCsv => (
            "Arancel del Reino Unido (UK Global Tariff)",
            "UK Global Tariff",
            "UK Department for International Trade",
        ),
        Format::UkCommodityJson => (
            "Ficha de mercancía del arancel integrado del Reino Unido",
            "Commodity record of the UK Integrated Tariff",
            "HM Revenue & Customs",
        ),
        Format::CaTariffCsv => (
            "Arancel de Aduanas de Canadá",
            "Customs Tariff of Canada",
            "Canada Border Services Agency",
        ),
        Format::AuScheduleJson => (
            "Arancel de Aduanas de Australia, Schedule 3",
            "Customs Tariff of Australia, Schedule 3",
            "Australian Border Force",
        ),
        Format::ItaCsv => (
            "Tabla de desgravación del T-MEC (FTA Tariff Tool)",
            "USMCA staging table (FTA Tariff Tool)",
            "International Trade Administration",
        ),
        Format::UsUseSharesCsv => (
            "Uso del T-MEC en Estados Unidos, por línea arancelaria",
            "Use of the USMCA in the United States, by line",
            "U.S. International Trade Commission, DataWeb",
        ),
        Format::EuMxQuotasCsv => (
            "Cupos del TLCUEM en la Unión Europea (TARIC)",
            "Tariff quotas of the EU-Mexico agreement in the European Union (TARIC)",
            "European Commission",
        ),
        Format::MeasuresCsv => (
            "Aranceles adicionales, en una tabla de la oficina",
            "Additional duties, in a table of the office",
            "",
        ),
        // A market that is not known was refused.
        Format::Mapped => ("Arancel", "Tariff", ""),
        Format::MxSatCsv => (
            "Fracciones arancelarias y NICO",
            "Mexican tariff codes and NICO",
            "Servicio de Administración Tributaria (SAT)",
        ),
    };
    Ok(Published {
        spanish: spanish.to_owned(),
        english: english.to_owned(),
        publisher: publisher.to_owned(),
        licence: if publisher.is_empty() {
            NOT_SAID
        } else {
            OFFICIAL
        },
    })
}
