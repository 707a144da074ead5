//! The papers of a plan of meetings.

crate::text_enum! {
    /// What a paper of the plan is for; words: `meeting-paper-<code>`.
    #[serde(rename = "MeetingPaper")]
    pub enum Paper {
        /// Whoever takes part: one page or more for each, with their own meetings.
        Participants = "participants",
        /// Tables and booths: one page or more for each, with who meets there.
        Places = "places",
        /// Days: all meetings in the order of time.
        Days = "days",
        /// The wall: who meets where, in big letters, slot by slot.
        Wall = "wall",
    }
}
