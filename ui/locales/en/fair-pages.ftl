# The fair in the window: the tab of the mission and fair mode.
mission-tab-fair = Fair
fair-views = Parts of the fair
fair-view-badges = Badges
fair-view-zones = Zones
fair-view-leads = Leads
fair-view-drill = Readiness drill
fair-open-mode = Open fair mode
fair-badges-good = Good badges
fair-people-came = People who passed
fair-forced = Passes for a reason
fair-repeated = Repeated scans
fair-actions = Actions
fair-actions-of = Actions of { $name }
fair-found-none = Nothing matches the filters.
fair-people-first = { $count } badges are shown. Type more of the name to see the others.
fair-house = Company or office
fair-reason = Reason
fair-since = Since { $time }.
fair-unknown = Unknown

badge-standing-good = Good
badge-standing-revoked = Revoked
badge-standing-replaced = Replaced
badge-reason-lost = It is lost
badge-reason-mistake = It has a mistake
badge-reason-absent = The person does not come
badge-reason-conduct = The person was asked to leave
fair-badges-filter = Filter the badges
fair-find-person = Find by person or company
fair-badge-kind = Kind
fair-badge-kind-any = of any kind
fair-badge-standing-any = in any state
fair-badge-standing = State
fair-badge-until = Lets in until
fair-badges-none = No badges yet
fair-badges-none-text = They are made for the people whom companies with a place send, for buyers, and for the staff who work there.
fair-badges-make = Make the badges
fair-badges-make-text = A badge is made for each person whom the companies with a place send and for each buyer. Whoever has a good one keeps it.
fair-badges-made = { $made ->
    [one] { $made } badge was made. Replaced: { $replaced }. Good already: { $kept }. Let in no more, since the person does not come: { $ended }.
   *[other] { $made } badges were made. Replaced: { $replaced }. Good already: { $kept }. Let in no more, since the person does not come: { $ended }.
  }
fair-staff = Staff of the office who work there
fair-badges-print = Print the badges
fair-badges-print-some = { $count ->
    [one] Print { $count } badge
   *[other] Print { $count } badges
  }
fair-badge-add = Make a badge at the door
fair-badge-added = The badge of { $name } was made.
fair-badge-print-new = Print the new badge
fair-badge-replace = Replace
fair-badge-replace-of = Replace the badge of { $name }
fair-badge-replace-text = A new badge is made, and the one before lets nobody in any more.
fair-badge-replaced = The badge of { $name } was replaced. Print the new one.
fair-badge-revoke = Revoke
fair-badge-revoke-of = Revoke the badge of { $name }
fair-badge-revoke-text = The badge lets nobody into any zone any more.
fair-badge-revoked = The badge of { $name } was revoked.

fair-zones-none = No zones yet
fair-zones-none-text = A zone is a part of the place with a door: the entrance, the meeting room, the pavilion.
fair-zone-add = Add a zone
fair-zone-edit = Edit the zone
fair-zone-remove = Remove
fair-zone-removed = The zone { $name } was removed.
fair-zone-saved = The zone { $name } was saved.
fair-zone-name = Name of the zone
fair-zone-kinds-help = With none checked, the zone is for everybody.
fair-zone-for-all = Everybody
fair-zone-hours = Hours
fair-zone-hours-unsaid = No hours
fair-zone-inside = Inside
fair-zone-present = See who is inside
fair-present-in = Inside { $name }
fair-present-none = Nobody is inside.

lead-temperature-hot = Wants an offer
lead-temperature-warm = Wants to know more
lead-temperature-cold = Took information only
lead-consent-not-asked = Was not asked
lead-consent-yes = Agrees
lead-consent-no = Does not agree
lead-age-waiting = In time
lead-age-overdue = Overdue
lead-age-lost = No answer for more than a month
lead-age-closed = Attended to
fair-leads-filter = Filter the leads
fair-leads-none = No leads yet
fair-leads-none-text = They are written down in fair mode: the company or the person is enough. The follow-up is born with the lead.
fair-temperature-any = with any interest
fair-age-any = in any state
fair-taken-by-any = of anybody of the office
fair-lead-who = Person and company
fair-lead-taken = Taken by { $name }
fair-lead-product = Product
fair-lead-product-help = A code or words.
fair-lead-quantity = Quantity
fair-lead-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
fair-lead-edit = Edit the lead
fair-lead-close = Close the follow-up
fair-lead-closed = The follow-up of { $name } was closed.
fair-lead-follow-up = See the follow-up of the company
fair-lead-remove = Remove the lead
fair-lead-removed = The lead { $name } was removed.
fair-lead-saved = The lead { $name } was saved.
fair-lead-remarks = Kept as it was typed, to be looked at: { $what }
fair-lead-other-company = Type another company
fair-lead-new = Take a lead
fair-lead-keep = Save and begin another
fair-lead-keys = Ctrl+Enter saves. The keys 1, 2 and 3, or Ctrl with them, mark the interest.
fair-lead-may-not = Your role does not allow taking leads. Switch the person to do it.
fair-decides-today = Today
fair-decides-week = In a week
fair-decides-month = In a month
fair-decides-other = Another day
fair-consent-statement = “Do you agree that the office keeps your data and writes to you about what interested you?”
fair-consent-answer = What they answered
fair-consent-notice = See the privacy notice { $edition }
fair-next-blank-hot = Blank: the next business day.
fair-next-blank-warm = Blank: in 5 business days.
fair-next-blank-cold = Blank: in 20 business days.
fair-next-blank-decides = { $within } Always before { $day }, when they decide.
fair-card-see = See the card
fair-card-attach = Attach the photo of the card
fair-card-attach-of = Attach the photo of the card of { $name }
fair-card-change = Change the photo of the card
fair-card-kept = The photo of the card was saved.
fair-card-of = Card of { $name }
fair-card-none = There is no photo of the card.

