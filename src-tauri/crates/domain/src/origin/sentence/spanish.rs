//! Spanish.

use crate::origin::rule::{Bound, RegionalValueContent, RvcMethod, Shift, ShiftFrom};
use crate::origin::sentence::Grammar;
use crate::origin::sentence::materials::{Codes, Depth, Group, range_text};
use crate::treaties::hs_code::CodeRange;

pub(super) struct Spanish;

impl Grammar for Spanish {
    fn any_of(&self, items: &[String]) -> String {
        joined(
            items,
            |next| if begins_with_o(next) { " u " } else { " o " },
        )
    }

    fn all_of(&self, items: &[String]) -> String {
        joined(items, |_| " y ")
    }

    fn otherwise(&self) -> &'static str {
        "; o bien, "
    }

    fn for_goods(&self, goods: &str, further: bool, ways: &str) -> String {
        let also = if further { ", también" } else { "" };
        format!("para {goods}{also}: {ways}")
    }

    fn shift(&self, shift: &Shift, range: &CodeRange) -> String {
        match shift.from {
            ShiftFrom::Chapter => "cambio desde cualquier otro capítulo".to_owned(),
            ShiftFrom::Heading => "cambio desde cualquier otra partida".to_owned(),
            ShiftFrom::HeadingGroup => {
                let group = range_text(range, "a");
                format!("cambio desde cualquier partida fuera del grupo {group}")
            }
            ShiftFrom::Subheading => "cambio desde cualquier otra subpartida".to_owned(),
            ShiftFrom::SubheadingGroup => {
                let group = range_text(range, "a");
                format!("cambio desde cualquier subpartida fuera del grupo {group}")
            }
            ShiftFrom::Anywhere => {
                "elaboración a partir de materiales de cualquier partida".to_owned()
            }
        }
    }

    fn except(&self, shift: &Shift, groups: &[Group]) -> String {
        let preposition = match shift.from {
            ShiftFrom::Anywhere => "de",
            ShiftFrom::Chapter
            | ShiftFrom::Heading
            | ShiftFrom::HeadingGroup
            | ShiftFrom::Subheading
            | ShiftFrom::SubheadingGroup => "desde",
        };
        format!("excepto {}", self.places(preposition, groups))
    }

    fn from(&self, groups: &[Group]) -> String {
        format!("cambio {}", self.places("desde", groups))
    }

    fn no_change(&self) -> String {
        "sin exigir cambio de clasificación".to_owned()
    }

    fn allowed(&self, groups: &[Group]) -> String {
        format!("uso permitido de {}", self.all_of(&self.materials(groups)))
    }

    fn floor(&self, floor: &RegionalValueContent, counted: &[Group]) -> String {
        let method = match floor.method {
            RvcMethod::TransactionValue => "valor de transacción",
            RvcMethod::NetCost => "costo neto",
            RvcMethod::BuildUp => "aumento de valor",
            RvcMethod::BuildDown => "reducción de valor",
            RvcMethod::FocusedValue => "valor enfocado",
        };
        let said = format!("{}\u{a0}% por el método de {method}", floor.percent);
        if counted.is_empty() {
            return said;
        }
        format!("{said} sobre {}", self.all_of(&self.materials(counted)))
    }

    fn regional_value_content(&self, floors: &str) -> String {
        format!("un valor de contenido regional de al menos {floors}")
    }

    fn maximum(&self, scope: &[Group], percent: &str) -> String {
        let scope = match scope {
            [] => String::new(),
            [Group::Coded(codes)] => {
                format!(" {}", placed("de", codes, &self.all_of(&codes.texts("a"))))
            }
            groups => format!(" ({})", self.all_of(&self.materials(groups))),
        };
        format!(
            "materiales no originarios{scope} por un máximo de {percent}\u{a0}% del precio franco fábrica"
        )
    }

    fn wholly_obtained(&self, groups: &[Group]) -> String {
        format!(
            "obtención total en las Partes de {}",
            self.all_of(&self.materials(groups))
        )
    }

    fn originating(&self, groups: &[Group]) -> String {
        if groups.is_empty() {
            return "todos los materiales ya originarios".to_owned();
        }
        let materials = self.all_of(&self.materials(groups));
        format!("carácter originario previo de {materials}")
    }

    fn not_over_originating(&self) -> String {
        "materiales no originarios por un valor que no supere el de los originarios".to_owned()
    }

    fn quoted(&self, words: &str) -> String {
        format!("«{words}»")
    }

    fn weight(&self, bound: Bound, percent: &str, measure: &str) -> String {
        let bound = match bound {
            Bound::AtMost => "un máximo de",
            Bound::AtLeast => "al menos",
        };
        format!("{bound} {percent}\u{a0}% de {measure}")
    }

    fn conditions(&self, processes: &[String]) -> String {
        match processes {
            [process] => format!("con esta condición: {process}"),
            processes => format!("con estas condiciones: {}", processes.join("; ")),
        }
    }

    fn with(&self, requirement: &str) -> String {
        format!("con {requirement}")
    }
}

