# What a published call says, the letter with which a company confirms its results, and the itinerary.

documents-call-kind = Call
documents-call-route = { $kind } · { $mission }
documents-call-published = Version { $number } · Published on { $day }
documents-call-prepared = Version { $number } · Prepared on { $day }
documents-call-stamp-draft = DRAFT
documents-call-stamp-replaced = REPLACED
documents-call-stamp-called-off = CALLED OFF
documents-call-warning-draft = This is a draft that is not published: it may change, and no applications are taken by it yet.
documents-call-warning-replaced = This version no longer holds: another took its place. Reason: { $reason }
documents-call-warning-called-off = The office called this call off. Reason: { $reason }
documents-call-applying = Time of applications
documents-call-says = The call
documents-call-offered = What is offered
documents-call-places =
    { $count ->
        [one] One place for a company in { $mission }.
       *[other] { $count } places for companies in { $mission }.
    }
documents-call-money = Money for a part of the cost, with the amounts and caps below.
documents-call-who = Who may take part
documents-call-who-all = Any company may apply.
documents-call-who-text = The company meets all that follows. Each requirement is checked by itself, and where one is not met it is told which and why.
documents-call-papers = Documents asked for
documents-call-papers-none = None to apply.
documents-call-original = { $document }, whose original the office sees
documents-call-positive = Positive action
documents-call-positive-for = This call is a positive action. Whom it is for: { $grounds }.
documents-call-positive-how = Only what whoever owns or leads the company said of themselves counts, with their leave to use it in this call. Reviewers do not see what was said.
documents-call-positive-none = No group is a requirement to take part. Where a criterion of the review takes positive action into account, it is below with its weight.
documents-call-decides = How it is decided
documents-call-blind = Reviewers do not see the name, the contact, the state or the size of the company, and do not review an application with which they have a conflict of interest.
documents-call-justified = Each score has its justification in writing.
documents-call-mean = Applications are ranked by the mean of their reviews, the highest first. When no places are left, the others are on the waiting list in that order.
documents-call-ties = Between two applications with the same mean decides, in this order:
documents-call-draw = The draw comes from a number that was fixed when the call was written: anybody can make it again.
documents-call-region-of = For
documents-call-paid = The support is paid after the cost is proved and the originals are seen, at the exchange rate of the day of the transfer.
documents-call-dates = Dates and deadlines
documents-call-date-what = What
documents-call-date-when = When
documents-call-date-counted = How it is counted
documents-call-applications-open = Applications open
documents-call-applications-close = Applications close
documents-call-by-clock = By the clocks of that zone
documents-call-support-from = The support is asked for from
documents-call-support-until = The support is asked for until
documents-call-support-proved = The cost is proved until
documents-call-activity = Days of the activity
documents-call-local-days = Days in { $place }
documents-call-days-before =
    { $count ->
        [one] One business day before it begins
       *[other] { $count } business days before it begins
    }
documents-call-days-after =
    { $count ->
        [one] One business day after it ends
       *[other] { $count } business days after it ends
    }
documents-call-business-days = Business days are Monday to Friday, without the days off of the law and those that the office adds.
documents-call-heard = Each company gets its result in writing, with the reasons and with what would have changed it. If it does not agree, it can say so in writing to the office by the day in its letter of result. The office answers in writing and with reasons.
documents-call-contact = Contact and personal data
documents-call-office = Questions and applications: { $office }.
documents-call-notice = Personal data are treated as privacy notice { $edition } says, in force since { $day }. The office hands it to whoever asks.
documents-call-notice-ask = The office hands its privacy notice to whoever asks.
documents-call-parts = Parts of the call
documents-call-skip = Go to the call

documents-confirm-kind = Confirmation of results
documents-confirm-title = Confirmation of results of { $company }
documents-confirm-route = { $mission } · { $horizon }
documents-confirm-ask = These are the figures that the office has of { $company }. The company is asked to look at them and to say whether they are its own. Only figures that a company confirms are counted.
documents-confirm-figures = Figures on { $day }
documents-confirm-first-export = First export
documents-confirm-yes = Yes
documents-confirm-no = No
documents-confirm-new-markets = New markets
documents-confirm-none = None
documents-confirm-jobs = Jobs that were made
documents-confirm-sales = Sales
documents-confirm-no-sales = No sale was written down.
documents-confirm-certainty = State
documents-confirm-certainty-expected = Expected
documents-confirm-certainty-closed = Closed
documents-confirm-product = Product
documents-confirm-market = Market
documents-confirm-buyer = Buyer
documents-confirm-when = Dates
documents-confirm-amount = Amount
documents-confirm-code = Code of these figures
documents-confirm-code-text = The code holds for these figures only. Where one changes, the office makes another.
documents-confirm-answer = How to answer
documents-confirm-step-say = By phone, by mail or in person, with the name of whoever answers: yes or no, and the code.
documents-confirm-step-rate = From 1 (not at all) to 5 (a lot), what the office helped with: { $ratings }.
documents-confirm-step-without = Which part of the value would have come without the help of the office, from 0 to 100%.
documents-confirm-until = Until when
documents-confirm-until-text = The answer helps most if it comes by { $day }. Later ones are taken too.
documents-confirm-saying-no = Saying no is fine
documents-confirm-saying-no-text = Where a figure is not right, it is enough to say so: the office mends it or stops counting it. A “no” helps as much as a “yes”.

documents-itinerary-kind = Itinerary
documents-itinerary-whole = Itinerary of the whole mission
documents-itinerary-of = Itinerary of { $company }
documents-itinerary-title = { $heading }: { $mission }
documents-itinerary-mission = The mission
documents-itinerary-days = Days
documents-itinerary-travels = Who travels
documents-itinerary-parties = Who takes part
documents-itinerary-companies = Companies
documents-itinerary-company = Company
documents-itinerary-people = People
documents-itinerary-nobody = No people registered
documents-itinerary-clock = All times are by the clock of { $place } ({ $zone }).
documents-itinerary-meetings = The business meetings have an agenda of their own.
documents-itinerary-day = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $day }
documents-itinerary-nothing = Nothing is planned.
documents-itinerary-time = Time
documents-itinerary-what = Activity
documents-itinerary-place = Place
documents-itinerary-who = Who attends
documents-itinerary-everybody = All companies

documents-drill-kind = Readiness drill
documents-drill-title = { $heading }: { $mission }
documents-drill-done = When it was done
documents-drill-day = Day
documents-drill-time = Time
documents-drill-signed = Name and signature of whoever checked
