//! Why a picture is not kept.

use crate::companies::error::CompanyError;

/// Why a picture is not kept; the file that was chosen stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PictureRefusal {
    /// It is none of the pictures that are read, whatever it is called.
    Unknown,
    /// It begins as a picture and cannot be read to its end.
    Damaged,
    /// It has more pixels than are decoded.
    TooLarge { megapixels: u32, most: u32 },
}

impl PictureRefusal {
    /// The refusal with the name of the file.
    pub(super) fn named(self, name: &str) -> CompanyError {
        let name = name.to_owned();
        match self {
            Self::Unknown => CompanyError::NotAPicture { name },
            Self::Damaged => CompanyError::PictureDamaged { name },
            Self::TooLarge { megapixels, most } => CompanyError::PictureTooLarge {
                name,
                megapixels,
                most,
            },
        }
    }
}
