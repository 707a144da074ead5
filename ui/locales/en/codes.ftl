operation-start-office = The office was set up
operation-add-person = A person was added
operation-update-person = The details of a person were changed
operation-set-pin = A PIN was changed
operation-register-company = A company was registered
operation-update-company = A company was changed
operation-archive-company = A company was archived
operation-archive-companies = Several companies were archived
operation-reopen-company = A company was reopened
operation-save-answer = An answer was saved
operation-create-mission = A mission was created
operation-update-mission = A mission was changed
operation-register-to-mission = A company was registered to a mission
operation-update-registration = Whom a registered company sends or what it shows changed
operation-move-registration = A registration changed state
operation-undo = An operation was undone

verification-hash = An operation does not match its fingerprint.
verification-link = The chain of operations is broken.
verification-unknown-row = There is a record that the journal does not know.
verification-missing-row = A record that the journal mentions is missing.
verification-value = A value does not match the journal.
verification-orphan = There is a change that belongs to no operation.
verification-tail = Operations are missing at the end of the journal.
verification-backup = A backup knows operations that the journal does not have.
verification-key = The key of a person is missing or another one, and no operation says that the person was erased.
verification-derived = What is used to sort and search does not follow from the record.

undo-kind = Operations of this kind are not undone.
undo-changed-since = Something later changed the same data.
undo-conflict = The state from before would break a rule of today.
undo-erased = The person that it concerned was erased.

problem-required = This is missing.
problem-too-long = This is longer than the maximum of { $max } characters.
problem-not-digits = Type digits only.
problem-unknown-product = The product is not one of this company.
problem-length = Check how many characters it takes.
problem-rfc-length = An RFC has 12 characters (legal person) or 13 (natural person); this one has { $found }.
problem-rfc-letters = An RFC begins with letters, Ñ or &; check “{ $found }”.
problem-rfc-date = The date in the RFC, “{ $found }”, does not exist. It reads year, month and day.
problem-rfc-homoclave = The homoclave “{ $found }” has a character that it cannot have.
problem-rfc-check-digit = The last character does not agree with the others: { $expected } was expected and it says { $found }. Check the RFC; if the tax certificate says so, accept it with a reason.
problem-rfc-generic = This is a generic RFC: it identifies no company. Type the one on the tax certificate.
problem-rfc-homoclave-unusual = The homoclave “{ $found }” is unusual; compare it with the tax certificate.
problem-rfc-inconvenient-word = The tax authority usually puts an X in the fourth place of this RFC; compare it with the tax certificate.
problem-person-kind =
    { $expected ->
        [legal] The RFC is that of a legal person.
       *[natural] The RFC is that of a natural person.
    }
problem-scian = “{ $found }” is not a SCIAN activity: they have 2 to 6 digits.
problem-state = Choose a state from the list.
problem-municipality = Choose a municipality from the list.
problem-municipality-state = This municipality is not in the chosen state.
problem-postal-code = A postal code has 5 digits and begins with those of a state.
problem-postal-code-state = This postal code belongs to another state.
problem-web = Type an address such as company.mx or https://company.mx.
problem-mail = Type an address such as sales@company.mx.
problem-phone = Type the 10 digits of the number or, for another country, the + sign and the whole number.
problem-contacts-primary = Leave one primary contact only.
problem-figures-year = { $found } is neither a closed year nor the current one.
problem-figures-year-twice = The year { $found } stands twice.
problem-amount = “{ $found }” is not a valid amount. Type the number alone, such as 1250000.50.
problem-country = “{ $found }” is not a country code. Choose one from the list.
problem-market-twice = The market { $found } stands twice.
problem-tariff-code = “{ $found }” is not a tariff code. Type its digits, or search the product by name.
problem-tariff-code-length =
    { $edition ->
        [MX] A Mexican tariff line has 8 digits, or 10 with the NICO; this code has { $found }.
       *[HS2022] A code of the Harmonized System has 2, 4 or 6 digits; this one has { $found }.
    }
