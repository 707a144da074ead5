benefits-title = What does your product pay?
benefits-question = The question
benefits-sentence = What does [product] from Mexico pay in [market] on [date], [quantity] for [value]?
benefits-product = Product
benefits-product-open = a product
benefits-product-prompt = Name or code of 2 to 10 digits
benefits-called = also called “{ $words }”
benefits-found-as = Found as “{ $words }”
benefits-market = Market
benefits-market-open = a market
benefits-market-prompt = Name of the market
benefits-date = Date
benefits-date-open = today
benefits-date-help = The day on which the goods are presented to the customs of the market.
benefits-quantity = Quantity
benefits-quantity-open = some quantity
benefits-quantity-add = Add another unit
benefits-quantity-remove = Remove this quantity
benefits-unit = Unit
benefits-value = Value
benefits-value-open = some value
benefits-currency = Currency
benefits-incoterm = Incoterm
benefits-incoterm-help = Says what the value includes, so that it can be brought to the basis of the market's customs.
benefits-incoterm-none = No Incoterm
benefits-incoterm-none-detail = The value is taken as the customs value
benefits-freight = Freight
benefits-insurance = Insurance
benefits-inland = Inland carriage in Mexico
benefits-onward = Costs after arrival
benefits-duties-and-taxes = Duties and taxes included
benefits-rates = Exchange rate
benefits-rates-sentence = At the exchange rate [rates].
benefits-rates-open = that is missing
benefits-rate = How many { $to } for 1 { $from }
benefits-rate-on = Day of the rate
benefits-rate-source = Where it comes from
benefits-rate-source-help = For example: Banco de México, FIX. It is printed on the sheet.
benefits-rate-taken = With 1 { $from } = { $rate } { $to } ({ $where })
benefits-rates-used = Exchange rate used
picker-type = Type to search.

