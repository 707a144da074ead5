operation-report-result = The results of a company were noted
operation-confirm-result = What a company says of its results was noted
operation-judge-sales = It was decided whether two sales are one
operation-save-opinion = The opinion of a company was noted
operation-save-lesson = The lessons learned changed
operation-inherit-lessons = Lessons of other missions were taken over

error-mission-result-twice = There is a result of this company at that horizon. Open that result and change it.
error-mission-confirmation-refused = The confirmation could not be taken: { $reason ->
    [unknown-key] the code was made on another machine; confirm it there or with a letter.
    [other-figures] the code is not for these figures; print a new code.
   *[already-said] the company has given its answer; take it back before changing the result.
}

documents-mission-title = Report of the mission { $mission }
documents-mission-kind = Mission report
documents-mission-participants = Participation
documents-mission-applied = Companies that applied
documents-mission-placed = Companies with a place
documents-mission-attended = Companies that came
documents-mission-meetings = Meetings
documents-mission-planned = Planned
documents-mission-held = Held
documents-mission-no-shows = Somebody did not come
documents-mission-leads = Leads
documents-mission-confirmed = Results confirmed by the companies
documents-mission-counts-rule = Only what the companies confirmed counts. Closed sales of all horizons are added; expected ones are those of the latest report of each company.
documents-mission-without-rate = { $count ->
    [one] One sale lacks the rate into dollars or into pesos: it is not in the figure in that currency.
   *[other] { $count } sales lack the rate into dollars or into pesos: they are not in the figure in that currency.
}
documents-mission-without-jobs = { $count ->
    [one] One report does not say how many jobs were made: the figure of jobs is without it.
   *[other] { $count } reports do not say how many jobs were made: the figure of jobs is without them.
}
documents-mission-open-twins = { $count ->
    [one] One pair of sales that may be one is still to be judged.
   *[other] { $count } pairs of sales that may be one are still to be judged.
}
documents-mission-unconfirmed = Reported and not confirmed
documents-mission-unconfirmed-note = These figures are in no total.
documents-mission-sales = Closed sales
documents-mission-closed = Closed amount, by currency
documents-mission-closed-usd = Closed in dollars
documents-mission-closed-mxn = Closed in pesos
documents-mission-expected = Expected amount, by currency
documents-mission-expected-usd = Expected in dollars
documents-mission-expected-mxn = Expected in pesos
documents-mission-first-exports = Companies that exported for the first time
documents-mission-new-markets = New markets
documents-mission-jobs = Jobs made
documents-mission-horizons = By horizon
documents-mission-horizons-alt = Bars with the closed and confirmed sales at each horizon; the figures are in the table that follows.
documents-mission-horizon = Horizon
documents-mission-due = Due
documents-mission-asked = Companies
documents-mission-reported = Reported
documents-mission-confirmed-by = Confirmed
documents-mission-late = Late
documents-mission-disputed = Disagreed
documents-mission-unrated = Sales without an exchange rate
documents-mission-jobless = Reports that do not say how many jobs
documents-mission-open-pairs = Pairs of sales to look at
documents-mission-sellers = Companies with sales
documents-mission-largest = Share of the largest
documents-mission-index = Concentration index (HHI)
documents-mission-by-market = By market
documents-mission-by-market-alt = Bars with the sales of each market: closed, and hatched the expected ones; the figures are in the table that follows.
documents-mission-by-product = By product
documents-mission-by-product-alt = Bars with the sales of each product: closed, and hatched the expected ones; the figures are in the table that follows.
documents-mission-what = What
documents-mission-figure = Figure
documents-mission-impact = What the office did for it
documents-mission-impact-alt = Bars with the mean of each rating, from 1 to 5; the figures are in the table that follows.
documents-mission-attribution = Due to the office: between { $least } and { $most }. The least leaves out what the companies would have sold without help.
documents-mission-concentration = { $companies ->
    [one] All of the value is of one company.
   *[other] The value is of { $companies } companies; the largest has { $largest } %. Concentration index (HHI): { $index } of 10,000.
}
documents-mission-answers = Answers
documents-mission-mean = Mean
documents-mission-satisfaction = Satisfaction by service
documents-mission-satisfaction-alt = Bars with the mean of each service, from 1 to 5; the figures are in the table that follows.
documents-mission-causes = Causes
documents-mission-lessons = Lessons learned
documents-mission-happened = What happened
documents-mission-to-do = What to do
documents-mission-rates = Exchange rates
documents-mission-currencies = Currencies
documents-mission-rate = Rate
documents-mission-day = Day
documents-mission-source = Source
horizon-0 = At the end
horizon-3 = 3 months
horizon-6 = 6 months
horizon-12 = 12 months
win-rating-securing = Securing the sale
win-rating-contacts = Access to contacts
win-rating-information = Access to information
win-rating-profile = A better profile
win-rating-confidence = More confidence in the market
win-rating-relationships = Business relationships
win-rating-overcame-problem = Overcoming a problem
mission-service-selection = Call and selection
mission-service-preparation = Preparation
mission-service-logistics = Logistics
mission-service-meetings = Agenda of meetings
mission-service-on-site = On the spot
mission-service-follow-up = Follow-up
lesson-kind-keep = Keep
lesson-kind-avoid = Avoid
lesson-kind-add = Add
documents-mission-part = Part
documents-mission-unit = Unit or source

