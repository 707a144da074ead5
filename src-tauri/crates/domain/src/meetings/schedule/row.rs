//! A list whose places are numbers that the model gave out: to ask it for another is a mistake of ours.

use std::ops::{Index, IndexMut};

/// The list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::meetings) struct Row<T>(Vec<T>);

impl<T> Default for Row<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Row<T> {
    /// The values in their order.
    pub(in crate::meetings) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// How many there are.
    pub(in crate::meetings) fn len(&self) -> usize {
        self.0.len()
    }

    /// One more at the end.
    pub(in crate::meetings) fn push(&mut self, value: T) {
        self.0.push(value);
    }
}

impl<T: Clone> Row<T> {
    /// So many of one value.
    pub(in crate::meetings) fn of(value: T, length: usize) -> Self {
        Self(vec![value; length])
    }
}

impl<T> FromIterator<T> for Row<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

impl<T> Index<usize> for Row<T> {
    type Output = T;

    fn index(&self, place: usize) -> &T {
        self.0.get(place).expect("BUG: the row has no such place")
    }
}

impl<T> IndexMut<usize> for Row<T> {
    fn index_mut(&mut self, place: usize) -> &mut T {
        self.0
            .get_mut(place)
            .expect("BUG: the row has no such place")
    }
}
