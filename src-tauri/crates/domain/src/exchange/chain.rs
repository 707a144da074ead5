//! The one form of an operation that is hashed. Each machine's operations are a chain: the form
//! holds the hash of the machine's operation before, so that none can be changed, taken out or put
//! in unseen.
//!
//! The form, version 1: the name of the form, then every field as its length (8 bytes, big-endian)
//! and its bytes; a field that may be missing has one byte before it, 0 or 1; each change has a
//! byte 1 before it and the list ends with a byte 0. No two operations have the same form.
//! The hash function is the caller's, which is fed piece by piece: an import of 100,000 rows is
//! never held in memory.

use crate::exchange::clock::Stamp;
use crate::ids::{DeviceId, OperationId, PersonId};

const FORM: &str = "proa operation 1";

/// An operation as the chain sees it.
#[derive(Debug, Clone, Copy)]
pub struct OperationForm<'a> {
    /// Its identity.
    pub id: OperationId,
    /// What was done.
    pub code: &'a str,
    /// Who did it; the first operation of an office creates its first person.
    pub actor: Option<PersonId>,
    /// The machine whose chain this is.
    pub device: DeviceId,
    /// When, in the order of all machines.
    pub stamp: Stamp,
    /// What it was about: a table, a row and a moment, never a name.
    pub record: &'a str,
    /// The operation that this one takes back.
    pub undoes: Option<OperationId>,
    /// The hash of the machine's operation before; none for the first.
    pub previous: Option<&'a [u8]>,
}

/// One change of an operation as the chain sees it. Personal values stand here sealed, as they are
/// stored, so that the chain still holds after the key of a person was destroyed.
#[derive(Debug, Clone, Copy)]
pub struct ChangeForm<'a> {
    /// The table.
    pub topic: &'a str,
    /// The row.
    pub row: &'a str,
    /// The column; none when the change carries the whole row.
    pub column: Option<&'a str>,
    /// The value before.
    pub before: Option<&'a str>,
    /// The value after.
    pub after: Option<&'a str>,
    /// Whose key seals personal values, so that a value cannot be given to another person's key.
    pub subject: Option<&'a str>,
    /// The stamp of this change.
    pub stamp: Stamp,
}

/// Feeds the form of an operation and its changes, in their order, to a hash function.
pub fn feed<'a>(
    operation: &OperationForm<'_>,
    changes: impl IntoIterator<Item = ChangeForm<'a>>,
    mut hash: impl FnMut(&[u8]),
) {
    begin(operation, &mut hash);
    for change in changes {
        go_on(&change, &mut hash);
    }
    end(&mut hash);
}

/// Feeds what stands before the changes.
pub fn begin(operation: &OperationForm<'_>, hash: impl FnMut(&[u8])) {
    let mut form = Form { hash };
    form.field(FORM.as_bytes());
    form.field(operation.id.to_string().as_bytes());
    form.field(operation.code.as_bytes());
    form.optional(operation.actor.map(|id| id.to_string()).as_deref());
    form.field(operation.device.to_string().as_bytes());
    form.field(operation.stamp.to_string().as_bytes());
    form.field(operation.record.as_bytes());
    form.optional(operation.undoes.map(|id| id.to_string()).as_deref());
    form.optional(operation.previous);
}

/// Feeds the next change.
pub fn go_on(change: &ChangeForm<'_>, hash: impl FnMut(&[u8])) {
    let mut form = Form { hash };
    form.mark(true);
    form.field(change.topic.as_bytes());
    form.field(change.row.as_bytes());
    form.optional(change.column);
    form.optional(change.before);
    form.optional(change.after);
    form.optional(change.subject);
    form.field(change.stamp.to_string().as_bytes());
}

/// Feeds that no change follows.
pub fn end(hash: impl FnMut(&[u8])) {
    Form { hash }.mark(false);
}

struct Form<H> {
    hash: H,
}

impl<H: FnMut(&[u8])> Form<H> {
    fn field(&mut self, bytes: &[u8]) {
        let length = u64::try_from(bytes.len()).expect("BUG: no text is longer than 2^64");
        (self.hash)(&length.to_be_bytes());
        (self.hash)(bytes);
    }

