# The meetings of a mission.
operation-save-buyer = Kept a buyer
operation-save-meeting-session = Kept a session of meetings
operation-save-meeting-places = Kept tables and booths
operation-save-meeting-participant = Kept who takes part in the meetings
operation-remove-meeting-part = Removed a part of a mission’s meetings
operation-suggest-meetings = Suggested meetings
operation-ask-meeting = Noted a request for a meeting
operation-move-meeting-request = Changed a request for a meeting
operation-schedule-meetings = Scheduled the meetings of a mission
operation-mend-meetings = Mended the agenda of meetings
operation-lock-meeting = Locked or loosened a meeting
operation-note-meeting = Noted how a meeting went
progress-meetings = Meetings scheduled
progress-meeting-papers = Papers set
progress-meeting-calendars = Calendars written
error-meeting-invalid = Check the fields that are marked.
error-meeting-sessions-overlap = The session overlaps another one. Change its times or those of the other.
error-meeting-no-sessions = The mission has no sessions yet. Add at least one to schedule meetings.
error-meeting-already-asked = There is a request of these two already. Open it to change it.
error-meeting-not-a-pair = A meeting is between a registered company and a buyer of the same mission. Choose one of each side.
error-meeting-move-refused = The request has changed, or this step is not that party’s to take. See how it stands.
error-meeting-reason-required = Write the reason: the office decides in the place of another party.
error-meeting-locks-contradict = Locked meetings contradict each other. Loosen one and schedule again.
error-meeting-takes-part = It takes part in the meetings of this mission already. Open it in the list to change it.
error-meeting-stands-on = On this stand meetings ({ $meetings }), requests ({ $wishes }), places ({ $places }) and participations ({ $participants }). Confirm that they go too.
error-meeting-mending-stopped = The mending was stopped. The agenda stays as it was: mend it again and let it come to its end.
error-meeting-mending-changed = The day went on since you looked, and the mending would be another one now. The agenda stays as it was: look again at what would change.
error-meeting-away-known = It is noted already that they are away for the rest of that day. Mend the agenda to move their meetings.
error-meeting-place-known = There is a place called { $name } in this mission already. Give this one another name.
error-meeting-happened = { $count ->
    [one] { $count } meeting has happened, and what happened stays. Correct first how it went.
   *[other] { $count } meetings have happened, and what happened stays. Correct first how they went.
  }
column-buyers-name = Buyer
column-buyers-country = Country
column-buyers-city = City
column-buyers-web = Page
column-buyers-needs = What it needs
column-buyers-notes = Notes
column-buyers-deleted-at = Buyer removed
column-meeting-sessions-name = Session
column-meeting-sessions-day = Day
column-meeting-sessions-time-zone = Time zone
column-meeting-sessions-starts-at = Start
column-meeting-sessions-ends-at = End
column-meeting-sessions-minutes = Minutes of a meeting
column-meeting-sessions-change-minutes = Minutes between meetings
column-meeting-sessions-breaks = Breaks
column-meeting-sessions-deleted-at = Session removed
column-meeting-participants-buyer-id = Buyer
column-meeting-participants-away = When away
column-meeting-participants-most = Most meetings
column-meeting-participants-most-a-day = Most a day
column-meeting-participants-most-a-session = Most a session
column-meeting-participants-pause-minutes = Minutes of pause
column-meeting-participants-accepts-all = Accepts every request
column-meeting-participants-deleted-at = Participation removed
column-meeting-places-name = Table or booth
column-meeting-places-holder-id = Whose booth it is
column-meeting-places-sessions = Sessions
column-meeting-places-closed = When not there
column-meeting-places-deleted-at = Place removed
column-meeting-requests-seller-id = Company
column-meeting-requests-purchaser-id = Buyer
column-meeting-requests-asker = Who asks
column-meeting-requests-state = State
column-meeting-requests-points = Points
column-meeting-requests-parts = Where the points come from
column-meeting-requests-reason = Reason
column-meeting-requests-deleted-at = Request removed
column-meetings-request-id = Meeting of
column-meetings-place-id = Place
column-meetings-starts-at = Start
column-meetings-is-locked = Locked
column-meetings-state = How it went
column-meetings-noted-at = When it was noted
column-meetings-deleted-at = Meeting removed
meeting-request-suggested = Suggested
meeting-request-requested = Requested
meeting-request-accepted = Accepted
meeting-request-declined = Declined
meeting-request-withdrawn = Withdrawn
meeting-state-planned = Planned
meeting-state-held = Held
meeting-state-no-show = Somebody did not come
meeting-scheduled = { $meetings } meetings scheduled, { $left } requests without one; the plan is worth { $share } % of what is possible.
meetings-views = Parts of the meetings
meetings-view-set-up = Sessions and places
meetings-view-people = Participants
meetings-view-wishes = Requests
meetings-view-plan = Agenda
meetings-edit = Change
meetings-remove = Remove
meetings-actions = Actions
meetings-actions-of = Actions of { $name }
meetings-sessions = Sessions
meetings-session-new = Add a session
meetings-session-edit = Change the session
meetings-sessions-none = No sessions yet
meetings-sessions-none-text = A session is a stretch of the day with slots of one length and its breaks.
meetings-session-name = Name of the session
meetings-session-day = Day
meetings-session-start = Start
meetings-session-end = End
meetings-session-clock = By the clock of { $zone }.
meetings-session-minutes = Minutes of a meeting
meetings-session-change = Minutes between meetings
meetings-session-saved = The session “{ $name }” was saved.
meetings-session-along = Remove the meetings of slots that are no more
meetings-session-along-help = Their requests stay, and another slot can be found for them.
meetings-breaks = Breaks
meetings-break-add = Add a break
meetings-break-remove = Remove the break
meetings-slots-count = { $count ->
    [one] { $count } slot
   *[other] { $count } slots
  }
