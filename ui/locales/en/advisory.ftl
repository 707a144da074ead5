### Advice: diagnosis of export readiness, and export plan.

operation-save-diagnosis = A diagnosis of export readiness was saved
operation-remove-diagnosis = A diagnosis of export readiness was removed
merge-kind-readiness-diagnoses = Diagnoses of export readiness
column-readiness-diagnoses-questionnaire = Version of the questionnaire
column-readiness-diagnoses-taken-on = Day of the diagnosis
column-readiness-diagnoses-person-id = Who asked
column-readiness-diagnoses-answered-by = Who answered
column-readiness-diagnoses-levels = Answers
column-readiness-diagnoses-evidence = Evidence
column-readiness-diagnoses-notes = Notes
column-readiness-diagnoses-score-low = Lowest possible score
column-readiness-diagnoses-score-high = Highest possible score
column-readiness-diagnoses-deleted-at = Removed

error-advisory-invalid = There are data to correct.
error-advisory-unknown-questionnaire = This diagnosis uses version { $version } of the questionnaire, which this program does not know. Update Proa to see it.
problem-readiness-in-future = The day of the diagnosis cannot be still to come.
problem-readiness-version = This version of the questionnaire is not known.
problem-readiness-question = This question is not of the questionnaire.
problem-readiness-answer = Choose one of the answers.
problem-readiness-nothing = Answer at least one question.

dialog-save-readiness = Save the diagnosis
readiness-tab = Readiness
readiness-title = Export diagnosis
readiness-new = Make a diagnosis
readiness-again = Make another diagnosis
readiness-edit = Correct
readiness-remove = Remove
readiness-removed = The diagnosis was removed.
readiness-saved = The diagnosis of { $name } was saved.
readiness-print = Save as PDF
readiness-none = There is no diagnosis of this company yet
readiness-none-text = It has 30 questions on eight subjects, with answers in plain words. What the profile already says is proposed; what is not known stays unanswered, and is said to be so.
readiness-overall = Readiness to export
readiness-of-hundred = out of 100
readiness-range = between { $low } and { $high }
readiness-unknown = { $count ->
    [0] Every question has an answer
    [one] { $count } answer is missing
   *[other] { $count } answers are missing
}
readiness-facts = { $day } · asked by { $person }
readiness-standing = Standing
readiness-standing-current = Current
readiness-standing-aged = Older than a year
readiness-standing-superseded = There is a newer questionnaire
readiness-standing-aged-text = A diagnosis serves for a year. Make another before relying on it.
readiness-standing-superseded-text = It was made with an earlier version of the questionnaire. Make another with the one of today.
readiness-by-dimension = By subject
readiness-dimension = Subject
readiness-weight = Weight
readiness-score = Score
readiness-before = Before
readiness-change = Change
readiness-compared = Compared with the diagnosis of { $day }.
readiness-since = Compared with the diagnosis of { $day }: { $change }.
readiness-change-open = not known yet
readiness-change-same = same
readiness-radar = Score by subject, in a circle: further out is better. The same figures stand in the table.
readiness-radar-open = The light area is what is not known yet.
readiness-radar-before = The dashed line is the diagnosis before.
readiness-low = Where to begin
readiness-low-help = The lowest answers, with the action that each proposes. The export plan may begin with them.
readiness-low-none = No answer is low.
readiness-low-action = Proposed action
readiness-low-answer = Answer
readiness-low-section = Section of the plan
readiness-answers = Answers
readiness-question = Question
readiness-answer = Answer
readiness-not-known = Not known
readiness-evidence = Evidence
readiness-evidence-none = None noted
readiness-all = Diagnoses of the company
readiness-gone = That diagnosis is gone: somebody removed it
readiness-notes = Notes
readiness-taken-on = Day
readiness-answered-by = Who answers for the company
readiness-answered-by-help = Name and position.
readiness-form = Diagnosis of export readiness
readiness-form-about = About this diagnosis
readiness-form-why = Why it is asked
readiness-form-shows = What shows it
readiness-form-evidence = What was seen
readiness-form-notes-help = They are printed with the diagnosis.
readiness-form-proposed = The register proposes: { $answer }
readiness-form-take = Use this answer
readiness-form-taken = It is the chosen answer
readiness-form-progress = { $answered } of { $total } questions answered
readiness-form-jump = Go to a subject
readiness-form-score = Score so far
readiness-clue-export-experience-none = The profile says that it never exported.
readiness-clue-export-experience-occasional = The profile says that it exports now and then.
readiness-clue-export-experience-regular = The profile says that it exports every year.
readiness-clue-classified-products-none = No product of the profile ({ $total }) has a tariff code.
readiness-clue-classified-products-some = { $count } of { $total } products of the profile have a tariff code.
readiness-clue-classified-products-all = { $total ->
    [one] The product of the profile has a tariff code.
   *[other] All { $total } products of the profile have a tariff code.
}
readiness-clue-stated-capacity-none = No product of the profile ({ $total }) says how much can be made.
readiness-clue-stated-capacity-some = { $count } of { $total } products of the profile say how much can be made.
readiness-clue-stated-capacity-all = { $total ->
    [one] The product of the profile says how much can be made.
   *[other] All { $total } products of the profile say how much can be made.
}
readiness-clue-certifications-some = { $count } of { $total } products of the profile have certifications.
readiness-clue-certifications-all = { $total ->
    [one] The product of the profile has certifications.
   *[other] All { $total } products of the profile have certifications.
}
readiness-clue-origin-cases-some = { $count ->
    [one] The office keeps an origin case of the company.
   *[other] The office keeps { $count } origin cases of the company.
}
readiness-clue-listing-public = The company is in the exporters’ directory.
readiness-clue-web-some = The profile has a website.
readiness-clue-markets-none = The profile names no market.

