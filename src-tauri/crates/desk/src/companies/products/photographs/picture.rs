//! A picture as it comes, and as it is kept: upright, no larger than a page shows, without what a camera
//! wrote into it (place, time, owner).

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder as _, ImageEncoder as _, ImageFormat,
    ImageReader, Limits, Rgb, RgbImage,
};

use super::refused::PictureRefusal;

/// The longer side of what is kept, in pixels.
const LONGEST: u32 = 1_600;
/// The longer side of the small one.
const LONGEST_SMALL: u32 = 320;
/// More pixels than that are no photograph of a product; they would fill the memory.
const MOST_MEGAPIXELS: u64 = 60;
/// What decoding may take, in bytes.
const MOST_MEMORY: u64 = 768 * 1024 * 1024;
const QUALITY: u8 = 85;
const QUALITY_SMALL: u8 = 75;

/// A picture as it is kept, twice, as JPEG.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) full: Vec<u8>,
    pub(super) small: Vec<u8>,
    /// Of the full one, in pixels.
    pub(super) width: u32,
    pub(super) height: u32,
}

/// Reads a picture and makes of it what is kept.
pub(super) fn prepared(content: &[u8]) -> Result<Prepared, PictureRefusal> {
    let picture = decoded(content)?;
    let full = within(&picture, LONGEST);
    let small = within(&full, LONGEST_SMALL);
    Ok(Prepared {
        width: full.width(),
        height: full.height(),
        full: encoded(&full, QUALITY)?,
        small: encoded(&small, QUALITY_SMALL)?,
    })
}

/// The picture as it is seen: turned as the camera was held.
pub(super) fn decoded(content: &[u8]) -> Result<DynamicImage, PictureRefusal> {
    let mut reader = ImageReader::new(Cursor::new(content))
        .with_guessed_format()
        .map_err(|_| PictureRefusal::Unknown)?;
    let is_known = matches!(
        reader.format(),
        Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)
    );
    if !is_known {
        return Err(PictureRefusal::Unknown);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| PictureRefusal::Damaged)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_MEGAPIXELS * 1_000_000 {
        return Err(PictureRefusal::TooLarge {
            megapixels: u32::try_from(pixels.div_ceil(1_000_000)).unwrap_or(u32::MAX),
            most: u32::try_from(MOST_MEGAPIXELS).unwrap_or(u32::MAX),
        });
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| PictureRefusal::Damaged)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// The picture no longer than a side; never larger than it is.
fn within(picture: &DynamicImage, longest: u32) -> DynamicImage {
    if picture.width().max(picture.height()) <= longest {
        picture.clone()
    } else {
        picture.resize(longest, longest, FilterType::CatmullRom)
    }
}

fn encoded(picture: &DynamicImage, quality: u8) -> Result<Vec<u8>, PictureRefusal> {
    let opaque = on_white(picture);
    let mut content = Vec::new();
    JpegEncoder::new_with_quality(&mut content, quality)
        .write_image(
            opaque.as_raw(),
            opaque.width(),
            opaque.height(),
            ExtendedColorType::Rgb8,
        )
        .map_err(|_| PictureRefusal::Damaged)?;
    Ok(content)
}

