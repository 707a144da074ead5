companies-register = Register a company
companies-search = Name, RFC, product or code
companies-filter = Company filters
companies-any-size = of any size
companies-any-state = from any state
companies-any-sector = in any sector
companies-any-product = with any product
companies-any-status = active or archived
companies-active = active
companies-archived = archived
companies-product = Product code
companies-product-help = Type the first digits: 08, 0804 or 0804.40.
companies-with-product = with { $code }
companies-count = { $count ->
    [0] No companies
    [one] { NUMBER($count) } company
   *[other] { NUMBER($count) } companies
  }
companies-chosen = { $count ->
    [one] { $count } company selected
   *[other] { NUMBER($count) } companies selected
  }
companies-copy = Copy name and RFC
companies-copied = { $count ->
    [one] { $count } company was copied. Paste it into a spreadsheet.
   *[other] { NUMBER($count) } companies were copied. Paste them into a spreadsheet.
  }
companies-archive-title = { $count ->
    [one] Archive { $count } company
   *[other] Archive { NUMBER($count) } companies
  }
companies-archive-text = They leave the lists and register to no more missions; the registrations that they have stay until somebody withdraws them. Their history stays, and all of it can be undone at once.
companies-archived-together = { $count ->
    [one] { $count } company was archived.
   *[other] { NUMBER($count) } companies were archived.
  }
companies-archived-none = They were archived already.
companies-choose-none = Clear the selection
companies-none = No companies are registered yet
companies-none-text = Register the first one by its name and complete the rest later; or import those that you already have in a spreadsheet.
companies-none-found = No company matches
companies-none-found-text = Clear a filter, or search with other words.

company-title = Company
company-tabs = Parts of the company
company-tab-summary = Summary
company-tab-products = Products
company-tab-contacts = Contacts
company-tab-markets = Markets
company-tab-benefits = Benefits
company-tab-missions = Missions
company-tab-history = History
company-unknown = not known
company-status = Status
company-status-active = Active
company-status-archived = Archived
company-updated = Updated
company-size = Size
company-sector = Sector
company-aside = Next steps

company-section-identity = Identity
company-section-place = Place
company-section-activity = Activity
company-section-figures = Workers and sales

company-legal-name = Legal name
company-legal-name-help = As it stands on the tax certificate.
company-trade-names = Trade names
company-rfc = RFC
company-rfc-help = 12 characters for a legal person; 13 for a natural person.
company-rfc-override = Reason for accepting the RFC
company-no-rfc = No RFC
company-person-kind = Kind of person
person-kind-legal = Legal person
person-kind-natural = Natural person
company-state = State
company-municipality = Municipality
company-address = Address
company-postal-code = Postal code
company-postal-code-short = Postal code
company-web = Website
company-scian = SCIAN activity
company-scian-help = Search with words or with the code.
company-sectors = Sectors
company-sectors-help = Choose one or more from the list.
company-programmes = Programs
company-other-programmes = Other programs
company-no-programmes = None
company-export-experience = Export experience
experience-none = Does not export yet
experience-occasional = Exports now and then
experience-regular = Exports every year
programme-IMMEX = IMMEX
programme-PROSEC = PROSEC
programme-OEA = Authorized economic operator
programme-IVA-IEPS = VAT and IEPS certification
programme-DRAWBACK = Duty drawback

company-figures = Workers and sales
company-figures-help = The size is computed from the latest year.
company-no-figures = There are no figures for any year yet. Workers and sales give the size.
company-year = Year
company-workers = Workers
company-sales = Annual sales
company-size-sector = Sector for the size
company-size-sector-help = If none is chosen, it follows the SCIAN activity.
size-sector-industry = Industry
size-sector-commerce = Commerce
size-sector-services = Services
figures-add = Add a year
figures-remove = Remove the year { $year }

size-open = Size: { $size }. See the working
size-working = Working of the size
size-source = Source: { $source }

company-products = Products
company-products-help = With a code, the benefits of each product can be looked up.
company-no-products = There are no products yet
company-no-products-text = A product and its code open the benefits of the treaties.
company-add-products = Add products
product-title = Product
product-number = Product { $number }
product-add = Add a product
product-remove = Remove product { $number }
product-description = Description
product-description-help = In the company's own words.
product-code = Code
product-code-help = Search with words (“avocado”) or type digits.
product-no-code = No code
product-capacity = Capacity
product-unit = Unit
product-unit-example = tonnes
product-period = Period
per-month = a month
per-year = a year
product-certifications = Certifications
product-export = Export
product-exportable = Ready to export
product-exportable-help = Several missions ask for at least one ready product with a code.
product-not-exportable = Not yet
product-look-up = Look up benefits
product-look-up-short = Look up

