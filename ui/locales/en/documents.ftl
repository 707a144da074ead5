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
# {page} and {pages} are filled in while each page is set.
documents-page = Page { $page } of { $pages }
documents-money = { $amount } { $currency }
documents-unknown = Unknown

documents-sheet-kind = Advisory sheet
documents-sheet-title = Advisory sheet: { $product }, { $market }, { $day }
documents-sheet-question = What does { $product } pay in { $market }?
documents-sheet-route = Imported from Mexico on { $day }
documents-sheet-footer = { $office } · Prepared by { $adviser } · { $day }

documents-sheet-company = Company
documents-sheet-company-name = Name
documents-sheet-company-tax-id = RFC (tax ID)
documents-sheet-company-place = Place

documents-sheet-shipment = Shipment
documents-sheet-shipment-none = No shipment given: rates are shown, amounts are not.
documents-sheet-value = Value
documents-sheet-freight = Freight
documents-sheet-insurance = Insurance
documents-sheet-quantity = Quantity
documents-sheet-customs-value = Customs value
documents-sheet-customs-value-basis = { $basis } basis
documents-sheet-product-code = Product code
documents-sheet-unit = Unit of the line

documents-sheet-answer = What is paid
documents-sheet-mfn = General duty (MFN)
documents-sheet-best = Best
documents-sheet-instead = instead of
documents-sheet-amount = Amount
documents-sheet-saving = Saving
documents-sheet-needs = To work out the amount, this is missing: { $inputs }.
documents-sheet-text-only = The official text is shown; it is not computed.
documents-sheet-next-step = Next step: { $step }
documents-sheet-no-agreement = No agreement between Mexico and { $market } is in force on that day.
documents-sheet-no-line = No tariff line is loaded for this product in { $market }. The duty is unknown; it is not zero.

documents-sheet-requirements = What each agreement asks for
documents-sheet-rule = Rule of origin
documents-sheet-proof = Proof of origin
documents-sheet-proof-issuer = Issued by: { $issuer }
documents-sheet-proof-validity = Valid for { $months ->
    [one] { $months } month
   *[other] { $months } months
}
documents-sheet-staging = Rate over time
documents-sheet-staging-step = From { $day }: { $rate }
documents-sheet-quota = Quota
documents-sheet-not-known = Unknown
documents-sheet-not-any = None

documents-sheet-additional = Additional duties
documents-sheet-additional-code = Code
documents-sheet-additional-text = Measure
documents-sheet-additional-lifted = Lifted by
documents-sheet-additional-none-lifts = No agreement

documents-sheet-lines = { $count ->
    [one] The tariff line that matches
   *[other] The { $count } tariff lines that match
}
documents-sheet-line-code = Code
documents-sheet-line-description = Description
documents-sheet-line-mfn = MFN
documents-sheet-line-best = Best preferential rate
documents-sheet-line-chosen = The line of this sheet

documents-sheet-notes = Before you use these figures
documents-sheet-note-excluded = They do not include VAT, excise or fees of the destination.
documents-sheet-note-origin = A preferential rate holds only if the product meets the rule of origin and travels with its proof of origin.
documents-sheet-note-authority = The customs authority of { $market } decides the classification and the duty.
documents-sheet-note-unknown = “Unknown” means that an official source is missing, not that the rate is zero.

documents-sheet-sources = Sources
documents-sheet-source-number = No.
documents-sheet-source-publisher = Source
documents-sheet-source-vintage = Vintage
documents-sheet-source-locator = Place
documents-sheet-source-hash = Hash
