//! The codes in one picture: looked for as it is, then smoothed, larger and smaller, since a camera gives what it gives.

use rqrr::PreparedImage;

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
    let attempts: [(bool, Prepare); 5] = [
        (true, Frame::clone),
        (true, smoothed),
        (true, parted),
        (longer < SMALL, doubled),
        (longer > LARGE, halved),
    ];
    for (is_tried, prepare) in attempts {
        if !is_tried {
            continue;
        }
        let found = read(&prepare(frame));
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

fn read(frame: &Frame) -> Vec<String> {
    let grey = |x, y| frame.at(x, y);
    let mut image = PreparedImage::prepare_from_greyscale(frame.width, frame.height, grey);
    let mut texts = Vec::new();
    for grid in image.detect_grids() {
        if let Ok((_, text)) = grid.decode()
            && !texts.contains(&text)
        {
            texts.push(text);
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

/// Black and white alone, parted halfway between the darkest and the lightest that is left without the grain.
fn parted(frame: &Frame) -> Frame {
    let smooth = smoothed(&smoothed(frame));
    let darkest = smooth.luma.iter().min().copied().unwrap_or(u8::MIN);
    let lightest = smooth.luma.iter().max().copied().unwrap_or(u8::MAX);
    let halfway = mean([darkest, lightest]);
    made(frame.width, frame.height, |x, y| {
        if smooth.at(x, y) < halfway {
            u8::MIN
        } else {
            u8::MAX
        }
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
