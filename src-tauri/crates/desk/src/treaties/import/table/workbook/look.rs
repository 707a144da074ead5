//! How the format of a cell shows a number.

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Percentage,
    Date,
}

impl Look {
    /// Of a format that every Excel has, and no file says.
    pub(super) fn of_number(number: u16) -> Self {
        match number {
            9 | 10 => Self::Percentage,
            14..=22 | 27..=36 | 45..=47 | 50..=58 => Self::Date,
            _ => Self::Plain,
        }
    }

    /// Of a format as it is written: what stands in it as words, and in brackets, is no sign of it.
    pub(super) fn of_format(format: &str) -> Self {
        let mut signs = format.chars();
        let mut look = Self::Plain;
        while let Some(sign) = signs.next() {
            match sign {
                '%' => return Self::Percentage,
                '"' => drop(signs.by_ref().find(|sign| *sign == '"')),
                '[' => drop(signs.by_ref().find(|sign| *sign == ']')),
                '\\' | '_' | '*' => drop(signs.next()),
                'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => look = Self::Date,
                _ => {}
            }
        }
        look
    }
}
