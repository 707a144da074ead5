# People and privacy: erasure of personal data.

privacy-erased-person = Person erased
privacy-erased-document = Document erased
privacy-archived-reason = Its personal data were erased

operation-erase-person = A person's data were erased

error-privacy-invalid = Check the marked fields.
error-privacy-legal-person = It is a legal person: its data are not personal data. Erase its contacts, one by one.
error-privacy-erased-before = This person's data were erased before.
error-privacy-other-rows = What you chose is no longer as you saw it. Look again at what is erased.

problem-reason-names-person = The reason stays on the record: write it without naming the person or their data.

column-erasures-kind = Who it was
column-erasures-subject-id = Record
column-erasures-reason = Reason
column-erasures-erased-on = Day of the erasure
column-erasures-row-count = Records erased
column-erasures-stayed = What is kept
column-erasures-deleted-at = Removed

privacy-title = People and privacy
privacy-tab = Privacy
privacy-tabs = Parts of privacy
privacy-tab-erasures = Erasures

privacy-kind-contact = Contact of a company
privacy-kind-company = Company, natural person
privacy-kind-delegate = Delegate in a mission
privacy-kind-supplier = Supplier
privacy-kind-lead = Lead, somebody met at a fair
privacy-kind-badge = Person with a badge of a mission

privacy-place-companies = Company
privacy-place-company-contacts = Contact
privacy-place-delegates = Delegate in a mission
privacy-place-directory-listings = Consent for the directory
privacy-place-origin-proofs-kept = Proof of origin
privacy-place-supplier-declarations = Supplier declaration
privacy-place-origin-evidence = Attached document
privacy-place-changes = Journal, in columns that were not of a person
privacy-place-answers = Saved answers
privacy-place-origin-cases = Origin cases
privacy-place-missions = Missions
privacy-place-registrations = Registrations
privacy-place-company-products = Products
privacy-place-company-sources = Where companies came from
privacy-place-company-distinctions = Notes that two companies are two
privacy-place-people = People of the office
privacy-place-leads = Lead
privacy-place-badges = Badge
privacy-place-door-scans = Passage through a door
privacy-place-company-documents = Document of a company
privacy-place-company-views = Saved view of companies
privacy-place-roster-members = Note of a list of companies
privacy-place-readiness-diagnoses = Readiness diagnosis
privacy-place-export-plans = Export plan
privacy-place-plan-actions = Action of an export plan
privacy-place-reviews = Review of an application
privacy-place-review-conflicts = Conflict of interest
privacy-place-needed-items = Document that is asked for
privacy-place-checklist-lines = Checklist of a mission
privacy-place-change-requests = Request for a change
privacy-place-agenda-entries = Itinerary
privacy-place-mission-tasks = Task of a mission
privacy-place-mission-expenses = Expense of a mission
privacy-place-mission-results = Result of a company
privacy-place-result-sales = Reported sale
privacy-place-result-confirmations = What a company said of its result
privacy-place-sale-verdicts = Decision on two sales
privacy-place-service-opinions = Opinion on a service
privacy-place-mission-lessons = Lesson learned

privacy-by-itself = It is the chosen record
privacy-by-belongs = It belongs to the person
privacy-by-name = It has the name
privacy-by-tax-id = It has the RFC
privacy-by-mail = It has the email
privacy-by-phone = It has the telephone
privacy-by-earlier = It said so before a correction; the history still has it

privacy-ground-proof-kept = Proof of origin that was issued: the treaty requires it to be kept.
privacy-ground-proof-records = It supports a proof of origin that was issued, and is kept with it.
privacy-ground-until = Until { $day }.
privacy-ground-open = No last day is known.

