mission-tab-results = Results
outcomes-views = Parts of the results
outcomes-view-figures = Figures
outcomes-view-companies = Companies
outcomes-view-doubles = Possible doubles
outcomes-view-opinions = Satisfaction
outcomes-view-lessons = Lessons

outcomes-report = Save the report
outcomes-report-paper = Report as PDF
outcomes-report-sheet = Figures in Excel
outcomes-figures-help = Only what the companies confirmed counts; what was said and not confirmed stands apart and is in no total. Closed sales of all horizons are added; expected ones are those of the latest report of each company.
outcomes-figures-may-not = The figures are for whoever may export registers
outcomes-figures-may-not-text = Ask whoever administers for the permission. What each company reports can be seen.
outcomes-missing = What is missing for a complete figure
outcomes-missing-late = { $count ->
    [one] One report is late.
   *[other] { $count } reports are late.
}
outcomes-missing-unsaid = { $count ->
    [one] One report is not confirmed.
   *[other] { $count } reports are not confirmed.
}
outcomes-missing-disputed = { $count ->
    [one] A company does not agree with its report.
   *[other] With { $count } reports the company does not agree.
}
outcomes-missing-rate = { $count ->
    [one] One sale could not be converted to dollars or to pesos: its exchange rate is missing.
   *[other] { $count } sales could not be converted to dollars or to pesos: their exchange rates are missing.
}
outcomes-missing-jobs = { $count ->
    [one] One report does not say how many jobs were created.
   *[other] { $count } reports do not say how many jobs were created.
}
outcomes-missing-doubles = { $count ->
    [one] One pair of sales may be the same.
   *[other] { $count } pairs of sales may be the same.
}
outcomes-missing-nothing = Nothing is missing
outcomes-none = No results yet
outcomes-none-text = Companies report at the end and after 3, 6 and 12 months.
outcomes-none-action = See what each company reports
outcomes-closed-confirmed = Closed and confirmed sales
outcomes-closed-said = Closed, said and not confirmed
outcomes-sale-figures = Confirmed and not confirmed
outcomes-what = Item
outcomes-confirmed = Confirmed
outcomes-unconfirmed = Not confirmed
outcomes-sales = Sales
outcomes-closed = Closed, by currency
outcomes-closed-usd = Closed in dollars
outcomes-closed-mxn = Closed in pesos
outcomes-expected = Expected, by currency
outcomes-expected-usd = Expected in dollars
outcomes-expected-mxn = Expected in pesos
outcomes-first-exports = Companies that exported for the first time
outcomes-new-markets = New markets
outcomes-jobs = Jobs created
outcomes-jobs-any = saying jobs or not
outcomes-jobs-untold = that do not say jobs
outcomes-jobs-help = Leave it empty where nobody said. Zero means none.
outcomes-nothing = None
outcomes-chart = { $label }. { $bars }
outcomes-attribution = What is due to the office
outcomes-attribution-between = Between { $least } and { $most }
outcomes-attribution-text = The least leaves out the part that the companies said they would have sold without our help; the most is all that they closed and confirmed. The true figure lies between the two.
outcomes-attribution-bar = Confirmed sales
outcomes-attribution-least = Would not have been sold without help
outcomes-attribution-most = Would have been sold anyway
outcomes-concentration = Concentration
outcomes-concentration-text = { $companies ->
    [one] All of the value is of one company.
   *[other] The value is of { $companies } companies; the largest has { $largest }. Concentration index (HHI): { $index } of 10,000.
}
outcomes-by-horizon = Closed and confirmed sales, by horizon
outcomes-horizon = Horizon
outcomes-due = Due
outcomes-asked = Companies
outcomes-reported = Reported
outcomes-confirmed-by = Confirmed
outcomes-disputed = Disagree
outcomes-late = Late
outcomes-by-market = By market
outcomes-by-product = By product
outcomes-worth = What the office was good for
outcomes-worth-of = Aspect
outcomes-by-service = Satisfaction by service
outcomes-service = Service
outcomes-answers = Answers
outcomes-mean = Mean
outcomes-mean-of = { $mean } of 5
outcomes-participation = Participation
outcomes-applied = Companies that applied
outcomes-placed = Companies with a place
outcomes-attended = Companies that attended
outcomes-meetings = Meetings
outcomes-meetings-text = { $planned } planned, { $held } held, { $absent } with a no-show
outcomes-leads = Leads
outcomes-leads-count = { $leads ->
    [one] One lead
   *[other] { $leads } leads
}
outcomes-leads-unknown = Nobody counted them
outcomes-rates = Exchange rates
outcomes-rates-none = No exchange rate was used.
outcomes-figures-on = Figures as of
outcomes-rate-pair = Currencies
outcomes-rate-of = { $from } per { $to }
outcomes-rate = Rate
outcomes-rate-day = Day
outcomes-rate-source = Source