column-mission-results-horizon = Horizon in months
column-mission-results-reported-on = Reported on
column-mission-results-reported-by = Who wrote it down
column-mission-results-is-first-export = First export
column-mission-results-new-markets = New markets
column-mission-results-jobs = Jobs made
column-mission-results-notes = Notes
column-mission-results-deleted-at = Result removed
column-result-sales-certainty = Closed or expected
column-result-sales-product = Product
column-result-sales-hs-code = HS code
column-result-sales-market = Market
column-result-sales-buyer = Buyer
column-result-sales-from-on = From
column-result-sales-until-on = Until
column-result-sales-minor = Amount in cents
column-result-sales-currency = Currency
column-result-sales-deleted-at = Sale removed
column-result-confirmations-way = How it was said
column-result-confirmations-letter = Letter
column-result-confirmations-said-on = Said on
column-result-confirmations-said-by = Who said it
column-result-confirmations-ratings = Ratings
column-result-confirmations-without-help = Value without our help, in %
column-result-confirmations-agrees = Agrees
column-result-confirmations-comments = Comments
column-result-confirmations-deleted-at = Answer taken back
column-sale-verdicts-kept-id = Sale that counts
column-sale-verdicts-other-id = The other sale
column-sale-verdicts-verdict = Verdict
column-sale-verdicts-share = Share of the first, in %
column-sale-verdicts-reason = Reason
column-sale-verdicts-person-id = Who decided
column-sale-verdicts-deleted-at = Verdict removed
column-service-opinions-service = Service
column-service-opinions-rating = Rating
column-service-opinions-causes = Causes
column-service-opinions-words = In their words
column-service-opinions-deleted-at = Opinion removed
column-mission-lessons-kind = Kind
column-mission-lessons-happened = What happened
column-mission-lessons-to-do = What to do
column-mission-lessons-needed-of = Of whom it is needed
column-mission-lessons-needed = What is needed
column-mission-lessons-days-before = Days before the mission
column-mission-lessons-deleted-at = Lesson removed
dialog-save-mission-report = Save the report of the mission
dialog-save-mission-figures = Save the figures of the mission

problem-sales-not-alike = These sales are not counted twice: they are not of one company and market, or one is expected and the other closed.
problem-split-twice = One of these sales is shared with another already. Take that decision back first.
problem-said-before-report = The answer is older than the report, which is of { $reported }.
problem-reported-too-early = At this horizon, results are reported from { $first } on.
problem-sale-before-mission = The sale is older than the mission, which began on { $first }.
outcomes-jobs-unknown = Nobody said
outcomes-without-rate = The exchange rate is missing
outcomes-unknown = Nothing confirmed
