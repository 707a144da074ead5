operation-save-checklist-template = A checklist was saved
operation-remove-checklist-template = A checklist was removed
operation-ask-needed = Companies were asked for what they need for the journey
operation-move-needed = Something needed for the journey was noted
operation-save-freight = The list of freight and samples changed
operation-save-floor-plan = The floor plan changed
operation-place-booths = Booths were assigned
operation-save-expense = The expenses of the mission changed
operation-save-mission-task = The tasks of the mission changed
operation-set-freeze = The freeze date was set
operation-request-change = A change was asked for after the freeze
operation-decide-change = A change request was decided
operation-save-agenda-entry = The agenda of the mission changed

error-mission-needed-refused = It could not be noted: { $reason ->
    [reason-required] write the reason.
    [expiry-required] say until when it holds.
    [expires-too-soon] it does not hold for long enough; ask for a new one.
   *[no-such-move] that step does not follow; open the list again.
}
error-mission-floor-refused = The plan has booths that overlap, lie outside or share a number. Correct them and save again.
error-mission-booth-refused = The booth could not be assigned: { $reason ->
    [not-for-companies] it is not for companies; choose another.
   *[no-such-booth] it is not on the plan any more; open the plan again.
}
error-mission-task-ring = These tasks wait for each other, so that none could begin. Take one of the waits away.
error-mission-freeze-refused = It could not be changed: { $reason ->
    [frozen] the freeze date has come; ask for the change with a request.
    [not-frozen] it can still be changed without a request.
    [reason-required] write the reason.
   *[decided] the request has been decided.
}
