//! The rows of the portfolio scan as a sheet, and the list of companies to call.

use std::collections::BTreeMap;

use fluent_bundle::FluentArgs;
use proa_domain::money::{Exact, MoneyText};
use proa_domain::settings::{Action, Locale};

use crate::Desk;
use crate::companies::{self, PrimaryContact};
use crate::documents::companies::state_names;
use crate::documents::sheet::{Field, Sheet};
use crate::error::AppError;
use crate::l10n::Words;
use crate::store::page::LARGEST_PAGE;
use crate::treaties::lookup::answer::{NeedBrief, NeedKind};
use crate::treaties::ranking::StandingState;
use crate::treaties::scan::list::{ScanFilter, ScanRow, list};
use crate::treaties::scan::view::{ScanView, last};

proa_domain::text_enum! {
    /// What of a scan is written.
    pub enum PortfolioSheet {
        /// Every row of the filter.
        Findings = "findings",
        /// Whom to call: the rows in which something is left when the proof is paid.
        Outreach = "outreach",
    }
}

/// All rows of a filter, not only a page of it.
pub async fn portfolio(
    desk: &Desk,
    filter: &ScanFilter,
    what: PortfolioSheet,
    locale: Locale,
) -> Result<Sheet, AppError> {
    desk.author(Action::ExportRegister)?;
    let rows = all(desk, filter, what).await?;
    let columns = Columns {
        words: Words::of(locale),
        locale,
        states: state_names(desk, Locale::EsMx).await?,
        contacts: companies::primary_contacts(desk).await?,
        scan: last(desk).await?,
    };
    let columns = &columns;
    Ok(match what {
        PortfolioSheet::Findings => Sheet {
            title: columns.words.get("export-portfolio"),
            headings: columns.headings(&FINDINGS),
            rows: rows.iter().map(|row| columns.finding(row)).collect(),
        },
        PortfolioSheet::Outreach => Sheet {
            title: columns.words.get("export-outreach"),
            headings: columns.headings(&OUTREACH),
            rows: rows.iter().map(|row| columns.outreach(row)).collect(),
        },
    })
}

async fn all(
    desk: &Desk,
    filter: &ScanFilter,
    what: PortfolioSheet,
) -> Result<Vec<ScanRow>, AppError> {
    let mut filter = ScanFilter {
        after: None,
        limit: LARGEST_PAGE,
        gaining: filter.gaining || what == PortfolioSheet::Outreach,
        ..filter.clone()
    };
    let is_worth_it = |row: &ScanRow| match what {
        PortfolioSheet::Findings => true,
        PortfolioSheet::Outreach => row.net.as_ref().is_none_or(is_more_than_nothing),
    };
    let mut found = Vec::new();
    loop {
        let page = list(desk, &filter).await?;
        found.extend(page.rows.into_iter().filter(is_worth_it));
        filter.after = page.next;
        if filter.after.is_none() {
            return Ok(found);
        }
    }
}

fn is_more_than_nothing(money: &MoneyText) -> bool {
    let amount = money.amount.parse::<Exact>();
    amount.is_ok_and(|amount| amount.0 > rust_decimal::Decimal::ZERO)
}

const FINDINGS: [&str; 19] = [
    "export-company",
    "export-state",
    "export-size",
    "export-product",
    "export-code",
    "export-market",
    "export-standing",
    "export-line",
    "export-mfn",
    "export-agreement",
    "export-offer",
    "export-margin",
    "export-saving",
    "export-net",
    "export-break-even",
    "export-rests-on",
    "export-missing",
    "export-additional",
    "export-remarks",
];

const OUTREACH: [&str; 14] = [
    "export-company",
    "export-state",
    "export-contact",
    "export-role",
    "export-mail",
    "export-phone",
    "export-product",
    "export-code",
    "export-market",
    "export-agreement",
    "export-margin",
    "export-saving",
    "export-net",
    "export-next-step",
];

/// What the rows are put into words with.
struct Columns {
    words: Words,
    locale: Locale,
    states: BTreeMap<String, String>,
    contacts: BTreeMap<String, PrimaryContact>,
    scan: Option<ScanView>,
}

impl Columns {
    /// The headings; amounts are in the currency of the scan.
    fn headings(&self, ids: &[&str]) -> Vec<String> {
        let currency = self.scan.as_ref().map(|scan| scan.currency.to_string());
        let arguments = FluentArgs::from_iter([("currency", currency.unwrap_or_default())]);
        ids.iter()
            .map(|id| self.words.with(id, &arguments))
            .collect()
    }

