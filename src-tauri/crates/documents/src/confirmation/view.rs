//! A request for a confirmation in words, as its template reads it.

use proa_domain::missions::results::confirmation::WinRating;
use proa_domain::missions::results::outcome::SaleForm;
use serde::Serialize;

use super::ConfirmationRequest;
use crate::paper::{FactBlock, Paper, Rows};
use crate::texts::Texts;
use crate::{DocumentError, format};

#[derive(Debug, Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    paper: Paper,
    heading: String,
    route: String,
    greeting: String,
    ask: String,
    facts: Vec<FactBlock>,
    sales: Sales,
    code: GivenCode,
    answer: Answer,
    notes: Vec<Note>,
    signed: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Sales {
    heading: String,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
    none: String,
}

#[derive(Debug, Serialize)]
struct GivenCode {
    heading: String,
    code: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Answer {
    heading: String,
    steps: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Note {
    heading: String,
    text: String,
}

impl View {
    pub(super) fn of(asked: &ConfirmationRequest, texts: &Texts) -> Result<Self, DocumentError> {
        let company = || [("company", (&asked.company.legal_name).into())];
        let say = Sayer { asked, texts };
        let title = texts.with("documents-confirm-title", company())?;
        let horizon = texts.get(&format!("horizon-{}", asked.horizon))?;
        let route = [
            ("mission", (&asked.mission).into()),
            ("horizon", horizon.into()),
        ];
        let until = format::day(asked.answer_by, texts)?;
        let until = [("day", until.into())];
        let note = |heading: &str, text: String| {
            Ok::<_, DocumentError>(Note {
                heading: texts.get(heading)?,
                text,
            })
        };
        let saying_no = texts.get("documents-confirm-saying-no-text")?;
        let signed = [&asked.prepared.adviser, &asked.prepared.office];
        Ok(Self {
            paper: Paper::of(&asked.prepared, "documents-confirm-kind", title, texts)?,
            heading: texts.get("documents-confirm-kind")?,
            route: texts.with("documents-confirm-route", route)?,
            greeting: texts.with("documents-letter-greeting", company())?,
            ask: texts.with("documents-confirm-ask", company())?,
            facts: vec![asked.company.block(texts)?, say.figures()?],
            sales: say.sales()?,
            code: GivenCode {
                heading: texts.get("documents-confirm-code")?,
                code: asked.code.to_string(),
                text: texts.get("documents-confirm-code-text")?,
            },
            answer: say.answer()?,
            notes: vec![
                note(
                    "documents-confirm-until",
                    texts.with("documents-confirm-until-text", until)?,
                )?,
                note("documents-confirm-saying-no", saying_no)?,
            ],
            signed: signed
                .into_iter()
                .filter(|line| !line.is_empty())
                .cloned()
                .collect(),
        })
    }
}

/// Says what is asked in a language.
struct Sayer<'a> {
    asked: &'a ConfirmationRequest,
    texts: &'a Texts,
}

impl Sayer<'_> {
    fn figures(&self) -> Result<FactBlock, DocumentError> {
        let Self { asked, texts } = self;
        let outcome = &asked.outcome;
        let said = if outcome.is_first_export {
            "documents-confirm-yes"
        } else {
            "documents-confirm-no"
        };
        let markets: Vec<String> = outcome
            .new_markets
            .iter()
            .map(|one| self.country(one))
            .collect();
        let markets = if markets.is_empty() {
            texts.get("documents-confirm-none")?
        } else {
            markets.join(", ")
        };
        let mut rows = Rows::new(texts);
        rows.add("documents-confirm-first-export", Some(texts.get(said)?))?;
        rows.add("documents-confirm-new-markets", Some(markets))?;
        let jobs = format::jobs(outcome.jobs, texts)?;
        rows.add("documents-confirm-jobs", Some(jobs))?;
        let day = [("day", self.day(&outcome.reported_on)?.into())];
        let heading = texts.with("documents-confirm-figures", day)?;
        Ok(rows.under_said(heading))
    }

    fn sales(&self) -> Result<Sales, DocumentError> {
        let headers = ["certainty", "product", "market", "buyer", "when", "amount"];
        let headers = headers.map(|id| self.texts.get(&format!("documents-confirm-{id}")));
        let rows = self.asked.outcome.sales.iter().map(|sale| self.sale(sale));
        Ok(Sales {
            heading: self.texts.get("documents-confirm-sales")?,
            headers: headers.into_iter().collect::<Result<_, _>>()?,
            rows: rows.collect::<Result<_, _>>()?,
            none: self.texts.get("documents-confirm-no-sales")?,
        })
    }

    fn sale(&self, sale: &SaleForm) -> Result<Vec<String>, DocumentError> {
        let certainty = format!("documents-confirm-certainty-{}", sale.certainty);
        let product = [&sale.product, &sale.hs_code];
        let product = product.into_iter().filter(|part| !part.is_empty()).cloned();
        let product: Vec<String> = product.collect();
        let (from, until) = (self.day(&sale.from)?, self.day(&sale.until)?);
        let buyer = if sale.buyer.is_empty() {
            "–"
        } else {
            &sale.buyer
        };
        Ok(vec![
            self.texts.get(&certainty)?,
            product.join(" · "),
            self.country(&sale.market),
            buyer.to_owned(),
            if from == until {
                from
            } else {
                format!("{from} – {until}")
            },
            format::of_unit(&sale.amount, &sale.currency),
        ])
    }

    fn answer(&self) -> Result<Answer, DocumentError> {
        let ratings = WinRating::ALL.iter();
        let ratings = ratings.map(|rating| self.texts.get(&format!("win-rating-{rating}")));
        let ratings: Vec<String> = ratings.collect::<Result<_, _>>()?;
        let ratings = [("ratings", ratings.join("; ").to_lowercase().into())];
        Ok(Answer {
            heading: self.texts.get("documents-confirm-answer")?,
            steps: vec![
                self.texts.get("documents-confirm-step-say")?,
                self.texts.with("documents-confirm-step-rate", ratings)?,
                self.texts.get("documents-confirm-step-without")?,
            ],
        })
    }

    fn day(&self, text: &str) -> Result<String, DocumentError> {
        match text.parse() {
            Ok(day) => format::day(day, self.texts),
            Err(_) => Ok(text.to_owned()),
        }
    }

    fn country(&self, code: &str) -> String {
        let name = self.asked.countries.get(code);
        name.cloned().unwrap_or_else(|| code.to_owned())
    }
}
