//! Where the reading of a rule text stands.

use rust_decimal::Decimal;

use super::tokens::Token;
use super::{Read, TextReason, TextRefusal, folded, refused};

pub(super) struct Cursor {
    tokens: Vec<Token>,
    at: usize,
}

impl Cursor {
    pub(super) fn new(tokens: Vec<Token>) -> Self {
        Self { tokens, at: 0 }
    }

    pub(super) fn rest(&self) -> &[Token] {
        self.tokens.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<&Token> {
        self.rest().first()
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest().is_empty()
    }

    /// Goes past signs between members of a list.
    pub(super) fn eat_all(&mut self, signs: &[Token]) {
        while self.peek().is_some_and(|token| signs.contains(token)) {
            self.at += 1;
        }
    }

    /// The words in any letters.
    pub(super) fn is_at(&self, words: &str) -> bool {
        starts_with(self.rest(), words)
    }

    pub(super) fn eat_words(&mut self, words: &str) -> bool {
        let found = self.is_at(words);
        if found {
            self.at += words.split(' ').count();
        }
        found
    }

    pub(super) fn expect(&mut self, words: &str) -> Read<()> {
        if self.eat_words(words) {
            Ok(())
        } else {
            Err(self.unknown())
        }
    }

    pub(super) fn percent(&mut self) -> Read<Decimal> {
        match self.peek() {
            Some(&Token::Percent(percent)) if percent <= Decimal::ONE_HUNDRED => {
                self.at += 1;
                Ok(percent.normalize())
            }
            _ => Err(self.unknown()),
        }
    }

    /// What comes before the first place where one of the words begins, or the end.
    pub(super) fn until(&mut self, is_end: impl Fn(&[Token]) -> bool) -> Vec<Token> {
        let rest = self.rest();
        let length = (0..rest.len())
            .find(|&place| rest.get(place..).is_some_and(&is_end))
            .unwrap_or(rest.len());
        let taken = rest.get(..length).unwrap_or_default().to_vec();
        self.at += length;
        taken
    }

    pub(super) fn unknown(&self) -> TextRefusal {
        refused(TextReason::UnknownPhrase, &folded::text(self.rest()))
    }
}

/// Whether the words come first, in any letters.
pub(super) fn starts_with(tokens: &[Token], words: &str) -> bool {
    let mut tokens = tokens.iter();
    words.split(' ').all(|word| {
        matches!(tokens.next(), Some(Token::Word(found)) if found.eq_ignore_ascii_case(word))
    })
}
