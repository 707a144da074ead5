# Words of the printed documents (PDF).

documents-day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
documents-page = Page { $page } of { $pages }
documents-unknown = Unknown
documents-sheet-free = Free of duty

documents-need-value = customs value
documents-need-quantity = quantity in { $unit }
documents-need-rate = exchange rate from { $from } to { $to }
documents-need-polarization = degrees of polarization
documents-need-season = a date within the season
documents-need-freight = freight
documents-need-insurance = insurance
documents-need-inland = transport inside Mexico
documents-need-onward = costs after arrival
documents-need-duties-and-taxes = duties and taxes in the price
documents-need-a-rate = exchange rate
documents-reason-outside-vintage = The rate is of an edition of another year: confirm it before you quote.
documents-reason-outside-scope = By its title this treaty is of another sector: it does not cover this product.
documents-reason-split-by-table = The table of the treaty splits this line and gives its parts different rates.
documents-reason-table-differs = The table of the treaty has another rate for this day: confirm it with the customs of the market.
documents-reason-listed-goods-only = The treaty covers only the goods on its lists, which are not loaded.
documents-reason-no-preference = The treaty gives this line no preference.

documents-sheet-kind = Advisory sheet
documents-sheet-title = Advisory sheet: { $product }, { $market }, { $day }
documents-sheet-route = Destination: { $market } · Day of import: { $day } · Code: { $code }
documents-sheet-byline = Prepared by: { $adviser } · { $day }
documents-sheet-footer = { $office } · { $day }

documents-sheet-company = Company
documents-sheet-company-name = Name
documents-sheet-company-tax-id = RFC (tax ID)
documents-sheet-company-place = Place

documents-sheet-shipment = Shipment
documents-sheet-given = Details
documents-sheet-given-none = None given: rates are shown, amounts are not.
documents-sheet-quantity = Quantity
documents-sheet-value = Value
documents-sheet-freight = Freight
documents-sheet-insurance = Insurance
documents-sheet-inland = Transport in Mexico
documents-sheet-onward = Costs after arrival
documents-sheet-duties-and-taxes = Duties and taxes included
documents-sheet-rate = Exchange rate
documents-sheet-rate-given = 1 { $from } = { $rate } { $to }
documents-sheet-customs-value = Customs value
documents-sheet-basis = { $basis } basis
documents-sheet-basis-needs = { $basis } basis; missing: { $inputs }
documents-sheet-unit = Tariff unit

documents-sheet-answer = What is paid
documents-sheet-mfn = General (MFN)
documents-sheet-best = Best
documents-sheet-best-why = Best, { $agreements }: { $reason }
documents-sheet-instead = instead of
documents-sheet-amount = Amount
documents-sheet-saving = Saving
documents-sheet-needs = Missing for the amount: { $inputs }.
documents-sheet-text-only = The official text is shown; it was not computed.
documents-sheet-next-step = File to load: { $file }. Published by: { $authority }.
documents-sheet-no-agreement = No agreement of Mexico with this destination is in force on that day.
documents-sheet-no-line = No tariff line of this destination is loaded for the product. The duty is unknown; it is not zero.
documents-sheet-pending = Signed and not yet in force on that day: { $agreements }.

documents-sheet-requirements = What each agreement asks for
documents-sheet-requirement = Requirement
documents-sheet-rule = Rule of origin
documents-sheet-rule-unverified = Read the official text: it has not been checked.
documents-sheet-proof = Proof of origin
documents-sheet-proof-issuer = Issued by: { $issuer }
documents-sheet-proof-validity = Valid for { $months ->
    [one] { $months } month
   *[other] { $months } months
}
documents-sheet-staging = Rate by date
documents-sheet-staging-step = From { $day }: { $rate }
documents-sheet-quota = Quota
documents-sheet-in-force = In force since
documents-sheet-not-known = Unknown

documents-sheet-additional = Additional duties
documents-sheet-additional-code = Code
documents-sheet-additional-text = Measure
documents-sheet-additional-lifted = Lifted by
documents-sheet-additional-between = From { $from } to { $to }
documents-sheet-additional-since = Since { $from }
documents-sheet-additional-none = No agreement

documents-sheet-lines = The { $count } tariff lines of the product
documents-sheet-line-code = Code
documents-sheet-line-description = Description
documents-sheet-line-mfn = MFN
documents-sheet-line-best = Best preference
documents-sheet-line-chosen = The line of this sheet

