# What a mission needs before it leaves.
mission-tab-ready = Preparation
ready-views = Parts of the preparation
ready-view-summary = Summary
ready-view-documents = Documents
ready-view-freight = Freight
ready-view-booths = Booths
ready-view-budget = Budget
ready-view-tasks = Tasks
ready-view-changes = Changes
ready-view-itinerary = Itinerary

ready-office = Office
ready-edit = Edit
ready-remove = Remove
ready-remove-one = Remove: { $name }
ready-removed = “{ $name }” was removed.
ready-saved = “{ $name }” was saved.
ready-actions-of = Actions for { $name }
ready-what = What
ready-due = Due
ready-state = State
ready-state-any = in any state
ready-standing = How it stands
ready-standing-any = however it stands
ready-company-any = of any company
ready-found-none = Nothing matches the filters

ready-obstacles = What is missing before departure
ready-none = Nothing is prepared yet
ready-none-text = This shows what is missing before departure: documents, freight, booths, expenses, tasks and changes to decide.
ready-none-begin = See the documents
ready-all-set = All set
ready-all-set-text = Nothing that was written down is pending.
ready-grave = Urgent
ready-pending = Pending
ready-obstacle-documents-late = { $count ->
    [one] { $count } document is late
   *[other] { $count } documents are late
  }
ready-obstacle-documents-short = { $count ->
    [one] { $count } document expires too soon
   *[other] { $count } documents expire too soon
  }
ready-obstacle-documents-to-check = { $count ->
    [one] { $count } document to check
   *[other] { $count } documents to check
  }
ready-obstacle-documents-missing = { $count ->
    [one] { $count } document to hand in
   *[other] { $count } documents to hand in
  }
ready-obstacle-tasks-overdue = { $count ->
    [one] { $count } task is overdue
   *[other] { $count } tasks are overdue
  }
ready-obstacle-booths-conflict = { $count ->
    [one] { $count } booth has a problem
   *[other] { $count } booths have problems
  }
ready-obstacle-companies-without-booth = { $count ->
    [one] { $count } company without a booth
   *[other] { $count } companies without a booth
  }
ready-obstacle-booths-free = { $count ->
    [one] { $count } booth without a company
   *[other] { $count } booths without a company
  }
ready-obstacle-budget-over = { $count ->
    [one] { $count } line is over its budget
   *[other] { $count } lines are over their budget
  }
ready-obstacle-budget-without-rate = { $count ->
    [one] { $count } expense without an exchange rate
   *[other] { $count } expenses without an exchange rate
  }
ready-obstacle-changes-open = { $count ->
    [one] { $count } change request to decide
   *[other] { $count } change requests to decide
  }
ready-obstacle-itinerary-overlaps = { $count ->
    [one] { $count } entry of the itinerary overlaps another
   *[other] { $count } entries of the itinerary overlap others
  }
ready-freeze-days = { $count ->
    [one] { $count } day until changes close, on { $day }.
   *[other] { $count } days until changes close, on { $day }.
  }
ready-freeze-since = Changes closed on { $day }.

needed-passport = Passport
needed-visa = Visa or entry permit
needed-health-proof = Health or vaccination certificate
needed-insurance = Travel insurance
needed-ticket = Tickets
needed-lodging = Lodging
needed-samples = Samples
needed-sample-invoice = Sample invoice
needed-ata-carnet = ATA carnet
needed-product-permit = Product permit
needed-labels = Labels for the market
needed-sales-material = Catalog and price list
needed-other = Other
needed-of-company = Each company
needed-of-delegate = Each person who travels
needed-state-asked = Requested
needed-state-handed-in = Handed in
needed-state-checked = Checked
needed-state-not-needed = Not needed
needed-standing-fine = In order
needed-standing-open = In time
needed-standing-soon = Due soon
needed-standing-late = Late
needed-standing-to-check = To check
needed-standing-expires-too-soon = Expires too soon
ready-move-asked = Request again
ready-move-handed-in = Note as handed in
ready-move-checked = Mark as checked
ready-move-not-needed = Mark as not needed
ready-move = What happened
ready-note = Note
ready-ask = Request documents
ready-ask-do = Request
ready-ask-help = Requested of each company with a place and of those who travel. What was requested before is not repeated.
ready-asked = { $count ->
    [0] All of this had been requested before.
    [one] { $count } document was requested.
   *[other] { $count } documents were requested.
  }