    fn finding(&self, row: &ScanRow) -> Vec<Field> {
        let code = row.standing.code().replace('_', "-");
        let rests_on = row
            .rests_on
            .map(|on| self.words.get(&format!("scan-rests-on-{on}")));
        let size = row
            .size
            .map(|size| self.words.get(&format!("export-size-{size}")));
        let remarks = row.reasons.iter();
        let remarks: Vec<String> = remarks
            .map(|reason| self.words.get(&format!("reason-{reason}")))
            .collect();
        let additional = row.has_additional.then(|| self.words.get("export-may-be"));
        vec![
            Field::text(&row.company),
            self.state(row),
            Field::maybe(size),
            Field::text(&row.product),
            Field::text(&row.code),
            self.market(row),
            Field::Text(self.words.get(&format!("standing-{code}"))),
            Field::maybe(row.line.as_ref()),
            Field::maybe(row.mfn.as_ref()),
            self.agreement(row),
            Field::maybe(row.offer.as_ref()),
            decimal(row.margin.as_deref()),
            amount(row.saving.as_ref()),
            amount(row.net.as_ref()),
            amount(row.break_even.as_ref()),
            Field::maybe(rests_on),
            Field::Text(self.missing(row)),
            Field::maybe(additional),
            Field::Text(remarks.join("; ")),
        ]
    }

    fn outreach(&self, row: &ScanRow) -> Vec<Field> {
        let contact = self.contacts.get(&row.company_id.to_string());
        vec![
            Field::text(&row.company),
            self.state(row),
            Field::maybe(contact.map(|contact| &contact.name)),
            Field::maybe(contact.map(|contact| &contact.role)),
            Field::maybe(contact.and_then(|contact| contact.mail.as_ref())),
            Field::maybe(contact.and_then(|contact| contact.phone.as_ref())),
            Field::text(&row.product),
            Field::text(&row.code),
            self.market(row),
            self.agreement(row),
            decimal(row.margin.as_deref()),
            amount(row.saving.as_ref()),
            amount(row.net.as_ref()),
            Field::Text(self.next_step(row)),
        ]
    }

    fn state(&self, row: &ScanRow) -> Field {
        Field::maybe(row.state.map(|state| {
            let code = state.to_string();
            self.states.get(&code).cloned().unwrap_or(code)
        }))
    }

    fn market(&self, row: &ScanRow) -> Field {
        let mut markets = self.scan.iter().flat_map(|scan| &scan.markets);
        let known = markets.find(|market| market.market == row.market);
        let name = known.map(|market| match self.locale {
            Locale::EsMx => &market.name_es,
            Locale::En => &market.name_en,
        });
        Field::text(name.unwrap_or(&row.market))
    }

    fn agreement_name<'a>(&self, row: &'a ScanRow) -> Option<&'a str> {
        let agreement = row.agreement.as_ref()?;
        Some(match self.locale {
            Locale::EsMx => &agreement.short_es,
            Locale::En => &agreement.short_en,
        })
    }

    fn agreement(&self, row: &ScanRow) -> Field {
        Field::maybe(self.agreement_name(row))
    }

    /// What the figures wait for, in words.
    fn missing(&self, row: &ScanRow) -> String {
        let needs: Vec<String> = row.needs.iter().map(|need| self.need(need)).collect();
        needs.join("; ")
    }

    fn need(&self, need: &NeedBrief) -> String {
        let mut arguments = FluentArgs::new();
        let unit = need.unit.as_ref();
        let unit = unit.map(|unit| self.words.get(&format!("unit-{unit}")));
        arguments.set("unit", unit.unwrap_or_default());
        arguments.set("from", need.from.clone().unwrap_or_default());
        arguments.set("to", need.to.clone().unwrap_or_default());
        let id = match need.kind {
            NeedKind::Value
            | NeedKind::Quantity
            | NeedKind::Rate
            | NeedKind::Polarization
            | NeedKind::Season => format!("need-{}", need.kind),
            NeedKind::Freight
            | NeedKind::Insurance
            | NeedKind::Inland
            | NeedKind::Onward
            | NeedKind::DutiesAndTaxes => format!("cost-{}", need.kind),
        };
        self.words.with(&id, &arguments)
    }

    fn next_step(&self, row: &ScanRow) -> String {
        let agreement = self.agreement_name(row).unwrap_or_default();
        let arguments = FluentArgs::from_iter([("agreement", agreement)]);
        match row.standing {
            StandingState::Known => self.words.with("export-next-claim", &arguments),
            StandingState::NeedsInput | StandingState::TextOnly | StandingState::Unknown => {
                self.words.get("export-next-open")
            }
        }
    }
}

fn amount(money: Option<&MoneyText>) -> Field {
    decimal(money.map(|money| money.amount.as_str()))
}

fn decimal(text: Option<&str>) -> Field {
    match text.and_then(|text| text.parse::<Exact>().ok()) {
        Some(Exact(number)) => Field::Number(number),
        None => Field::Text(String::new()),
    }
}