benefits-for = for { $name }
benefits-for-remove = Stop asking for { $name }
benefits-empty = Choose a product and a market
benefits-empty-text = With the quantity and the value, what is paid and what is saved are computed besides the rate.
benefits-resume = Take up the last question
benefits-no-lines = The tariff of the market has no lines for this product
benefits-no-lines-text = Try fewer digits of the code, or import the official tariff in Data and team.
benefits-lines = Lines of the market
benefits-schedule = { $publisher }, { $vintage }
benefits-mfn = Without a treaty
benefits-no-agreement = No treaty between Mexico and this market is in force on that day.
benefits-best = Best choice
benefits-best-because = Best choice: { $reason }.
benefits-none-better = No advantage: { $reason }.
benefits-instead-of = Instead of
benefits-saves = Saves
benefits-rule = Rule of origin
benefits-rule-unknown = The rule for this product is not known. Consult the text of the treaty.
benefits-proof = Proof of origin
benefits-proof-unknown = The proof is not known. Consult the text of the treaty.
benefits-quota = Quota
quota-said = Quota { $number } ({ $goods }), { $state }: { $volume } { $unit } from { $from } to { $to }.
quota-said-without-volume = Quota { $number } ({ $goods }), { $state }: the file does not say how much may enter.
quota-part-only = Only a part of the line is in the quota: { $codes }.
quota-in-season = The product is in it { $spans }.
quota-duty-unsaid = The file does not say the duty within the quota.
quota-verify = The data are of { $vintage }: verify today’s quota with the authority of the market.
quota-state-open = open that day
quota-state-out-of-season = closed that day
quota-state-goods-unsaid = not said whether this product is in it that day
quota-state-volume-unsaid = its volume that day is not said
quota-state-not-yet = not open yet that day
quota-state-past = all its periods past
quota-extent-whole = All of it
quota-extent-part = Only a part
quota-number = Order number
quota-goods = Goods of the quota
quota-state = State
quota-extent = Of this line
quota-codes = Codes
quota-period = Period
quota-volume = Volume
quota-seasons = The product is in it
quota-administration = Administration
quota-administration-first-come = First come, first served, as customs declarations are accepted
quota-administration-licences = By import licences
quota-basis = Legal base
quota-span = from { $from } to { $to }
quota-not-known = Not known
benefits-next-change = Changes on { $day }
benefits-category = Staging category
benefits-base = Base rate
benefits-break-even = Pays from
benefits-break-even-what = { $what } per shipment
benefits-break-even-never = This shipment saves nothing: the proof does not pay
benefits-proof-cost = Cost of the proof of origin
benefits-proof-cost-help = What it costs to prepare the proof of one shipment. With it the answer says from which shipment on it pays.
timeline-title = Rate by year
timeline-help = What each treaty sets from year to year, by its table. Without a treaty, the rate of the loaded edition is shown: that of other years is not known.
timeline-table = Rates by date
timeline-from = From
timeline-before = Before
timeline-percent = Per cent of the customs value
timeline-amount = Duty of this shipment, { $currency }
timeline-chart = { $agreements }: the rate by date, from { $from } to { $to }. The figures are in the table below.
timeline-asked = Day of the question
benefits-review = Ends on { $day } unless it is extended
benefits-sources = Sources
benefits-sources-title = Sources of this answer
benefits-citation = Article
benefits-edition = Nomenclature
benefits-reading = Reading
benefits-alternatives = Other rules for these goods
benefits-additional = Additional duties
benefits-additional-help = They are paid apart from the treaty duty, unless a treaty is said to lift them. They are not added up here: confirm in the source that they are still in force and reach your goods.
measure-kind-safeguard = Safeguard
measure-kind-anti-dumping = Anti-dumping duty
measure-kind-countervailing = Countervailing duty
measure-kind-surcharge = Surcharge
measure-kind-fee = Fee
measure-since = since { $from }
measure-part-only = It is only on a part of the line: { $codes }.
measure-except = It is not on: { $codes }.
measure-rate-unsaid = The source does not say one rate.
measure-verify = Verify it with the authority of the market.
benefits-lifted-by = Not paid under { $who }
benefits-notes = Good to know
benefits-pending = { $agreement }: signed or under way, not yet in force.
benefits-not-included = Not included: { $what }.

benefits-save = Save to a company
benefits-save-text = The question, the answer and its sources are saved. If a source changes, the answer shows among those to review.
benefits-company = Company
benefits-saved = The answer was saved.
benefits-print = Print the sheet
benefits-saved-title = Saved answer
benefits-saved-subtitle = { $market }, on { $on }. Saved on { $at }.
benefits-ask-again = Look up again
benefits-stale = The sources changed
benefits-stale-text = One of the sources of this answer changed since it was saved. Look it up again to see whether the result is the same.

markets-title = In every market
markets-sentence = What does [product] from Mexico pay in each market on [date], [quantity] for [value]?
markets-back = One market
markets-empty = Choose a product
markets-empty-text = Press “a product” in the question and type its name or its code. Then every market is shown on a map and in a table.
markets-shared = Subheading { $code } is compared, which all countries share. Where a market has several lines, the figure is of the one that gains least.
markets-known = { $count ->
    [one] { $count } market of { $total } is known.
   *[other] { $count } markets of { $total } are known.
  }
markets-asked = { $count ->
    [one] { $count } waits for an input: add it to the question.
   *[other] { $count } wait for an input: add it to the question.
  }
markets-text = { $count ->
    [one] In { $count } the rate is text and is not computed.
   *[other] In { $count } the rate is text and is not computed.
  }
markets-unknown = { $count ->
    [one] { $count } is not known: load its official tariff.
   *[other] { $count } are not known: load their official tariffs.
  }
markets-unread = { $count ->
    [one] Of { $count }, Proa does not read the tariff or its preferences yet.
   *[other] Of { $count }, Proa does not read the tariff or its preferences yet.
  }
