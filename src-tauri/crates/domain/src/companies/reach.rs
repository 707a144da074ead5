//! How a company is reached: telephone, mail and web, in one canonical form each.

use std::fmt;
use std::str::FromStr;

/// The text is none of the kind that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not reachable: {0}")]
pub struct Unreachable(pub String);

macro_rules! reach {
    ($(#[$doc:meta])* $name:ident, $read:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
        #[specta(type = String)]
        #[cfg_attr(feature = "db", derive(sea_orm::DeriveValueType), sea_orm(value_type = "String"))]
        pub struct $name(String);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = Unreachable;

            fn from_str(text: &str) -> Result<Self, Unreachable> {
                $read(text).map(Self).ok_or_else(|| Unreachable(text.to_owned()))
            }
        }

        crate::text_type!($name);
    };
}

reach!(
    /// A telephone number as E.164 (`+524431234567`).
    Phone,
    read_phone
);
reach!(
    /// A mail address, its domain in lower case.
    Mail,
    read_mail
);
reach!(
    /// A web address with its scheme (`https://aguacates.mx`).
    Web,
    read_web
);

impl Web {
    /// The domain, without `www.`: what two addresses of one company share.
    pub fn domain(&self) -> &str {
        let (_, rest) = self.0.split_once("://").unwrap_or_default();
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

/// Mexican numbers have ten digits; the trunk prefixes 01, 044 and 045 and the 1 after +52 are of
/// old numbers and dropped. Source: IFT numbering plan, in force since 2019-08-03.
fn read_phone(text: &str) -> Option<String> {
    let is_separator =
        |sign: char| sign.is_whitespace() || matches!(sign, '-' | '.' | '(' | ')' | '/');
    let compact: String = text.chars().filter(|sign| !is_separator(*sign)).collect();
    let (is_international, digits) = match compact.strip_prefix('+').or(compact.strip_prefix("00"))
    {
        Some(digits) => (true, digits),
        None => (false, compact.as_str()),
    };
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let national = match (is_international, digits.strip_prefix("52")) {
        (true, None) => {
            let is_number = (7..=15).contains(&digits.len()) && !digits.starts_with('0');
            return is_number.then(|| format!("+{digits}"));
        }
        (true, Some(rest)) => drop_prefix(rest, &["1"]),
        (false, Some(rest)) if digits.len() >= 12 => drop_prefix(rest, &["1"]),
        (false, _) => drop_prefix(digits, &["01", "044", "045"]),
    };
    let is_mexican = national.len() == 10 && !national.starts_with(['0', '1']);
    is_mexican.then(|| format!("+52{national}"))
}

/// Drops an old prefix where ten digits follow it.
fn drop_prefix<'a>(digits: &'a str, prefixes: &[&str]) -> &'a str {
    prefixes
        .iter()
        .find_map(|prefix| digits.strip_prefix(prefix).filter(|rest| rest.len() == 10))
        .unwrap_or(digits)
}

/// Checks what can be known without sending: one mailbox, one domain of at least two labels.
fn read_mail(text: &str) -> Option<String> {
    let text = text.trim();
    let (mailbox, domain) = text.rsplit_once('@')?;
    let is_mailbox = (1..=64).contains(&mailbox.len())
        && !mailbox.starts_with('.')
        && !mailbox.ends_with('.')
        && !mailbox.contains("..")
        && !mailbox.contains(|sign: char| {
            sign.is_whitespace() || sign.is_control() || "@,;:<>()[]\"\\".contains(sign)
        });
    (is_mailbox && is_domain(domain) && text.len() <= 254)
        .then(|| format!("{mailbox}@{}", domain.to_lowercase()))
}

fn read_web(text: &str) -> Option<String> {
    let text = text.trim();
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
        None => ("https".to_owned(), text),
    };
    if !matches!(scheme.as_str(), "http" | "https") || rest.contains(char::is_whitespace) {
        return None;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    let is_address = is_domain(host) && port.parse::<u16>().is_ok() && text.len() <= 2_000;
    is_address.then(|| {
        let path = if path == "/" { "" } else { path };
        format!("{scheme}://{}{path}", authority.to_lowercase())
    })
}