documents-sheet-notes = Before you use these figures
documents-sheet-note-excluded = They leave out other charges of the destination: { $charges }.
documents-sheet-note-excluded-usual = They leave out VAT, excise and fees of the destination.
documents-sheet-note-origin = A preference applies only if the product meets the rule of origin and travels with its proof.
documents-sheet-note-unknown = “Unknown” means that an official source is missing. It does not mean zero.
documents-sheet-note-authority = The customs authority of the destination decides the classification, the origin and the duty.

documents-sheet-sources = Sources
documents-sheet-source-number = No.
documents-sheet-source-publisher = Source
documents-sheet-source-vintage = Vintage
documents-sheet-source-locator = Place
documents-sheet-source-hash = Hash

documents-origin-kind = Determination of origin
documents-origin-title = Determination of origin: { $good }, { $code }, { $day }
documents-origin-route = Code: { $code } · Day of import: { $day }
documents-origin-good = Good
documents-origin-code = Code
documents-origin-result = Result
documents-origin-agreement = Agreement
documents-origin-outcome = Origin
documents-origin-why = Why
documents-origin-met = Originates
documents-origin-not-met = Does not originate
documents-origin-open = Not known yet
documents-origin-step-met = Met
documents-origin-step-not-met = Not met
documents-origin-step-open = Open
documents-origin-unknown = No general rules at hand: { $agreements }.
documents-origin-bill = Bill of materials
documents-origin-line = Line
documents-origin-material = Material
documents-origin-origin = Origin
documents-origin-evidence = Supplier and document
documents-origin-value = Value
documents-origin-declaration-awaited = declaration asked for
documents-origin-declaration-of = declaration of { $day }
documents-origin-answered = Answers
documents-origin-question = Question
documents-origin-answer = Answer
documents-origin-working = Steps by agreement
documents-origin-asked = Still to be known
documents-origin-changes = The smallest changes by which it would originate
documents-origin-lines = lines { $lines }
documents-origin-source-provisions = General rules: { $source }, edition { $vintage }, SHA-256 { $hash }.
documents-origin-source-rules = Product rule: { $source }, edition { $vintage }, SHA-256 { $hash }.
documents-origin-medium = Medium confidence: hold it against the text.
documents-origin-low = Low confidence: hold it against the text before you use it.
documents-origin-until = valid until { $day }
documents-origin-note-rounding = Percentages are compared before they are rounded and shown with two decimals.
documents-origin-note-data = The result holds for the data of this document: where materials, prices, rules or production change, it must be determined again.
documents-origin-note-authority = The customs authority of the importing country decides the origin; keep the documents that show it.
documents-proof-kind = Proof of origin
documents-proof-heading-certification = Certification of origin
documents-proof-heading-certificate = Worksheet for the certificate of origin
documents-proof-heading-invoice-declaration = Invoice declaration
documents-proof-heading-eur1 = Worksheet for certificate EUR.1
documents-proof-heading-application = Data to apply for the certificate of origin
documents-proof-byline = Prepared by { $adviser } on { $day }. Basis: { $citation }.
documents-proof-byline-issued = Handed out on { $day }. Basis: { $citation }.
documents-proof-draft = DRAFT – incomplete
documents-proof-doubtful = HANDED OUT – something is to be checked today
documents-proof-withdrawn = WITHDRAWN – do not use it
documents-proof-not-the-form = This sheet is not form EUR.1: it serves to fill it in. Boxes have the numbers of the form; 6, the transport, is optional, and 11 is the authority’s.
documents-proof-own-form = This sheet is not the certificate: it serves to fill in the agreement’s own form.
documents-proof-boxes-not-at-hand = The list of boxes of that form is not at hand here. Compare with the form in force before you fill it in.
documents-proof-words-not-at-hand = The prescribed words of this agreement’s declaration are not at hand here. Copy them from the agreement.
documents-proof-element-1 = Importer, exporter or producer certification
documents-proof-element-2 = Certifier
documents-proof-element-3 = Exporter
documents-proof-element-4 = Producer
documents-proof-element-5 = Importer
documents-proof-element-6 = Description and HS tariff classification
documents-proof-element-7 = Origin criterion
documents-proof-element-8 = Blanket period
documents-proof-box-1 = Exporter
documents-proof-box-2 = Preferential trade between
documents-proof-box-3 = Consignee (optional)
documents-proof-box-4 = Country of origin
documents-proof-box-5 = Country of destination
documents-proof-box-7 = Remarks
documents-proof-box-8 = Item number; marks and packages; description of goods
documents-proof-box-9 = Gross mass
documents-proof-box-10 = Invoices (optional)
documents-proof-between = Mexico and { $country }
documents-proof-mexico = Mexico
documents-proof-code = Tariff code: { $code }
documents-proof-invoice = Invoice: { $invoice }
documents-proof-one-shipment = A single shipment
documents-proof-period = { $from } to { $until }
documents-proof-statement-heading-certification = 9. Statement and signature
documents-proof-statement-heading-eur1 = 12. Declaration by the exporter
documents-proof-statement-heading-invoice-declaration = Text for the invoice
documents-proof-statement-certification = I certify that the goods described in this document qualify as originating and the information contained in this document is true and accurate. I assume responsibility for proving such representations and agree to maintain and present upon request or to make available during a verification visit, documentation necessary to support this certification.
documents-proof-statement-eur1 = I, the undersigned, declare that the goods described above meet the conditions required for the issue of this certificate.
documents-proof-statement-invoice = The exporter of the products covered by this document (customs or competent governmental authorization No { $authorisation }) declares that, except where otherwise clearly indicated, these products are of Mexican preferential origin.
documents-proof-source-tmec = Text of T-MEC (USMCA), annex 5-A, paragraph 9.
documents-proof-source-tipat = Text of TIPAT (CPTPP), annex 3-B, paragraph 9.
documents-proof-source-eur1 = Text of form EUR.1, annex III, appendix III.
documents-proof-source-invoice = Text of annex III, appendix IV. Where the exporter is not approved, the number is left blank or omitted.
documents-proof-signature = Signature
documents-proof-place-and-day = Place and date
documents-proof-valid-until = It may be presented until { $day }.
documents-proof-keep-until = Keep the proof and its documents until { $day }.
documents-proof-elements = Data
documents-proof-and-more = { $good } and { $count } more
documents-proof-criterion = { $letter } (article { $article })
documents-proof-wholly-obtained = Wholly obtained or produced entirely in the territory of one or more of the Parties.
documents-proof-exclusively-originating = Produced entirely in the territory of one or more of the Parties, from originating materials only.
documents-proof-product-rule = Produced entirely in the territory of one or more of the Parties, from non-originating materials that meet the product-specific rule of origin of the good.
# The agenda of meetings on paper.
documents-agenda-kind = Agenda of meetings
documents-agenda-title = { $kind }: { $mission }
documents-agenda-zone = times of { $zone }
documents-agenda-participants = Agenda by participant
documents-agenda-places = Agenda by table
documents-agenda-days = Agenda by day
documents-agenda-wall = Wall list
documents-agenda-file-participants = participant
documents-agenda-file-places = table
documents-agenda-file-days = day
documents-agenda-file-wall = wall list
documents-agenda-slot = { $from } to { $until }
documents-agenda-count = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
  }
