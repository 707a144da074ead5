//! What was answered in a case, in words: of the case as a whole, of the good, and of its lines.

use std::collections::BTreeMap;

use proa_domain::figures::number;
use proa_domain::money::Exact;
use proa_domain::origin::determination::case::{Answers, BomLine, Transport, for_each_line};
use proa_domain::origin::determination::step::OriginNeed;

use super::answer::AnsweredView;
use super::saying::Saying;

/// Every answer of a case with its question.
pub(super) fn answered(saying: &Saying<'_>) -> Vec<AnsweredView> {
    let case = saying.case;
    let mut said = Said {
        saying,
        answers: Vec::new(),
    };
    said.of_all(&case.answers);
    let codes = case.good.codes.iter();
    for (edition, code) in codes {
        let edition = edition.clone();
        said.push(OriginNeed::GoodCodeIn { edition }, code.pointed());
    }
    for_each_line(&case.materials, "", &mut |place, line| {
        said.of_line(place, line);
    });
    said.answers
}

struct Said<'a> {
    saying: &'a Saying<'a>,
    answers: Vec<AnsweredView>,
}

impl Said<'_> {
    fn push(&mut self, need: OriginNeed, answer: String) {
        let question = self.saying.need(&need).question;
        self.answers.push(AnsweredView {
            need,
            question,
            answer,
        });
    }

    fn decide(&mut self, need: OriginNeed, yes: bool) {
        let id = if yes { "origin-yes" } else { "origin-no" };
        self.push(need, self.saying.words.get(id));
    }

    fn share(&mut self, need: OriginNeed, share: &Exact) {
        self.push(need, format!("{} %", number(&share.to_string())));
    }

    fn decide_each(
        &mut self,
        answers: &BTreeMap<String, bool>,
        need: impl Fn(String) -> OriginNeed,
    ) {
        for (name, yes) in answers {
            self.decide(need(name.clone()), *yes);
        }
    }

    fn of_all(&mut self, answers: &Answers) {
        if let Some(yes) = answers.wholly_obtained {
            let question = self.saying.words.get("origin-wholly-obtained");
            self.decide(OriginNeed::Materials, yes);
            if let Some(said) = self.answers.last_mut() {
                said.question = question;
            }
        }
        self.decide_each(&answers.processes, |name| OriginNeed::Process { name });
        self.decide_each(&answers.kinds, |name| OriginNeed::Kind { name });
        self.decide_each(&answers.uses, |code| OriginNeed::Use { code });
        self.decide_each(&answers.rules, |rule| OriginNeed::RuleText { rule });
        self.decide_each(&answers.points, |code| OriginNeed::Point { code });
        for (name, share) in &answers.shares {
            let name = name.clone();
            self.share(OriginNeed::Share { name }, share);
        }
        for edition in &answers.editions {
            let edition = edition.clone();
            self.decide(OriginNeed::Edition { edition }, true);
        }
        if let Some(operations) = &answers.only_operations {
            let said = if operations.is_empty() {
                self.saying.words.get("origin-operations-more")
            } else {
                let codes = operations.iter().map(String::as_str);
                self.saying.coded("code", codes)
            };
            self.push(OriginNeed::Operations, said);
        }
        if let Some(yes) = answers.drawback {
            self.decide(OriginNeed::Drawback, yes);
        }
        if let Some(transport) = &answers.transport {
            let said = self.travelled(transport);
            self.push(OriginNeed::Transport, said);
        }
        if let Some(vehicle) = &answers.vehicle {
            let figures = [
                ("high-wage", vehicle.high_wage),
                ("technology", vehicle.technology),
                ("assembly", vehicle.assembly),
                ("steel", vehicle.steel),
                ("aluminium", vehicle.aluminium),
            ];
            for (figure, share) in figures {
                if let Some(share) = &share {
                    let figure = figure.to_owned();
                    // Which process it is worked out for, the agreement that asks tells.
                    let process = String::new();
                    self.share(OriginNeed::Vehicle { figure, process }, share);
                }
            }
        }
    }

    fn travelled(&self, transport: &Transport) -> String {
        match transport {
            Transport::Direct => self.saying.words.get("origin-transport-direct"),
            Transport::Transit {
                customs_control,
                operations,
            } => {
                let way = self.saying.words.get(if *customs_control {
                    "origin-transport-kept"
                } else {
                    "origin-transport-free"
                });
                let done = operations.iter().map(String::as_str);
                let done = self.saying.coded("code", done);
                if done.is_empty() {
                    way
                } else {
                    format!("{way}: {done}")
                }
            }
        }
    }

    fn of_line(&mut self, place: &str, line: &BomLine) {
        let at = || place.to_owned();
        if let Some(yes) = line.in_component {
            self.decide(OriginNeed::LineInComponent { line: at() }, yes);
        }
        if let Some(yes) = line.elastomeric {
            self.decide(OriginNeed::LineElastomeric { line: at() }, yes);
        }
        if let Some(yes) = line.allowed {
            self.decide(OriginNeed::LineAllowed { line: at() }, yes);
        }
        self.decide_each(&line.named, |name| OriginNeed::LineNamed {
            line: at(),
            name,
        });
        for (edition, code) in &line.codes {
            let edition = edition.clone();
            let need = OriginNeed::LineCodeIn {
                line: at(),
                edition,
            };
            self.push(need, code.pointed());
        }
    }
}