/// Labels of letters, digits and inner hyphens; the last one is no number.
fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .chars()
                .all(|sign| sign.is_alphanumeric() || sign == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = text.rsplit('.').next().unwrap_or_default();
    text.contains('.')
        && text.len() <= 253
        && text.split('.').all(is_label)
        && last.chars().count() >= 2
        && !last.starts_with(|sign: char| sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};
    use rstest::rstest;

    use super::{Mail, Phone, Web};

    #[rstest]
    #[case("443 123 4567", "+524431234567")]
    #[case("(443) 123-4567", "+524431234567")]
    #[case("01 443 123 4567", "+524431234567")]
    #[case("044 443 123 4567", "+524431234567")]
    #[case("+52 1 443 123 4567", "+524431234567")]
    #[case("52 443 123 4567", "+524431234567")]
    #[case("5215512345678", "+525512345678")]
    #[case("+49 511 89 0", "+49511890")]
    #[case("0049 511 8931146", "+495118931146")]
    fn numbers_have_one_form(#[case] typed: &str, #[case] number: &str) {
        assert_eq!(typed.parse::<Phone>().unwrap().to_string(), number);
    }

    #[rstest]
    #[case("123 4567")]
    #[case("443 123 45678")]
    #[case("043 123 4567")]
    #[case("+52 443 123 456")]
    #[case("+1")]
    #[case("tel. 443 123 4567")]
    fn refuses_what_cannot_be_dialled(#[case] typed: &str) {
        assert!(typed.parse::<Phone>().is_err());
    }

    #[rstest]
    #[case("Ventas@Aguacates.MX", Some("Ventas@aguacates.mx"))]
    #[case(
        "maria.nunez+ferias@exporta.com.mx",
        Some("maria.nunez+ferias@exporta.com.mx")
    )]
    #[case("josé@cañería.mx", Some("josé@cañería.mx"))]
    #[case("ventas@aguacates", None)]
    #[case("ventas@@aguacates.mx", None)]
    #[case("ventas @aguacates.mx", None)]
    #[case("@aguacates.mx", None)]
    #[case("a@b.mx, c@d.mx", None)]
    #[case("ventas@-aguacates.mx", None)]
    #[case("ventas@10.0.0.1", None)]
    fn mail_needs_a_mailbox_and_a_domain(#[case] typed: &str, #[case] mail: Option<&str>) {
        let found = typed.parse::<Mail>().ok().map(|mail| mail.to_string());
        assert_eq!(found.as_deref(), mail);
    }

    #[rstest]
    #[case("aguacates.mx", Some("https://aguacates.mx"), "aguacates.mx")]
    #[case(
        "HTTP://WWW.Aguacates.mx/",
        Some("http://www.aguacates.mx"),
        "aguacates.mx"
    )]
    #[case(
        "aguacates.mx/Productos?a=1",
        Some("https://aguacates.mx/Productos?a=1"),
        "aguacates.mx"
    )]
    #[case("localhost", None, "")]
    #[case("javascript://aguacates.mx", None, "")]
    #[case("aguacates .mx", None, "")]
    fn web_addresses_have_a_scheme(
        #[case] typed: &str,
        #[case] web: Option<&str>,
        #[case] domain: &str,
    ) {
        let found = typed.parse::<Web>().ok();
        assert_eq!(found.as_ref().map(ToString::to_string).as_deref(), web);
        assert_eq!(found.as_ref().map_or("", Web::domain), domain);
    }

    proptest! {
        #[test]
        fn what_was_read_is_read_again_as_it_is(text in "[+0-9a-z@.:/ -]{0,24}") {
            if let Ok(phone) = text.parse::<Phone>() {
                prop_assert_eq!(phone.to_string().parse::<Phone>().unwrap(), phone);
            }
            if let Ok(mail) = text.parse::<Mail>() {
                prop_assert_eq!(mail.to_string().parse::<Mail>().unwrap(), mail);
            }
            if let Ok(web) = text.parse::<Web>() {
                prop_assert_eq!(web.to_string().parse::<Web>().unwrap(), web);
            }
        }
    }
}