documents-readiness-kind = Export diagnosis
documents-readiness-title = Export diagnosis of { $company }
documents-readiness-heading = Readiness to export
documents-readiness-about = The diagnosis
documents-readiness-taken-on = Day
documents-readiness-asked-by = Asked by
documents-readiness-answered-by = Answered by
documents-readiness-version = Questionnaire
documents-readiness-version-of = version { $version }
documents-readiness-exact = { $score } out of 100
documents-readiness-open = between { $low } and { $high } out of 100
documents-readiness-unknown-note = { $count ->
    [one] One question has no answer: the score is given between the lowest and the highest that it can be.
   *[other] { $count } questions have no answer: the score is given between the lowest and the highest that it can be.
}
documents-readiness-picture = Score by subject
documents-readiness-picture-alt = Radar chart with eight axes, from 0 at the center to 100 at the edge. The figures are in the table that follows.
documents-readiness-how = The score of a subject is the mean of the points of its answers; the whole adds the subjects up by their weight. Figures are rounded to whole numbers.
documents-readiness-aged = This diagnosis is older than a year.
documents-readiness-superseded = There is a newer questionnaire than that of this diagnosis.

operation-save-export-plan = An export plan was saved
operation-move-plan-action = The progress of an action of the export plan was noted
operation-remove-export-plan = An export plan was removed
merge-kind-export-plans = Export plans
merge-kind-plan-objectives = Objectives of export plans
column-export-plans-diagnosis-id = Diagnosis that it is made from
column-export-plans-person-id = Who made the plan
column-export-plans-title = Title of the plan
column-export-plans-texts = Texts of the plan
column-export-plans-deleted-at = Plan removed
column-plan-objectives-plan-id = Plan of the objective
column-plan-objectives-what = Objective
column-plan-objectives-market = Market of the objective
column-plan-objectives-product-id = Product of the objective
column-plan-objectives-target = Figure of the objective
column-plan-objectives-unit = Unit of the figure
column-plan-objectives-due-on = Day of the objective
column-plan-objectives-deleted-at = Objective removed
column-plan-actions-plan-id = Plan of the action
column-plan-actions-section = Section of the plan
column-plan-actions-what = Action
column-plan-actions-owner = Who does it
column-plan-actions-starts-on = Start of the action
column-plan-actions-due-on = Day of the action
column-plan-actions-state = State of the action
column-plan-actions-reason = Why it was dropped
column-plan-actions-progress = Progress in %
column-plan-actions-cost-minor = Cost of the action, in hundredths
column-plan-actions-cost-currency = Currency of the cost
column-plan-actions-question = Question that it comes from
column-plan-actions-deleted-at = Action removed
value-plan-actions-state-planned = to begin
value-plan-actions-state-doing = under way
value-plan-actions-state-done = done
value-plan-actions-state-dropped = canceled