problem-time-zone = “{ $found }” is not a known time zone. Choose one from the list.
problem-day = “{ $found }” is not a day of the calendar.
problem-moment = “{ $found }” is not a date with a time.
problem-ends-before-start = The last day comes after the first, { $start }, or is the same.
problem-capacity = The places go from { $min } to { $max } companies.
problem-opens-after-closing = Registration has to open before it closes.
problem-closes-after-end = Registration has to close on the last day, { $end }, at the latest.
problem-requirement-twice = This requirement stands twice.
problem-requirement-value = “{ $found }” is not an option of this requirement.

finding-profile-complete = The profile is complete.
finding-profile-incomplete = The profile lacks: { $missing }.
finding-rfc-valid = The RFC { $rfc } is valid.
finding-rfc-overridden = The RFC { $rfc } was accepted with a reason, although its last character does not agree.
finding-rfc-missing = The company's RFC is missing.
finding-exportable-product = It has products ready for export: { $count }.
finding-no-exportable-product = It has no product that is classified and ready for export.
finding-size-admitted = Its size, { $found }, is one of those invited.
finding-size-not-admitted = Its size is { $found }, and the call is for: { $allowed }.
finding-size-unknown = Its size cannot be computed: workers, sales or sector are missing. The call is for: { $allowed }.
finding-sector-admitted = Its sector, { $found }, is one of those invited.
finding-sector-not-admitted = Its sector is { $found }, and the call is for: { $allowed }.
finding-sector-unknown = The profile does not say its sector. The call is for: { $allowed }.
finding-state-admitted = Its state, { $found }, is one of those invited.
finding-state-not-admitted = Its state is { $found }, and the call is for: { $allowed }.
finding-state-unknown = The profile does not say its state. The call is for: { $allowed }.
finding-experience-enough = It has the export experience asked for.
finding-experience-too-little = It has less export experience than asked for.
finding-window-open = Registration is open until { $closes }.
finding-window-not-yet = Registration opens on { $opens }.
finding-window-over = Registration closed on { $closed }.
finding-not-registered = It is not registered yet.
finding-already-registered = It is already registered to this mission.

duplicate-same-rfc = Same RFC
duplicate-same-name = Same name
duplicate-similar-name = Similar name in the same state
duplicate-same-web = Same web site
duplicate-same-phone = Same phone
duplicate-other-rfc = Has another RFC

size-workers = { $workers } workers × { $weight } = { $points }
size-sales = { $millions } million pesos × { $weight } = { $points }
size-score = Score: { $score }
size-cap =
    { $relation ->
        [within] { $score } is not above { $cap }, the cap of this size.
       *[above] { $score } is above { $cap }, the cap of this size.
    }
size-ranges = By ranges, with { $workers } workers and { $millions } million pesos:
size-ranges-disagree = Score and ranges give different sizes. The score counts; some calls apply the ranges.
size-sector-confirm = The official text names neither agriculture nor mining: they are taken as industry. Confirm the sector.

reason-empty = No rate
reason-rate-of-another-article = Refers to the rate of another article
reason-rate-of-another-line = Refers to the rate of another line
reason-see-note = Depends on a legal note
reason-agricultural-component = Depends on an agricultural component
reason-entry-price = Depends on the entry price
reason-conditional = The rate has a condition
reason-jewels-over-a-number = Counted by the jewels of the movement
reason-impossible-date = The season has a day that does not exist
reason-overlapping-seasons = Seasons overlap
reason-season-missing = A rate lacks its season
reason-number-without-unit = Number without a unit
reason-unknown-unit = Unit not known
reason-unknown-part = Part not known
reason-too-long = Expression too long
reason-unreadable = Expression not understood
reason-steps-out-of-order = Dates of change out of order
reason-one-step-of-a-staging = The file has one step of the staging only
reason-rate-of-another-country = Rate of another country
reason-one-of-several-rates = One of several rates
reason-repeated-number = Repeated code
reason-second-rate = Repeated code with another rate
change-added = New line
change-removed = Line removed
change-up = Up
change-down = Down
change-other = Changed
change-beside = What goes with the rate changed
change-preference = Preference changed
reason-bad-number = Badly written code
reason-no-number = No code
reason-unclear-number = The code may have lost zeros in a spreadsheet, and which one it is cannot be said
reason-restored-zero = The leading zero that a spreadsheet took was put back
reason-bad-indent = Badly written level
reason-no-text = No description
reason-odd-sign = Code with an odd sign
reason-too-short = Code too short
reason-no-such-chapter = Chapter that does not exist
reason-quota = Depends on a quota
reason-no-lines = No lines
reason-repeated-code = Repeated code
reason-expired = Code that is no longer in force
reason-unreadable-record = Record not understood

