//! The statements of the list: in which order tables are read, and what is asked of them.

use sea_orm::{Statement, Value};

use super::{ScanFilter, ScanSort};
use crate::store::columns::json_of;
use crate::store::page;
use crate::treaties::reference::rows::query;

/// The columns of an order, unique together.
pub(super) const fn keys(by: ScanSort) -> &'static [&'static str] {
    match by {
        ScanSort::Net => &["f.net_order", "f.number", "p.number"],
        ScanSort::Saving => &["f.saving_order", "f.number", "p.number"],
        ScanSort::Margin => &["f.margin_order", "f.number", "p.number"],
        ScanSort::Company => &["c.sort_name", "c.id", "p.number", "f.market"],
    }
}

/// The index of findings that gives an order without sorting.
const fn index(by: ScanSort) -> &'static str {
    match by {
        ScanSort::Net => "scan_findings_by_net",
        ScanSort::Saving => "scan_findings_by_saving",
        ScanSort::Margin | ScanSort::Company => "scan_findings_by_margin",
    }
}

/// The tables in the order in which they are read. The indexes are named: what SQLite knows of the
/// number of rows may be from when there were few.
fn source(filter: &ScanFilter) -> String {
    let first = if filter.company.is_some() {
        "companies c INDEXED BY sqlite_autoindex_companies_1".to_owned()
    } else if filter.sort.by == ScanSort::Company {
        "companies c INDEXED BY companies_by_name".to_owned()
    } else {
        return format!(
            "scan_findings f INDEXED BY {}
             CROSS JOIN scan_products p INDEXED BY scan_products_by_question
                 ON p.question = f.question
             CROSS JOIN companies c INDEXED BY sqlite_autoindex_companies_1
                 ON c.id = p.company_id",
            index(filter.sort.by)
        );
    };
    format!(
        "{first}
         CROSS JOIN scan_products p INDEXED BY scan_products_by_company ON p.company_id = c.id
         CROSS JOIN scan_findings f INDEXED BY scan_findings_by_question
             ON f.question = p.question"
    )
}

/// What is asked of companies, and what of findings: nothing is asked of both at once.
pub(super) struct Conditions {
    of_companies: Asked,
    of_findings: Asked,
}

struct Asked {
    sql: Vec<String>,
    values: Vec<Value>,
}

impl Asked {
    fn that(sql: &str) -> Self {
        Self {
            sql: vec![sql.to_owned()],
            values: Vec::new(),
        }
    }

    /// A column has one of some values; none are all.
    fn add_any(&mut self, column: &str, values: impl ExactSizeIterator<Item = String>) {
        if values.len() > 0 {
            let any = format!("{column} IN (SELECT value FROM json_each(?))");
            self.sql.push(any);
            self.values.push(json_of(values).into());
        }
    }

    fn all(&self) -> String {
        self.sql.join(" AND ")
    }
}

impl Conditions {
    pub(super) fn of(filter: &ScanFilter) -> Self {
        let mut of_companies = Asked::that("c.deleted_at IS NULL");
        of_companies.add_any("c.state", filter.states.iter().map(ToString::to_string));
        of_companies.add_any("c.size", filter.sizes.iter().map(ToString::to_string));
        if let Some(company) = filter.company {
            of_companies.sql.push("c.id = ?".to_owned());
            of_companies.values.push(company.to_string().into());
        }
        let mut of_findings = Asked::that("TRUE");
        of_findings.add_any("f.market", filter.markets.iter().cloned());
        of_findings.add_any("f.chapter", filter.chapters.iter().cloned());
        let standings = filter.standings.iter().map(ToString::to_string);
        of_findings.add_any("f.standing", standings);
        if filter.gaining {
            let gains = "(f.margin > 0 OR f.saving_minor > 0)";
            of_findings.sql.push(gains.to_owned());
        }
        Self {
            of_companies,
            of_findings,
        }
    }

    pub(super) fn count(&self) -> Statement {
        self.over_questions("coalesce(sum(p.times), 0) AS total")
    }

