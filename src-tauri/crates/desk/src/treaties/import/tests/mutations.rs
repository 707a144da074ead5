//! Damaged files of every format: each is refused by name and leaves all as it was, or is there as
//! its report says.

mod damage;

use proa_domain::treaties::duty::BareNumber;
use proa_domain::treaties::mapped::Recipe;
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq};
use proptest::test_runner::{TestCaseError, TestRunner};
use rstest::rstest;
use sea_orm::{ConnectionTrait as _, FromQueryResult};
use tokio::runtime::Runtime;

use self::damage::{Damage, damaged, damages};
use super::mapped::{STAGING, TABLE};
use super::tables::{AU_AGREEMENTS, AU_SCHEDULE, HTS_CSV};
use super::{file, order};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::table::tests::{ODS, WORKBOOK, XLS, rewritten};
use crate::testing::TestDesk;
use crate::testing::treaties::{
    CA_TARIFF, HTS, ITA_STAGING, MEASURES, QUOTA_DEFINITIONS, QUOTA_MEASURES, SAT, UK_COMMODITIES,
    UK_TARIFF, US_USE_SHARES,
};
use crate::treaties::import::preview::{glance, preview};
use crate::treaties::import::{Format, ImportOrder, ImportReport, import};
use crate::treaties::reference::rows::query;

/// How many files of each format; `PROPTEST_CASES` asks for more.
const CASES: u32 = 32;
const SHEET: &str = "xl/worksheets/sheet2.xml";
const CONTENT: &str = "content.xml";

/// A file that is taken as it is.
struct Whole {
    bytes: &'static [u8],
    /// What part of it is damaged, where it is a workbook.
    part: Option<&'static str>,
    /// The file that it completes.
    under: Option<&'static str>,
    /// The file that completes it.
    over: Option<&'static str>,
    /// The market whose only agreement it is the table of.
    market: Option<&'static str>,
}

impl Whole {
    fn of(bytes: &'static (impl AsRef<[u8]> + ?Sized)) -> Self {
        Self {
            bytes: bytes.as_ref(),
            part: None,
            under: None,
            over: None,
            market: None,
        }
    }

    fn in_part(self, part: &'static str) -> Self {
        let part = Some(part);
        Self { part, ..self }
    }

    fn under(self, under: &'static str) -> Self {
        let under = Some(under);
        Self { under, ..self }
    }

    fn over(self, over: &'static str) -> Self {
        let over = Some(over);
        Self { over, ..self }
    }

    fn of_market(self, market: &'static str) -> Self {
        let market = Some(market);
        Self { market, ..self }
    }

    fn damaged(&self, damages: &[Damage]) -> Vec<u8> {
        match self.part {
            Some(part) => rewritten(self.bytes, |name, bytes| {
                if name == part {
                    damaged(&bytes, damages)
                } else {
                    bytes
                }
            }),
            None => damaged(self.bytes, damages),
        }
    }

    async fn import(
        &self,
        desk: &TestDesk,
        order: &ImportOrder,
        bytes: Vec<u8>,
    ) -> Result<ImportReport, AppError> {
        let damaged = file("damaged", bytes);
        let chosen = match self.under {
            Some(under) => file("whole", under).with(Some(damaged)),
            None => damaged.with(self.over.map(|over| file("whole", over))),
        };
        import(desk, order.clone(), chosen, Progress::silent()).await
    }
}