privacy-erase = Erase personal data
privacy-erase-title = Erase the data of { $name }
privacy-erase-person = Erase data…
privacy-erase-of = Erase data of { $name }…
privacy-erase-supplier = Erase data of the supplier…
privacy-erase-lead = It goes from the database, the search, the drafts and the history. It cannot be undone, and undoing earlier operations does not bring it back.
privacy-erase-gone = What is erased
privacy-erase-doubtful = Perhaps the same person
privacy-erase-doubtful-help = One fact is the same, but it may be somebody else's. Mark what is theirs too.
privacy-erase-stayed = What is kept, and why
privacy-erase-where = Where it is
privacy-erase-company = Company
privacy-erase-says = What it says
privacy-erase-found = How it was found
privacy-erase-ground = Ground
privacy-erase-deleted = It was removed before
privacy-erase-include = It is theirs too
privacy-erase-beside = Besides
privacy-erase-drafts = { $count ->
    [one] { $count } draft with their data is dropped.
   *[other] { $count } drafts with their data are dropped.
}
privacy-erase-staged = { $count ->
    [one] { $count } row of an unfinished import is removed.
   *[other] { $count } rows of unfinished imports are removed.
}
privacy-erase-mentions = It stays written in free texts, which only a person can check:
privacy-erase-mention = { $place }: { $count ->
    [one] { $count } record
   *[other] { $count } records
}
privacy-erase-backups = Backups that keep it
privacy-erase-backups-help = A backup is not changed: those of each day make room for new ones after { $days } days; the others once 20 newer ones of the kind exist, or somebody deletes them.
privacy-erase-backup = Backup
privacy-erase-backup-made = Made
privacy-erase-backup-until = Goes on
privacy-erase-backup-open = Once there are newer ones
privacy-erase-reason = Reason
privacy-erase-reason-help = For example: request for cancellation. It stays on the record, so it does not name the person.
privacy-erase-confirm = Erase for good
privacy-erased = The data were erased
privacy-erased-text = { $count ->
    [one] { $count } record was erased. No file of the database holds the data.
   *[other] { $count } records were erased. No file of the database holds the data.
}
privacy-erased-stayed = { $count ->
    [one] { $count } record was erased. What follows is kept as long as each duty lasts; Home tells when it can be erased.
   *[other] { $count } records were erased. What follows is kept as long as each duty lasts; Home tells when it can be erased.
}
privacy-erased-to-list = See the erasures

contact-actions = Actions
contact-actions-of = Actions for { $name }

privacy-erasures-none = Nobody has asked to be erased
privacy-erasures-none-text = An erasure begins at a contact, or at a company that is a natural person. Here it stays when and why, without saying whose.
privacy-erasures-day = Day
privacy-erasures-kind = Whose
privacy-erasures-rows = Records
privacy-erasures-reason = Reason
privacy-erasures-stayed = Kept
privacy-erasures-due = { $count ->
    [one] Nothing requires one record left from an erasure to be kept any more.
   *[other] Nothing requires { $count } records left from erasures to be kept any more.
}
privacy-erasures-finish = Erase what was left
privacy-erasures-finish-text = They stayed because a duty required them to be kept, and that duty has ended. They are erased for good: nothing brings them back, not even the journal.
privacy-erasures-finished = { $count ->
    [one] One record was erased.
   *[other] { $count } records were erased.
}

# Requests about personal data and days off.

operation-save-privacy-request = A request about personal data was registered or changed
operation-move-privacy-request = A request about personal data moved on
operation-add-holiday = Days off were added
operation-remove-holiday = Days off were removed

error-privacy-request-moved = The request moved on: the day on which it came and the law no longer change.
error-privacy-request-step = That step does not follow from where the request stands. Open it again and choose another.

problem-day-to-come = That day has not come yet.
problem-arco-day-before = The last thing happened on { $last }: this step cannot be earlier.
problem-arco-identity = Before anything is granted, check the identity of whoever asks.
problem-holiday-order = The last day cannot be before the first.
problem-holiday-long = These are more than { $max } days. Add them in parts.