company-markets = Markets
company-no-markets = There are no markets yet
company-add-markets = Add markets
market-name = Market
market-status = Progress
market-status-interested = Interested
market-status-exploring = Exploring
market-status-exporting = Exporting
market-status-paused = Paused
market-add = Add a market
market-remove = Remove { $market }

company-contacts = Contacts
company-no-contacts = There are no contacts yet
company-add-contacts = Add contacts
contact-number = Contact { $number }
contact-add = Add a contact
contact-remove = Remove contact { $number }
contact-name = Name
contact-role = Position
contact-mail = Mail
contact-phone = Phone
contact-primary = Primary contact

company-no-answers = There are no saved benefits yet
company-no-answers-text = Look up a product in a market and save the answer here.
answer-one = Answer
answer-on = Date asked about
answer-best = Best agreement
answer-saving = Saving
answer-saving-with = under { $agreement }
answer-state = Currency
answer-stale = Its sources changed
answer-current = Up to date

company-no-missions = It takes part in no mission yet
company-see-missions = See the missions
company-mission = Mission
company-registration = Registration

company-next = Next steps
next-rfc = Complete the RFC
next-state = Give the state
next-contact = Add a contact with mail or phone
next-figures = Enter workers and sales
next-product = Add a product
next-code = Classify the products without a code
next-benefit = Look up the benefits of its product
next-mission = Register it to a mission
company-duplicates = It may be registered already

company-form = Company profile
company-new-text = The name is enough to begin. The rest can come later.
company-register = Register
company-edit = Edit
company-edit-title = Edit the company
company-added = { $name } was registered.
company-saved = { $name } was saved.
rfc-valid-legal = Valid RFC of a legal person.
rfc-valid-natural = Valid RFC of a natural person.
rfc-taken = That RFC already belongs to
rfc-override = Accept this RFC with a reason
rfc-override-help = For example: it matches the tax certificate. It stays in the journal.
rfc-override-cancel = Do not accept it

company-archive = Archive
company-archive-title = Archive { $name }
company-archive-text = The company leaves the lists and registers to no more missions; the registrations that it has stay until somebody withdraws them. Its history stays, and it can be reopened.
company-archive-reason = Reason
company-successor = Company that carries on
company-successor-help = If another company continues the business.
company-archived = { $name } was archived.
company-archived-on = Archived on { $day }
company-reopen = Reopen
company-reopened = { $name } was reopened.

pair-title = Likely duplicates
pair-search = Look for duplicates
pair-search-again = Look again
pair-searching = Comparing the companies with each other
pair-never = Nobody has looked for duplicates yet
pair-never-text = Proa compares all active companies with each other by RFC, name, contact and place, and proposes the pairs that may be one. It joins nothing by itself.
pair-searched = { $count ->
    [one] { $count } company was compared on { $when }.
   *[other] { NUMBER($count) } companies were compared on { $when }.
  }
pair-found = { $count ->
    [0] None is like another.
    [one] { $count } pair was found.
   *[other] { NUMBER($count) } pairs were found.
  }
pair-search-done = { $count ->
    [0] The search for duplicates is done: no company is like another.
    [one] The search for duplicates is done: { $count } pair was found.
   *[other] The search for duplicates is done: { NUMBER($count) } pairs were found.
  }
pair-stale = Companies have changed since that search. Look again to take that into account.
pair-home = { $count ->
    [one] { NUMBER($count) } pair to decide
   *[other] { NUMBER($count) } pairs to decide
  }
pair-home-stale = Companies have changed since the last search
pair-filter = Pair filters
pair-state = Decision about the pair
pair-state-open = To decide
pair-state-distinct = They are two
pair-state-merged = Joined
pair-score = Likeness
pair-any-score = of any likeness
pair-score-from = with a likeness of { $score } or more
pair-adviser = Who registered or changed them
pair-any-adviser = of anybody
pair-first = Company
pair-second = Is like
pair-reasons = Why
pair-told = Why they are two
pair-decision = Decision
pair-count = { $count ->
    [0] No pairs
    [one] { NUMBER($count) } pair
   *[other] { NUMBER($count) } pairs
  }
