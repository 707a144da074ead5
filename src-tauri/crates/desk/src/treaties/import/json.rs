//! The elements of a JSON array, one at a time, or objects one after another: a file of any length
//! needs the memory of its longest record.

use std::io::{BufRead as _, BufReader, Read};

use crate::file::error::FileError;
use crate::file::{broken, too_large};

/// No record of a tariff comes near it.
const LONGEST_RECORD: usize = 1 << 20;

/// Reads an array element by element.
pub(super) struct Elements<R: Read> {
    bytes: BufReader<R>,
    name: String,
    format: String,
    read: u64,
    limit: u64,
    /// Of a record, in bytes.
    longest: usize,
    /// Whether objects need no array around them.
    may_be_bare: bool,
    state: State,
}

#[derive(PartialEq, Eq)]
enum State {
    BeforeArray,
    BeforeFirst,
    BeforeNext,
    AfterElement,
    AfterBare,
    Done,
}

impl<R: Read> Elements<R> {
    pub(super) fn of(content: R, name: String, format: String, limit: u64) -> Self {
        Self {
            bytes: BufReader::with_capacity(1 << 16, content),
            name,
            format,
            read: 0,
            limit,
            longest: LONGEST_RECORD,
            may_be_bare: false,
            state: State::BeforeArray,
        }
    }

    /// Takes objects without an array around them too, each up to so many bytes.
    pub(super) fn or_bare(self, longest: usize) -> Self {
        Self {
            longest,
            may_be_bare: true,
            ..self
        }
    }

    /// The bytes of the next element; none after the last.
    pub(super) fn next(&mut self) -> Result<Option<Vec<u8>>, FileError> {
        loop {
            let Some(byte) = self.byte()? else {
                return match self.state {
                    State::Done | State::AfterBare => Ok(None),
                    State::BeforeArray
                    | State::BeforeFirst
                    | State::BeforeNext
                    | State::AfterElement => Err(self.cut_off()),
                };
            };
            match (byte, &self.state) {
                (b' ' | b'\n' | b'\r' | b'\t', _) | (0xef | 0xbb | 0xbf, State::BeforeArray) => {}
                (b'[', State::BeforeArray) => self.state = State::BeforeFirst,
                (b'{', State::BeforeFirst | State::BeforeNext) => {
                    let element = self.object()?;
                    self.state = State::AfterElement;
                    return Ok(Some(element));
                }
                (b'{', State::BeforeArray | State::AfterBare) if self.may_be_bare => {
                    let element = self.object()?;
                    self.state = State::AfterBare;
                    return Ok(Some(element));
                }
                (b',', State::AfterElement) => self.state = State::BeforeNext,
                (b']', State::BeforeFirst | State::AfterElement) => self.state = State::Done,
                _ => return Err(self.another_kind()),
            }
        }
    }

    /// The rest of an object whose brace was read.
    fn object(&mut self) -> Result<Vec<u8>, FileError> {
        let mut element = vec![b'{'];
        let mut depth = 1_u32;
        let mut in_text = false;
        let mut escaped = false;
        while depth > 0 {
            let byte = self.byte()?.ok_or_else(|| self.cut_off())?;
            element.push(byte);
            if element.len() > self.longest {
                return Err(self.another_kind());
            }
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_text => escaped = true,
                b'"' => in_text = !in_text,
                _ if in_text => {}
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
        }
        Ok(element)
    }

    fn byte(&mut self) -> Result<Option<u8>, FileError> {
        let waiting = match self.bytes.fill_buf() {
            Ok(waiting) => waiting.first().copied(),
            Err(error) => return Err(broken(&self.name, &error)),
        };
        if waiting.is_some() {
            self.bytes.consume(1);
            self.read += 1;
        }
        Ok(waiting)
    }

    fn cut_off(&self) -> FileError {
        if self.read >= self.limit {
            return too_large(&self.name, self.limit);
        }
        FileError::Truncated {
            name: self.name.clone(),
        }
    }

    fn another_kind(&self) -> FileError {
        FileError::NotThisFormat {
            name: self.name.clone(),
            expected: self.format.clone(),
            found: "json".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Elements;
    use crate::file::error::FileError;

    fn all(text: &str) -> Result<Vec<String>, FileError> {
        let mut elements = Elements::of(
            text.as_bytes(),
            "a.json".to_owned(),
            "us-hts-json".to_owned(),
            1 << 30,
        );
        let mut found = Vec::new();
        while let Some(element) = elements.next()? {
            found.push(String::from_utf8(element).unwrap());
        }
        Ok(found)
    }

    #[test]
    fn reads_elements_with_braces_in_their_texts() {
        let found = all("\u{feff}[ {\"a\":\"}\\\"]\"} ,\n{\"b\":[{}]}]\n").unwrap();
        assert_eq!(found, ["{\"a\":\"}\\\"]\"}", "{\"b\":[{}]}"]);
    }

    #[test]
    fn tells_a_cut_off_array_from_another_kind_of_file() {
        let name = "a.json".to_owned();
        let cut = Err(FileError::Truncated { name });
        assert_eq!(all("[{\"a\":1},"), cut.clone());
        assert_eq!(all("[{\"a\":"), cut.clone());
        assert_eq!(all("[{\"a\":1}"), cut);
        assert!(matches!(
            all("{\"a\":1}"),
            Err(FileError::NotThisFormat { .. })
        ));
        assert!(matches!(all("[1,2]"), Err(FileError::NotThisFormat { .. })));
        assert_eq!(all("[]").unwrap(), Vec::<String>::new());
    }

    #[test]
    fn objects_may_follow_one_another_without_an_array_where_that_is_meant() {
        let bare = |text: &str, longest| {
            let name = "a.json".to_owned();
            let elements = Elements::of(text.as_bytes(), name, "format".to_owned(), 1 << 30);
            let mut elements = elements.or_bare(longest);
            let mut found = 0;
            while elements.next()?.is_some() {
                found += 1;
            }
            Ok(found)
        };
        assert_eq!(bare("{\"a\":1}", 100), Ok(1));
        assert_eq!(bare("{\"a\":1}\n{\"b\":2} {}", 100), Ok(3));
        assert_eq!(bare("[{\"a\":1},{\"b\":2}]", 100), Ok(2));
        let name = "a.json".to_owned();
        let cut = Err(FileError::Truncated { name });
        assert_eq!(bare("{\"a\":1} {\"b\":", 100), cut);
        for (text, longest) in [("{} []", 100), ("{},{}", 100), ("{\"a\":1}", 5)] {
            let refused = bare(text, longest);
            assert!(
                matches!(refused, Err(FileError::NotThisFormat { .. })),
                "{text}"
            );
        }
    }
}
