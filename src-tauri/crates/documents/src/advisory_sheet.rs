//! The advisory sheet: what duty a product pays in a market under each agreement.

pub mod answer;
mod view;

use proa_domain::money::{Currency, MoneyText};
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::paper::{self, Company, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, press};
use answer::Answer;

const TEMPLATE: &str = include_str!("../templates/advisory_sheet.typ");

/// All that an advisory sheet says. Texts that are not in both languages come in the sheet's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AdvisorySheet {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// The company that asked, if one did.
    pub company: Option<Company>,
    /// The product in the words of whoever asked; without it, the nomenclature's.
    pub product: Option<String>,
    /// What is shipped.
    pub shipment: Shipment,
    /// The digits of the tariff line that the sheet is about; without them, the first that matches.
    pub line: Option<String>,
    /// The lookup's answer.
    pub answer: Answer,
}

/// The shipment as it was told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Shipment {
    /// The price, on the terms of `incoterm`.
    pub value: Option<MoneyText>,
    /// The Incoterms 2020 code of the price.
    pub incoterm: Option<String>,
    /// International freight.
    pub freight: Option<MoneyText>,
    /// International insurance.
    pub insurance: Option<MoneyText>,
    /// Carriage inside Mexico.
    pub inland: Option<MoneyText>,
    /// Costs after arrival that the price covers.
    pub onward: Option<MoneyText>,
    /// Duties and taxes that the price covers.
    pub duties_and_taxes: Option<MoneyText>,
    /// Quantities, each in its unit.
    pub quantities: Vec<Quantity>,
    /// The exchange rates that were given.
    #[serde(default)]
    pub rates: Vec<Rate>,
}

/// An amount of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// A plain decimal.
    pub amount: String,
    /// The unit's symbol.
    pub unit: String,
}

/// An exchange rate, with its day and who published it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// What is converted.
    pub from: Currency,
    /// Into what.
    pub to: Currency,
    /// How many units of `to` one of `from` is.
    pub rate: String,
    /// Its day.
    pub on: Option<Day>,
    /// Who published it, in the words of whoever asked.
    pub source: String,
}

/// Sets the advisory sheet as a tagged PDF, from JSON in the form of [`AdvisorySheet`].
pub fn advisory_sheet_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    advisory_sheet(&paper::read(content)?, locale)
}

/// Sets the advisory sheet as a tagged PDF.
pub fn advisory_sheet(data: &AdvisorySheet, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let texts = Texts::load(locale)?;
    press::print(TEMPLATE, &view::View::of(data, &texts)?)
}

#[cfg(test)]
mod tests {
    use typst_layout::PagedDocument;

    use super::answer::{Additional, DutyState, Need, NeedKind, Note, Quota, StagingStep};
    use super::*;

    const LOCALES: [Locale; 2] = [Locale::EsMx, Locale::En];

    #[test]
    fn prints_one_tagged_page_in_each_language() {
        for (locale, title, tag) in [
            (
                Locale::EsMx,
                "Hoja de asesoría: Aguacate fresco, Estados Unidos, 23 nov 2026",
                "es-MX",
            ),
            (
                Locale::En,
                "Advisory sheet: Aguacate fresco, United States, 23 Nov 2026",
                "en-US",
            ),
        ] {
            let sheet = avocado_in("us");
            assert_eq!(set(&sheet, locale).pages().len(), 1);
            let pdf = advisory_sheet(&sheet, locale).unwrap();
            let pdf = String::from_utf8_lossy(&pdf);
            for mark in [
                "/StructTreeRoot",
                "/MarkInfo<</Marked true",
                "<pdfuaid:part>1</pdfuaid:part>",
                &format!("/Lang({tag})"),
                title,
            ] {
                assert!(pdf.contains(mark), "{mark}");
            }
        }
    }

    #[test]
    fn says_what_is_paid_saved_and_by_which_source() {
        let text = text_of(&avocado_in("us"), Locale::En);
        for words in [
            "Aguacates de la Meseta, S.A. de C.V.",
            "20,000\u{a0}kg",
            "11.2¢/kg",
            "2,240.00\u{a0}USD",
            "Valid for 48 months",
            "2026 rev 10",
            "3f9a0c1d7be2",
            "Page 1 of 1",
        ] {
            assert!(text.contains(words), "{words}\n{text}");
        }
    }

