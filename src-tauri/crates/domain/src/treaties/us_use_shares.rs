//! How much of the imports of the United States under each line claims the T-MEC, as computed from
//! the USITC's `DataWeb`: a row for each ten-digit line and country, the share from 0 to 1.

use rust_decimal::Decimal;

use super::hs_code::TariffCode;

/// Mexico in the country codes of the U.S. Census Bureau (Schedule C).
const MEXICO: &str = "2010";
/// Lines are told apart down to their statistical suffix.
const DIGITS: usize = 10;

/// A row that is of use here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UseShare {
    /// The line, ten digits.
    pub code: TariffCode,
    /// The part of the value that claims the agreement, from 0 to 1.
    pub share: Decimal,
}

/// Why a row is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoShare {
    /// It is about goods of another country.
    OtherCountry,
    /// The number is not a line of ten digits.
    BadNumber,
    /// The share is none from 0 to 1.
    BadShare,
}

/// Reads a row. Very small shares are written with a power of ten.
pub fn read(code: &str, country: &str, share: &str) -> Result<UseShare, NoShare> {
    if country != MEXICO {
        return Err(NoShare::OtherCountry);
    }
    let code: TariffCode = code.parse().map_err(|_| NoShare::BadNumber)?;
    if code.len() != DIGITS {
        return Err(NoShare::BadNumber);
    }
    let share = Decimal::from_str_exact(share).or_else(|_| Decimal::from_scientific(share));
    match share {
        Ok(share) if (Decimal::ZERO..=Decimal::ONE).contains(&share) => {
            Ok(UseShare { code, share })
        }
        Ok(_) | Err(_) => Err(NoShare::BadShare),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use rust_decimal::Decimal;

    use super::{NoShare, read};

    #[rstest]
    #[case("0", "0")]
    #[case("1", "1")]
    #[case("0.7005666754174974", "0.7005666754174974")]
    #[case("2.442960776612531e-4", "0.0002442960776612531")]
    #[case("0.0013688738524608591", "0.0013688738524608591")]
    fn reads_shares_exactly_also_the_very_small(#[case] text: &str, #[case] exact: &str) {
        let share = read("0804400000", "2010", text).unwrap().share;
        assert_eq!(share, Decimal::from_str_exact(exact).unwrap());
    }

    #[rstest]
    #[case("0804400000", "1220", "0.5", NoShare::OtherCountry)]
    // A spreadsheet takes the zero away in front.
    #[case("804400000", "2010", "0.5", NoShare::BadNumber)]
    #[case("08044000", "2010", "0.5", NoShare::BadNumber)]
    #[case("0804400000", "2010", "1.2", NoShare::BadShare)]
    #[case("0804400000", "2010", "-0.1", NoShare::BadShare)]
    #[case("0804400000", "2010", "NA", NoShare::BadShare)]
    #[case("0804400000", "2010", "", NoShare::BadShare)]
    fn leaves_out_what_is_none(
        #[case] code: &str,
        #[case] country: &str,
        #[case] share: &str,
        #[case] why: NoShare,
    ) {
        assert_eq!(read(code, country, share), Err(why));
    }
}