problem-plan-section = This section is not of the plan.
problem-plan-too-many = There are more than { $max }. Leave in the plan what will be followed, and move the rest to another.
problem-plan-unit = Say what the figure counts: tons, USD, orders.
problem-plan-progress = “{ $found }” is not a valid progress. Type a whole number from 0 to 100.
problem-plan-currency = Choose the currency of the cost.
dialog-save-plan = Save the export plan

plan-tab = Plan
plan-form = Export plan
plan-new = Make a plan
plan-another = Make another plan
plan-edit = Change the plan
plan-remove = Remove
plan-removed = The plan was removed.
plan-saved = The plan of { $name } was saved.
plan-print = Save as PDF
plan-none = There is no export plan yet
plan-none-text = A plan has ten sections, objectives with figure and day, and actions with owner, day and cost. It may begin with the low answers of a diagnosis.
plan-facts = Made by { $person } on { $day }
plan-gone = That plan is gone: somebody removed it
advisory-latest = See the latest
plan-all = Plans of the company
plan-name = Title
plan-name-default = Export plan { $year }
plan-made-by = Made by
plan-made-on = Day
plan-progress = Progress
plan-progress-of = { $share } %
plan-progress-none = No actions yet
plan-counts = { $done ->
    [one] { $done } done
   *[other] { $done } done
} · { $open ->
    [one] { $open } open
   *[other] { $open } open
}
plan-late = { $count ->
    [one] { $count } action is late
   *[other] { $count } actions are late
}
plan-overdue = late
plan-costs = Costs by currency
plan-costs-planned = Cost of the plan
plan-costs-done = Of what is done
plan-costs-spent = Of what is done: { $amount }
plan-costs-none = No action has a cost noted
plan-currency = Currency
plan-objectives = Objectives
plan-objectives-none = The plan has no objectives yet.
plan-objective = Objective { $number }
plan-objective-add = Add objective
plan-objective-remove = Remove objective { $number }
plan-objective-what = Goal
plan-objective-market = Market
plan-objective-market-any = Any market
plan-objective-product = Product
plan-objective-product-any = Any product
plan-objective-target = Figure
plan-objective-unit = Unit
plan-objective-unit-help = Tons, USD, orders.
plan-due = Day
plan-actions = Actions
plan-actions-none = The plan has no actions yet.
plan-action = Action { $number }
plan-action-add = Add action
plan-action-remove = Remove action { $number }
plan-action-what = What is done
plan-action-owner = Who does it
plan-action-owner-help = A person of the office or of the company.
plan-action-section = Section
plan-action-start = Start
plan-action-state = State
plan-action-reason = Reason
plan-action-reason-help = Why it will not be done.
plan-action-progress = Progress
plan-action-cost = Cost
plan-action-moved = The progress was noted.
plan-action-move-title = Progress of “{ $what }”
plan-action-from = Proposed by the diagnosis
plan-state-planned = To begin
plan-state-doing = Under way
plan-state-done = Done
plan-state-dropped = Canceled
plan-texts = Sections
plan-sections-blank = Sections without text yet
plan-sections-write = Write them
plan-prompts = What to write
plan-proposals = Actions that the diagnosis proposes
plan-proposals-help = They come from the lowest answers of { $day }. Those that you tick go into the plan, below, where they can be changed.
plan-home = Late actions of export plans
plan-home-under = { $company } · { $day }
plan-home-more = There are more in the companies

documents-plan-kind = Export plan
documents-plan-title = Export plan of { $company }
documents-plan-about = The plan
documents-plan-made-by = Made by
documents-plan-progress = Progress
documents-plan-actions = Actions
documents-plan-counts = { $done } done, { $open } open, { $overdue } late
documents-plan-note = The progress is the mean of the actions that were not dropped. Costs are summed by currency, without an exchange rate.

operation-set-market-status = The status of a company in a market was noted
column-company-markets-status-on = Since when
column-company-markets-status-note = Note on the status
problem-market-status-later = The status cannot be of a day still to come.
market-status-since = Since
market-status-note = Note
market-status-note-help = How it came to that: an order, a fair, a pause.
market-status-change = Change status
market-status-change-title = Status in { $market }
market-status-changed = The status in { $market } was noted.
market-history = History by market
market-history-of = History in { $market }
market-history-added = Added: { $to }
market-history-moved = { $from } → { $to }
market-history-removed = The market was removed
market-history-since = since { $day }
