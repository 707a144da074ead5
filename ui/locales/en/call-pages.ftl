call-none = No call yet
call-none-text = The call says what is asked, until when applications are taken, and with what money the office helps. Without one, companies register by what the mission asks.
call-from-template = Use the template of the office
call-from-another = Copy from another mission
call-from-another-text = The text, the requirements, the budget and the criteria are copied. The time of applications is written anew.
call-from-nothing = Begin with a blank one
call-of-mission = Mission or fair
call-none-there = That mission has no call. Choose another.
call-which = Version
call-copy = Copy
call-title-of = Call: { $name }
call-drafted = The draft of “{ $title }” was made.
call-copied = The call of { $name } was copied.
call-version = Version { $number }
call-versions = Versions
call-version-begun = A new version was made as a draft.
call-published-on = Published
call-state-draft = Draft
call-state-published = Published
call-state-replaced = Replaced
call-state-called-off = Called off
call-work = Work of the call
call-see = See the call
call-mission-asks = Requirements of the mission
call-asks = Requirements of the call
call-opens = Opens
call-closes = Closes
call-here = Here: { $moment }
call-hour-unsaid = To be said
call-no-funding = It gives no money.
call-criteria = Review criteria
call-criteria-none = No criteria yet.
call-criterion-of = { $name }: { $weight }
call-reviewers-of = { $count ->
    [one] { NUMBER($count) } person reviews each application. Each criterion has its weight.
   *[other] { NUMBER($count) } people review each application. Each criterion has its weight.
  }
call-changes = Differs from the version before in
call-changes-nothing = Nothing yet.
call-missing = Before it can be published
call-missing-part = { $part }: { $why }
call-language-marks = { $count ->
    [one] One expression of the text leaves people out. Other words are proposed while editing.
   *[other] { NUMBER($count) } expressions of the text leave people out. Other words are proposed while editing.
  }
call-part-title = Title
call-part-language = Language
call-part-text = Text
call-part-time-zone = Time zone
call-part-opens-at = Opening
call-part-closes-at = Closing
call-part-requirements = Requirements
call-part-funding = Budget and co-funding
call-part-rules = Criteria and rules
call-actions = More actions of the call
call-edit = Edit the draft
call-edit-title = Edit the call
call-form = Data of the call
call-save = Save the draft
call-saved = “{ $title }” was saved.
call-not-draft = This version is no longer a draft and does not change
call-publish = Publish
call-publish-title = Publish the call
call-publish-version = Publish in place of the current version
call-publish-text = What is published does not change. To correct it, write a new version.
call-published = “{ $title }” was published.
call-reason = Reason
call-reason-replace-help = It stays with the version that is replaced, and in the journal.
call-call-off = Call it off
call-call-off-title = Call the call off
call-call-off-text = What is called off is not opened again. Another call can be written after it.
call-called-off = “{ $title }” was called off.
call-remove = Remove the draft
call-removed = The draft of “{ $title }” was removed.
call-revise = Write a new version
call-see-draft = See version { $number }
call-write-after = Write another after this one

call-save-file = Save to a file…
call-save-file-title = Save the call
call-save-file-text = Version { $number } is saved as it stands, with what is asked, the money, the deadlines and how it is decided.
call-save-file-draft = It is a draft: the file says so on every sheet.
call-save-as = Kind of file
call-save-pdf = PDF document
call-save-pdf-help = To print or to send.
call-save-html = Page for a browser
call-save-html-help = One file that opens without a network and can be put on a web site.
call-save-language = Language of the labels
call-save-language-help = The text of the call stays in the language in which it was written.
call-save-submit = Save
call-template-save = Save as a template…
call-template-save-title = Save as a template
call-template-save-text = The text, the requirements, the budget and the criteria are saved, without the time of applications.
call-template-replaces = Template
call-template-new = A new template
call-template-name = Name of the template
call-template-submit = Save
call-template-saved = The template “{ $name }” was saved.
call-template-removed = The template “{ $name }” was removed.
call-from-kept = Use a saved template…
call-from-kept-title = Use a saved template
call-from-kept-text = The call begins with what the template says. The time of applications is written anew.
call-from-kept-begin = Begin
call-from-kept-remove = Remove the template
call-from-kept-none = No saved templates are left.
call-template-detail =
    { $count ->
        [one] { NUMBER($count) } requirement
       *[other] { NUMBER($count) } requirements
    } · { $money ->
        [yes] with money
       *[no] without money
    } · { $day }
call-section-text = What it says
call-text-help = It is published as it stands. Words that leave people out are marked, with others in their place.
call-language-spanish = Spanish
call-language-english = English
call-section-window = Time of applications
call-section-window-help = The hours are read by the clocks of the zone.
call-hour-help = By the clocks of the chosen zone.