    #[test]
    fn a_buyer_reads_whose_product_it_is_and_no_tax_number() {
        for (locale, place) in [
            (Locale::En, "Mexico City"),
            (Locale::EsMx, "Ciudad de México"),
        ] {
            let mut sheet = avocado_in("us");
            sheet.product = Some("Aguacate Hass de la Meseta".to_owned());
            let company = sheet.company.as_mut().unwrap();
            company.tax_id = None;
            company.place = Some(place.to_owned());
            let text = text_of(&sheet, locale);
            for words in ["Aguacate Hass de la Meseta", &company_name(&sheet), place] {
                assert!(text.contains(words), "{words}\n{text}");
            }
            assert!(!text.contains("RFC"), "{text}");
        }
    }

    fn company_name(sheet: &AdvisorySheet) -> String {
        sheet.company.as_ref().unwrap().legal_name.clone()
    }

    #[test]
    fn an_unknown_duty_never_looks_like_a_figure() {
        let text = text_of(&avocado_in("jp"), Locale::EsMx);
        assert!(text.contains("Desconocido"));
        assert!(text.contains("Japan Tariff Schedule"));
        assert!(text.contains("Base CIF; falta: flete, seguro"));
        assert!(!text.contains("Importe"));
        assert!(!text.contains("Ahorro"));
    }

    #[test]
    fn a_rule_that_nobody_checked_is_not_printed_as_a_rule() {
        let text = text_of(&avocado_in("jp"), Locale::EsMx);
        assert!(!text.contains("Cambio a la partida"));
        assert!(text.contains("Consulta el texto oficial"));
        assert!(text.contains("TIPAT, Anexo 3-D"));
    }

    #[test]
    fn text_of_people_is_only_text() {
        let hostile = r#"#panic("x") $x^2$ [_*]{}\ <b> @a `r` = "C" // & /* https://a.b"#;
        let mut sheet = avocado_in("us");
        hostile.clone_into(&mut sheet.prepared.office);
        hostile.clone_into(&mut sheet.prepared.adviser);
        sheet.product = Some(hostile.to_owned());
        sheet.company.as_mut().unwrap().legal_name = hostile.to_owned();
        let line = &mut sheet.answer.lines[0];
        hostile.clone_into(&mut line.description);
        hostile.clone_into(&mut line.mfn.text);
        hostile.clone_into(&mut sheet.answer.sources[0].title);
        for locale in LOCALES {
            let squeezed: String = hostile.split_whitespace().collect();
            let text: String = text_of(&sheet, locale).split_whitespace().collect();
            assert!(text.matches(&squeezed).count() >= 6, "{text}");
            advisory_sheet(&sheet, locale).unwrap();
        }
    }

    #[test]
    fn characters_without_a_glyph_do_not_stop_the_paper() {
        let mut sheet = avocado_in("us");
        sheet.company.as_mut().unwrap().legal_name =
            "東京 🥑\u{fffd}WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW \u{0}\u{202e}\u{200b}ñ\u{301}".to_owned();
        for locale in LOCALES {
            advisory_sheet(&sheet, locale).unwrap();
        }
    }

    #[test]
    fn prints_with_every_optional_part_empty() {
        let mut sheet = avocado_in("us");
        sheet.company = None;
        sheet.product = None;
        sheet.line = None;
        sheet.shipment = Shipment::default();
        sheet.answer.customs_value = None;
        sheet.answer.lines.clear();
        sheet.answer.sources.clear();
        for locale in LOCALES {
            assert_eq!(set(&sheet, locale).pages().len(), 1);
            advisory_sheet(&sheet, locale).unwrap();
        }
        assert!(text_of(&sheet, Locale::En).contains("The duty is unknown; it is not zero."));
    }

    #[test]
    fn prints_with_every_optional_part_filled() {
        let mut sheet = avocado_in("us");
        fill(&mut sheet);
        for locale in LOCALES {
            let text = text_of(&sheet, locale);
            for words in ["9903.01.01", "CPTPP-like", "some-note"] {
                assert!(text.contains(words), "{words}\n{text}");
            }
            advisory_sheet(&sheet, locale).unwrap();
        }
    }

