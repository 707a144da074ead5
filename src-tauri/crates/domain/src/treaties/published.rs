//! Lines of a national tariff as its publisher gives them, whatever the layout of the file, and
//! the records of a file that are no lines.

use std::collections::BTreeMap;

use super::hs_code::TariffCode;
use super::lookup::AgreementId;

/// A line of a tariff, or a text above lines that has a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedLine {
    /// The digits.
    pub code: TariffCode,
    /// The number as published, without invisible signs; also where the line is found in the
    /// file.
    pub published: String,
    /// The article, cleaned; empty where the publisher left it out.
    pub description: String,
    /// The texts above it, outermost first, cleaned.
    pub path: Vec<String>,
    /// The units of quantity as published.
    pub units: Vec<String>,
    /// The MFN rate as published; none where the line itself bears no rate.
    pub mfn: Option<String>,
    /// What agreements give; an agreement that gives nothing is absent.
    pub preferences: Vec<PublishedPreference>,
    /// What the file says beside the rates.
    pub remarks: Vec<LineRemark>,
    /// Duties on top of the line's own, as published.
    pub additional: Option<String>,
}

/// What an agreement gives on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedPreference {
    /// The agreement.
    pub agreement: AgreementId,
    /// Its rate as published.
    pub text: String,
    /// The quota within which it gives that, or less.
    pub quota: Option<String>,
}

impl PublishedPreference {
    /// The preference of an agreement that Proa knows by this short name.
    pub(super) fn of(agreement: &str, text: &str) -> Self {
        Self {
            agreement: agreement
                .parse()
                .expect("BUG: a short name is of capital letters"),
            text: text.to_owned(),
            quota: None,
        }
    }
}

crate::text_enum! {
    /// What a file says of a line beside its rates; words: `note-line-<code>`.
    pub enum LineRemark {
        /// A trade remedy (anti-dumping, countervailing or safeguard duty) may come on top.
        TradeRemedy = "trade-remedy",
        /// The rate is suspended for some goods or uses: less may be due.
        Suspension = "suspension",
        /// A quota open to goods of every origin gives a lower rate within it.
        OpenQuota = "open-quota",
        /// The rates of named groups of countries stand beside the general one; none of them is
        /// computed.
        GroupRates = "group-rates",
        /// The file may have lost an amount that is due beside the rate.
        MayBePart = "may-be-part",
    }
}

/// A record that is no part of a schedule; the rest goes on without it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{locator}: {reason}")]
pub struct RejectedRecord {
    /// The number as published.
    pub locator: String,
    /// Why.
    pub reason: RejectionReason,
    /// The line of which it is not known whether its rate or this record's holds.
    pub doubts: Option<TariffCode>,
}

impl RejectedRecord {
    /// A record that was rejected for a reason; its number is known where it is a code.
    pub(super) fn of(locator: String, code: Option<TariffCode>, reason: RejectionReason) -> Self {
        Self {
            locator,
            reason,
            doubts: code.filter(|_| reason == RejectionReason::SecondRate),
        }
    }
}

crate::text_enum! {
    /// Why a record was rejected.
    pub enum RejectionReason {
        /// The number is not a tariff code.
        BadNumber = "bad-number",
        /// There is no number.
        NoNumber = "no-number",
        /// Zeros of the number may have been lost, and which code it was cannot be said.
        UnclearNumber = "unclear-number",
        /// The indent is not a small number.
        BadIndent = "bad-indent",
        /// Neither number nor text, or a number with neither text nor rate.
        NoText = "no-text",
        /// The number stood on a line before, with the same rate or with one where this record
        /// has none: a second printing, or a statistical part of the line.
        RepeatedNumber = "repeated-number",
        /// The number stood on a line before, with another rate: which of the two holds is not
        /// known, so that the rate of that line stays text.
        SecondRate = "second-rate",
        /// It speaks of the goods of other countries, or of another country's duties.
        OtherCountries = "other-countries",
        /// It has no rate.
        NoRate = "no-rate",
    }
}

/// The numbered texts above the next line. Only a number that begins the line's hands its text
/// down: indents alone put a line under its neighbour wherever the text between has no number.
#[derive(Debug, Clone, Default)]
pub(super) struct TextsAbove {
    above: Vec<(TariffCode, String)>,
}

impl TextsAbove {
    /// The texts above a line, and the line's own above those that follow.
    pub(super) fn next(&mut self, code: TariffCode, description: &str) -> Vec<String> {
        self.above
            .retain(|(above, _)| above.len() < code.len() && above.prefix_of(&code));
        let path = self.above.iter().map(|(_, text)| text.clone()).collect();
        if !description.is_empty() {
            self.above.push((code, description.to_owned()));
        }
        path
    }
}

/// The numbers that came before, each with all that its row says of rates.
#[derive(Debug, Clone, Default)]
pub(super) struct SeenNumbers {
    rates: BTreeMap<TariffCode, String>,
}

impl SeenNumbers {
    /// Refuses a number that came before; with another general rate or preference, by name.
    pub(super) fn note(
        &mut self,
        code: TariffCode,
        mfn: Option<&str>,
        preferences: &[PublishedPreference],
    ) -> Result<(), RejectionReason> {
        let given = preferences.iter();
        let given = given.map(|given| format!("{}: {}", given.agreement, given.text));
        let mfn = mfn.unwrap_or_default().to_owned();
        let rates: Vec<String> = std::iter::once(mfn).chain(given).collect();
        self.note_rates(code, &rates)
    }

    /// The same, with the rates as they stand in their columns.
    pub(super) fn note_rates(
        &mut self,
        code: TariffCode,
        rates: &[impl AsRef<str>],
    ) -> Result<(), RejectionReason> {
        let rates: Vec<&str> = rates.iter().map(AsRef::as_ref).collect();
        let rates = rates.join("\u{1f}");
        let says_nothing = rates.chars().all(|sign| sign == '\u{1f}');
        match self.rates.get(&code) {
            None => {
                self.rates.insert(code, rates);
                Ok(())
            }
            Some(first) if says_nothing || *first == rates => Err(RejectionReason::RepeatedNumber),
            Some(_) => Err(RejectionReason::SecondRate),
        }
    }
}