meetings-slots-of = Slots of { $name }
meetings-places = Tables and booths
meetings-tables-new = Add tables
meetings-tables-add = Add
meetings-tables-count = How many
meetings-tables-name = What they are called
meetings-tables-name-help = They are numbered in order, after those that are there.
meetings-table = Table
meetings-tables-saved = { $count ->
    [one] { $count } table was added.
   *[other] { $count } tables were added.
  }
meetings-places-none = No tables or booths yet
meetings-places-none-text = Anybody uses a table; a booth is of one participant, who receives there.
meetings-place-name = Name
meetings-place-edit = Change the place
meetings-place-saved = “{ $name }” was saved.
meetings-place-holder = Whose it is
meetings-place-holder-help = Blank is a table for anybody.
meetings-place-table = Table for anybody
meetings-place-sessions = Sessions
meetings-place-sessions-help = With none chosen, it is there in all.
meetings-place-all-sessions = All
meetings-place-closed = When it is not there
meetings-count = Meetings
meetings-stretch-add = Add a stretch
meetings-stretch-remove = Remove the stretch
meetings-stretch-from = From
meetings-stretch-until = Until
meetings-stretch-no-slots = Add a session first: stretches go from slot to slot.
meetings-remove-title = Remove { $name }
meetings-remove-text = If something stands on it, that is said before it is removed. It can be undone.
meetings-remove-along = Remove all of it
meetings-removed = { $name } was removed.
meetings-people-none = Nobody takes part yet
meetings-people-none-text = Add the registered companies, and the buyers with what they need.
meetings-people-filter = Participants that are shown
meetings-join-all = Add the companies with a place
meetings-joined = { $count ->
    [one] { $count } company was added.
   *[other] { $count } companies were added.
  }
meetings-add-company = Add a company
meetings-add-buyer = Add a buyer
meetings-company = Registered company
meetings-company-help = Of the registrations of this mission.
meetings-buyer = Buyer
meetings-buyer-help = Find it by name, or write it down if it is new.
meetings-buyer-new = Write a buyer down
meetings-buyer-edit = Change the buyer
meetings-buyer-remove = Remove the buyer from the register
meetings-buyer-remove-text = It goes from the register and from every mission, not only from this one. If something stands on it, that is said before it is removed. It can be undone.
meetings-buyer-saved = { $name } was saved.
meetings-buyer-name = Name
meetings-buyer-country = Country
meetings-buyer-city = City
meetings-buyer-web = Page
meetings-buyer-notes = Notes
meetings-needs = What it needs
meetings-needs-help = Meetings are suggested by this: the more is known, the better each suggestion is explained.
meetings-need = Need { $number }
meetings-need-add = Add a need
meetings-need-remove = Remove need { $number }
meetings-need-code = Tariff code
meetings-participant-edit = Change availability and limits
meetings-participant-saved = The participation of { $name } was saved.
meetings-calendar-of = Save their meetings for the calendar
meetings-name = Name
meetings-absent = Stepped back
meetings-side = Side
meetings-side-any = of either side
meetings-find = Find by name
meetings-found-none = Nothing matches
meetings-limits = Limits
meetings-limit-most = { $count ->
    [one] up to { $count } meeting
   *[other] up to { $count } meetings
  }
