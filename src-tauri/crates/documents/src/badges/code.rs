//! A QR as vectors: one path of black runs on white, sharp at every size.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

use crate::DocumentError;

/// Modules of white around a code, which readers ask for.
const QUIET: usize = 4;

/// The code of a text as an SVG, each module one unit.
pub(super) fn drawn(text: &str) -> Result<String, DocumentError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|error| {
        DocumentError::NotSet {
            reason: error.to_string(),
        }
    })?;
    let colors = code.to_colors();
    let mut path = String::new();
    for (row, modules) in colors.chunks(code.width()).enumerate() {
        let mut column = 0;
        for run in modules.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                let (x, y, length) = (column + QUIET, row + QUIET, run.len());
                let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
            }
            column += run.len();
        }
    }
    let side = code.width() + 2 * QUIET;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/>\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::drawn;

    const SCALE: usize = 4;

    /// What a reader sees of the black path.
    fn seen(svg: &str) -> String {
        let path = svg.rsplit("d=\"").next().unwrap();
        let runs: Vec<(usize, usize, usize)> = path
            .split('M')
            .filter_map(|run| {
                let (x, rest) = run.split_once(' ')?;
                let (y, rest) = rest.split_once('h')?;
                let (length, _) = rest.split_once('v')?;
                Some((x.parse().ok()?, y.parse().ok()?, length.parse().ok()?))
            })
            .collect();
        let side = svg.split("viewBox=\"0 0 ").nth(1).unwrap();
        let side: usize = side.split(' ').next().unwrap().parse().unwrap();
        let grey = |x: usize, y: usize| {
            let (x, y) = (x / SCALE, y / SCALE);
            let is_black =
                |run: &(usize, usize, usize)| y == run.1 && (run.0..run.0 + run.2).contains(&x);
            if runs.iter().any(is_black) { 0 } else { 255 }
        };
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(side * SCALE, side * SCALE, grey);
        let grids = image.detect_grids();
        grids.first().unwrap().decode().unwrap().1
    }

    #[test]
    fn what_is_drawn_is_read_by_the_decoder() {
        let token = format!("PROA{}", "K7".repeat(74));
        let svg = drawn(&token).unwrap();
        assert_eq!(seen(&svg), token);
        // A code of 41 modules: any more would not be read across a counter.
        assert!(svg.contains("viewBox=\"0 0 49 49\""), "{}", &svg[..80]);
    }
}