    #[test]
    fn many_lines_run_over_several_pages_under_a_repeated_header() {
        let mut sheet = avocado_in("us");
        let line = sheet.answer.lines[0].clone();
        sheet.answer.lines = (0..40)
            .map(|n| answer::Line {
                code: format!("0804.40.{n:02}"),
                digits: format!("080440{n:02}"),
                ..line.clone()
            })
            .collect();
        sheet.line = Some("08044007".to_owned());
        let pages = set(&sheet, Locale::EsMx).pages().len();
        assert!(pages > 1, "{pages}");
        let text = text_of(&sheet, Locale::EsMx);
        assert!(text.contains("0804.40.39"));
        assert!(text.matches("Mejor preferencia").count() > 1);
        assert_eq!(text.matches("La línea de esta hoja").count(), 1);
    }

    #[test]
    fn says_the_remarks_of_an_answer_in_words() {
        let mut sheet = avocado_in("us");
        let note = |code: &str, name: &str, value: &str| Note {
            code: code.to_owned(),
            params: [(name.to_owned(), value.to_owned())].into(),
            source: sheet.answer.sources[0].id.clone(),
        };
        sheet.answer.notes = vec![
            note("sample-schedule", "year", "2026"),
            note("review-2026", "text", "La revisión conjunta sigue."),
        ];
        let text = text_of(&sheet, Locale::EsMx);
        for said in [
            "Solo está cargada una muestra del arancel oficial, edición 2026.",
            "La revisión conjunta sigue.",
            "Conviene más T-MEC: pide el arancel más bajo",
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(
            text_of(&sheet, Locale::En).contains("asks for the lowest duty"),
            "{text}"
        );
    }

    fn avocado_in(market: &str) -> AdvisorySheet {
        serde_json::from_str(match market {
            "us" => include_str!("../fixtures/avocado_us.json"),
            _ => include_str!("../fixtures/avocado_jp.json"),
        })
        .unwrap()
    }

    /// Adds one of everything that the United States fixture lacks.
    fn fill(sheet: &mut AdvisorySheet) {
        let value = sheet.shipment.value.clone();
        sheet.shipment.freight.clone_from(&value);
        sheet.shipment.insurance.clone_from(&value);
        sheet.shipment.inland.clone_from(&value);
        let need = |kind| Need {
            kind,
            unit: Some("kg".to_owned()),
            from: Some("EUR".to_owned()),
            to: Some("USD".to_owned()),
        };
        let answer = &mut sheet.answer;
        let line = &mut answer.lines[0];
        line.mfn.state = DutyState::NeedsInput;
        line.mfn.amount = None;
        line.mfn.reason = Some("outside-vintage".to_owned());
        line.mfn.needs = [
            NeedKind::Value,
            NeedKind::Quantity,
            NeedKind::Rate,
            NeedKind::Polarization,
            NeedKind::Season,
            NeedKind::Freight,
            NeedKind::Insurance,
            NeedKind::Inland,
            NeedKind::Onward,
            NeedKind::DutiesAndTaxes,
        ]
        .map(need)
        .to_vec();
        line.additional = vec![Additional {
            code: "9903.01.01".to_owned(),
            text: "25 %".to_owned(),
            lifted_by: vec!["TMEC".to_owned()],
            source: Some(answer.sources[0].id.clone()),
            from: Some(answer.on),
            to: Some(answer.on),
            citation: Some("p. 1".to_owned()),
        }];
        let mut other = line.preferences[0].clone();
        other.agreement.id = "OTHER".to_owned();
        other.agreement.short_es = "CPTPP-like".to_owned();
        other.agreement.short_en = "CPTPP-like".to_owned();
        other.duty.state = DutyState::TextOnly;
        other.quota = Some(Quota {
            text: "1,000 t".to_owned(),
        });
        other.staging = vec![StagingStep {
            from: Some(answer.on),
            text: "5 %".to_owned(),
        }];
        answer.pending = vec![other.agreement.clone()];
        line.preferences.push(other);
        answer.notes = vec![Note {
            code: "some-note".to_owned(),
            params: std::collections::BTreeMap::new(),
            source: answer.sources[0].id.clone(),
        }];
    }

    fn set(sheet: &AdvisorySheet, locale: Locale) -> PagedDocument {
        press::testing::set(
            TEMPLATE,
            &view::View::of(sheet, &Texts::load(locale).unwrap()).unwrap(),
        )
    }

    fn text_of(sheet: &AdvisorySheet, locale: Locale) -> String {
        press::testing::text_of(&set(sheet, locale))
    }
}