found-zip = a ZIP file
found-pdf = a PDF
found-sqlite = a database
found-binary = a binary file
found-json = JSON of another kind
found-html = a web page
found-csv = a CSV of another kind
found-text = a text

licence-MIT = MIT
licence-OGL-3-0 = Open Government Licence 3.0
licence-official-act = Official act, no copyright
licence-facts-only = Facts only, no copyright
licence-public-domain = Public domain
licence-EU-reuse-with-attribution = Reuse with attribution, European Union
licence-INEGI-free-use = Free use, INEGI
licence-Unicode-3-0 = Unicode 3.0
licence-ISC = ISC
licence-CC-BY-4-0 = CC BY 4.0

reason-preference-not-loaded = The preference is not in the sources loaded
reason-no-preference = The treaty gives this line no preference
reason-outside-scope = By its title this treaty is of another sector: it does not cover this product
reason-listed-goods-only = The treaty covers only the goods on its lists, which are not loaded
reason-outside-vintage = The tariff loaded is of another year
reason-schedule-not-loaded = The tariff of this market is not loaded
reason-outside-season = The date is outside every known season
reason-out-of-range = The result exceeds what can be computed

problem-incoterm = { $found } is not an Incoterm 2020.
problem-quantity = { $found } is not a quantity with its unit.
problem-exchange-rate = “{ $found }” is not an exchange rate. Write a number above zero, such as 0.0578.
problem-first-person-role = The first person needs the role of administrator.
problem-pin-shape = The PIN has 4 to 12 digits.

charge-vat = VAT
charge-gst = goods and services tax (GST)
charge-excise = excise
charge-excise-equivalent = the equivalent of excise
charge-consumption-tax = consumption tax
charge-special-consumption-tax = special consumption tax
charge-sales-tax = sales tax
charge-purchase-tax = purchase tax
charge-liquor-tax = liquor tax
charge-merchandise-processing-fee = the merchandise processing fee (MPF)
charge-harbor-maintenance-fee = the harbor maintenance fee (HMF)
charge-statistics-fee = the statistics fee
charge-fodinfa = FODINFA
charge-icms = ICMS
charge-ipi = IPI
charge-pis-cofins = PIS and COFINS

unit-g = g
unit-kg = kg
unit-t = t
unit-lb = lb
unit-carat = carats
unit-l = l
unit-hl = hl
unit-m3 = m³
unit-bbl = barrels
unit-cm = cm
unit-m = m
unit-cm2 = cm²
unit-m2 = m²
unit-piece = pieces
unit-dozen = dozens
unit-hundred = hundreds
unit-gross = gross
unit-thousand = thousands
unit-pair = pairs
unit-dozen-pairs = dozen pairs
unit-alcohol-l = l of pure alcohol
unit-proof-l = proof liters
unit-jewel = jewels
unit-button-line = button lines
unit-sugar-degree = degrees of polarization
unit-alcohol-percent = % of alcohol
unit-sucrose-percent = % of sucrose
unit-kg-gross-weight = kg gross weight
unit-kg-drained-weight = kg drained weight
unit-kg-total-sugars = kg of total sugars
unit-kg-dry-matter = kg of dry matter
unit-kg-with-container = kg of contents and container
unit-kg-container-contents = kg of entire contents of the container
unit-kg-clean-yield = clean kg
unit-kg-lactic-matter = kg of lactic matter
unit-kg-dry-lactic-matter = kg of dry lactic matter
unit-kg-total-alcohol = kg of total alcohol
unit-kg-standard-quality = kg of standard quality
unit-kg-tobacco = kg of tobacco content
unit-kg-total-soluble-solids = kg of total soluble solids
unit-l-gasoline = l of gasoline
unit-l-diesel = l of diesel
unit-l-biodiesel = l of biodiesel
unit-l-ethanol = l of ethanol
unit-l-other-substances = l of other substances
unit-kg-lead = kg of lead content
unit-kg-copper = kg of copper content
unit-kg-magnesium = kg of magnesium content
unit-kg-molybdenum = kg of molybdenum content
unit-kg-tungsten = kg of tungsten content