impl Spanish {
    /// Places in the nomenclature, each with its preposition: `desde la partida 30.03 o desde …`.
    fn places(&self, preposition: &str, groups: &[Group]) -> String {
        let places: Vec<_> = groups
            .iter()
            .map(|group| match group {
                Group::Coded(codes) => placed(preposition, codes, &self.any_of(&codes.texts("a"))),
                Group::Named(..) => format!("{preposition} {}", self.named(group)),
            })
            .collect();
        joined(&places, |_| ", o ")
    }

    fn materials(&self, groups: &[Group]) -> Vec<String> {
        groups.iter().map(|group| self.named(group)).collect()
    }

    fn named(&self, group: &Group) -> String {
        match group {
            Group::Coded(codes) => {
                format!(
                    "materiales {}",
                    placed("de", codes, &self.all_of(&codes.texts("a")))
                )
            }
            Group::Named(words, None) => words.clone(),
            Group::Named(words, Some(codes)) => {
                let texts = self.all_of(&codes.texts("a"));
                format!("{words} ({} {texts})", noun(codes))
            }
        }
    }
}

/// Codes with preposition, article and noun: `desde las partidas 51.06 o 52.04`.
fn placed(preposition: &str, codes: &Codes, texts: &str) -> String {
    let article = match (preposition, codes.depth, codes.is_plural()) {
        ("de", Depth::Chapter, false) => "del".to_owned(),
        (_, Depth::Chapter, false) => format!("{preposition} el"),
        (_, Depth::Chapter, true) => format!("{preposition} los"),
        (_, Depth::Heading | Depth::Subheading | Depth::TariffLine, false) => {
            format!("{preposition} la")
        }
        (_, Depth::Heading | Depth::Subheading | Depth::TariffLine, true) => {
            format!("{preposition} las")
        }
    };
    format!("{article} {} {texts}", noun(codes))
}

fn noun(codes: &Codes) -> &'static str {
    match (codes.depth, codes.is_plural()) {
        (Depth::Chapter, false) => "capítulo",
        (Depth::Chapter, true) => "capítulos",
        (Depth::Heading, false) => "partida",
        (Depth::Heading, true) => "partidas",
        (Depth::Subheading, false) => "subpartida",
        (Depth::Subheading, true) => "subpartidas",
        (Depth::TariffLine, false) => "línea arancelaria",
        (Depth::TariffLine, true) => "líneas arancelarias",
    }
}

/// Commas between, and before the last one what the language asks there.
fn joined(items: &[String], before_last: impl Fn(&str) -> &'static str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{}{last}", first.join(", "), before_last(last)),
    }
}

/// Numbers that are read with an o first: ocho, ochenta, once.
fn begins_with_o(text: &str) -> bool {
    text.starts_with('8') || text == "11" || text.starts_with("11.")
}