outcomes-companies = Results by company
outcomes-companies-help = Each company reports at the end of the mission and after 3, 6 and 12 months. Open a horizon to write down or confirm.
outcomes-companies-count = { $count ->
    [one] One company
   *[other] { $count } companies
}
outcomes-report-one = Write down a result
outcomes-go-on = Continue
outcomes-nobody-asked = Nobody has a place yet
outcomes-nobody-asked-text = Results are asked of the companies that attended or, while attendance is not noted, of those with a place.
outcomes-nobody-asked-action = See the registrations
outcomes-filter = Filter results
outcomes-find = Find by company
outcomes-found-none = Nothing matches the filters
outcomes-standing = Status
outcomes-standing-any = with any status
outcomes-horizon-any = at any horizon
outcomes-horizon-due = { $horizon } ({ $day })
outcomes-companies-summary = { $companies }. Reports are due: { $dues }.
outcomes-late-days = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
outcomes-company = Company
outcomes-open = { $company }, { $horizon }: { $standing }
outcomes-saved = The result of { $name } was written down.
outcomes-sales-help = Those closed since the report before, and expected ones as they are expected today. Without sales, leave the list empty.
outcomes-sales-none = It reported no sales.
outcomes-sale = Sale { $number }
outcomes-sale-add = Add a sale
outcomes-sale-remove = Remove sale { $number }
outcomes-certainty = Closed or expected
outcomes-sale-product = Product
outcomes-sale-product-help = In words, by code, or both.
outcomes-sale-code = HS code
outcomes-sale-buyer = Buyer
outcomes-sale-amount = Amount
outcomes-sale-currency = Currency
outcomes-sale-market = Market
outcomes-sale-from = First day of the sales
outcomes-sale-until = Last day
outcomes-sale-days = Days
outcomes-first-export = It exported for the first time
outcomes-new-markets-help = Countries that it did not sell to before.
outcomes-reported-on = Reported on
outcomes-notes = Notes
outcomes-notes-help = Who said it at the company, and how: call, mail, visit.
outcomes-yes = Yes
outcomes-no = No
outcomes-unreported = The company has not reported this horizon yet.
outcomes-unsaid = The company has not confirmed these figures yet: they are in no total.
outcomes-confirm = Write down what the company says
outcomes-code-see = See the code
outcomes-edit = Change
outcomes-remove = Remove the result
outcomes-remove-title = Remove the result of { $name }?
outcomes-remove-text = Its sales go too. This can be undone.
outcomes-removed = The result of { $name } was removed.
outcomes-take-back = Take the answer back
outcomes-take-back-title = Take back the answer of { $name }?
outcomes-take-back-text = The figures no longer count and can be changed, until the company answers again.
outcomes-taken-back = The answer of { $name } was taken back.
outcomes-locked = These figures no longer change. To correct them, take the answer back first.
outcomes-code = Code
outcomes-code-title = Code of { $name }
outcomes-code-text = It fits only these figures: if they change, a new code is needed. Read it to the company or hand it the sheet, which has the figures and the code; when the company gives it back, enter it with its answer on this same machine.
outcomes-code-copy = Copy the code
outcomes-code-copied = Code copied
outcomes-code-sheet = Save the sheet to confirm
outcomes-code-help = The one that the company gave back. Hyphens and small letters do not matter.
outcomes-confirm-title = Answer of { $name }
outcomes-confirm-locks = With the answer, the figures are locked.
outcomes-said = The answer of { $name } was written down.
outcomes-agreement = Does the company agree with the figures?
outcomes-agrees = It agrees
outcomes-disagrees = It does not agree
outcomes-way = How it said so
outcomes-letter = Number or reference of the letter
outcomes-letter-help = With which it is found in the file.
outcomes-said-by = Who answers for the company
outcomes-said-on = Day of the answer
outcomes-worth-help = From 1 to 5, as the company says.
outcomes-worth-1 = not at all
outcomes-worth-2 = a little
outcomes-worth-3 = some
outcomes-worth-4 = a lot
outcomes-worth-5 = it decided
outcomes-without-help = Of every 100 dollars of these sales, how many would have been sold without our help?
outcomes-without-help-help = 0 if nothing would have been sold without help; 100 if all of it would have been sold anyway.
outcomes-without-help-short = Would have been sold without help
outcomes-comments = Comments
outcomes-dispute = With what it does not agree
outcomes-rating-of = { $rating } of 5
result-standing-not-yet = Not yet
result-standing-due = Due today
result-standing-late = Late
result-standing-reported = Not confirmed
result-standing-confirmed = Confirmed
result-standing-disputed = Disputed
certainty-closed = Closed
certainty-expected = Expected
confirmation-way-code = With the code
confirmation-way-letter = By letter