    fn optional<T: AsRef<[u8]> + ?Sized>(&mut self, field: Option<&T>) {
        self.mark(field.is_some());
        if let Some(field) = field {
            self.field(field.as_ref());
        }
    }

    fn mark(&mut self, is_present: bool) {
        (self.hash)(&[u8::from(is_present)]);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::{ChangeForm, OperationForm, feed};
    use crate::exchange::clock::{Node, Stamp};

    #[test]
    fn the_form_is_the_one_that_is_written_down() {
        let mut operation = operation();
        operation.record = "";
        let form = form(&operation, &[change(None, Some("x"))]);
        let expected = [
            field(b"proa operation 1"),
            field(b"01890a5d-ac96-774b-bcce-b302099a8057"),
            field(b"register-company"),
            vec![0],
            field(b"01890a5d-ac96-774b-bcce-b302099a8058"),
            field(b"1970-01-01T00:00:00.000Z-0000-0000000000000001"),
            field(b""),
            vec![0, 0, 1],
            field(b"companies"),
            field(b"1"),
            vec![0, 0, 1],
            field(b"x"),
            vec![1],
            field(b"7"),
            field(b"1970-01-01T00:00:00.000Z-0000-0000000000000001"),
            vec![0],
        ];
        assert_eq!(form, expected.concat());
    }

    #[test]
    fn a_missing_value_is_not_an_empty_one() {
        let operation = operation();
        assert_ne!(
            form(&operation, &[change(None, None)]),
            form(&operation, &[change(None, Some(""))])
        );
    }

    #[test]
    fn whose_key_seals_a_value_is_part_of_the_form() {
        let operation = operation();
        let of = |subject| {
            form(
                &operation,
                &[ChangeForm {
                    subject,
                    ..change(None, Some("x"))
                }],
            )
        };
        assert_ne!(of(Some("7")), of(Some("8")));
        assert_ne!(of(Some("7")), of(None));
    }

    #[test]
    fn the_hash_before_is_part_of_the_form() {
        let first = operation();
        let second = OperationForm {
            previous: Some(&[0; 32]),
            ..first
        };
        assert_ne!(form(&first, &[]), form(&second, &[]));
    }

    proptest! {
        #[test]
        fn two_lists_of_changes_have_one_form_only_when_they_are_the_same(
            a in texts(), b in texts(),
        ) {
            let operation = operation();
            let form_of = |texts: &[(Option<String>, Option<String>)]| {
                let changes: Vec<_> = texts
                    .iter()
                    .map(|(before, after)| change(before.as_deref(), after.as_deref()))
                    .collect();
                form(&operation, &changes)
            };
            prop_assert_eq!(form_of(&a) == form_of(&b), a == b);
        }
    }

    fn texts() -> impl proptest::strategy::Strategy<Value = Vec<(Option<String>, Option<String>)>> {
        let text = || proptest::option::of("[a\\x00\\x01]{0,2}");
        proptest::collection::vec((text(), text()), 0..3)
    }

    fn form(operation: &OperationForm<'_>, changes: &[ChangeForm<'_>]) -> Vec<u8> {
        let mut bytes = Vec::new();
        feed(operation, changes.iter().copied(), |piece| {
            bytes.extend_from_slice(piece);
        });
        bytes
    }

    fn field(bytes: &[u8]) -> Vec<u8> {
        [&(bytes.len() as u64).to_be_bytes(), bytes].concat()
    }

    fn operation() -> OperationForm<'static> {
        OperationForm {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            code: "register-company",
            actor: None,
            device: "01890a5d-ac96-774b-bcce-b302099a8058".parse().unwrap(),
            stamp: Stamp::first(Node(1)),
            record: "companies/1",
            undoes: None,
            previous: None,
        }
    }

    fn change<'a>(before: Option<&'a str>, after: Option<&'a str>) -> ChangeForm<'a> {
        ChangeForm {
            topic: "companies",
            row: "1",
            column: None,
            before,
            after,
            subject: Some("7"),
            stamp: Stamp::first(Node(1)),
        }
    }
}