meetings-limit-day = up to { $count } a day
meetings-limit-away = { $count ->
    [one] away in { $count } stretch
   *[other] away in { $count } stretches
  }
meetings-limit-all = accepts all
meetings-limit-none = No limits
meetings-most = Most in all
meetings-most-a-day = Most a day
meetings-most-a-session = Most a session
meetings-pause = Minutes of pause between meetings
meetings-accepts-all = Accepts every request
meetings-accepts-all-help = Whoever asks for a meeting need not wait for an answer.
meetings-away = When they are away
meetings-wishes-help = Meetings are suggested from { $least } points of 100 on: what is needed against what is offered.
meetings-wishes-none = No requests yet
meetings-wishes-none-text = Suggest meetings by what everybody needs and offers, or note those that are asked for.
meetings-wishes-filter = Requests that are shown
meetings-suggest = Suggest meetings
meetings-suggested = { $count ->
    [one] { $count } meeting was suggested.
   *[other] { $count } meetings were suggested.
  }
meetings-ask = Note a request
meetings-asked = The request was noted.
meetings-asked-by = Asked for by: { $side }
meetings-asker = Who asks
meetings-asker-any = asked for by anybody
meetings-met = Meeting scheduled
meetings-met-any = with or without a meeting
meetings-met-yes = with a meeting
meetings-met-no = without a meeting
meetings-pair = Who
meetings-points = Points
meetings-points-of = { $points } of 100
meetings-points-title = Where the points come from
meetings-points-text = { $seller } and { $purchaser }: { $points } of 100 points.
meetings-points-part = Part
meetings-points-share = { $points } of { $most }
meetings-points-why = Why
meetings-wish-state = State
meetings-wish-state-any = in any state
meetings-meeting = Meeting
meetings-wish-moved = { $seller } and { $purchaser }: { $state }.
meetings-reason = Reason
meetings-reason-help = The office decides in the place of another party: it stays in the history.
meetings-wish-gone = Somebody else changed the request: this step can no longer be taken.
meetings-schedule = Schedule the meetings
meetings-schedule-again = Schedule again
meetings-schedule-text = What is locked or has happened stays where it is. Stopped, it keeps the best plan found.
meetings-with-suggested = Fill what is left with suggested meetings
meetings-with-suggested-help = What somebody asked for or accepted always comes first.
meetings-in-a-row = Meetings in a row before a pause
meetings-in-a-row-help = It is a wish: kept where it costs no meetings.
meetings-seed = Seed
meetings-seed-help = The same seed gives the same plan.
meetings-scheduling = Scheduling the meetings
meetings-scheduled = { $count ->
    [one] { $count } meeting was scheduled.
   *[other] { $count } meetings were scheduled.
  }
meetings-result = { $meetings ->
    [one] { $meetings } meeting scheduled
   *[other] { $meetings } meetings scheduled
  }; { $left ->
    [one] { $left } request stays
   *[other] { $left } requests stay
  } without one. The plan is worth { $share } % of the upper bound.