column-privacy-requests-name = Data subject
column-privacy-requests-representative = Representative
column-privacy-requests-reply-to = Where to answer
column-privacy-requests-asked-for = Right
column-privacy-requests-law = Law
column-privacy-requests-received-on = Day on which it came
column-privacy-requests-identity = Identity
column-privacy-requests-details = What is asked
column-privacy-requests-subject-kind = Who it is
column-privacy-requests-subject-id = Record
column-privacy-requests-info-asked-on = Day on which information was asked for
column-privacy-requests-info-came-on = Day on which the information came
column-privacy-requests-extended-on = Day on which the term was extended
column-privacy-requests-answered-on = Day of the answer
column-privacy-requests-answer = Answer
column-privacy-requests-doing-extended-on = Day on which the term for doing it was extended
column-privacy-requests-carried-out-on = Day on which it was done
column-privacy-requests-closed-on = Day of closing
column-privacy-requests-note = Note of the last step
column-privacy-requests-deleted-at = Removed
column-office-holidays-first-day = First day
column-office-holidays-last-day = Last day
column-office-holidays-name = Name
column-office-holidays-deleted-at = Removed

privacy-place-privacy-requests = Request about personal data
privacy-ground-request-open = The request is still open; once closed it can be erased.

arco-right-access = Access
arco-right-rectification = Rectification
arco-right-cancellation = Cancellation
arco-right-opposition = Objection
arco-right-access-detail = to know what data the office has
arco-right-rectification-detail = to have them corrected
arco-right-cancellation-detail = to have them erased
arco-right-opposition-detail = that they are not used for something

arco-law-lgpdppso = LGPDPPSO
arco-law-lgpdppso-detail = public bodies
arco-law-lfpdppp = LFPDPPP
arco-law-lfpdppp-detail = private parties

arco-identity-none = Not checked
arco-identity-in-person = Official document, in person
arco-identity-copy = Copy of an official document
arco-identity-electronic-signature = Electronic signature
arco-identity-representative = Representative, with a document

arco-state-received = Received
arco-state-info-asked = Information asked for
arco-state-answered = Answered
arco-state-carried-out = Carried out
arco-state-closed = Closed

arco-answer-granted = Granted
arco-answer-partly = Granted in part
arco-answer-refused = Refused

arco-step-ask-info = Ask for more information
arco-step-info-came = The information came
arco-step-extend = Extend the term
arco-step-answer = Answer
arco-step-extend-doing = Extend the term for doing it
arco-step-carry-out = Note that it was done
arco-step-close = Close

arco-event-came = The request came
arco-event-ask-info = More information was asked for
arco-event-info-came = The information came
arco-event-extend = The term was extended
arco-event-answer = It was answered
arco-event-extend-doing = The term for doing it was extended
arco-event-carry-out = It was done
arco-event-close = It was closed

arco-term-ask = Last day to ask for more information
arco-term-tell = The person has until this day to complete it
arco-term-answer = Answer by
arco-term-carry-out = Carry out by

arco-note-ask-info = What was asked for
arco-note-info-came = Note
arco-note-extend = Why it is extended
arco-note-answer = Ground or note
arco-note-extend-doing = Why it is extended
arco-note-carry-out = What was done
arco-note-close = Note

privacy-tab-requests = Requests
privacy-tab-holidays = Days off