fair-drill-text = Checks the computer and the data before departure, and rehearses the scans on a copy that is then deleted.
fair-drill-watch = Time on your watch
fair-drill-camera = Try the camera
fair-drill-rehearse = Rehearse 500 scans
fair-drill-rehearse-help = It takes about a minute. Nothing of the rehearsal is kept.
fair-drill-start = Run the drill
fair-drill-running = Drill under way
fair-drill-done = The drill is done.
fair-drill-may-not = Your role does not allow running the drill.
fair-drill-copy = Copy the result
fair-drill-print = Print the result
fair-drill-copied = The result was copied.

fair-mode = Fair mode
fair-leave = Leave fair mode
fair-back = Back (Esc)
fair-targets = What to do
fair-target-duty = What do they pay?
fair-target-lead = Lead
fair-target-door = Check-in
fair-target-directory = Who sells
fair-target-board = Board of meetings
fair-what-duty = The duty of a buyer
fair-what-lead = Whom one met
fair-what-door = In and out
fair-what-directory = Companies by product
fair-field = Badge, card, name or code
fair-field-help = Scan a QR code, or type a name or a tariff code
fair-status = How the day stands
fair-status-clock-doubted = { $time }, but the clock seems wrong by { $off }
fair-status-inside = { $name }: { $count ->
    [one] { $count } person inside
   *[other] { $count } people inside
  }
fair-status-people = { $count ->
    [-1] No data on how many people passed
    [one] { $count } person passed
   *[other] { $count } people passed
  }
fair-status-waiting = { $count ->
    [0] Nothing pending
    [one] { $count } scan pending
   *[other] { $count } scans pending
  }
fair-status-references = { $count ->
    [-1] No tariffs
    [0] Tariffs of today
    [one] Tariffs of { $count } day ago
   *[other] Tariffs of { $count } days ago
  }
fair-status-battery = { $count ->
    [-1] Battery: no data
   *[other] Battery: { $count }%
  }

fair-door-zone = Zone
fair-door-way = Direction
door-way-in = In
door-way-out = Out
fair-door-choose = Choose the zone. What is scanned meanwhile waits.
fair-door-hint = Scan a badge, or type a name and press Enter.
fair-door-may-not = Your role does not allow checking people in. Switch the person to do it.
fair-answer = Answer of the door
fair-not-listed = The office signed the badge, but it is not in the list of this computer.
fair-was-known = This scan was written down before: it counts once.
fair-inside-now = { $count ->
    [one] { $count } person inside.
   *[other] { $count } people inside.
  }
fair-force = Let through anyway
fair-force-help = It is kept with the time and your name.
fair-forced-because = Reason: { $reason }
fair-later = Note with another time
fair-later-of = Note { $name } with another time
fair-later-at = When it really was
fair-told-at = Real time: { $moment }
fair-last = Last passes
fair-no-answer = No answer
fair-found-people = People who match “{ $text }”
fair-nobody = Nobody with a badge matches “{ $text }”.
fair-ask-door = Ask the door
fair-let-in = Let in
fair-let-out = Note that they left
fair-as-product = Look for “{ $text }” as a product

fair-camera-start = Use the camera
fair-camera-stop = Turn the camera off
fair-camera-picture = Read a photo
fair-camera-nothing = No code was found in the photo.
fair-camera-starting = The camera is being turned on.
fair-camera-works = Hold the code before the camera.
fair-camera-absent = This window has no camera. Read a photo, use a scanner, or find people by name.
fair-camera-forbidden = The camera may not be used. Allow it in the system, or read a photo.

fair-duty-market = Country of the buyer
fair-duty-hint = Type a tariff code or the product and press Enter.
fair-duty-products = Codes that match “{ $text }”
fair-duty-no-product = No code matches “{ $text }”. Try another word or the first digits.
fair-duty-choose = See { $code }
fair-duty-lines = Other lines of the tariff
fair-duty-no-line = There is no data for that product in this country.
fair-duty-no-agreement = No agreement of Mexico with this country gives this line a preference, as far as is known.
fair-duty-not-included = Does not include: { $what }.
fair-duty-sheet = Hand over the sheet
fair-duty-answer = What it pays
fair-duty-shipment = Compute with quantity and value
fair-duty-see = See what it pays

fair-directory-hint = Type a product or a code and press Enter.
fair-directory-found = Companies that sell “{ $text }”
fair-directory-none = No company of this mission sells “{ $text }”.
fair-booth = Booth { $number }
fair-booth-none = No booth assigned
fair-booth-unknown = No data on its booth
fair-contact = Contact: { $who }
fair-contact-none = No contact that may be given

fair-now = Now
fair-next = Next
fair-now-at = Now: { $when }
fair-next-at = Next: { $when }
fair-board-none = No more meetings are planned.
fair-board-free = There are no meetings at this time.
fair-see-plan = See and mend the agenda
