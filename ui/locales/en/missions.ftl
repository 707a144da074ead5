missions-create = Create a mission
missions-search = Name, city or country
missions-filter = Mission filters
missions-any-kind = of any kind
missions-when = Dates
missions-to-come = to come
missions-past-too = past ones too
missions-view = View
missions-list = List
missions-calendar = Calendar
missions-count = { $count ->
    [0] None
    [one] { NUMBER($count) } mission or fair
   *[other] { NUMBER($count) } missions and fairs
  }
missions-none = There are no missions yet
missions-none-to-come = No missions are to come
missions-none-text = Create a mission, a fair or a buyers' meeting to register companies.
missions-none-found = No mission matches
missions-see-past = See the past ones too
calendar-agenda = Missions of the period
calendar-nothing = There are no missions on these days.
calendar-next = Next comes { $name }.
calendar-see = See { $day }
calendar-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
  }

mission-title = Mission
mission-name = Name
mission-kind = Kind
mission-kind-mission = Trade mission
mission-kind-fair = Fair or exhibition
mission-kind-buyers-meeting = Buyers' meeting
mission-dates = Dates
mission-place = Place
mission-places = Places
mission-window = Registration
window-before = Not open yet
window-open = Open
window-closed = Closed

places-label = Places
places-taken = { $accepted } of { $capacity } places taken
places-short = { $accepted } of { $capacity }
places-free = { $count ->
    [0] no free places
    [one] { $count } free place
   *[other] { $count } free places
  }
places-waiting = { $count ->
    [0] nobody waiting
    [one] { $count } waiting
   *[other] { $count } waiting
  }

mission-tabs = Parts of the mission
mission-tab-call = Call
mission-tab-registrations = Registrations
mission-tab-meetings = Agenda
mission-tab-history = History
mission-register = Register a company
mission-edit = Edit
task-plan-missions = Planning missions, with their calls and their meetings, is a task of mission coordination, the head of unit or administration.
task-register-to-missions = Registering companies and taking in what they hand in and ask for is a task of advisers, mission coordination, the head of unit or administration.
task-decide-places = Deciding on places and attesting originals is a task of mission coordination, the head of unit or administration.
task-record-attendance = Noting who came is a task of advisers, promoters, mission coordination, the head of unit or administration.
mission-edit-title = Edit the mission
mission-export-xlsx = Export the register to Excel (XLSX)
mission-export-csv = Export the register to CSV
mission-export-ics = Export to the calendar (ICS)

mission-form = Mission details
mission-create = Create
mission-saved = { $name } was saved.
mission-section-basics = What it is and where it goes
mission-section-dates = Dates, registration and places
mission-country = Country
mission-city = City
mission-venue = Venue
mission-organiser = Organizer
mission-sectors = Sectors
mission-markets = Markets
mission-description = Description
mission-starts = Starts
mission-ends = Ends
mission-time-zone = Time zone
mission-opens = Registration opens
mission-opens-help = In the time of the place. Left empty, it is open already.
mission-opens-at-once = Since it was created
mission-closes = Registration closes
mission-closes-help = In the time of the place. Left empty, it closes at the end of the last day.
mission-closes-at-end = At the end of the last day
mission-local-time = { $day }, { $time } ({ $timeZone })
mission-capacity = Capacity
mission-capacity-help = How many companies can take part.

mission-requirements = Requirements
mission-requirements-always = It is always checked that registration is open and that the company has not registered yet.
mission-no-requirements = It asks for nothing else.
mission-asks = The company must have
mission-any = Left empty, any is admitted.
mission-experience-any = Any
mission-experience-occasional = Now and then, at least
mission-experience-regular = Every year
requirement-registered-profile = A complete profile: RFC, state, contact, figures and product
requirement-rfc-valid = A valid RFC
requirement-exportable-product = A product ready to export, with a code
requirement-size = Size: { $values }
requirement-sector = Sector: { $values }
requirement-state = State: { $values }
requirement-export-experience = Export experience, at least: { $values }
requirement-short-registered-profile = Complete profile
requirement-short-rfc-valid = Valid RFC
requirement-short-exportable-product = Product ready to export
requirement-short-size = Size
requirement-short-sector = Sector
requirement-short-state = State
requirement-short-export-experience = Export experience
requirement-short-window-open = Registration open
requirement-short-not-registered = Not registered yet
missing-rfc = RFC
missing-state = state
missing-contacts = contact with mail or phone
missing-figures = workers and sales
missing-products = product

