//! The tariff of the United Kingdom beside that of the European Union: the table that the
//! Department for International Trade published in 2020 and 2021, one line a row, MFN rates only.

use serde::Deserialize;

use super::cleaning::{cleaned, said};
use super::hs_code::TariffCode;
use super::published::{LineRemark, PublishedLine, RejectedRecord, RejectionReason};

/// A row of the table. Other columns are of no use here.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct UkTariffRow {
    /// Eight or ten digits.
    pub commodity: String,
    /// The article, whole: the table has no hierarchy.
    pub description: String,
    /// The Common External Tariff of the European Union.
    pub cet_duty_rate: String,
    /// The United Kingdom's tariff.
    pub ukgt_duty_rate: String,
    /// Whether the United Kingdom has a trade remedy on it.
    #[serde(default)]
    pub trade_remedy_applies: String,
    /// Whether the United Kingdom suspends the rate for some goods.
    #[serde(default)]
    pub suspension_applies: String,
    /// Whether the United Kingdom has an autonomous quota on it.
    #[serde(default)]
    pub atq_applies: String,
}

/// Whose rates are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UkTariffColumn {
    /// Those of the United Kingdom, in pounds.
    UnitedKingdom,
    /// Those of the European Union, in euros.
    EuropeanUnion,
}

impl UkTariffRow {
    /// The line that it is in one of the two tariffs.
    pub fn line(self, column: UkTariffColumn) -> Result<PublishedLine, RejectedRecord> {
        let published = self.commodity.trim().to_owned();
        let rejected = |reason| RejectedRecord {
            locator: self.commodity.trim().to_owned(),
            reason,
        };
        let code: TariffCode = published
            .parse()
            .map_err(|_| rejected(RejectionReason::BadNumber))?;
        let description = cleaned(&self.description);
        if description.is_empty() {
            return Err(rejected(RejectionReason::NoText));
        }
        let (rate, remarks) = match column {
            UkTariffColumn::UnitedKingdom => (&self.ukgt_duty_rate, self.remarks()),
            UkTariffColumn::EuropeanUnion => (&self.cet_duty_rate, Vec::new()),
        };
        Ok(PublishedLine {
            code,
            mfn: said(rate),
            remarks,
            published,
            description,
            path: Vec::new(),
            units: Vec::new(),
            preferences: Vec::new(),
        })
    }

    // The flags are the United Kingdom's: of the Union's lines they say nothing.
    fn remarks(&self) -> Vec<LineRemark> {
        let flags = [
            (&self.trade_remedy_applies, LineRemark::TradeRemedy),
            (&self.suspension_applies, LineRemark::Suspension),
            (&self.atq_applies, LineRemark::OpenQuota),
        ];
        flags
            .into_iter()
            .filter(|(flag, _)| flag.trim().eq_ignore_ascii_case("true"))
            .map(|(_, remark)| remark)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{UkTariffColumn, UkTariffRow};
    use crate::treaties::published::LineRemark;
    use crate::treaties::published::RejectionReason;

    fn row() -> UkTariffRow {
        UkTariffRow {
            commodity: "08044000".to_owned(),
            description: "Fresh or dried\n avocados ".to_owned(),
            cet_duty_rate: "5.10% (01 JUN-30 NOV)".to_owned(),
            ukgt_duty_rate: " 4.0% ".to_owned(),
            trade_remedy_applies: "False".to_owned(),
            suspension_applies: "True".to_owned(),
            atq_applies: String::new(),
        }
    }

    #[test]
    fn each_column_gives_its_own_rate_and_the_flags_are_the_kingdoms() {
        let line = row().line(UkTariffColumn::UnitedKingdom).unwrap();
        assert_eq!(line.mfn.as_deref(), Some("4.0%"));
        assert_eq!(line.remarks, [LineRemark::Suspension]);
        assert_eq!(line.description, "Fresh or dried avocados");
        let line = row().line(UkTariffColumn::EuropeanUnion).unwrap();
        assert_eq!(line.mfn.as_deref(), Some("5.10% (01 JUN-30 NOV)"));
        assert!(line.remarks.is_empty());
    }

    #[test]
    fn a_row_without_code_or_text_is_no_line() {
        let mut bad = row();
        bad.commodity = "0804.x".to_owned();
        let refused = bad.line(UkTariffColumn::UnitedKingdom).unwrap_err();
        assert_eq!(refused.reason, RejectionReason::BadNumber);
        let mut bare = row();
        bare.description = " \n".to_owned();
        let refused = bare.line(UkTariffColumn::UnitedKingdom).unwrap_err();
        assert_eq!(refused.reason, RejectionReason::NoText);
    }

    #[test]
    fn a_blank_rate_is_no_rate_and_not_nothing_to_pay() {
        let mut bare = row();
        bare.ukgt_duty_rate = " ".to_owned();
        let line = bare.line(UkTariffColumn::UnitedKingdom).unwrap();
        assert_eq!(line.mfn, None);
    }
}