pair-none-open = No pair waits for a decision
pair-none-distinct = No pair was said to be two
pair-none-merged = No pair was joined
pair-keys-open = By keyboard: the arrows walk the list, Enter opens the pair to join it, and N says that they are not the same.
pair-keys-distinct = By keyboard: the arrows walk the list, Enter opens the pair, and N leaves it to be decided again.
pair-keys-merged = By keyboard: the arrows walk the list, and Enter opens the company that stayed.
pair-distinguish = Not the same
pair-distinguish-title = They are not the same company
pair-distinguish-text = “{ $first }” and “{ $second }” stay two, and nobody is asked again.
pair-distinguish-reason = How do you know?
pair-distinguish-help = For example: they are two plants with an RFC each. It stays in the journal.
pair-distinguished = It is kept that they are two companies.
pair-forget = Decide again
pair-forgotten = The pair is to be decided again.

merge-title = Join two records
merge-nobody = The two companies to join are missing
merge-nobody-text = Choose two in the list of companies, or open a pair of the likely duplicates.
merge-likeness = Likeness: { $score } out of 100
merge-swap = Keep the other one
merge-stays = Stays
merge-goes = Becomes part
merge-result = Will be
merge-dates = Registered on { $registered }; last change, { $changed }
merge-contested = Where they do not agree
merge-contested-help = Choose what is kept in each field. Nothing is chosen beforehand.
merge-joined = What is completed
merge-same = { $count ->
    [one] { $count } field without a difference
   *[other] { $count } fields without a difference
  }
merge-standing-same = No difference
merge-standing-only-one = Only one says it
merge-standing-union = All of both
merge-standing-conflict = They do not agree
merge-proposed = Proposed: it was changed last
merge-choose = To be chosen
merge-help-name = If the one that you do not choose is another name, it is kept among the trade names.
merge-help-figures = What you choose holds for the years of which both speak; all others are taken.
merge-help-markets = What you choose holds for the markets in which both are; all others are taken.
merge-moves = What goes to the one that stays
merge-moves-none = There is nothing else to move: only the profile.
merge-what = What
merge-becomes = What happens
merge-becomes-united = Is put together with that of the other
merge-becomes-follows = Goes to the one that stays
merge-becomes-settled = Holds against third companies; between these two it is taken back
merge-becomes-latest = What was said last stays
merge-kind-company-contacts = Contacts
merge-kind-company-products = Products
merge-kind-company-markets = Markets
merge-kind-company-figures = Years with workers and sales
merge-kind-company-sources = Where it came from
merge-kind-registrations = Registrations to missions
merge-kind-answers = Saved benefits
merge-kind-origin-cases = Origin cases
merge-kind-origin-proofs-kept = Proofs of origin
merge-kind-supplier-declarations = Supplier declarations
merge-kind-companies = Archived companies that lead to it
merge-kind-directory-listings = What the directory says of it
merge-kind-company-distinctions = Notes that it is not another company
merge-missions = Missions to which both are registered
merge-missions-help = In each mission, one registration stays open.
merge-twice-both = Both stay: one had ended already
merge-twice-first = That of the one that stays remains; the other is withdrawn
merge-twice-second = That of the one that becomes part remains; the other is withdrawn
merge-twice-refused = It must be decided in the mission which one stays
merge-fall-out = Meetings at one time: that with { $buyers } falls out of the plan and is to be scheduled again
merge-obstacles = They cannot be joined yet
merge-open-archived = Open the archived company
merge-told-apart = { $name } said on { $day } that they are two companies
merge-told-apart-text = If you join them, that note is taken back.
merge-reason = Why they are the same
merge-reason-help = It stays in the history of both.
merge-missing = { $count ->
    [0] Everything that does not agree is chosen.
    [one] { $count } field is still to be chosen.
   *[other] { $count } fields are still to be chosen.
  }
merge-join = Join
merge-confirm-title = Join the two records
merge-confirm-text = “{ $gone }” becomes part of “{ $keep }”, with all that it has. It leaves the lists, and its page leads to the one that stays.
merge-confirm-undo = It can be undone, and then both come back as they were.
merge-done = “{ $gone }” is now part of “{ $keep }”.
merge-stale = One of the two changed while you were choosing
merge-stale-text = They were not joined. Here they are as they are now, and what you chose is still chosen: look at it and join them again.
merge-leave-title = Leave without joining
merge-leave-text = What you chose here is lost. Both companies stay as they are.
merge-chosen = Join the two
merge-with = Join with another…
merge-with-title = Join “{ $name }” with another
merge-with-text = Choose the other record of the same company. You will see both side by side before they are joined.
merge-other = The other company
merge-compare = Compare and join
merge-compare-with = Compare and join with { $name }
merge-joined-on = Joined with another on { $day }
merge-part-of = It is part of
merge-came-from = “{ $name }” is now part of this company
merge-came-from-text = That is why this page opened instead of its own.
merge-its-history = See the history that it had