markets-map = Map of the world with what each market gains. The table that follows says the same in words.
markets-legend = Preference margin, in percentage points
markets-class-none = No gain: 0
markets-class-low = Up to 5
markets-class-middle = Over 5, up to 10
markets-class-high = Over 10, up to 20
markets-class-most = Over 20
markets-class-unknown = Not known
markets-class-other = No treaty with Mexico
markets-class-home = Mexico
markets-point = Point at a market on the map or in the table to see its figures.
markets-too-small = { $count ->
    [one] Too small for this map, but in the table: { $markets }.
   *[other] Too small for this map, but in the table: { $markets }.
  }
markets-margin = Margin (points)
markets-up-to = up to { $points }
markets-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
  }
markets-saving = Saving
markets-no-saving = No saving
markets-best = Best treaty
markets-no-gain = None lowers the duty
markets-no-gain-there = None on the line that gains least
markets-no-saving-there = No saving on the line that gains least
markets-state = What is known
markets-additional = Additional duties may apply
markets-only-gain = Only where there is something to gain
markets-no-gains = No known market has anything to gain
markets-show-all = Show every market
markets-choose = Choose up to { $most } markets to compare them.
markets-chosen = { $count ->
    [one] { $count } market of { $most }
   *[other] { $count } markets of { $most }
  }
markets-compare = Compare

standing-known = Known
standing-needs-input = Missing input
standing-text-only = Text only
standing-unknown = Unknown

scan-title = Treaties and portfolio
scan-link = The whole portfolio
scan-sentence = What would the whole portfolio save with the treaties on [date], if each company sells [value] a year of each product in each market, and a proof of origin costs [cost]?
scan-value = Assumed sales per year
scan-value-open = some value
scan-value-help = Of each product in each market. Without it the margin is known, but not the amount.
scan-cost = Cost of the proof of origin
scan-cost-open = some amount
scan-cost-help = What it costs the company to obtain it; it may be 0.
scan-per = It is paid
scan-per-shipment = per shipment
scan-per-year = per year
scan-shipments = Shipments per year
scan-shipments-help = Without it nobody knows how much of the saving is left.
scan-shipments-said = { $count ->
    [one] ({ $count } a year)
   *[other] ({ $count } a year)
  }
scan-run = Scan the portfolio
scan-again = Scan again
scan-running = Scan of the portfolio
scan-done = The whole portfolio was scanned.
scan-none = The portfolio has not been scanned yet
scan-none-text = Each product of each company is asked about in each market with a treaty, and what can be saved is put in order. Nothing is assumed that is not given above.
scan-stale = This scan is out of date
scan-ran = Scanned on
scan-for-day = for import on
scan-seen = { $companies ->
    [one] { $companies } company
   *[other] { $companies } companies
  }, { $products ->
    [one] { $products } product
   *[other] { $products } products
  }, { $markets ->
    [one] { $markets } market
   *[other] { $markets } markets
  }; the figures above count each product in each market.
scan-unread = { $count ->
    [one] No official tariff of { $count } market is loaded: it counts as unknown.
   *[other] No official tariff of { $count } markets is loaded: they count as unknown.
  }
scan-unclassified = { $count ->
    [one] { $count } product has no code and could not be asked about.
   *[other] { $count } products have no code and could not be asked about.
  }
scan-unknown-codes = { $count ->
    [one] { $count } code is not in the nomenclature: { $codes }.
   *[other] { $count } codes are not in the nomenclature: { $codes }…
  }
scan-supposes = The saving assumes the sales of the question in each market; where the duty is on the quantity, all that the company says it can make.
scan-total-saving = Saving per year
scan-total-net = Less the proofs
scan-filter = What is shown
scan-any-market = in any market
scan-chapter = Chapter
scan-chapter-of = Chapter { $code }
scan-any-chapter = of any chapter
scan-any-standing = known or not
scan-only-gain = Only where something is saved
scan-company = Company
scan-agreement = Treaty
scan-no-gain = No advantage
scan-margin = Margin (%)
scan-up-to = up to
scan-missing = Missing: { $what }
scan-amounts = amounts in { $currency }
scan-rates = Without the treaty and with it
scan-saving = Saving per year
scan-net = Less proofs
scan-break-even = Pays off from
scan-count = { $count ->
    [one] { $count } product in a market
   *[other] { $count } products by market
  } of { $companies ->
    [one] { $companies } company
   *[other] { $companies } companies
  }
