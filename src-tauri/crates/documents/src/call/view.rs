//! A call in words, as its template and its page read it.

mod funding;
mod rules;
mod words;

use proa_domain::missions::call::CallState;
use proa_domain::settings::Locale;
use serde::Serialize;

use self::words::{Sayer, capital};
use super::CallPaper;
use crate::paper::{FactBlock, Paper, Rows};
use crate::texts::Texts;
use crate::{DocumentError, format};

#[derive(Debug, Serialize)]
pub(super) struct View {
    #[serde(flatten)]
    pub(super) paper: Paper,
    pub(super) heading: String,
    pub(super) route: String,
    /// What every page says of a version that does not hold.
    pub(super) stamp: Option<String>,
    pub(super) warning: Option<String>,
    pub(super) facts: Vec<FactBlock>,
    /// The language of what the office wrote itself.
    pub(super) written_in: &'static str,
    pub(super) sections: Vec<Section>,
}

#[derive(Debug, Serialize)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(super) enum Block {
    /// A sentence of the program.
    Said { text: String },
    /// A paragraph that the office wrote.
    Written { text: String },
    /// One by one, in no order.
    Points { points: Vec<String> },
    /// One after another.
    Steps { points: Vec<String> },
    /// Figures.
    Table(Table),
}

#[derive(Debug, Serialize)]
pub(super) struct Table {
    /// None where it is called as its section.
    pub(super) name: Option<String>,
    pub(super) headers: Vec<String>,
    /// Each begins with what the row is about.
    pub(super) rows: Vec<Vec<String>>,
    /// Which columns hold figures.
    pub(super) figures: Vec<bool>,
}

impl View {
    pub(super) fn of(call: &CallPaper, texts: &Texts) -> Result<Self, DocumentError> {
        let say = Sayer { call, texts };
        let sections = [
            say.text()?,
            Some(say.offered()?),
            Some(say.who()?),
            Some(say.documents()?),
            Some(say.positive_action()?),
            Some(rules::decides(&say)?),
            funding::money(&say)?,
            Some(funding::dates(&say)?),
            Some(say.heard()?),
            Some(say.contact()?),
        ];
        let title = call.call.title.clone();
        let footer = say.footer(&title)?;
        let paper = Paper::of(&call.prepared, "documents-call-kind", title, texts)?;
        Ok(Self {
            paper: paper.saying(say.version()?).above(footer),
            heading: call.call.title.clone(),
            route: say.route()?,
            stamp: say.stamp()?,
            warning: say.warning()?,
            facts: say.facts()?,
            written_in: match call.call.language {
                Locale::EsMx => "es",
                Locale::En => "en",
            },
            sections: sections.into_iter().flatten().collect(),
        })
    }
}