    pub(super) fn sums(&self) -> Statement {
        self.over_questions(
            "coalesce(sum(p.times), 0) AS rows,
             coalesce(sum(p.times) FILTER (WHERE f.standing = 'known'), 0) AS known,
             coalesce(sum(p.times) FILTER (WHERE f.standing = 'needs_input'), 0) AS needs_input,
             coalesce(sum(p.times) FILTER (WHERE f.standing = 'text_only'), 0) AS text_only,
             coalesce(sum(p.times) FILTER (WHERE f.standing = 'unknown'), 0) AS unknown,
             sum(f.saving_minor * p.times) AS saving,
             sum(f.net_minor * p.times) FILTER (WHERE f.net_minor > 0) AS net,
             (SELECT currency FROM scans) AS currency",
        )
    }

    /// Sums over findings, each so many times as products share its question: rows themselves are
    /// many more.
    fn over_questions(&self, sums: &str) -> Statement {
        let sql = format!(
            "SELECT {sums} FROM (
                 SELECT p.question, count(*) AS times
                 FROM companies c CROSS JOIN scan_products p INDEXED BY scan_products_by_company
                     ON p.company_id = c.id
                 WHERE {} GROUP BY p.question) AS p
             CROSS JOIN scan_findings f INDEXED BY scan_findings_by_question
                 ON f.question = p.question
             WHERE {}",
            self.of_companies.all(),
            self.of_findings.all()
        );
        query(&sql, self.values())
    }

    pub(super) fn companies(&self) -> Statement {
        let sql = format!(
            "SELECT count(*) AS companies FROM companies c WHERE {} AND EXISTS (
                 SELECT 1 FROM scan_products p INDEXED BY scan_products_by_company
                 CROSS JOIN scan_findings f INDEXED BY scan_findings_by_question
                     ON f.question = p.question
                 WHERE p.company_id = c.id AND {})",
            self.of_companies.all(),
            self.of_findings.all()
        );
        query(&sql, self.values())
    }

    /// In the order of the statements: those of companies first.
    fn values(&self) -> Vec<Value> {
        [&*self.of_companies.values, &*self.of_findings.values].concat()
    }

    pub(super) fn page(mut self, filter: &ScanFilter, limit: u32) -> Statement {
        let keys = keys(filter.sort.by);
        let (after, direction) = if filter.sort.descending {
            ("<", "DESC")
        } else {
            (">", "ASC")
        };
        let source = source(filter);
        let place = filter.after.as_deref().unwrap_or_default();
        if let Some(place) = page::keys(place, keys.len()) {
            let places = vec!["?"; keys.len()].join(", ");
            let rest = format!("({}) {after} ({places})", keys.join(", "));
            self.of_findings.sql.push(rest);
            let place = place.into_iter().map(Value::from);
            self.of_findings.values.extend(place);
        }
        let selected: Vec<_> = (0..)
            .zip(keys)
            .map(|(index, key)| format!("CAST({key} AS TEXT) AS key_{index}"))
            .collect();
        let order: Vec<_> = keys
            .iter()
            .map(|key| format!("{key} {direction}"))
            .collect();
        let sql = format!(
            "SELECT c.id AS company_id, c.legal_name AS company, c.state, c.size, p.product_id,
                 (SELECT description FROM company_products WHERE id = p.product_id) AS product,
                 f.code, f.market, f.standing, f.line, f.mfn, f.agreement, f.offer, f.margin,
                 f.most_margin, f.saving_minor, f.net_minor, f.break_even_minor, f.rests_on,
                 f.needs, f.has_additional, f.reasons,
                 (SELECT currency FROM scans) AS currency, {}
             FROM {source} WHERE {} AND {} ORDER BY {} LIMIT {limit}",
            selected.join(", "),
            self.of_companies.all(),
            self.of_findings.all(),
            order.join(", ")
        );
        query(&sql, self.values())
    }
}
