//! Where the reading of a rate text stands.

use rust_decimal::Decimal;

use super::{Read, TextReason};
use crate::treaties::duty::tokens::Token;

pub(super) struct Cursor {
    tokens: Vec<Token>,
    at: usize,
}

impl Cursor {
    pub(super) fn new(tokens: Vec<Token>) -> Self {
        Self { tokens, at: 0 }
    }

    pub(super) fn position(&self) -> usize {
        self.at
    }

    pub(super) fn back_to(&mut self, position: usize) {
        self.at = position;
    }

    pub(super) fn advance(&mut self) {
        self.at += 1;
    }

    pub(super) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    pub(super) fn eat(&mut self, token: &Token) -> bool {
        let found = self.peek() == Some(token);
        if found {
            self.advance();
        }
        found
    }

    pub(super) fn expect(&mut self, token: &Token) -> Read<()> {
        if self.eat(token) {
            Ok(())
        } else {
            Err(TextReason::Unreadable)
        }
    }

    pub(super) fn eat_word(&mut self, word: &str) -> bool {
        self.eat_any(&[word])
    }

    /// Eats the first of the phrases that comes next.
    pub(super) fn eat_any(&mut self, phrases: &[&str]) -> bool {
        let rest = self.tokens.get(self.at..).unwrap_or_default();
        let length = phrases.iter().find_map(|phrase| {
            let mut tokens = rest.iter();
            phrase
                .split(' ')
                .all(|word| matches!(tokens.next(), Some(Token::Word(found)) if found == word))
                .then(|| phrase.split(' ').count())
        });
        self.at += length.unwrap_or_default();
        length.is_some()
    }

    pub(super) fn number(&mut self) -> Read<Decimal> {
        match self.peek() {
            Some(&Token::Number(number)) => {
                self.advance();
                Ok(number)
            }
            _ => Err(TextReason::Unreadable),
        }
    }

    /// Words, slashes and percent signs up to the next sign or joining word.
    pub(super) fn phrase(&mut self) -> String {
        const JOINING: &[&str] = &[
            "but", "each", "for", "from", "less", "max", "min", "not", "or", "over", "plus",
            "until",
        ];
        let mut phrase = String::new();
        loop {
            let next = match self.peek() {
                Some(Token::Word(word)) if !JOINING.contains(&word.as_str()) => word.as_str(),
                Some(Token::Slash) => "/",
                Some(Token::Percent) => "%",
                _ => return phrase,
            };
            if !(phrase.is_empty() || phrase.ends_with('/') || next == "/") {
                phrase.push(' ');
            }
            phrase.push_str(next);
            self.advance();
        }
    }
}