asked-product-help = Codes of the Harmonized System or runs of them, with commas: 0804, 0901-0910. One product in any of them is enough.
asked-readiness-least = Least score of the diagnosis
asked-readiness-months = Months for which the diagnosis counts
asked-readiness-help = From 0 to 100. Left empty, it is not asked.
asked-supports-most = Most earlier supports
asked-supports-months = Months in which earlier supports count
asked-supports-help = With 0, none. Left empty, it is not asked.
asked-certifications-help = Each must be valid. Type its name or choose it.
asked-certification-make = Add “{ $typed }”
asked-documents-help = Each must be handed in and valid.
asked-commitment-letter-help = A copy is not enough: somebody of the office sees the original.
asked-positive-action-help = Only what whoever owns or leads the company said of themselves counts, with leave to use it in the call. The review does not tell what was said.

funding-given = It gives money
funding-given-help = It begins with the published caps and terms. Unchecking it clears what is typed in this part.
funding-help = How much money there is, and which part of a cost the office bears.
funding-currency = Currency
funding-lines = Budget lines
funding-lines-help = Each line stands for itself: what is left of one does not pass to another.
funding-line = Line
funding-amount = Amount
funding-line-add = Add a line
funding-line-remove = Remove line { $number }
funding-terms = Percentages and caps by region
funding-terms-help = The first region that holds the company or the market counts.
funding-terms-add = Add a region
funding-terms-number = Region { $number }
funding-terms-remove = Remove region { $number }
funding-terms-earlier = Put region { $number } earlier
funding-region = Name of the region
funding-region-column = Region
funding-region-of = For
funding-everywhere = Anywhere
funding-region-states = Companies of these states
funding-region-markets = Activities in these markets
funding-percentage = Percentage of the cost
funding-cap = Cap for each support
funding-limits = How often and by when
funding-limits-help = Terms are counted in business days of the office's calendar. The dates of this mission are below.
funding-most-supports = Most supports for each company
funding-months = In how many months
funding-earliest-days = Asked for from (business days before)
funding-latest-days = Asked for until (business days before)
funding-proof-days = Proved within (business days after)
funding-most-of = { $most ->
    [one] { NUMBER($most) } support for each company in { $months } months.
   *[other] { NUMBER($most) } supports for each company in { $months } months.
  }
funding-asked-from = Asked for from
funding-asked-until = Asked for until
funding-activity = Activity
funding-proved-until = Proved until
funding-days-before = { $count ->
    [one] { NUMBER($count) } business day before
   *[other] { NUMBER($count) } business days before
  }
funding-days-after = { $count ->
    [one] { NUMBER($count) } business day after
   *[other] { NUMBER($count) } business days after
  }
funding-limit-asked = By what was asked for
funding-limit-percentage = By the percentage of the cost
funding-limit-cap = By the cap of the region
funding-limit-budget = By the budget
funding-limit-supports = By the supports already received
funding-limit-region = No region applies
funding-method-score-order = By score
funding-method-pro-rata = Pro rata
funding-method-lottery = By lot
funding-method-text-score-order = The highest score first, each company up to its limit while there is money.
funding-method-text-pro-rata = The same part for all of what their limits allow.
funding-method-text-lottery = In the order of a draw, each company up to its limit while there is money.

call-rules-help = Each criterion is scored by itself, and its weight says how much it counts.
criterion-name = Criterion
criterion-weight = Weight
criterion-add = Add a criterion
criterion-remove = Remove criterion { $number }
call-reviewers = People who review each application
call-justification = Least letters of a justification
call-justification-help = With 0, the justification may stay empty.
call-ties = Ties
call-ties-help = In this order. At last a draw by lot decides, which can be made again.
tie-number = Tie { $number }
tie-add = Add a rule for ties
tie-remove = Remove the rule for ties { $number }
tie-earlier-application = The earlier complete application

evaluation-title = Check of requirements
evaluation-text = Whoever applied, held against what is asked today, with the reason and what it rests on.
evaluation-none = No applications to check yet
evaluation-none-found = No application matches
evaluation-filter = Filters of the check
evaluation-search = Company
evaluation-met = Result
evaluation-met-any = with any result
evaluation-met-no = that do not meet all
evaluation-met-unknown = with information missing
evaluation-met-yes = that meet all
evaluation-lacks = What is missing
evaluation-lacks-any = whatever is missing
evaluation-column-no = Not met
evaluation-column-unknown = Not known
evaluation-counts = Met { $met } · not met { $unmet } · information missing { $unknown }
evaluation-evidence = What it rests on
evaluation-evidence-on = { $name }, { $day }
evaluation-evidence-until = { $name }, valid until { $day }
evaluation-see-company = See the company
evidence-profile = Profile
evidence-figures = Workers and sales
evidence-product = Product
evidence-diagnosis = Diagnosis
evidence-support = Earlier support
evidence-certification = Certification
evidence-document = Document

register-may-use-declaration = The company lets the call use its declaration
register-may-use-declaration-help = The call has a positive action. What whoever owns or leads the company said of themselves counts only with this leave, and reviewers do not see it.
registration-may-use-declaration-help = The company may give this leave or take it back until the selection begins. Reviewers do not see it.
