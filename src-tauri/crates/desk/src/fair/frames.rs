//! Codes in pictures. Wherever a picture comes from, a camera in the window or a file, it is a [`Frame`] in grey, and
//! the codes in it are read here, without a network.

mod decode;

#[cfg(test)]
mod tests;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};

use super::cards::{self, ReadCode};
use super::error::FairError;
use crate::companies::products::photographs;
use crate::error::{AppError, Internal};

/// A picture of a camera that is larger is no camera's.
const MOST_PIXELS: usize = 4096 * 4096;
const MEGABYTES: u32 = 16;
/// Of a photograph, the longer side in pixels by which codes are looked for.
const LONGEST: u32 = 2_000;

/// A picture in grey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    width: usize,
    height: usize,
    /// Row by row, 0 for black.
    luma: Vec<u8>,
}

/// A picture in grey as the window sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "CameraFrame")]
pub struct FrameForm {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// A byte for each pixel, row by row, in Base64.
    pub luma: String,
}

/// Whatever gives pictures.
pub trait Frames {
    /// The next one; none where there is no more.
    fn next(&mut self) -> Option<Frame>;
}

/// One picture: a frame that the window sent, or a file.
pub struct Single(Option<Frame>);

impl Frames for Single {
    fn next(&mut self) -> Option<Frame> {
        self.0.take()
    }
}

impl Frame {
    /// A picture of so many bytes as its sides say; none where it is not.
    pub fn of(width: usize, height: usize, luma: Vec<u8>) -> Option<Self> {
        let pixels = width.checked_mul(height)?;
        let is_whole = pixels > 0 && pixels <= MOST_PIXELS && luma.len() == pixels;
        is_whole.then_some(Self {
            width,
            height,
            luma,
        })
    }

    /// The grey of a pixel; white outside.
    fn at(&self, x: usize, y: usize) -> u8 {
        if x >= self.width {
            return u8::MAX;
        }
        let place = y.saturating_mul(self.width).saturating_add(x);
        self.luma.get(place).copied().unwrap_or(u8::MAX)
    }
}

impl Single {
    /// A picture.
    pub fn of(frame: Frame) -> Self {
        Self(Some(frame))
    }

    /// What the window sent.
    pub fn of_window(form: &FrameForm) -> Result<Self, FairError> {
        let unreadable = || FairError::PictureUnreadable {
            megabytes: MEGABYTES,
        };
        let luma = BASE64_STANDARD
            .decode(&form.luma)
            .map_err(|_| unreadable())?;
        let sides = usize::try_from(form.width)
            .ok()
            .zip(usize::try_from(form.height).ok());
        let frame = sides.and_then(|(width, height)| Frame::of(width, height, luma));
        Ok(Self(Some(frame.ok_or_else(unreadable)?)))
    }

    /// A picture from a file: JPEG, PNG or WebP.
    pub fn of_file(content: &[u8]) -> Result<Self, FairError> {
        let unreadable = || FairError::PictureUnreadable {
            megabytes: MEGABYTES,
        };
        let picture = photographs::upright(content).ok_or_else(unreadable)?;
        let picture = if picture.width().max(picture.height()) > LONGEST {
            picture.thumbnail(LONGEST, LONGEST)
        } else {
            picture
        };
        let grey = picture.into_luma8();
        let sides = usize::try_from(grey.width())
            .ok()
            .zip(usize::try_from(grey.height()).ok());
        let frame = sides.and_then(|(width, height)| Frame::of(width, height, grey.into_raw()));
        Ok(Self(Some(frame.ok_or_else(unreadable)?)))
    }
}

/// The codes of the first picture that has any.
pub fn codes(frames: &mut impl Frames) -> Vec<String> {
    while let Some(frame) = frames.next() {
        let found = decode::texts(&frame);
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// What the codes say that are in a picture of the camera. Nothing where there is none.
pub async fn read_camera(form: FrameForm) -> Result<Vec<ReadCode>, AppError> {
    read(move || Single::of_window(&form)).await
}

/// What the codes say that are in a picture from a file.
pub async fn read_file(content: Vec<u8>) -> Result<Vec<ReadCode>, AppError> {
    read(move || Single::of_file(&content)).await
}

async fn read(
    picture: impl FnOnce() -> Result<Single, FairError> + Send + 'static,
) -> Result<Vec<ReadCode>, AppError> {
    let work = move || picture().map(|mut picture| codes(&mut picture));
    let found = tokio::task::spawn_blocking(work).await;
    let texts = found.map_err(|error| Internal::new(&error))??;
    Ok(texts.into_iter().map(cards::read).collect())
}