/// Imports the whole file, then damaged ones over it.
#[rstest]
#[case::us_hts_json(Format::UsHtsJson, Whole::of(HTS))]
#[case::us_hts_csv(Format::UsHtsCsv, Whole::of(HTS_CSV))]
#[case::uk_tariff(Format::UkTariffCsv, Whole::of(UK_TARIFF))]
#[case::ca_tariff(Format::CaTariffCsv, Whole::of(CA_TARIFF))]
#[case::au_schedule(Format::AuScheduleJson, Whole::of(AU_SCHEDULE))]
#[case::au_agreements(Format::AuScheduleJson, Whole::of(AU_AGREEMENTS).under(AU_SCHEDULE))]
#[case::ita_staging(Format::ItaCsv, Whole::of(ITA_STAGING))]
#[case::mx_sat(Format::MxSatCsv, Whole::of(SAT))]
#[case::us_use_shares(Format::UsUseSharesCsv, Whole::of(US_USE_SHARES))]
#[case::uk_commodities(Format::UkCommodityJson, Whole::of(UK_COMMODITIES))]
#[case::quotas(Format::EuMxQuotasCsv, Whole::of(QUOTA_DEFINITIONS).over(QUOTA_MEASURES))]
#[case::quota_measures(Format::EuMxQuotasCsv, Whole::of(QUOTA_MEASURES).under(QUOTA_DEFINITIONS))]
#[case::measures(Format::MeasuresCsv, Whole::of(MEASURES))]
#[case::mapped_text(Format::Mapped, Whole::of(TABLE))]
#[case::mapped_staging(Format::Mapped, Whole::of(STAGING).of_market("IL"))]
#[case::mapped_xlsx(Format::Mapped, Whole::of(WORKBOOK).in_part(SHEET))]
#[case::mapped_ods(Format::Mapped, Whole::of(ODS).in_part(CONTENT))]
#[case::mapped_xls(Format::Mapped, Whole::of(XLS))]
fn a_damaged_file_is_refused_or_is_there_as_its_report_says(
    #[case] format: Format,
    #[case] whole: Whole,
) {
    let mut order = order(format, "2026");
    let runtime = Runtime::new().unwrap();
    let desk = runtime.block_on(async {
        let desk = TestDesk::with_reference().await;
        if order.format == Format::MeasuresCsv {
            "US".clone_into(&mut order.market);
        }
        if order.format == Format::Mapped {
            whole.market.unwrap_or("CL").clone_into(&mut order.market);
            let seen = async |sheet| {
                let whole = file("whole", whole.bytes);
                glance(&desk, &order.market, sheet, whole).await.unwrap()
            };
            let sheet = seen(None).await.sheets.pop();
            let mut recipe = seen(sheet).await.recipe;
            if whole.market.is_some() {
                assert!(recipe.table_of().is_some());
                recipe.rates.bare = BareNumber::Percent;
            }
            order.recipe = Some(recipe);
        }
        let taken = whole.import(&desk, &order, whole.bytes.to_vec()).await;
        assert!(taken.unwrap().is_current);
        desk
    });
    let mut config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = CASES;
    }
    let cases = (damages(), any::<bool>());
    let ended = TestRunner::new(config).run(&cases, |(damages, make_current)| {
        let order = ImportOrder {
            make_current,
            ..order.clone()
        };
        runtime.block_on(holds(&desk, &order, &whole, whole.damaged(&damages)))
    });
    if let Err(broken) = ended {
        panic!("{broken}");
    }
}

async fn holds(
    desk: &TestDesk,
    order: &ImportOrder,
    whole: &Whole,
    bytes: Vec<u8>,
) -> Result<(), TestCaseError> {
    let (rows, current) = (rows(desk).await, current(desk).await);
    match whole.import(desk, order, bytes.clone()).await {
        Err(refused) => {
            prop_assert!(!matches!(refused, AppError::Internal(_)), "{refused}");
            prop_assert_eq!(self::rows(desk).await, rows, "{}", refused);
            prop_assert_eq!(self::current(desk).await, current, "{}", refused);
        }
        Ok(report) => {
            let is_switched = order.takes_over();
            let now = self::current(desk).await;
            // Records of other goods stand beside those that are there.
            if order.format == Format::UkCommodityJson {
                prop_assert!(now.len() >= current.len());
            } else {
                prop_assert_eq!(now.len(), current.len());
                prop_assert_eq!(
                    now != current,
                    is_switched && !current.contains(&report.schedule)
                );
            }
            prop_assert!(!is_switched || now.contains(&report.schedule));
            adds_up(order, &report, &Kept::of(desk, &report.schedule).await)?;
            let again = whole.import(desk, order, bytes.clone()).await.unwrap();
            prop_assert!(again.already_loaded);
            prop_assert_eq!(counts(&again), counts(&report));
        }
    }
    if order.format == Format::Mapped {
        is_shown_as_it_is_taken(desk, order, whole, bytes).await?;
    }
    Ok(())
}

/// What is shown before an import is what the import takes, or is refused like it.
async fn is_shown_as_it_is_taken(
    desk: &TestDesk,
    order: &ImportOrder,
    whole: &Whole,
    bytes: Vec<u8>,
) -> Result<(), TestCaseError> {
    let chosen = || file("damaged", bytes.clone());
    let seen = glance(desk, &order.market, None, chosen()).await;
    let is_named = |refused: &AppError| !matches!(refused, AppError::Internal(_));
    prop_assert!(seen.as_ref().err().is_none_or(is_named), "{seen:?}");
    let recipe = order.recipe.clone().unwrap();
    let shown = preview(desk, &order.market, recipe, chosen(), Progress::silent()).await;
    let taken = whole.import(desk, order, bytes).await;
    match (shown, taken) {
        (Ok(shown), Ok(taken)) => {
            let shown = [
                shown.records,
                shown.lines,
                shown.computed,
                shown.text_only,
                shown.rejected,
            ];
            prop_assert_eq!(shown, counts(&taken));
        }
        (Err(refused), taken) => prop_assert_eq!(
            Some(refused.to_string()),
            taken.err().map(|refused| refused.to_string())
        ),
        // A table without a row is shown as such; to an import it is empty.
        (Ok(shown), Err(AppError::File(FileError::Empty { .. }))) => {
            prop_assert_eq!(shown.records, 0);
        }
        // Only an import says that too little of a file is a tariff.
        (Ok(_), Err(refused)) => prop_assert!(matches!(refused, AppError::Import(_)), "{refused}"),
    }
    Ok(())
}

