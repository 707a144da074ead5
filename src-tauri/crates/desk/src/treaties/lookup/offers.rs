//! What an agreement asks on a line: by the column of the tariff, by the table of the agreement, or
//! not known; and which of several agreements is better.

use proa_domain::settings::Locale;
use proa_domain::treaties::duty::{Dialect, DutyExpression, Evaluation, Shipment};
use proa_domain::treaties::lookup::{AgreementId, Offer, Verdict, compare};
use proa_domain::treaties::need::Need;

use super::answer::{AgreementBrief, Best, BestReason, DutyReason};
use super::duties::Reckoned;
use super::lines::{Concession, LineRow};
use super::scope::Cover;
use super::tables::{Said, Table};
use crate::treaties::facts::Schedule;
use crate::treaties::import::SECOND_RATE;
use crate::treaties::reference::status::NextStep;

/// What an agreement asks, and what is written beside its rate.
#[derive(Debug, Clone)]
pub(super) struct Offered<'a> {
    pub(super) duty: Reckoned,
    /// The entry that says most of it: that of the agreement's table, else that of the tariff.
    pub(super) entry: Option<&'a Concession>,
    /// The table that the entry is in; none where it is the tariff's.
    pub(super) table: Option<&'a Schedule>,
    /// The rate over time.
    pub(super) staged: Option<DutyExpression>,
}

/// What rates are worked out with.
pub(super) struct Terms<'t, 'a> {
    pub(super) schedule: Option<&'a Schedule>,
    pub(super) tables: &'a [Table<'a>],
    pub(super) shipment: &'t Shipment,
    pub(super) price_needs: &'t [Need],
    pub(super) next_step: &'t NextStep,
    pub(super) locale: Locale,
    /// The tariff is of another year than the day.
    pub(super) is_of_another_year: bool,
}

impl<'a> Offered<'a> {
    /// What an entry of a tariff or of a table says.
    fn by(entry: &'a Concession, schedule: Option<&'a Schedule>, mut duty: Reckoned) -> Self {
        if entry.reason.is_some() {
            duty.duty.reason.clone_from(&entry.reason);
        }
        duty.duty.via.clone_from(&entry.via);
        Self {
            staged: duty.rate.clone(),
            duty,
            entry: Some(entry),
            table: schedule,
        }
    }
}

impl Offered<'_> {
    /// A duty without an entry of its own.
    pub(super) fn bare(duty: Reckoned) -> Self {
        Self {
            duty,
            entry: None,
            table: None,
            staged: None,
        }
    }
}

impl<'a> Terms<'_, 'a> {
    /// A rate of the tariff; one of another year than the day asked for says so at the figure.
    pub(super) fn of_tariff(&self, text: &str, reason: Option<&str>) -> Reckoned {
        let mut duty = self.reckoned(text, reason, self.schedule);
        if self.is_of_another_year {
            duty.qualify(DutyReason::OutsideVintage);
        }
        duty
    }

    /// What is read of a rate is this program's; that there is a second one, only the import knew.
    fn reckoned(&self, text: &str, reason: Option<&str>, schedule: Option<&Schedule>) -> Reckoned {
        if reason == Some(SECOND_RATE) {
            return Reckoned::in_doubt(text);
        }
        let dialect = Schedule::dialect_of(schedule);
        let next_step = Some(self.next_step);
        let mut read = Reckoned::of(text, dialect, self.shipment, self.price_needs, next_step);
        // Our own writing is not the publisher's: it is said in the language of the question.
        if dialect == Dialect::Proa
            && let Some(rate) = &read.rate
        {
            read.duty.text = rate.print(self.locale);
        }
        read
    }

    /// What an agreement asks. Only an official source says it; where the agreement's own column
    /// is silent, the MFN rate holds.
    pub(super) fn offered(
        &self,
        row: &'a LineRow,
        agreement: &str,
        cover: &Cover<'_>,
        mfn: &Reckoned,
    ) -> Offered<'a> {
        if matches!(cover, Cover::NotThis(_)) {
            return Offered::bare(mfn.because(DutyReason::OutsideScope));
        }
        let table = self
            .tables
            .iter()
            .find(|table| table.agreement == agreement);
        let said = table.map_or(Said::Nothing, |table| table.of_line(&row.digits));
        let by_column = match row.concession(agreement) {
            Some(given) => {
                let duty = self.of_tariff(&given.text, given.reason.as_deref());
                let given = Offered::by(given, self.schedule, duty);
                Some(Offered {
                    table: None,
                    ..given
                })
            }
            None if self.tells_by_a_blank(agreement) => {
                Some(Offered::bare(mfn.because(DutyReason::NoPreference)))
            }
            None => None,
        };
        match (by_column, said, cover) {
            // The tariff says what is levied; the table, how it came there and goes on.
            (Some(column), Said::This(entry), _) => {
                let by_table = self.by_table(entry, table);
                let mut duty = column.duty;
                if by_table.duty.evaluation != duty.evaluation {
                    duty.contradict(DutyReason::TableDiffers);
                }
                Offered { duty, ..by_table }
            }
            (Some(column), Said::Apart | Said::Nothing, _) => column,
            (None, Said::This(entry), _) => self.by_table(entry, table),
            (None, Said::Apart, _) => self.unknown(DutyReason::SplitByTable),
            (None, Said::Nothing, Cover::ListedGoods) => self.unknown(DutyReason::ListedGoodsOnly),
            (None, Said::Nothing, _) => self.unknown(DutyReason::PreferenceNotLoaded),
        }
    }

    fn tells_by_a_blank(&self, agreement: &str) -> bool {
        self.schedule
            .is_some_and(|schedule| schedule.tells_by_a_blank(agreement))
    }

    fn by_table(&self, entry: &'a Concession, table: Option<&'a Table<'a>>) -> Offered<'a> {
        let schedule = table.map(|table| table.schedule);
        let duty = self.reckoned(&entry.text, entry.reason.as_deref(), schedule);
        Offered::by(entry, schedule, duty)
    }

    fn unknown(&self, reason: DutyReason) -> Offered<'a> {
        Offered::bare(Reckoned::unknown(Some(self.next_step), reason))
    }
}

/// Which agreement is better, where that can be said; each with its offer.
pub(super) fn best<'o>(
    mfn: &Reckoned,
    offers: impl ExactSizeIterator<Item = (&'o AgreementBrief, &'o Reckoned)>,
) -> Option<Best> {
    let of = |agreements: Vec<String>, reason: BestReason| {
        Some(Best {
            agreements,
            reason: reason.to_string(),
        })
    };
    if mfn.duty.is_free && offers.len() > 0 {
        return of(Vec::new(), BestReason::MfnFree);
    }
    let waiting = Evaluation::Needs(Vec::new());
    let evaluated = |duty: &Reckoned| duty.evaluation.clone().unwrap_or_else(|| waiting.clone());
    let offers: Vec<Offer> = offers
        .filter_map(|(agreement, duty)| {
            Some(Offer {
                agreement: agreement.id.parse::<AgreementId>().ok()?,
                duty: evaluated(duty),
            })
        })
        .collect();
    let text = |agreements: &[AgreementId]| agreements.iter().map(ToString::to_string).collect();
    match compare(&evaluated(mfn), &offers).verdict {
        Verdict::NoOffer | Verdict::Open { .. } => None,
        Verdict::NoGain => of(Vec::new(), BestReason::NoGain),
        Verdict::LowerDuty { agreement, .. } => {
            of(vec![agreement.to_string()], BestReason::LowerDuty)
        }
        Verdict::Tie { agreements } => of(text(&agreements), BestReason::Tie),
    }
}