arco-register = Register a request
arco-edit = Change the request
arco-none = No requests
arco-none-text = When somebody asks to see, correct, erase or no longer have their data used, register it here: Proa counts the business days of the law.
arco-holder = Data subject
arco-representative = Representative
arco-representative-help = Only where somebody asks in their name.
arco-reply-to = Where to answer
arco-reply-to-help = Email, telephone or address.
arco-right = Right
arco-law = Law that governs the office
arco-received-on = Day on which it came
arco-identity = How the identity was checked
arco-details = What is asked
arco-details-help = In their words.
arco-save = Save request
arco-saved = Request saved
arco-moved = Request brought up to date
arco-state = State
arco-due = Due
arco-days-left = { $count ->
    [0] Due today
    [one] { $count } business day
   *[other] { $count } business days
}
arco-late = Overdue
arco-nothing-due = Nothing due
arco-title = Request of { $name }
arco-next = What comes next
arco-happened = What happened
arco-what = What is asked
arco-due-line = { $days } business days from { $from }. { $citation }.
arco-low = The term is that of the previous law and was not checked against the text in force since March 20, 2025: confirm it with the legal department.
arco-step-on = Day
arco-step-answer-what = Answer
arco-whose = Whose data they are
arco-whose-none = Not linked. Look for the person by name to hand over or erase their data.
arco-search = Look for the person
arco-search-help = Name, email or telephone.
arco-file = Hand over their data
arco-file-help = A PDF and a JSON with all that the office has of the person, and what there was before.
arco-file-saved = Data file saved in { $name }
arco-erase = Erase their data
arco-erase-others = Erasing is for whoever leads the office or administers the installation.

holiday-new-year = New Year's Day
holiday-constitution = Constitution Day
holiday-juarez = Birthday of Benito Juárez
holiday-labour = Labor Day
holiday-independence = Independence Day
holiday-revolution = Revolution Day
holiday-handover = Handover of the Federal Executive
holiday-christmas = Christmas

holidays-add = Add days
holidays-year = Year
holidays-law = Statutory
holidays-law-help = Federal Labor Law, article 74. Election day and the office's own days are added below.
holidays-own = Office
holidays-own-none = The office has added no days in this year.
holidays-day = Day
holidays-name = Name
holidays-first = First day
holidays-last = Last day
holidays-last-help = Empty where it is one day.
holidays-actions = Actions
holidays-remove = Remove “{ $name }”
holidays-added = Days off added
holidays-removed = Days off removed

home-arco = Requests about personal data
home-arco-all = See all

privacy-file-title = Personal data of { $name }
privacy-file-kind = File of personal data
privacy-file-held = What the office holds
privacy-file-held-help = Each record that says something of the person, as it is today.
privacy-file-datum = Datum
privacy-file-value = Value
privacy-file-history = What there was before
privacy-file-history-none = Nothing has changed since it was written.
privacy-file-day = Day
privacy-file-before = Before
privacy-file-after = After
privacy-file-note-json = The JSON file with it says the same, letter by letter, to be read by another program.
privacy-file-note-rights = The person may ask that these data be corrected, erased or not used for some purpose.

dialog-open-person-data = Choose an empty folder for the person's data

# Privacy notices and what contacts say of the use of their data.

operation-say-to-purpose = A contact said for what their data are used
operation-prefer-channel = How a contact prefers to be reached was noted
operation-add-notice = A privacy notice was added

problem-notice-twice = There is a notice of that version.

column-privacy-notices-edition = Version
column-privacy-notices-in-force-on = In force from
column-privacy-notices-text-es = Text in Spanish
column-privacy-notices-text-en = Text in English
column-privacy-notices-deleted-at = Removed
column-contact-consents-contact-id = Contact
column-contact-consents-purpose = Purpose
column-contact-consents-word = What was said
column-contact-consents-notice-id = Privacy notice
column-contact-consents-given-by = Who said it
column-contact-consents-channel = How it was said
column-contact-consents-given-on = When it was said
column-contact-consents-document = Document
column-contact-consents-deleted-at = Removed
column-contact-channels-contact-id = Contact
column-contact-channels-channel = Preferred channel
column-contact-channels-deleted-at = Removed

merge-kind-contact-consents = What its contacts said of the use of their data
merge-kind-contact-channels = Channels that its contacts prefer
privacy-place-contact-consents = Consent of a contact

purpose-promotion = Promotion services
purpose-directory = Directory of exporting companies
purpose-missions = Missions and fairs
purpose-statistics = Statistics

