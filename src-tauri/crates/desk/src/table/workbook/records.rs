//! The records of an XLS (BIFF8): a kind, a length, and what continues it in records after it.

/// What continues the record before it.
const CONTINUE: u16 = 0x003c;

/// The records of a stream, one after another.
#[derive(Clone)]
pub(super) struct Records<'a>(pub(super) &'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, Record<'a>);

    /// None where the stream ends, or breaks.
    fn next(&mut self) -> Option<Self::Item> {
        let (kind, piece) = split_record(&mut self.0)?;
        let continued = self.0;
        while self.0.starts_with(&CONTINUE.to_le_bytes()) {
            split_record(&mut self.0)?;
        }
        let continued = continued.get(..continued.len() - self.0.len())?;
        Some((kind, Record { piece, continued }))
    }
}

/// What a record holds, as much of it as was not taken yet. None where it holds no more.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    piece: &'a [u8],
    /// The records that continue it.
    continued: &'a [u8],
}

impl Record<'_> {
    pub(super) fn is_over(&self) -> bool {
        self.piece.is_empty() && self.continued.is_empty()
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let [byte] = self.bytes()?;
        Some(byte)
    }

    pub(super) fn short(&mut self) -> Option<u16> {
        self.bytes().map(u16::from_le_bytes)
    }

    pub(super) fn long(&mut self) -> Option<u32> {
        self.bytes().map(u32::from_le_bytes)
    }

    /// The next bytes; some of them may stand in a record that continues this one.
    pub(super) fn bytes<const LENGTH: usize>(&mut self) -> Option<[u8; LENGTH]> {
        let mut bytes = [0; LENGTH];
        for byte in &mut bytes {
            while self.piece.is_empty() {
                self.go_on()?;
            }
            (*byte, self.piece) = self.piece.split_first().map(|(byte, rest)| (*byte, rest))?;
        }
        Some(bytes)
    }

    pub(super) fn skip(&mut self, mut length: usize) -> Option<()> {
        while length > self.piece.len() {
            length -= self.piece.len();
            self.go_on()?;
        }
        self.piece = self.piece.get(length..)?;
        Some(())
    }

    /// A text of so many signs, after the byte that says how they are written.
    pub(super) fn text(&mut self, signs: usize) -> Option<String> {
        let flags = self.byte()?;
        self.signs(signs, flags)
    }

    /// A text with what may follow it: how parts of it look, and how it is said.
    pub(super) fn rich_text(&mut self) -> Option<String> {
        let signs = self.short()?;
        let flags = self.byte()?;
        let looks = if flags & 8 == 0 { 0 } else { self.short()? };
        let said = if flags & 4 == 0 { 0 } else { self.long()? };
        let text = self.signs(signs.into(), flags)?;
        self.skip(usize::from(looks) * 4)?;
        self.skip(usize::try_from(said).ok()?)?;
        Some(text)
    }

    /// Signs of one byte or two; where they go on in another record, it says anew which.
    fn signs(&mut self, mut left: usize, mut flags: u8) -> Option<String> {
        let mut units = Vec::new();
        loop {
            let width = usize::from(flags & 1) + 1;
            let here = left.min(self.piece.len() / width);
            let (signs, rest) = self.piece.split_at_checked(here * width)?;
            self.piece = rest;
            units.extend(signs.chunks_exact(width).map(|sign| match sign {
                [low, high] => u16::from_le_bytes([*low, *high]),
                narrow => narrow.first().copied().unwrap_or_default().into(),
            }));
            left -= here;
            if left == 0 {
                return Some(String::from_utf16_lossy(&units));
            }
            if !rest.is_empty() {
                return None;
            }
            self.go_on()?;
            flags = self.byte()?;
        }
    }

    /// Goes to the record that continues this one.
    fn go_on(&mut self) -> Option<()> {
        (_, self.piece) = split_record(&mut self.continued)?;
        Some(())
    }
}

fn split_record<'a>(stream: &mut &'a [u8]) -> Option<(u16, &'a [u8])> {
    let (kind, rest) = stream.split_first_chunk()?;
    let (length, rest) = rest.split_first_chunk()?;
    let (piece, rest) = rest.split_at_checked(u16::from_le_bytes(*length).into())?;
    *stream = rest;
    Some((u16::from_le_bytes(*kind), piece))
}