impl Sayer<'_> {
    fn route(&self) -> Result<String, DocumentError> {
        let kind = self.kind()?;
        let mission = &self.call.mission.name;
        let route = [("kind", kind.into()), ("mission", mission.into())];
        self.texts.with("documents-call-route", route)
    }

    fn kind(&self) -> Result<String, DocumentError> {
        let kind = self.call.mission.kind.to_string().replace('_', "-");
        self.texts.get(&format!("mission-kind-{kind}"))
    }

    fn version(&self) -> Result<String, DocumentError> {
        let (id, day) = match self.call.published_on {
            Some(day) => ("documents-call-published", day),
            None => ("documents-call-prepared", self.call.prepared.on),
        };
        let day = format::day(day, self.texts)?;
        let number = self.call.number.to_string();
        let version = [("number", number.into()), ("day", day.into())];
        self.texts.with(id, version)
    }

    /// Below each page stands which call and which version it is of.
    fn footer(&self, title: &str) -> Result<String, DocumentError> {
        Ok(format!("{title} · {}", self.version()?))
    }

    fn stamp(&self) -> Result<Option<String>, DocumentError> {
        let id = match self.call.state {
            CallState::Published => return Ok(None),
            CallState::Draft => "documents-call-stamp-draft",
            CallState::Replaced => "documents-call-stamp-replaced",
            CallState::CalledOff => "documents-call-stamp-called-off",
        };
        self.texts.get(id).map(Some)
    }

    fn warning(&self) -> Result<Option<String>, DocumentError> {
        let id = match self.call.state {
            CallState::Published => return Ok(None),
            CallState::Draft => "documents-call-warning-draft",
            CallState::Replaced => "documents-call-warning-replaced",
            CallState::CalledOff => "documents-call-warning-called-off",
        };
        let reason = self.call.reason.as_deref().unwrap_or("–");
        self.texts.with(id, [("reason", reason.into())]).map(Some)
    }

    fn facts(&self) -> Result<Vec<FactBlock>, DocumentError> {
        let Self { call, texts } = self;
        let mission = &call.mission;
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let mut of_mission = Rows::new(texts);
        of_mission.add("mission-kind", Some(self.kind()?))?;
        of_mission.add("mission-dates", Some(self.mission_days()?))?;
        of_mission.add("mission-venue", given(&mission.venue))?;
        of_mission.add("mission-place", Some(self.place()))?;
        of_mission.add("mission-time-zone", given(&mission.time_zone))?;
        of_mission.add("mission-organiser", given(&mission.organiser))?;
        let sectors = Self::named(&call.names.sectors, &mission.sectors);
        of_mission.add("mission-sectors", given(&sectors))?;
        let markets = Self::named(&call.names.countries, &mission.markets);
        of_mission.add("mission-markets", given(&markets))?;
        let mut applying = Rows::new(texts);
        applying.add("call-opens", Some(self.hour(&call.call.opens_at)?))?;
        applying.add("call-closes", Some(self.hour(&call.call.closes_at)?))?;
        applying.add("mission-capacity", Some(mission.capacity.to_string()))?;
        let of_mission = of_mission.under("call-of-mission")?;
        Ok(vec![of_mission, applying.under("documents-call-applying")?])
    }

    fn text(&self) -> Result<Option<Section>, DocumentError> {
        let blocks = written(&self.call.call.text);
        if blocks.is_empty() {
            return Ok(None);
        }
        self.section("documents-call-says", blocks).map(Some)
    }

    fn offered(&self) -> Result<Section, DocumentError> {
        let mission = &self.call.mission;
        let places = [
            ("count", mission.capacity.into()),
            ("mission", (&mission.name).into()),
        ];
        let money = match self.call.call.funding {
            Some(_) => "documents-call-money",
            None => "call-no-funding",
        };
        let mut blocks = written(&mission.description);
        blocks.push(Block::Points {
            points: vec![
                self.texts.with("documents-call-places", places)?,
                self.texts.get(money)?,
            ],
        });
        self.section("documents-call-offered", blocks)
    }

    fn who(&self) -> Result<Section, DocumentError> {
        let points = self.requirements()?;
        let blocks = if points.is_empty() {
            vec![self.said("documents-call-who-all")?]
        } else {
            vec![
                self.said("documents-call-who-text")?,
                Block::Points { points },
            ]
        };
        self.section("documents-call-who", blocks)
    }

    fn documents(&self) -> Result<Section, DocumentError> {
        let mut points = self.asked_documents()?;
        for point in &mut points {
            *point = capital(point);
        }
        let block = if points.is_empty() {
            self.said("documents-call-papers-none")?
        } else {
            Block::Points { points }
        };
        self.section("documents-call-papers", vec![block])
    }

    fn positive_action(&self) -> Result<Section, DocumentError> {
        let blocks = match self.grounds()? {
            Some(grounds) => {
                let grounds = [("grounds", grounds.into())];
                let text = self.texts.with("documents-call-positive-for", grounds)?;
                vec![
                    Block::Said { text },
                    self.said("documents-call-positive-how")?,
                ]
            }
            None => vec![self.said("documents-call-positive-none")?],
        };
        self.section("documents-call-positive", blocks)
    }

    fn heard(&self) -> Result<Section, DocumentError> {
        let heard = self.said("documents-call-heard")?;
        self.section("documents-letter-heard", vec![heard])
    }

    fn contact(&self) -> Result<Section, DocumentError> {
        let mut blocks = Vec::new();
        let office = &self.call.prepared.office;
        if !office.is_empty() {
            let office = [("office", office.into())];
            let text = self.texts.with("documents-call-office", office)?;
            blocks.push(Block::Said { text });
        }
        blocks.push(match &self.call.notice {
            Some(notice) => {
                let day = format::day(notice.in_force_on, self.texts)?;
                let edition = [("edition", (&notice.edition).into()), ("day", day.into())];
                let text = self.texts.with("documents-call-notice", edition)?;
                Block::Said { text }
            }
            None => self.said("documents-call-notice-ask")?,
        });
        self.section("documents-call-contact", blocks)
    }

    fn section(&self, heading: &str, blocks: Vec<Block>) -> Result<Section, DocumentError> {
        Ok(Section {
            heading: self.texts.get(heading)?,
            blocks,
        })
    }

    fn said(&self, id: &str) -> Result<Block, DocumentError> {
        Ok(Block::Said {
            text: self.texts.get(id)?,
        })
    }
}

/// The lines of a text that somebody typed, a paragraph each.
fn written(text: &str) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| Block::Written {
            text: line.to_owned(),
        })
        .collect()
}