ready-documents-none = No document was requested yet
ready-documents-none-text = Passports, visas, samples, permits: what each company and each person must have before departure.
ready-documents-filter = Filters of the documents
ready-documents-search = Document, company or person
ready-holds-until = Valid until
ready-must-hold = Must reach
ready-must-hold-help = It must be valid at least until { $day }.
ready-expires-too-soon = { $count ->
    [one] This is not valid long enough; it cannot be marked as checked.
   *[other] This is not valid long enough for { $count } documents; they cannot be marked as checked.
  }
ready-chosen = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
  }
ready-chosen-no-move = They are in different states: choose those that share the next step.
ready-choose-none = Clear the selection
ready-documents-count = { $count ->
    [one] { $count } document
   *[other] { $count } documents
  }
ready-moved-one = { $name }: { $state }.
ready-moved = { $count ->
    [one] { $count } document: { $state }.
   *[other] { $count } documents: { $state }.
  }
ready-moved-partly = { $count ->
    [one] { $done } were noted; { $count } could not be
   *[other] { $done } were noted; { $count } could not be
  }
ready-mission-lines = What this mission asks for
ready-mission-lines-help = It holds for all companies with a place and those who travel, also for those who come later.
ready-line-edit = Edit: { $name }
ready-templates = Checklists
ready-template-new = Create a checklist
ready-template-edit = Edit the checklist
ready-template-name = Name of the checklist
ready-templates-none = There are no checklists yet
ready-templates-none-text = A checklist keeps what is always requested for a destination or a kind of mission.
ready-template-take = Use a checklist
ready-template-take-help = Its lines take the place of those below.
ready-lines = Lines
ready-line = Line { $number }
ready-line-add = Add a line
ready-line-title = Description
ready-line-of = Of whom
ready-line-holds = Validity
ready-holds-none = Does not expire
ready-holds-return = { $count ->
    [0] Until the return
    [one] Until { $count } month after the return
   *[other] Until { $count } months after the return
  }
ready-days-before = Days before the mission
ready-days-before-help = With a minus sign, days after it begins.

ready-freight-new = Add freight
ready-freight-edit = Edit the freight
ready-freight-request = Request more freight
ready-freight-request-gone = Request that it stays behind
ready-freight-none = There is no freight and there are no samples yet
ready-freight-none-text = Write down what is sent, whose it is, what it weighs, what it is worth and whether it comes back.
ready-freight-search = Find in the freight
ready-freight-all = All freight
ready-freight-count = { $count ->
    [one] { $count } line, boxes: { $packages }
   *[other] { $count } lines, boxes: { $packages }
  }
ready-freight-by-company = Freight by company
ready-freight-office = Left empty, it belongs to the office.
ready-goods = Goods
ready-quantity = Quantity
ready-unit-example = pieces
ready-hs-code = HS code
ready-package = Box
ready-packages = Boxes
ready-weight = Weight
ready-weight-help = Of all, with packing.
ready-value = Value
ready-value-help = Of all.
ready-stay = Regime
stay-temporary = Comes back
stay-to-stay = Stays
ready-stay-temporary = Temporary import or ATA carnet.
ready-stay-to-stay = Given away, sold or used up.

ready-plan-new = Create a plan
ready-plan-edit = Edit the plan
ready-plan-first = Pavilion
ready-plan-name = Name of the plan
ready-plan-saved = The plan “{ $name }” was saved.
ready-plan-remove = Remove the plan
ready-plan-remove-title = Remove the plan “{ $name }”
ready-plan-remove-text = { $count ->
    [one] It goes with { $count } booth.
   *[other] It goes with its { $count } booths.
  }
ready-plan-conflicts = { $count ->
    [one] { $count } booth has a problem
   *[other] { $count } booths have problems
  }