outcomes-doubles-help = Sales that look alike, of this and of other missions. Until somebody decides, both count.
outcomes-doubles-none = No sales look alike
outcomes-doubles-none-text = Buyer, product, time and amount of the sales of each company are compared.
outcomes-doubles-may-not = Whoever may decide places decides. Here you can see them.
outcomes-doubles-filter = Filter pairs
outcomes-judged = Decision
outcomes-judged-any = decided or not
outcomes-judged-open = Not decided
outcomes-judged-judged = Decided
outcomes-no-longer-alike = They no longer look alike: the sales changed, or a later report took the place of one.
outcomes-alike = Alike: { $score } of 100
outcomes-alike-part = { $part }: { $points } of { $most }
twin-part-buyer = buyer
twin-part-product = product
twin-part-time = time
twin-part-value = value
outcomes-side-by-side = The two sales of { $company }
outcomes-first-sale = First sale
outcomes-second-sale = Second sale
outcomes-of-mission = Mission
outcomes-reported-by = Written down by
outcomes-unsaid-short = Not said
outcomes-judge = Decide
outcomes-judge-again = Change the decision
outcomes-judge-title = Two sales of { $company }
outcomes-judged-done = Two sales of { $company } were decided.
outcomes-unjudge = Take the decision back
outcomes-unjudge-title = Take back the decision on two sales of { $company }?
outcomes-unjudge-text = The decision no longer holds: until somebody decides again, each sale counts in full.
outcomes-unjudged = The decision on two sales of { $company } was taken back.
outcomes-verdict = What are they?
sale-verdict-same = The same sale
sale-verdict-different = Two different sales
sale-verdict-split = One sale that two worked for
outcomes-kept = Which one counts?
outcomes-shared = Of which one will you say the share?
outcomes-share = Share of { $sale }
outcomes-share-rest = The other one keeps { $rest }: together they make 100.
outcomes-reason = Reason
outcomes-counts-both = Both count.
outcomes-counts-one = Only { $sale } counts.
outcomes-counts-shares = { $sale } counts with { $share }; { $other } with { $rest }.