fn counts(report: &ImportReport) -> [u32; 5] {
    [
        report.records,
        report.lines,
        report.computed,
        report.text_only,
        report.rejected,
    ]
}

/// What of a schedule is in the tables.
#[derive(Debug, FromQueryResult)]
struct Kept {
    state: String,
    records: u32,
    lines: u32,
    rejected: u32,
    with_rate: u32,
    computed: u32,
    given: u32,
    given_computed: u32,
    shares: u32,
    quota_goods: u32,
    measures: u32,
}

const KEPT: &str = "
    SELECT state, records, lines,
        (SELECT count(*) FROM rejected_records WHERE schedule_id = ?1) AS rejected,
        (SELECT count(mfn_text) FROM tariff_lines WHERE schedule_id = ?1) AS with_rate,
        (SELECT count(*) FROM tariff_lines WHERE schedule_id = ?1 AND mfn_state = 'computed')
            AS computed,
        (SELECT count(*) FROM concessions WHERE schedule_id = ?1) AS given,
        (SELECT count(*) FROM concessions WHERE schedule_id = ?1 AND state = 'computed')
            AS given_computed,
        (SELECT count(*) FROM use_shares WHERE schedule_id = ?1) AS shares,
        (SELECT count(*) FROM quota_goods WHERE schedule_id = ?1) AS quota_goods,
        (SELECT count(*) FROM measures WHERE schedule_id = ?1) AS measures
    FROM schedules WHERE id = ?1";

impl Kept {
    async fn of(desk: &TestDesk, schedule: &str) -> Self {
        let kept = Self::find_by_statement(query(KEPT, [schedule.into()]));
        let kept = kept.one(desk.reference.read()).await;
        kept.unwrap().unwrap()
    }
}

/// Every count of a report is one of rows that are there.
fn adds_up(order: &ImportOrder, report: &ImportReport, kept: &Kept) -> Result<(), TestCaseError> {
    let told = |counts: [u32; 3]| [report.lines, report.computed, report.text_only] == counts;
    let text_only = |lines: u32, computed: u32| lines.checked_sub(computed).unwrap_or(u32::MAX);
    prop_assert_eq!(&*kept.state, "loaded");
    prop_assert_eq!(
        [kept.records, kept.lines, kept.rejected],
        [report.records, report.lines, report.rejected]
    );
    prop_assert!(report.lines > 0 && report.rejected <= report.records / 2);
    prop_assert!(
        report.lines + report.rejected <= report.records,
        "{report:?}"
    );
    let reasons: u32 = report.reasons.iter().map(|reason| reason.count).sum();
    // Each row is taken or told by its reason.
    let all_told = report.lines + reasons == report.records;
    let is_given = || {
        let computed = kept.given_computed;
        told([kept.given, computed, text_only(kept.given, computed)])
    };
    let table_of = order.recipe.as_ref().and_then(Recipe::table_of);
    let is_true = match order.format {
        Format::ItaCsv => is_given(),
        Format::Mapped if table_of.is_some() => is_given(),
        Format::UsUseSharesCsv => told([kept.shares, 0, 0]) && all_told,
        Format::EuMxQuotasCsv => told([kept.quota_goods, 0, 0]),
        Format::MeasuresCsv => told([kept.measures, 0, 0]) && all_told,
        Format::MxSatCsv => {
            told([report.lines, 0, 0]) && report.lines + report.rejected == report.records
        }
        Format::UsHtsJson
        | Format::UsHtsCsv
        | Format::UkTariffCsv
        | Format::UkCommodityJson
        | Format::CaTariffCsv
        | Format::AuScheduleJson
        | Format::Mapped => {
            let (lines, computed) = (kept.with_rate, kept.computed);
            told([lines, computed, text_only(lines, computed)])
        }
    };
    prop_assert!(is_true, "{report:?} {kept:?}");
    prop_assert!(reasons >= report.text_only + report.rejected, "{report:?}");
    Ok(())
}

/// How many rows every table has that an import writes.
async fn rows(desk: &TestDesk) -> Vec<i64> {
    let mut rows = Vec::new();
    for table in [
        "schedules",
        "sources",
        "tariff_lines",
        "line_words",
        "concessions",
        "additional_duties",
        "rejected_records",
        "use_shares",
        "quotas",
        "quota_periods",
        "quota_goods",
        "measures",
        "measure_goods",
        "nomenclature",
        "product_words",
    ] {
        rows.push(super::count(desk, table).await);
    }
    rows
}

async fn current(desk: &TestDesk) -> Vec<String> {
    let sql = "SELECT id FROM schedules WHERE is_current = 1 ORDER BY id";
    let rows = desk.reference.read().query_all_raw(query(sql, [])).await;
    let rows = rows.unwrap().into_iter();
    rows.map(|row| row.try_get("", "id").unwrap()).collect()
}
