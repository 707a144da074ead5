operation-save-checklist-template = A checklist was saved
operation-remove-checklist-template = A checklist was removed
operation-ask-needed = Companies were asked for what they need for the journey
operation-save-checklist-line = The checklist of the mission was changed
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
    [outdated] what was to be changed is different now; make a new request.
   *[decided] the request has been decided.
}

column-checklist-templates-name = Name
column-checklist-templates-deleted-at = Checklist removed
column-checklist-lines-kind = Kind
column-checklist-lines-title = Title
column-checklist-lines-needed-of = Of whom it is needed
column-checklist-lines-holds = How long it must hold
column-checklist-lines-days-before = Days before the mission
column-checklist-lines-lesson-id = Lesson it comes from
column-checklist-lines-deleted-at = Requirement taken off
column-needed-items-delegate-id = Delegate
column-needed-items-kind = Kind
column-needed-items-title = Title
column-needed-items-needed-of = Of whom it is needed
column-needed-items-holds = How long it must hold
column-needed-items-days-before = Days before the mission
column-needed-items-state = State
column-needed-items-holds-until = Holds until
column-needed-items-reason = Reason
column-needed-items-lesson-id = Lesson it comes from
column-needed-items-deleted-at = Requirement removed
column-freight-items-name = Name
column-freight-items-hs-code = HS code
column-freight-items-quantity = Quantity
column-freight-items-unit = Unit
column-freight-items-weight-kg = Weight in kilograms
column-freight-items-value-minor = Value in cents
column-freight-items-currency = Currency
column-freight-items-stay = What becomes of it
column-freight-items-package = Box
column-freight-items-deleted-at = Goods taken off
column-floor-plans-name = Name
column-floor-plans-width-cm = Width in centimetres
column-floor-plans-depth-cm = Depth in centimetres
column-floor-plans-deleted-at = Plan removed
column-booths-number = Number
column-booths-kind = Kind
column-booths-left-cm = From the left, in centimetres
column-booths-top-cm = From the top, in centimetres
column-booths-width-cm = Width in centimetres
column-booths-depth-cm = Depth in centimetres
column-booths-open-sides = Open sides
column-booths-holder-id = Company in the booth
column-booths-deleted-at = Booth removed
column-mission-expenses-line = Budget line
column-mission-expenses-what = What
column-mission-expenses-minor = Amount in cents
column-mission-expenses-currency = Currency
column-mission-expenses-spent-on = Day of the expense
column-mission-expenses-deleted-at = Expense taken off
column-mission-tasks-what = What
column-mission-tasks-owner-id = Owner
column-mission-tasks-days-before = Days before the mission
column-mission-tasks-blocked-by = Waits for
column-mission-tasks-done-on = Done on
column-mission-tasks-lesson-id = Lesson it comes from
column-mission-tasks-deleted-at = Task removed
column-mission-freezes-freeze-on = Freeze date
column-mission-freezes-deleted-at = Freeze removed
column-change-requests-subject = About
column-change-requests-asked-on = Asked on
column-change-requests-asked-by = Who asks
column-change-requests-why = Why
column-change-requests-state = State
column-change-requests-answer = Answer
column-change-requests-decided-by = Who decided
column-change-requests-deleted-at = Request removed
column-agenda-entries-day = Day
column-agenda-entries-starts-at = Begins
column-agenda-entries-ends-at = Ends
column-agenda-entries-title = Title
column-agenda-entries-place = Place
column-agenda-entries-notes = Notes
column-agenda-entries-deleted-at = Point taken off

problem-no-place = This company has no place in the mission.
problem-rate-of-other-currencies = The exchange rate is of other currencies.
