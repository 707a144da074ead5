//! A QR as vectors: black runs on white, sharp at every size.

use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;

use crate::DocumentError;

/// Modules of white around a code, which readers ask for.
const QUIET: usize = 4;

/// A code as its template draws it, each module one unit.
#[derive(Debug, Serialize)]
pub(super) struct Code {
    /// How long a side is, with the white around it.
    side: usize,
    /// Where each black run begins, across and down, and how long it is.
    runs: Vec<[usize; 3]>,
}

impl Code {
    /// The code of a text.
    pub(super) fn of(text: &str) -> Result<Self, DocumentError> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|error| {
            DocumentError::NotSet {
                reason: error.to_string(),
            }
        })?;
        let mut runs = Vec::new();
        for (row, modules) in code.to_colors().chunks(code.width()).enumerate() {
            let mut column = 0;
            for run in modules.chunk_by(|one, other| one == other) {
                if run.first() == Some(&Color::Dark) {
                    runs.push([column + QUIET, row + QUIET, run.len()]);
                }
                column += run.len();
            }
        }
        Ok(Self {
            side: code.width() + 2 * QUIET,
            runs,
        })
    }
}

#[cfg(test)]
mod tests {
    use rxing::BarcodeFormat;
    use rxing::helpers::detect_in_luma;

    use super::Code;

    const SCALE: usize = 4;

    /// What a reader makes of the black runs.
    fn seen(code: &Code) -> String {
        let side = code.side * SCALE;
        let pixels = (0..side * side).map(|place| {
            let (x, y) = (place % side / SCALE, place / side / SCALE);
            let is_black =
                |[from, row, length]: &[usize; 3]| y == *row && (*from..from + length).contains(&x);
            if code.runs.iter().any(is_black) {
                0
            } else {
                255
            }
        });
        let side = u32::try_from(side).unwrap();
        let found = detect_in_luma(pixels.collect(), side, side, Some(BarcodeFormat::QR_CODE));
        found.unwrap().getText().to_owned()
    }

    #[test]
    fn what_is_drawn_is_read_by_the_decoder() {
        let token = format!("PROA{}A", "K7".repeat(74));
        let code = Code::of(&token).unwrap();
        assert_eq!(seen(&code), token);
        // A code of 41 modules: one of more would not be read across a counter.
        assert_eq!(code.side, 49);
    }
}
