//! The tariff of the United Kingdom beside that of the European Union: the table that the
//! Department for International Trade published in 2020 and 2021, one line a row, MFN rates only.

use serde::Deserialize;

use super::cleaning::{cleaned, said};
use super::hs_code::TariffCode;
use super::published::{LineRemark, PublishedLine, RejectedRecord, RejectionReason, SeenNumbers};

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

/// Makes lines of rows; feed it every row of the table.
#[derive(Debug)]
pub struct UkAssembler {
    column: UkTariffColumn,
    seen: SeenNumbers,
}

impl UkAssembler {
    /// Reads the rates of one of the two tariffs.
    pub fn of(column: UkTariffColumn) -> Self {
        Self {
            column,
            seen: SeenNumbers::default(),
        }
    }

    /// Takes the next row.
    pub fn push(&mut self, row: &UkTariffRow) -> Result<PublishedLine, RejectedRecord> {
        let published = row.commodity.trim();
        self.line(row, published).map_err(|reason| {
            let code = published.parse().ok();
            RejectedRecord::of(published.to_owned(), code, reason)
        })
    }

    fn line(
        &mut self,
        row: &UkTariffRow,
        published: &str,
    ) -> Result<PublishedLine, RejectionReason> {
        let code: TariffCode = published.parse().map_err(|_| RejectionReason::BadNumber)?;
        let description = cleaned(&row.description);
        if description.is_empty() {
            return Err(RejectionReason::NoText);
        }
        let (rate, remarks) = match self.column {
            UkTariffColumn::UnitedKingdom => (&row.ukgt_duty_rate, row.remarks()),
            UkTariffColumn::EuropeanUnion => (&row.cet_duty_rate, Vec::new()),
        };
        let mfn = said(rate);
        self.seen.note(code, mfn.as_deref(), &[])?;
        Ok(PublishedLine {
            code,
            published: published.to_owned(),
            additional: None,
            description,
            mfn,
            remarks,
            path: Vec::new(),
            units: Vec::new(),
            preferences: Vec::new(),
        })
    }
}

impl UkTariffRow {
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
    use super::{UkAssembler, UkTariffColumn, UkTariffRow};
    use crate::treaties::published::{LineRemark, PublishedLine, RejectedRecord, RejectionReason};

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

    fn line_of(row: &UkTariffRow, column: UkTariffColumn) -> Result<PublishedLine, RejectedRecord> {
        UkAssembler::of(column).push(row)
    }

    #[test]
    fn each_column_gives_its_own_rate_and_the_flags_are_the_kingdoms() {
        let line = line_of(&row(), UkTariffColumn::UnitedKingdom).unwrap();
        assert_eq!(line.mfn.as_deref(), Some("4.0%"));
        assert_eq!(line.remarks, [LineRemark::Suspension]);
        assert_eq!(line.description, "Fresh or dried avocados");
        let line = line_of(&row(), UkTariffColumn::EuropeanUnion).unwrap();
        assert_eq!(line.mfn.as_deref(), Some("5.10% (01 JUN-30 NOV)"));
        assert!(line.remarks.is_empty());
    }

    #[test]
    fn a_row_without_code_or_text_is_no_line() {
        let mut bad = row();
        bad.commodity = "0804.x".to_owned();
        let refused = line_of(&bad, UkTariffColumn::UnitedKingdom).unwrap_err();
        assert_eq!(refused.reason, RejectionReason::BadNumber);
        let mut bare = row();
        bare.description = " \n".to_owned();
        let refused = line_of(&bare, UkTariffColumn::UnitedKingdom).unwrap_err();
        assert_eq!(refused.reason, RejectionReason::NoText);
    }

    #[test]
    fn a_second_rate_puts_the_first_in_doubt_where_it_is_another() {
        let mut again = row();
        again.cet_duty_rate = "4.00%".to_owned();
        let twice = |column| {
            let mut assembler = UkAssembler::of(column);
            assembler.push(&row()).unwrap();
            assembler.push(&again).unwrap_err()
        };
        let refused = twice(UkTariffColumn::UnitedKingdom);
        assert_eq!(refused.reason, RejectionReason::RepeatedNumber);
        assert_eq!(refused.doubts, None);
        let refused = twice(UkTariffColumn::EuropeanUnion);
        assert_eq!(refused.reason, RejectionReason::SecondRate);
        assert_eq!(refused.doubts, "08044000".parse().ok());
    }

    #[test]
    fn a_blank_rate_is_no_rate_and_not_nothing_to_pay() {
        let mut bare = row();
        bare.ukgt_duty_rate = " ".to_owned();
        let line = line_of(&bare, UkTariffColumn::UnitedKingdom).unwrap();
        assert_eq!(line.mfn, None);
    }
}
