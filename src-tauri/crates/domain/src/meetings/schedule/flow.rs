//! The dearest flow through a network in which every way from source to sink takes one dear arc, and no
//! cheaper unit is taken before a dearer one (primal and dual in turns: shortest ways by reduced cost, then as much as
//! goes along all of them at once).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::row::Row;

const FAR: u64 = u64::MAX;

/// An arc and, at the next even or odd number, its way back.
struct Arc {
    to: usize,
    left: usize,
    cost: i64,
}

/// The network. Costs are not negative when it begins.
pub(super) struct Network {
    arcs: Row<Arc>,
    from: Row<Vec<usize>>,
    height: Row<u64>,
}

impl Network {
    /// So many nodes and no arc.
    pub(super) fn of(nodes: usize) -> Self {
        Self {
            arcs: Row::default(),
            from: Row::of(Vec::new(), nodes),
            height: Row::of(0, nodes),
        }
    }

    /// Adds an arc, and gives its number.
    pub(super) fn arc(&mut self, from: usize, to: usize, capacity: usize, cost: i64) -> usize {
        let number = self.arcs.len();
        self.arcs.push(Arc {
            to,
            left: capacity,
            cost,
        });
        self.arcs.push(Arc {
            to: from,
            left: 0,
            cost: -cost,
        });
        self.from[from].push(number);
        self.from[to].push(number + 1);
        number
    }

    /// Whether anything flows along an arc of capacity one.
    pub(super) fn is_used(&self, arc: usize) -> bool {
        self.arcs[arc].left == 0
    }

    /// Sends units from source to sink as long as the next one costs less than a limit.
    pub(super) fn send(&mut self, source: usize, sink: usize, below: u64) {
        while self.lift(source, sink) && self.height[sink] - self.height[source] < below {
            let mut next = Row::of(0, self.from.len());
            let mut is_on_way = Row::of(false, self.from.len());
            while self.push(source, sink, &mut next, &mut is_on_way) {}
        }
    }

    /// Raises every node to its distance from the source; false where the sink cannot be reached.
    fn lift(&mut self, source: usize, sink: usize) -> bool {
        let mut distance = Row::of(FAR, self.from.len());
        let mut heap = BinaryHeap::from([Reverse((0, source))]);
        distance[source] = 0;
        while let Some(Reverse((far, node))) = heap.pop() {
            if far > distance[node] {
                continue;
            }
            for number in &self.from[node] {
                let arc = &self.arcs[*number];
                let reached = far + self.reduced(node, arc);
                if arc.left > 0 && reached < distance[arc.to] {
                    distance[arc.to] = reached;
                    heap.push(Reverse((reached, arc.to)));
                }
            }
        }
        let farthest = distance[sink];
        if farthest == FAR {
            return false;
        }
        for node in 0..self.from.len() {
            self.height[node] += distance[node].min(farthest);
        }
        true
    }

    /// The cost of an arc above the heights of its ends; nothing is below them along arcs with room.
    fn reduced(&self, from: usize, arc: &Arc) -> u64 {
        let cost = self.height[from].checked_add_signed(arc.cost);
        cost.unwrap_or_default().saturating_sub(self.height[arc.to])
    }

    fn is_level(&self, from: usize, arc: &Arc) -> bool {
        let cost = self.height[from].checked_add_signed(arc.cost);
        arc.left > 0 && cost == Some(self.height[arc.to])
    }

    /// Sends one unit along arcs that cost nothing above the heights; false where there is no such way.
    fn push(
        &mut self,
        source: usize,
        sink: usize,
        next: &mut Row<usize>,
        is_on_way: &mut Row<bool>,
    ) -> bool {
        let mut way: Vec<(usize, usize)> = Vec::new();
        let mut node = source;
        is_on_way[source] = true;
        while node != sink {
            let found = self.step(node, next, is_on_way);
            if let Some(number) = found {
                way.push((node, number));
                node = self.arcs[number].to;
                is_on_way[node] = true;
            } else {
                is_on_way[node] = false;
                let Some((before, _)) = way.pop() else {
                    return false;
                };
                next[before] += 1;
                node = before;
            }
        }
        is_on_way[sink] = false;
        for (before, number) in way {
            is_on_way[before] = false;
            self.arcs[number].left -= 1;
            self.arcs[number ^ 1].left += 1;
        }
        true
    }

    fn step(&self, node: usize, next: &mut Row<usize>, is_on_way: &Row<bool>) -> Option<usize> {
        while let Some(number) = self.from[node].get(next[node]) {
            let arc = &self.arcs[*number];
            if self.is_level(node, arc) && !is_on_way[arc.to] {
                return Some(*number);
            }
            next[node] += 1;
        }
        None
    }
}