register-company = Company
register-company-help = Search by name, RFC or product.
register-complete-profile = Complete the company's profile
register-products = Products it will show
register-products-help = Products
register-delegates-help = At least one person.
register-submit = Register
register-refused = The company does not meet every requirement.
register-done = { $name } was registered.
register-result-place = { $name } has a place
register-result-confirm = When the company confirms, mark it in the registrations.
register-result-waiting = { $name } is on the waiting list
register-result-position = Position { $position } on the list. Free places are given in that order.
register-result-applied = The application of { $name } is to be decided
register-result-unknown = Information is missing to tell whether it meets the requirements. The decision is made in the registrations.
register-see-all = See the registrations
register-another = Register another company
delegate-number = Person { $number }
delegate-add = Add a person
delegate-remove = Remove person { $number }
delegate-name = Name
delegate-role = Position
delegate-mail = Mail
delegate-phone = Phone

registrations-none = There are no registrations yet
registrations-open = To be decided
registrations-taking-part = With a place
registrations-waiting = Waiting list
registrations-out = Out
registration-company = Company
registration-state = State
registration-delegates = People attending
registration-applied-on = Application
registration-position = Position { $position } on the list
registration-moves = Actions
registration-moves-of = Actions for { $name }
registration-reason = Reason
registration-reason-help = It stays in the journal.
registration-move-gone = Somebody else changed the registration: this step can no longer be taken.
registration-edit = Change people and products
registration-edit-title = People and products of the registration
registration-gone = The registration is no longer in this mission
registration-saved = The registration of { $name } was saved.
registration-moved = { $name }: { $state }.
registration-promoted = { $count ->
    [one] A place came free: { $names } moved up from the waiting list.
   *[other] Places came free: { $names } moved up from the waiting list.
  }
registration-applied = Applied
registration-accepted = Accepted
registration-waiting = Waiting
registration-rejected = Rejected
registration-confirmed = Confirmed
registration-attended = Attended
registration-withdrawn = Withdrawn
move-applied = Return to applied
move-accepted = Give a place
move-waiting = Move to the waiting list
move-rejected = Reject
move-confirmed = Confirm
move-attended = Note attendance
move-withdrawn = Withdraw

column-missions-name = Name
column-missions-kind = Kind
column-missions-country = Country
column-missions-city = City
column-missions-venue = Venue
column-missions-time-zone = Time zone
column-missions-starts-on = Starts
column-missions-ends-on = Ends
column-missions-sectors = Sectors
column-missions-markets = Markets
column-missions-organiser = Organizer
column-missions-capacity = Capacity
column-missions-opens-at = Registration opens
column-missions-closes-at = Registration closes
column-missions-description = Description
column-missions-requirements = Requirements
column-missions-deleted-at = Mission withdrawn
column-registrations-state = State
column-registrations-reason = Reason
column-registrations-products = Products
column-registrations-deleted-at = Registration withdrawn
column-delegates-name = Person
column-delegates-role = Person: position
column-delegates-mail = Person: mail
column-delegates-phone = Person: phone
column-delegates-deleted-at = Person withdrawn
value-missions-kind-mission = Trade mission
value-missions-kind-fair = Fair or exhibition
value-missions-kind-buyers-meeting = Buyers' meeting
value-registrations-state-applied = Applied
value-registrations-state-accepted = Accepted
value-registrations-state-waiting = Waiting
value-registrations-state-rejected = Rejected
value-registrations-state-confirmed = Confirmed
value-registrations-state-attended = Attended
value-registrations-state-withdrawn = Withdrawn
