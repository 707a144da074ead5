//! The lines of a vCard: unfolded, with their parameters, and their values decoded.

/// A line.
pub(super) struct Line {
    /// Its name in capitals, without the group before it.
    pub(super) name: String,
    /// Its parameters in capitals: `TYPE=CELL`, or `CELL` alone as version 2.1 writes it.
    params: Vec<String>,
    value: String,
}

/// All lines that have a name and a value.
pub(super) fn of(text: &str) -> Vec<Line> {
    let mut lines: Vec<String> = Vec::new();
    let mut is_soft = false;
    for line in text.split(['\r', '\n']).filter(|line| !line.is_empty()) {
        let folded = line.strip_prefix([' ', '\t']);
        match (lines.last_mut(), folded) {
            // A quoted-printable line that ends with a sign of equality goes on.
            (Some(last), _) if is_soft => {
                last.pop();
                last.push_str(line);
            }
            (Some(last), Some(rest)) => last.push_str(rest),
            (Some(_) | None, _) => lines.push(line.to_owned()),
        }
        is_soft = lines
            .last()
            .is_some_and(|last| last.ends_with('=') && is_quoted(&head(last)));
    }
    lines.iter().filter_map(|line| Line::read(line)).collect()
}

/// What stands before the value, in capitals.
fn head(line: &str) -> String {
    let end = value_at(line).unwrap_or(0);
    line.get(..end).unwrap_or_default().to_ascii_uppercase()
}

fn is_quoted(head: &str) -> bool {
    head.contains("QUOTED-PRINTABLE")
}

/// Where the colon before the value is: none within quotation marks.
fn value_at(line: &str) -> Option<usize> {
    let mut is_within = false;
    line.char_indices().find_map(|(index, sign)| {
        is_within ^= sign == '"';
        (sign == ':' && !is_within).then_some(index)
    })
}

impl Line {
    fn read(line: &str) -> Option<Self> {
        let at = value_at(line)?;
        let value = line.get(at + 1..)?;
        let head = head(line);
        let mut params = head.split(';').map(str::trim);
        let name = params.next()?;
        let name = name.rsplit('.').next()?;
        let params: Vec<String> = params.map(|param| param.replace('"', "")).collect();
        let value = if is_quoted(&head) {
            decoded(value, &params)
        } else {
            value.to_owned()
        };
        Some(Self {
            name: name.to_owned(),
            params,
            value,
        })
    }

    /// The value as one text.
    pub(super) fn text(&self) -> String {
        unescaped(&self.value)
    }

    /// The parts of the value, at least one.
    pub(super) fn parts(&self) -> Vec<String> {
        split(&self.value, ';')
            .iter()
            .map(|part| unescaped(part))
            .collect()
    }

    /// What is preferred comes first, a fax last.
    pub(super) fn rank(&self) -> u8 {
        let says = |word: &str| {
            self.params.iter().any(|param| {
                let mut values = param.split(['=', ',']);
                values.any(|value| value == word)
            })
        };
        if says("FAX") || says("PAGER") {
            3
        } else if says("PREF") {
            0
        } else if says("CELL") || says("WORK") {
            1
        } else {
            2
        }
    }
}

/// Splits where a sign stands that no backslash takes its meaning from; at least one part.
pub(super) fn split(text: &str, at: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut is_escaped = false;
    for sign in text.chars() {
        if sign == at && !is_escaped {
            parts.push(String::new());
            continue;
        }
        is_escaped = sign == '\\' && !is_escaped;
        if let Some(last) = parts.last_mut() {
            last.push(sign);
        }
    }
    parts
}

/// A value without its backslashes, in one line.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => plain.push(' '),
                Some(other) => plain.push(other),
                None => {}
            },
            other => plain.push(other),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without the scheme before it, where it has it.
pub(super) fn without_scheme(text: &str, scheme: &str) -> String {
    let head = text.get(..scheme.len());
    let rest = head
        .filter(|head| head.eq_ignore_ascii_case(scheme))
        .and_then(|_| text.get(scheme.len()..));
    rest.unwrap_or(text).to_owned()
}

/// Undoes quoted-printable, in the letters that the line says: UTF-8, or those of western Europe.
fn decoded(text: &str, params: &[String]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let code = after.split_first_chunk::<2>();
        let read = code.and_then(|(code, after)| {
            let code = std::str::from_utf8(code).ok()?;
            Some((u8::from_str_radix(code, 16).ok()?, after))
        });
        let (value, after) = read.filter(|_| byte == b'=').unwrap_or((byte, after));
        bytes.push(value);
        rest = after;
    }
    let is_western = params
        .iter()
        .any(|param| param.ends_with("8859-1") || param.ends_with("1252"));
    match String::from_utf8(bytes) {
        Ok(text) if !is_western => text,
        Ok(text) => text.bytes().map(char::from).collect(),
        Err(error) => error.as_bytes().iter().copied().map(char::from).collect(),
    }
}