/// What is transparent stands on white, as on a page.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let seen = picture.to_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0;
        let over = |part: u8| {
            let (part, alpha) = (u32::from(part), u32::from(alpha));
            u8::try_from((part * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        Rgb([over(red), over(green), over(blue)])
    })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{DynamicImage, GenericImageView as _, ImageFormat, Rgba, RgbaImage};

    use super::super::refused::PictureRefusal;
    use super::prepared;

    /// A picture of one colour in a format.
    fn picture(width: u32, height: u32, color: [u8; 4], format: ImageFormat) -> Vec<u8> {
        let image = DynamicImage::from(RgbaImage::from_pixel(width, height, Rgba(color)));
        let image = if format == ImageFormat::Jpeg {
            DynamicImage::from(image.to_rgb8())
        } else {
            image
        };
        let mut content = Cursor::new(Vec::new());
        image.write_to(&mut content, format).unwrap();
        content.into_inner()
    }

    /// A JPEG with what a camera writes: turned a quarter, and a word that nobody shall read.
    fn of_a_camera(width: u32, height: u32) -> Vec<u8> {
        let plain = picture(width, height, [200, 30, 30, 255], ImageFormat::Jpeg);
        let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
        // Orientation 6: the camera was turned, the picture is to be turned clockwise.
        tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
        // Artist, as text behind the directory.
        tiff.extend(b"\x01\x3b\0\x02\0\0\0\x0b\0\0\0\x26");
        tiff.extend(b"\0\0\0\0Secretaria\0");
        let mut segment = b"Exif\0\0".to_vec();
        segment.extend(tiff);
        let length = u16::try_from(segment.len() + 2).unwrap().to_be_bytes();
        let mut content = plain[..2].to_vec();
        content.extend([0xff, 0xe1]);
        content.extend(length);
        content.extend(segment);
        content.extend(&plain[2..]);
        content
    }

    fn size(content: &[u8]) -> (u32, u32) {
        image::load_from_memory(content).unwrap().dimensions()
    }

    #[test]
    fn a_large_picture_is_kept_no_larger_than_a_page_shows_and_small() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let kept = prepared(&picture(2_000, 1_000, [10, 90, 200, 255], format)).unwrap();
            assert_eq!((kept.width, kept.height), (1_600, 800), "{format:?}");
            assert_eq!(size(&kept.full), (1_600, 800));
            assert_eq!(size(&kept.small), (320, 160));
        }
    }

    #[test]
    fn a_small_picture_is_not_blown_up() {
        let kept = prepared(&picture(40, 30, [0, 0, 0, 255], ImageFormat::Png)).unwrap();
        assert_eq!(size(&kept.full), (40, 30));
        assert_eq!(size(&kept.small), (40, 30));
    }

    #[test]
    fn a_picture_is_turned_as_the_camera_was_held_and_says_nothing_of_who_took_it() {
        let taken = of_a_camera(60, 20);
        assert!(taken.windows(10).any(|part| part == b"Secretaria"));
        let kept = prepared(&taken).unwrap();
        assert_eq!(size(&kept.full), (20, 60));
        for content in [&kept.full, &kept.small] {
            assert!(!content.windows(4).any(|part| part == b"Exif"));
            assert!(!content.windows(10).any(|part| part == b"Secretaria"));
        }
    }

    #[test]
    fn what_is_transparent_stands_on_white() {
        let kept = prepared(&picture(16, 16, [0, 0, 0, 0], ImageFormat::Png)).unwrap();
        let seen = image::load_from_memory(&kept.full).unwrap();
        assert!(seen.get_pixel(8, 8).0[0] > 250);
    }

    #[test]
    fn a_text_with_the_name_of_a_picture_is_told_from_a_damaged_one() {
        assert_eq!(
            prepared(b"Lista de precios").unwrap_err(),
            PictureRefusal::Unknown
        );
        assert_eq!(prepared(b"GIF89a").unwrap_err(), PictureRefusal::Unknown);
        let whole = picture(300, 300, [9, 9, 9, 255], ImageFormat::Png);
        let half = &whole[..whole.len() / 2];
        assert_eq!(prepared(half).unwrap_err(), PictureRefusal::Damaged);
    }

    #[test]
    fn a_picture_of_a_hundred_megapixels_is_refused_before_it_is_decoded() {
        // The header of a PNG says the size; nothing of the picture follows.
        let mut content = picture(1, 1, [0, 0, 0, 255], ImageFormat::Png);
        let side = 10_000_u32.to_be_bytes();
        content[16..20].copy_from_slice(&side);
        content[20..24].copy_from_slice(&side);
        let sum = crc(&content[12..29]).to_be_bytes();
        content[29..33].copy_from_slice(&sum);
        let refused = prepared(&content).unwrap_err();
        let expected = PictureRefusal::TooLarge {
            megapixels: 100,
            most: 60,
        };
        assert_eq!(refused, expected);
    }

    /// The sum that a chunk of a PNG ends with.
    fn crc(content: &[u8]) -> u32 {
        let byte = |sum: u32, byte: &u8| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
            })
        };
        !content.iter().fold(u32::MAX, byte)
    }
}