documents-agenda-nothing = No meetings are scheduled yet.
documents-agenda-time = Time
documents-agenda-place = Place
documents-agenda-company = Company that sells
documents-agenda-buyer = Buyer

documents-letter-kind = Letter of result
documents-letter-title = Result of { $company }
documents-letter-heading = Result of the application
documents-letter-call = { $mission } · Call “{ $call }”, version { $number }
documents-letter-greeting = To whoever represents { $company }:
documents-letter-place = The application has a place in { $mission }.
documents-letter-place-next = The place is firm once the company confirms to the office that it takes part.
documents-letter-waiting = The application is on the waiting list of { $mission }, at position { $position }.
documents-letter-waiting-next = If a place becomes free, it is given in the order of the list, and the office tells the company.
documents-letter-turned-away = The application was not admitted to { $mission }.
documents-letter-turned-away-next = The reasons are below. The company may take part in other calls.
documents-letter-result = Result
documents-letter-position = Waiting list
documents-letter-until = Last day to be heard
documents-letter-why = Why
documents-letter-blind = Applications were reviewed without names, by the criteria of the call, and ranked by the mean of their reviews.
documents-letter-reason = The office decided so for this reason: { $reason }
documents-letter-moved = The office changed its position in the list for this reason: { $reason }
documents-letter-decided = The office decided so by the call.
documents-letter-heard = Right to be heard
documents-letter-heard-until = If any of the data is not right, or the company does not agree with this result, it can say so in writing to the office until { $day }. The office answers in writing and with reasons.
