benefits-title = What does your product pay?
benefits-question = The question
benefits-sentence = What does [product] from Mexico pay in [market] on [date], [quantity] for [value]?
benefits-product = Product
benefits-product-open = a product
benefits-product-prompt = Name or code of 2 to 10 digits
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
benefits-freight = Freight
benefits-insurance = Insurance
benefits-inland = Inland carriage in Mexico
picker-type = Type to search.

benefits-empty = Choose a product and a market
benefits-empty-text = With the quantity and the value, what is paid and what is saved are computed besides the rate.
benefits-no-lines = The tariff of the market has no lines for this product
benefits-no-lines-text = Try fewer digits of the code, or import the official tariff in Data and team.
benefits-lines = Lines of the market
benefits-schedule = { $publisher }, { $vintage }
benefits-mfn = Without a treaty
benefits-no-agreement = No treaty between Mexico and this market is in force on that day.
benefits-best = Best choice
benefits-instead-of = Instead of
benefits-saves = Saves
benefits-rule = Rule of origin
benefits-rule-unknown = The rule for this product is not known. Consult the text of the treaty.
benefits-proof = Proof of origin
benefits-proof-unknown = The proof is not known. Consult the text of the treaty.
benefits-quota = Quota
benefits-staging = Rates by year
benefits-from = From { $day }
benefits-review = Review of the treaty: { $day }
benefits-sources = Sources
benefits-sources-title = Sources of this answer
benefits-citation = Article
benefits-edition = Nomenclature
benefits-reading = Reading
benefits-alternatives = Alternatives
benefits-additional = Additional duties
benefits-additional-help = They are paid apart from the treaty duty, unless a treaty is said to lift them.
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

duty-free = Free of duty
duty-unknown = Unknown
duty-needs = To compute it, add: { $what }
duty-text-only = Shown as text: not computed.
need-value = the value
need-quantity = the quantity in { $unit }
need-rate = the exchange rate from { $from } to { $to }
need-polarization = the degree of polarization
need-season = the season
next-step-load-schedule = Load “{ $file }” of { $authority } in Data and team.

best-lowest-duty = It pays the lowest duty.
best-only-agreement = It is the only treaty with this market.
best-simpler-proof = It pays the same and its proof of origin is simpler.
best-same-duty = It pays the same as the other treaties.

rule-state-computed = Verified in the text
rule-state-text-only = Text only: the adviser decides
rule-state-unverified = Not verified

customs-value-title = Customs value
customs-value-needs = The basis of this market is { $basis }. Add { $what } to convert the value.
customs-value-total = Customs value ({ $basis })
cost-freight = the freight
cost-insurance = the insurance
cost-inland = the inland carriage in Mexico
customs-step-declared = Value given
customs-step-freight = Freight
customs-step-insurance = Insurance
customs-step-inland = Inland carriage in Mexico

proof-types = Document
proof-certifiers = Made out by
proof-issuer = Issued by
proof-validity = Valid for
proof-records = Kept for
proof-retroactive = Retroactive
proof-waiver = Not asked for up to
proof-languages = Languages
proof-type-certification-9-elements = certification of origin with nine data elements
proof-type-eur1 = EUR.1 certificate
proof-type-invoice-declaration = invoice declaration
proof-type-certificate-issued = certificate issued by the authority
proof-type-certificate-self = certificate filled in by the exporter
proof-type-certificate-validated = certificate validated by the authority
proof-type-certificate-aladi = ALADI certificate
proof-type-approved-exporter-declaration = declaration by an approved exporter
certifier-importer = the importer
certifier-exporter = the exporter
certifier-producer = the producer
certifier-authority = the authority
certifier-approved-exporter = the approved exporter
certifier-exporter-up-to-limit = the exporter, up to a value limit
issuer-SE = Secretaría de Economía
language-eu-official = the official languages of the European Union
months = { $count ->
    [one] { $count } month
   *[other] { $count } months
  }
years = { $count ->
    [one] { $count } year
   *[other] { $count } years
  }