ready-plans = Plans
ready-plans-none = There is no plan yet
ready-plans-none-text = Draw the floor with its booths and decide who goes where.
ready-floor-looks = Ways to look at the booths
ready-floor-map = Plan
ready-floor-table = Table
ready-floor-of = Plan { $name }
ready-floor-size = { $width } × { $depth } m; each square is 1 m
ready-floor-help = Drag a company into a booth, or choose the booth and the company. Arrow keys go from booth to booth.
ready-zoom = { $percent } %
ready-zoom-in = Zoom in
ready-zoom-out = Zoom out
ready-waiting = { $count ->
    [0] All companies have a booth
    [one] { $count } company without a booth
   *[other] { $count } companies without a booth
  }
ready-booths = Booths
ready-booths-none = This plan has no booths yet
ready-booth = Booth { $number }
ready-booth-number = Number
ready-booth-what = Kind
ready-booth-size = { $width } × { $depth } m
ready-booth-open = open at { $sides }
ready-booth-open-sides = Open sides
ready-booth-add = Add a booth
ready-booth-assign = Assign
ready-booth-free = Leave free
ready-booth-request-free = Request to leave it free
ready-booth-freed = Booth { $number } is free now.
ready-booth-placed = { $name } goes to booth { $number }.
ready-booth-swap = It is in booth { $number } now: { $name } moves there.
ready-booth-leaves = It is in booth { $number } now, which becomes free.
booth-state-free = free
booth-state-held = assigned
booth-state-conflict = problem
booth-state-closed = no companies
booth-kind-built = With walls
booth-kind-space = Bare floor
booth-kind-table = Table
booth-kind-office = Of the office
booth-kind-common = For common use
booth-side-top = the top
booth-side-right = the right
booth-side-bottom = the bottom
booth-side-left = the left
floor-rule-overlap = It lies over booth { $other }.
floor-rule-outside = It reaches outside the plan.
floor-rule-number-twice = Another booth has its number.
floor-rule-holder-twice = Its company is in booth { $other } too.
floor-rule-not-for-companies = It is not for companies.
floor-rule-holder-gone = Its company has no place in the mission any more.
booth-order-by-number = By number
booth-order-best-first = Best first
booth-order-by-sector = By sector
ready-order-why-by-number = Whoever applied first gets the lowest number.
ready-order-why-best-first = Whoever applied first gets the booth with the most open sides, then the largest.
ready-order-why-by-sector = Companies of one sector stand together.
ready-suggest = Suggest who goes where
ready-suggest-order = Rule
ready-suggest-help = Those who have a booth keep it. Nothing is written until you assign it.
ready-suggest-do = Assign like this
ready-suggest-none = There are no free booths or no companies to assign
ready-suggest-left = { $count ->
    [one] { $count } company would be without a booth.
   *[other] { $count } companies would be without a booth.
  }
ready-suggested = { $count ->
    [one] { $count } booth was assigned.
   *[other] { $count } booths were assigned.
  }
ready-hall = Generate booths
ready-hall-help = All alike, in rows with letters: A1, A2, B1. Those that keep their number keep their company.
ready-hall-rows = Rows
ready-hall-columns = Booths per row
ready-hall-width = Width of each booth
ready-hall-depth = Depth of each booth
ready-hall-aisle = Aisle
ready-hall-paired = Rows stand two by two, back to back
ready-hall-make = { $count ->
    [one] Generate { $count } booth
   *[other] Generate { $count } booths
  }
ready-hall-replace = { $count ->
    [one] Replace by { $count } booth
   *[other] Replace by { $count } booths
  }
ready-hall-too-many = A plan has { $most } booths at the most. Try fewer rows, or make another plan.
ready-hall-lost = { $count ->
    [one] { $count } company would lose its booth.
   *[other] { $count } companies would lose their booth.
  }
ready-width = Width
ready-depth = Depth
ready-from-left = From the left
ready-from-top = From the top

ready-budget-none = There is no budget and there are no expenses yet
ready-budget-none-text = The budget comes from the call. Expenses are written down here.
ready-planned = Planned
ready-unplanned = No plan
ready-actual = Spent
ready-left = Left
ready-spent = Progress
ready-over = Over
ready-share = { $percent } % spent
ready-total = Total
ready-without-rate = { $count ->
    [one] { $count } expense is not in the figures: its exchange rate to { $currency } is missing.
   *[other] { $count } expenses are not in the figures: their exchange rate to { $currency } is missing.
  }
