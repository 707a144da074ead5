//! The codes in one picture: looked for as it is, then smoothed, larger and smaller, since a camera gives what it gives.

use rxing::common::HybridBinarizer;
use rxing::multi::MultipleBarcodeReader as _;
use rxing::qrcode::cpp_port::QrReader;
use rxing::{BinaryBitmap, DecodeHints, Luma8LuminanceSource};

use super::Frame;

/// Shorter pictures are looked at twice as large.
const SMALL: usize = 700;
/// Longer ones at half the size.
const LARGE: usize = 900;

/// Another look at a picture.
type Prepare = fn(&Frame) -> Frame;

/// The texts of all codes in a picture, each once.
pub(super) fn texts(frame: &Frame) -> Vec<String> {
    let longer = frame.width.max(frame.height);
    let attempts: [(bool, Prepare); 4] = [
        (true, Frame::clone),
        (true, smoothed),
        (longer < SMALL, doubled),
        (longer > LARGE, halved),
    ];
    for (is_tried, prepare) in attempts {
        if !is_tried {
            continue;
        }
        let found = read(prepare(frame));
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

fn read(frame: Frame) -> Vec<String> {
    let sides = u32::try_from(frame.width)
        .ok()
        .zip(u32::try_from(frame.height).ok());
    let source =
        sides.and_then(|(width, height)| Luma8LuminanceSource::new(frame.luma, width, height).ok());
    let Some(source) = source else {
        return Vec::new();
    };
    let hints = DecodeHints {
        TryHarder: Some(true),
        ..DecodeHints::default()
    };
    let mut picture = BinaryBitmap::new(HybridBinarizer::new(source));
    // Where there is no code it says so as an error.
    let found = QrReader
        .decode_multiple_with_hints(&mut picture, &hints)
        .unwrap_or_default();
    let mut texts = Vec::new();
    for code in found {
        let text = code.getText();
        if !texts.iter().any(|known| known == text) {
            texts.push(text.to_owned());
        }
    }
    texts
}

/// Each pixel the mean of those around it: takes the grain out.
fn smoothed(frame: &Frame) -> Frame {
    made(frame.width, frame.height, |x, y| {
        let rows = y.saturating_sub(1)..=(y + 1).min(frame.height - 1);
        let around = rows.flat_map(|row| {
            let columns = x.saturating_sub(1)..=(x + 1).min(frame.width - 1);
            columns.map(move |column| frame.at(column, row))
        });
        mean(around)
    })
}

fn doubled(frame: &Frame) -> Frame {
    made(frame.width * 2, frame.height * 2, |x, y| {
        frame.at(x / 2, y / 2)
    })
}

fn halved(frame: &Frame) -> Frame {
    let half = |side: usize| (side / 2).max(1);
    made(half(frame.width), half(frame.height), |x, y| {
        let four = [(0, 0), (1, 0), (0, 1), (1, 1)];
        mean(four.map(|(right, down)| frame.at(x * 2 + right, y * 2 + down)))
    })
}

fn mean(pixels: impl IntoIterator<Item = u8>) -> u8 {
    let (sum, count) = pixels
        .into_iter()
        .fold((0_u32, 0_u32), |(sum, count), pixel| {
            (sum + u32::from(pixel), count + 1)
        });
    u8::try_from(sum / count.max(1)).unwrap_or(u8::MAX)
}

fn made(width: usize, height: usize, pixel: impl Fn(usize, usize) -> u8) -> Frame {
    let rows = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    Frame {
        width,
        height,
        luma: rows.map(|(x, y)| pixel(x, y)).collect(),
    }
}