consent-word-given = Consents
consent-word-withdrawn = Withdraws consent
consent-word-opposed = Objects

channel-mail = Email
channel-phone = Telephone
channel-message = Message
channel-letter = Letter
channel-form = Form
channel-in-person = In person
channel-preferred = How they prefer to be reached
channel-saved = Preferred channel saved

consents-of = Privacy of { $name }
consents-help = What was said last is what counts. Whoever objects to promotion services is not in the lists that are exported.
consent-of = { $name }: { $purpose }
consent-purpose = Purpose
consent-use = Their data
consent-used = Are used
consent-unused = Are not used
consent-last = What was said last
consent-nothing-said = Nothing yet
consent-on-notice = Notice { $edition }
consent-note = Note what they say on: { $purpose }
consent-word = What they say
consent-notice = Notice that they were shown
consent-no-notice = There are no notices yet. Add that of the office under Privacy, Notices.
consent-given-by = Who says it
consent-channel = How
consent-given-on = When
consent-document = Document
consent-document-help = Where the evidence is kept.
consent-saved = What the contact says was saved

privacy-tab-notices = Notices
notices-add = Add a notice
notices-none = The office has no privacy notices
notices-none-text = The notice tells people for what their data are used. Each consent names the version that was shown.
notice-edition = Notice { $edition }
notice-since = In force from { $day }
notice-in-force = In force
notice-edition-label = Version
notice-edition-help = For example, 2026-1.
notice-in-force-on = In force from
notice-text-es = Text in Spanish
notice-text-en = Text in English
notice-saved = Notice saved

# What people say of themselves, of their own will.

operation-declare-diversity = A voluntary self-declaration was kept
operation-withdraw-diversity = A voluntary self-declaration was withdrawn

column-diversity-declarations-delegate-id = Delegate
column-diversity-declarations-answers = Self-declaration
column-diversity-declarations-words = In their own words
column-diversity-declarations-declared-on = Day
column-diversity-declarations-deleted-at = Withdrawn

merge-kind-diversity-declarations = Voluntary self-declaration
privacy-place-diversity-declarations = Voluntary self-declaration

ground-women-led = Women
ground-women-led-asked = Is it owned or led by women?
ground-indigenous = Indigenous and Afro-Mexican peoples
ground-indigenous-asked = Does it belong to an Indigenous or Afro-Mexican people or community?
ground-disability = Disability
ground-disability-asked = Is it owned or led by persons with disabilities?
ground-youth = Youth
ground-youth-asked = Is it owned or led by people aged 18 to 29?
ground-other = Another ground
ground-other-asked = Is there another condition to be named?

self-answer-yes = Yes
self-answer-no = No
self-answer-unsaid = Prefers not to say
self-answer-blank = No answer

privacy-tab-diversity = Diversity
diversity-declare = Self-declaration…
diversity-title = Voluntary self-declaration
diversity-voluntary = Nobody has to answer. It stands apart from the profile, is in no list, export or scoring, and is only counted as a whole. It can be withdrawn at any time.
diversity-words = In their own words
diversity-declared-on = Day on which it was said
diversity-saved = Self-declaration saved
diversity-withdraw = Withdraw
diversity-withdraw-text = What was said is erased, from the history too. It cannot be undone.
diversity-leave-title = Leave without saving
diversity-leave-text = What was said stands in no draft, so that nobody else reads it: if you leave, it is lost.
diversity-withdrawn = Self-declaration withdrawn
diversity-none = No company has said anything of itself yet
diversity-none-text = The menu of a company has its self-declaration. Here they are counted as a whole.
diversity-hidden-help = Numbers below { $threshold } are not shown, nor others from which they could be worked out.
diversity-hidden = hidden
diversity-unknown = Not known
diversity-total = Total
diversity-by-state = By state
diversity-by-size = By size
diversity-by-sector = By main sector