scan-nothing = No rows with these filters
scan-nothing-text = Take a filter away, or also show what saves nothing and what is not known yet.
scan-show-all = Show everything
scan-outreach = List of companies to call (Excel)
scan-export-xlsx = Export to Excel
scan-export-csv = Export to CSV
scan-stale-editions = The edition of a tariff changed
scan-stale-agreements = The data of the treaties changed
scan-stale-companies = Companies or products changed
scan-stale-rates = The table of exchange rates changed
scan-rests-on-value = Assumed value
scan-rests-on-capacity = Capacity of the company

unused-title = Preference left unused
unused-sentence = Lines of the United States under which less than [below] of what it bought from Mexico claimed the USMCA.
unused-below = Less than
unused-percent = { $percent }%
unused-none = It is not known yet how much the USMCA is used
unused-none-text = The tariff of the United States and the file with the share that claimed the treaty, by line, are needed.
unused-source-said = { $name }, { $year } · tariff { $tariff }. Only lines with trade, a general duty and a preference count. The file has no amounts: lines are counted, not weighed.
unused-by-chapter = By chapter
unused-by-state = By state of the companies
unused-by-state-help = Companies with a product in a subheading that has one of those lines.
unused-chapter = Chapter
unused-lines = Lines with something to claim
unused-low = Of low use
unused-nothing = Of no use at all
unused-companies = Companies
unused-products = Products
unused-no-state = Without a state
unused-no-companies = No company has a product in those subheadings.

compare-title = Markets side by side
compare-sentence = What does [product] from Mexico pay in these markets on [date], [quantity] for [value]?
compare-empty = Choose the markets to compare
compare-empty-text = Add up to { $most } here, or choose them in the table of every market.
compare-add = Add a market
compare-full = There are { $most } markets, the most that are compared. Remove one to add another.
compare-remove = Remove { $market }
compare-currencies = The amounts are in different currencies: they are neither added nor compared with each other.
compare-schedule = Tariff and edition
compare-no-schedule = No official tariff is loaded.
compare-line = Line
compare-line-of = One of { $count ->
    [one] { $count } line
   *[other] { $count } lines
  }
compare-open = { $count ->
    [0] See the answer
    [one] See the answer
   *[other] See the { $count } lines
  }
compare-additional = Additional duties
compare-no-additional = None in the loaded sources
compare-see-notes = There may be: see “Good to know”
compare-best = Best choice
compare-duty = Duty
compare-not-reached = Does not apply in this market
compare-not-included = Not included
compare-confidence = confidence: { $confidence }

duty-free = Free of duty
duty-unknown = Unknown
duty-needs = To compute it, add: { $what }
duty-text-only = Shown as text: not computed.
need-value = the value
need-quantity = the quantity in { $unit }
need-rate = the exchange rate from { $from } to { $to }
need-polarization = the degree of polarization
need-season = the season

rule-state-computed = Verified in the text
rule-state-text-only = Text only: the adviser decides
rule-state-unverified = Not verified

customs-value-title = Customs value
customs-value-needs = The basis of this market is { $basis }. To convert the value, this is missing: { $what }.
customs-value-total = Customs value ({ $basis })
customs-step-declared = Declared price
customs-step-freight = Freight
customs-step-insurance = Insurance
customs-step-inland = Inland carriage in Mexico
customs-step-onward = Costs after arrival
customs-step-duties-and-taxes = Duties and taxes included
cost-freight = the freight
cost-insurance = the insurance
cost-inland = the inland carriage in Mexico
cost-onward = the costs after arrival
cost-duties-and-taxes = the duties and taxes in the price
cost-rate = the exchange rate
