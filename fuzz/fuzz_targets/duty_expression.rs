//! Any text as a rate, in the dialect of its first byte: it stays text, or reads back as printed.

#![no_main]

use libfuzzer_sys::fuzz_target;
use proa_domain::settings::Locale;
use proa_domain::treaties::duty::{
    BareNumber, DecimalMark, Dialect, DutyExpression, RateStyle, RateWriting, TextReason,
};

fuzz_target!(|input: (u8, &str)| {
    let (byte, text) = input;
    let Ok(duty) = DutyExpression::parse(text, dialect(byte)) else {
        return;
    };
    let _ = (duty.kind(), duty.change_days(), duty.print(Locale::EsMx));
    let printed = duty.print(Locale::En);
    match DutyExpression::parse(&printed, Dialect::Proa) {
        Ok(read) => assert_eq!(read.print(Locale::En), printed, "{text}"),
        Err(refused) => assert_eq!(refused.reason, TextReason::TooLong, "{text}: {printed}"),
    }
});

fn dialect(byte: u8) -> Dialect {
    let place = usize::from(byte);
    match place % 6 {
        0 => Dialect::UsHts,
        1 => Dialect::EuUk,
        2 => Dialect::AuTariff,
        3 => Dialect::CaTariff,
        4 => Dialect::Proa,
        _ => Dialect::Table(RateWriting {
            style: RateStyle::ALL[place / 6 % RateStyle::ALL.len()],
            decimals: DecimalMark::ALL[place / 30 % DecimalMark::ALL.len()],
            bare: BareNumber::ALL[place / 60 % BareNumber::ALL.len()],
        }),
    }
}
