operation-save-call = A call was saved
operation-remove-call = The draft of a call was taken away
operation-move-call = A call was published, replaced or called off
operation-save-call-template = A template of calls was saved
operation-remove-call-template = A template of calls was removed
operation-hand-in-document = A document was handed in
operation-attest-original = The original of a document was seen
operation-remove-document = A document was taken away
operation-request-support = A support was asked for
operation-move-support = A request for a support went on
operation-name-reviewers = Those who review were named
operation-declare-conflicts = Conflicts of interest were declared
operation-give-review = A review was kept
operation-go-on-selecting = The selection went on to another phase
operation-move-waiting = The order of the waiting list changed
requirement-product = A product with a code in: { $values }
requirement-short-product = Product by code
requirement-readiness = Export diagnosis with { $first } points or more, not older than { $months } months
requirement-short-readiness = Export readiness
requirement-earlier-supports =
    At most { $first ->
        [one] { $first } earlier support
       *[other] { $first } earlier supports
    } in { $months ->
        [one] { $months } month
       *[other] { $months } months
    }
requirement-short-earlier-supports = Earlier supports
requirement-certification = Valid certifications: { $values }
requirement-short-certification = Certifications
requirement-document = Documents handed in: { $values }
requirement-short-document = Documents
requirement-commitment-letter = Commitment letter whose original was seen
requirement-short-commitment-letter = Commitment letter
requirement-positive-action = Positive action: { $values }
requirement-short-positive-action = Positive action
document-tax-compliance = opinion of tax compliance
document-commitment-letter = commitment letter
document-deed = deed of the company
document-power-of-attorney = power of attorney
document-identification = identification of the signatory
document-bank-statement = bank statement
document-quotation = quotation
document-brochure = brochure or catalog
document-invoice = invoice
document-travel-proof = boarding pass or ticket
document-report = report
document-other = another document
finding-product-asked-for = It has products of the codes asked for: { $found }.
finding-product-not-asked-for = No product is of the codes asked for: { $allowed }.
finding-product-unknown = Its products must be classified by more digits to know whether they are in: { $allowed }.
finding-readiness-enough = Its diagnosis has { $found } points, and { $least } are asked for.
finding-readiness-too-low = Its diagnosis has { $found } points, and { $least } are asked for.
finding-readiness-too-old = Its diagnosis is of { $taken } and counts for { $months } months. It has to be taken again.
finding-readiness-open = Its diagnosis is between { $low } and { $high } points, and { $least } are asked for: answers are missing.
finding-readiness-unknown = It has no diagnosis of export readiness, and { $least } points are asked for.
finding-supports-few-enough =
    It got { $found ->
        [one] { $found } support
       *[other] { $found } supports
    } in { $months ->
        [one] { $months } month
       *[other] { $months } months
    }; the most is { $most }.
finding-supports-too-many =
    It got { $found ->
        [one] { $found } support
       *[other] { $found } supports
    } in { $months ->
        [one] { $months } month
       *[other] { $months } months
    }, and the most is { $most }.
finding-certification-valid = The certifications asked for are valid.
finding-certification-missing = Valid certifications are missing: { $missing }.
finding-certification-undated = It is not known until when they hold: { $undated }.
finding-document-handed-in = It handed in the documents asked for.
finding-document-missing = Documents are missing: { $missing }.
finding-document-ended = These documents have ended: { $missing }.
finding-commitment-letter-seen = The original of the commitment letter was seen.
finding-commitment-letter-copy = The original of the commitment letter has yet to be seen.
finding-commitment-letter-missing = The commitment letter is missing.
finding-positive-action-met = It meets the positive action of the call.
finding-positive-action-not-met = There is no declaration, with leave to use it in the call, that meets the positive action.
problem-requirement-months = Write the figure and then the months, from 1 to { $max }.
problem-line-twice = This line is there twice.
problem-line-unknown = This line is not of the budget of the call.
problem-applicant-twice = This company is there twice.
problem-percentage = The percentage is more than 0 and at most 100.
problem-decimal = “{ $found }” is no figure. Write only the number, for example 75.5.
problem-out-of-range = It is from { $min } to { $max }.
problem-clock-never-shows = The clocks of that zone go forward and never show that hour. Choose another.
problem-clock-shows-twice = The clocks of that zone go back and show that hour twice. Choose another.
problem-criterion-twice = This criterion is there twice.
problem-criterion-unknown = “{ $found }” is no criterion of the call.
problem-template-taken = There is such a template: “{ $name }”.
problem-leave-settled = The selection has begun: the leave stays as it was. Leave the box as it was to save the rest.
problem-justification-short = The justification has at least { $min } letters.
criterion-capacity = Export capacity
criterion-fit = Fit of the product with the market
criterion-origin = Treaty advantage and origin
criterion-certification = Certifications
criterion-size = Priority by size
criterion-measures = Positive action
call-template-text = Companies that meet the requirements are called to apply within the time given. Each application is reviewed without names, by the published criteria, and each company gets its result with the reasons and may be heard.
error-mission-call-refused =
    { $reason ->
        [forbidden] Your role has no leave to change calls.
        [reason-required] The reason is missing. Write it to go on.
        [over] The time of the call is over already. Extend it to publish the call.
        [published] What was published stays. Write a new version of the call.
        [reviewed] Applications are being reviewed by this call already: it stays until the selection is decided.
        [decided] The selection was decided by this call already.
       *[other] The call cannot become that.
    }