stale-title = Somebody else saved this company while you were editing it
stale-taken = They changed: { $fields }. It can be combined with yours.
stale-both = Both of you changed: { $fields }. Combining keeps yours.
stale-nothing = What is saved and what you typed say the same.
stale-combine = Combine with mine
stale-take-saved = Take what is saved

problem-successor = Choose another active company.

column-companies-legal-name = Legal name
column-companies-trade-names = Trade names
column-companies-rfc = RFC
column-companies-rfc-override = Reason for accepting the RFC
column-companies-person-kind = Kind of person
column-companies-scian = SCIAN activity
column-companies-size-sector = Sector for the size
column-companies-sectors = Sectors
column-companies-state = State
column-companies-municipality = Municipality
column-companies-address = Address
column-companies-postal-code = Postal code
column-companies-web = Website
column-companies-programmes = Programs
column-companies-export-experience = Export experience
column-companies-archived-on = Archived on
column-companies-archive-reason = Reason for archiving
column-companies-successor-id = Company that carries on
column-companies-deleted-at = Record withdrawn
column-company-distinctions-first-id = One company
column-company-distinctions-second-id = The other company
column-company-distinctions-reason = Why they are two
column-company-distinctions-person-id = Who said it
column-company-distinctions-deleted-at = Taken back
column-company-contacts-name = Contact
column-company-contacts-role = Contact: position
column-company-contacts-mail = Contact: mail
column-company-contacts-phone = Contact: phone
column-company-contacts-is-primary = Primary contact
column-company-contacts-deleted-at = Contact withdrawn
column-company-figures-year = Year
column-company-figures-workers = Workers
column-company-figures-sales-minor = Annual sales (MXN)
column-company-figures-deleted-at = Year withdrawn
column-company-markets-market = Market
column-company-markets-status = Market: progress
column-company-markets-deleted-at = Market withdrawn
column-company-products-description = Product
column-company-products-code = Product: code
column-company-products-edition = Product: nomenclature
column-company-products-capacity = Product: capacity
column-company-products-capacity-unit = Product: unit
column-company-products-capacity-period = Product: period
column-company-products-certifications = Product: certifications
column-company-products-is-exportable = Ready to export
column-company-products-deleted-at = Product withdrawn
column-exchange-rates-from-currency = From
column-exchange-rates-to-currency = To
column-exchange-rates-valid-on = Day of the exchange rate
column-exchange-rates-rate = Exchange rate
column-exchange-rates-source = Source of the exchange rate
column-exchange-rates-deleted-at = Exchange rate withdrawn
column-answers-product-code = Product looked up
column-answers-product-id = Product of the company
column-answers-market = Market
column-answers-asked-on = Day of import
column-answers-deleted-at = Answer removed
column-import-recipes-name = Name
column-import-recipes-market = Market
column-import-recipes-deleted-at = Recipe removed
column-company-recipes-name = Name
column-company-recipes-deleted-at = Recipe removed
column-company-sources-system = Register
column-company-sources-outside-id = Key in the register
column-company-sources-file = File of origin
column-company-sources-file-row = Row of the file
column-company-sources-imported-on = Imported on
column-company-sources-deleted-at = Origin removed
value-companies-person-kind-legal = Legal person
value-companies-person-kind-natural = Natural person
value-companies-size-sector-industry = Industry
value-companies-size-sector-commerce = Commerce
value-companies-size-sector-services = Services
value-companies-export-experience-none = Does not export yet
value-companies-export-experience-occasional = Exports now and then
value-companies-export-experience-regular = Exports every year
value-companies-archive-reason-merged = Joined with another
value-company-markets-status-interested = Interested
value-company-markets-status-exploring = Exploring
value-company-markets-status-exporting = Exporting
value-company-markets-status-paused = Paused
value-company-products-capacity-period-month = a month
value-company-products-capacity-period-year = a year
value-company-products-edition-HS2022 = Harmonized System 2022
value-company-products-edition-MX = Mexico's tariff