outcomes-opinions-help = What each company thinks of each service, and why.
outcomes-opinions-none = No opinions yet
outcomes-opinions-none-text = Write down what the companies say of each service, with the causes.
outcomes-opinion-new = Write down an opinion
outcomes-opinion-edit = Change the opinion
outcomes-opinion-edit-of = Change the opinion of { $company } on { $service }
outcomes-opinion-saved = The opinion of { $company } was written down.
outcomes-opinion-replaces = This company already gave its opinion of this service. What you save takes its place.
outcomes-opinion-1 = very bad
outcomes-opinion-2 = bad
outcomes-opinion-3 = fair
outcomes-opinion-4 = good
outcomes-opinion-5 = very good
outcomes-opinions = Opinions
outcomes-opinions-filter = Filter opinions
outcomes-service-any = on any service
outcomes-rating = Rating
outcomes-rating-any = with any rating
outcomes-rating-low = 1 and 2
outcomes-rating-middle = 3
outcomes-rating-high = 4 and 5
outcomes-cause = Cause
outcomes-cause-any = for any cause
outcomes-causes = Causes
outcomes-causes-good = What was good
outcomes-causes-bad = What was bad
outcomes-cause-side = Side
cause-good = In favor
cause-bad = Against
outcomes-times = Times
outcomes-in-words = In its words
outcomes-actions = Actions
outcomes-actions-of = Actions for { $name }

outcomes-lessons-help = What happened and what to do the next time. Another mission takes them over as requirements and tasks.
outcomes-lessons-none = No lessons yet
outcomes-lessons-none-text = Write down what to repeat, avoid or add, or take those of another mission.
outcomes-lessons-count = { $count ->
    [one] one lesson
   *[other] { $count } lessons
}
outcomes-lesson-new = Add a lesson
outcomes-lesson-edit = Change the lesson
outcomes-lesson-saved = The lesson was saved.
outcomes-lesson-remove = Remove the lesson
outcomes-lesson-remove-title = Remove the lesson?
outcomes-lesson-remove-text = “{ $name }” is no longer offered to other missions. What they took over stays.
outcomes-lesson-removed = The lesson was removed.
outcomes-lesson-kind = Kind
outcomes-happened = What happened
outcomes-to-do = What to do
outcomes-to-do-help = Beginning with a verb, as it will stand in the list of the next mission.
outcomes-becomes = In the next mission it is
outcomes-becomes-office = A task of the office
outcomes-becomes-company = Something asked of each company
outcomes-becomes-delegate = Something asked of each delegate
outcomes-becomes-task = { $days ->
    [one] Task of the office, 1 day before
   *[other] Task of the office, { $days } days before
}
outcomes-becomes-line = { $days ->
    [one] Requirement { $of }: { $needed }, 1 day before
   *[other] Requirement { $of }: { $needed }, { $days } days before
}
outcomes-needed = What is asked for
outcomes-needed-of-company = of each company
outcomes-needed-of-delegate = of each delegate
outcomes-days-before = Days before the mission
outcomes-inherit = Take from other missions
outcomes-inherit-from = Earlier missions of the same kind or country
outcomes-inherit-help = What this mission took over before is not repeated.
outcomes-inherit-preview = What will be taken over
outcomes-inherit-do = Take these lessons over
outcomes-inherit-none = No lessons to take over
outcomes-inherit-none-text = No earlier mission of the same kind or country has lessons.
outcomes-inherited = { $count ->
    [one] One lesson was taken over.
   *[other] { $count } lessons were taken over.
}

problem-same-sale = They are the same sale. Choose two.
problem-cause-unknown = “{ $found }” is not a cause of the list.
problem-confirmation-code = “{ $found }” is not a code: it has 16 letters and digits in four groups. Check what the company gave back.
problem-day-before = This day is before the first one.
problem-hs-code = “{ $found }” is not an HS code. Write at least 6 digits, for example 0804.40.