meetings-result-best = No plan is worth more.
meetings-result-cut = It was stopped before its end: it is the best plan so far.
meetings-work-of = It is about the mission { $mission }.
meetings-plan-none = No meetings scheduled yet
meetings-plan-none-text = The plan keeps everybody’s availability and limits, and says why each meeting is where it is.
meetings-locked = Locked
meetings-locked-one = Locked
meetings-day = Day of the agenda
meetings-board = Meetings of the day
meetings-slot = Slot
meetings-now = Now
meetings-free-at = Who is free at { $from }
meetings-free-none = Nobody is free in this slot
meetings-spot-free = Free
meetings-spot-free-text = Nobody meets here.
meetings-places-before = Places before
meetings-places-after = Places after
meetings-places-shown = Places { $from } to { $to } of { $total }
meetings-chosen = Chosen meeting
meetings-lock = Lock here
meetings-loosen = Loosen
meetings-locked-now = The meeting of { $seller } and { $purchaser } is locked.
meetings-loosened-now = The meeting of { $seller } and { $purchaser } is loose.
meetings-note-held = It was held
meetings-note-no-show = Somebody did not come
meetings-note-back = Correct: it lies ahead
meetings-noted = { $seller } and { $purchaser }: { $state }.
meetings-why = Why this slot
meetings-why-none = Why it has no slot
meetings-why-title = Why: { $name }
meetings-why-unknown = The plan does not know this request: it is not wanted, or somebody stepped back.
meetings-why-slots = Every slot
meetings-why-verdict = How it is
meetings-why-shut = What stands against it
meetings-why-with = With { $other }.
meetings-mend = Mend the agenda
meetings-mend-text = It moves the fewest people by who is away and which places are missing. It is shown first who moves.
meetings-mend-from = From
meetings-mend-from-help = What begins before has happened and does not move.
meetings-mend-none-ahead = No slot lies ahead any more. To mend what has been, choose from when.
meetings-mend-fills = Give the slots that are left to requests without a meeting
meetings-mend-look = See what would change
meetings-mend-do = Mend
meetings-away-today = { $name } is away today
meetings-away-already = { $name } is away in this slot
meetings-away-noted = { $name } is away that day from { $from } on. Mend the agenda to move their meetings.
meetings-mending = Mending the agenda
meetings-mended = { $count ->
    [one] Agenda mended: { $count } participant moved.
   *[other] Agenda mended: { $count } participants moved.
  }
meetings-mend-nothing = Nothing to mend: every meeting can stay where it is.
meetings-mend-moved = { $count ->
    [0] Nobody moves.
    [one] { $count } participant moves:
   *[other] { $count } participants move:
  }
meetings-mend-fewest = No plan moves fewer.
meetings-mend-moves = At another time or place
meetings-mend-out = Without a meeting
meetings-mend-added = Gain a meeting
meetings-mend-without = No meeting
meetings-papers = Print and save
meetings-papers-all = Everything into a folder
meetings-export-xlsx = Meetings in Excel
meetings-export-csv = Meetings as CSV
meeting-side-company = Company that sells
meeting-side-buyer = Buyer
meeting-party-office = The office
meeting-move-suggested = Suggest
meeting-move-requested = Request
meeting-move-accepted = Accept
meeting-move-declined = Decline
meeting-move-withdrawn = Withdraw
meeting-rule-wanted = The meeting is not among those that are wanted, or is there twice.
meeting-rule-slot = No slot begins then.
meeting-rule-busy = They have another meeting then.
meeting-rule-place = Every table is taken.
meeting-rule-place-shut = No place is there then.
meeting-rule-booth = The booth is somebody else’s.
meeting-rule-away = They are away.
meeting-rule-most = They have as many meetings as they want.
meeting-rule-most-a-day = They have as many meetings as they want on that day.
meeting-rule-most-a-session = They have as many meetings as they want in that session.
meeting-rule-pause = They need a pause between meetings.
meeting-rule-lock = A locked meeting is not in its place.
meeting-rule-over = The slot is over.
meeting-because-happened = It took place, or has begun.
meeting-because-locked = Somebody locked it there.
meeting-because-only = No other slot was free for both.
meeting-because-choice = Others were free too; in this one fewer slots stay empty between meetings.
meeting-because-no-slot = No slot is free for both.
meeting-because-not-yet = A slot is free for both: mend the agenda to use it.
meeting-slot-taken = This meeting
meeting-slot-free = Free
meeting-slot-shut = Not free
meeting-paper-participants = Agenda by participant
meeting-paper-places = Agenda by table
meeting-paper-days = Agenda by day
meeting-paper-wall = Wall list
meetings-find-slot = Find a slot for it
privacy-place-buyers = Notes of a buyer
privacy-place-meeting-requests = Reason of a meeting request