error-mission-no-funding = The call gives no money. Add its budget.
error-mission-support-refused =
    { $reason ->
        [forbidden] Your role has no leave for this step.
        [reason-required] The reason is missing. Write it to go on.
        [no-amount] There is nothing to authorize: look at the limits of the call.
        [asked-too-early] The time to ask for the support has not begun.
        [asked-too-late] The time to ask for the support is over.
        [activity-begun] The activity is about to begin, or has begun.
        [proof-too-late] The time to prove the support is over.
        [proof-not-over] The time to prove the support is not over.
        [no-proof] What proves the cost is missing.
        [original-not-seen] The originals have yet to be seen.
        [no-refund] The refund is missing. Write the currency, the day and the exchange rate.
       *[other] The request cannot become that.
    }
error-mission-refund-refused =
    { $reason ->
        [no-rate] The exchange rate of the day of the transfer is missing.
        [rate-of-another-day] The exchange rate is of another day. Use that of the day of the transfer.
        [rate-of-other-currencies] The exchange rate is between other currencies.
        [nothing-proved] No cost was proved.
       *[other] The refund cannot be worked out from these figures.
    }
error-mission-attestation-refused =
    { $reason ->
        [before-handed-in] The original cannot have been seen before the document was handed in.
        [day-to-come] The day has yet to come.
       *[other] The original was seen already.
    }
error-mission-phase-refused =
    { $reason ->
        [forbidden] Your role has no leave to lead the selection.
        [still-open] Applications can still come. Wait until the time is over.
        [undeclared] Somebody who reviews has not declared their conflicts of interest.
        [unassigned] Reviewers without a conflict are missing. Name more, or write why it goes on.
        [reviews-missing] Reviews are missing. Wait for them, or write why it goes on without them.
       *[other] The selection is not in the phase for that.
    }
error-mission-not-reviewer = You were not named to review this call.
error-mission-names-hidden = The names are shown once the reviews are done.
error-mission-waiting-refused =
    { $reason ->
        [reason-required] The reason is missing. Write it to go on.
        [no-such-position] The waiting list has no such position.
        [not-waiting] The company does not wait.
       *[other] The company stands in that position already.
    }
column-calls-number = Version
column-calls-state = State
column-calls-reason = Reason
column-calls-title = Title
column-calls-language = Language
column-calls-text = Text
column-calls-time-zone = Time zone
column-calls-opens-at = Opens
column-calls-closes-at = Closes
column-calls-requirements = Requirements
column-calls-funding = Budget and co-funding
column-calls-rules = Criteria and rules
column-calls-phase = Phase of the selection
column-calls-phase-reason = Reason to go on
column-calls-published-at = Published
column-calls-deleted-at = Call taken away
column-call-templates-name = Name
column-call-templates-deleted-at = Template removed
column-support-requests-line = Line
column-support-requests-market = Market
column-support-requests-currency = Currency
column-support-requests-whole-minor = Cost in minor units
column-support-requests-asked-minor = Amount asked in minor units
column-support-requests-requested-on = Asked for
column-support-requests-state = State
column-support-requests-reason = Reason
column-support-requests-authorised-on = Authorized
column-support-requests-authorised-minor = Amount authorized in minor units
column-support-requests-proved-minor = Cost proved in minor units
column-support-requests-refund = Refund
column-support-requests-deleted-at = Request taken away
column-company-documents-kind = Document
column-company-documents-reference = Reference
column-company-documents-handed-in-on = Handed in
column-company-documents-holds-until = Holds until
column-company-documents-seen-by = Saw the original
column-company-documents-seen-on = Original seen
column-company-documents-deleted-at = Document taken away
column-reviewers-person-id = Reviewer
column-reviewers-declared-at = Conflicts declared
column-reviewers-deleted-at = Reviews no more
column-review-conflicts-kind = Conflict of interest
column-review-conflicts-words = Conflict: details
column-review-conflicts-deleted-at = Conflict taken back
column-reviews-points = Points
column-reviews-justifications = Justification
column-reviews-given-at = Review given
column-reviews-deleted-at = Review taken away
column-registrations-may-use-declaration = Lets the call use its declaration
column-registrations-waiting-rank = Position in the waiting list