ready-expenses = Expenses
ready-expense-new = Add an expense
ready-expense-edit = Edit the expense
ready-expense-line = Line
ready-expense-line-help = One of the budget, or another.
ready-expense-what = What for
ready-expense-what-help = With the number of the invoice or receipt.
ready-expense-amount = Amount
ready-expense-day = Day of the expense
ready-expense-rate = Exchange rate
ready-rate-missing = Missing
ready-partial = An exchange rate is missing
ready-rate-help = The one published for the day of the expense. Without it the expense is not in the figures.

task-standing-done = Done
task-standing-overdue = Overdue
task-standing-blocked = Waiting
task-standing-soon = Due soon
task-standing-later = In time
ready-task-new = Add a task
ready-task-edit = Edit the task
ready-task-what = What is to be done
ready-task-done = Mark as done
ready-task-reopen = Reopen
ready-task-was-done = Done: { $name }.
ready-task-reopened = “{ $name }” was reopened.
ready-task-waits = Waits for: { $names }
ready-task-blocked-by = What comes before
ready-task-blocked-by-help = Tasks that must be done before this one begins.
ready-tasks-none = There are no tasks yet
ready-tasks-none-text = Each task has an owner and a day, counted from the beginning of the mission.
ready-tasks-filter = Filters of the tasks
ready-owner = Owner
ready-owner-any = of any owner
ready-from-lesson = Comes from a lesson of another mission

frozen-delegates = People
frozen-booths = Booths
frozen-freight = Freight
change-state-asked = To decide
change-state-accepted = Accepted
change-state-declined = Declined
change-state-withdrawn = Withdrawn
ready-frozen = Changes closed on { $day }
ready-frozen-text = The people who travel, the booths and the freight now change by a request only.
ready-freeze-set = Set the close of changes
ready-freeze-change = Change the close
ready-freeze-day = Day of the close
ready-freeze-help = From that day on, people, booths and freight change by a request only.
ready-freeze-lift = Remove the close
ready-freeze-lifted = Changes do not close any more.
ready-freeze-was-set = Changes close on { $day }.
ready-freeze-none = Changes do not close
ready-freeze-none-text = Set a day so that logistics do not change unless somebody accepts it.
ready-freeze-on = Changes close on { $day }
ready-freeze-on-text = Until then they are written without a request.
ready-request = Request the change
ready-request-title = Request a change
ready-request-delegates = Request a change of people
ready-requested = The change was requested.
ready-requests = Change requests
ready-requests-none = There are no requests yet.
ready-request-what = Change
ready-asked-by = Who asks for it
ready-asked-by-help = Somebody of the company or of the office.
ready-why = Why
ready-accept = Accept and apply
ready-decline = Decline
ready-decline-title = Decline the request
ready-decline-help = It stays with the request and in the journal.
ready-withdraw = Withdraw
ready-request-gone = Somebody else already settled or withdrew this request.
ready-decided = Request: { $state }.
ready-change-delegates = { $name }: { $people } attend
ready-change-booth = Booth { $number }: { $name }
ready-change-booth-free = Booth { $number }: free
ready-change-freight = { $name }: { $goods }
ready-change-freight-gone = Stays behind: { $name }
ready-change-unnamed = (no longer there)

ready-entry-new = Add an entry
ready-entry-edit = Edit the entry
ready-entry-example = Flight, briefing, visit
ready-entry-day = Day
ready-entry-time = Time
ready-entry-start = Begins
ready-entry-end = Ends
ready-entry-place = Place
ready-entry-for = For
ready-entry-for-help = Left empty, it is for all companies.
ready-entry-everybody = All companies
ready-entry-notes = Notes
ready-entry-clock = By the clock of { $zone }.
ready-overlaps = Overlaps
ready-itinerary-filter = Filter of the itinerary
ready-itinerary-all = of the whole mission
ready-itinerary-print = Print the itinerary
ready-itinerary-print-of = Print that of { $name }
ready-itinerary-none = There is no itinerary yet
ready-itinerary-none-text = Flights, briefings and visits, for all companies or for one.
ready-itinerary-none-of = { $name } has nothing in the itinerary
