mission-tab-selection = Selection

selection-path = Phases of the selection
selection-step-reviewers = Name reviewers
selection-step-conflicts = Conflicts of interest
selection-step-blind = Blind review
selection-step-revealed = With names
selection-step-decided = Decision
selection-step-done = done
selection-step-now = under way
selection-step-ahead = to come
selection-phase-preparing = Prepare the review
selection-phase-preparing-text = Reviewers are named, and each says with which companies they have a conflict of interest. Then Proa shares the applications out.
selection-phase-blind = Blind review
selection-phase-blind-text = Reviewers see products and plan, without names, contacts, state or size.
selection-phase-revealed = Results with names
selection-phase-revealed-text = Reviews no longer change. Look through the results before deciding the places.
selection-phase-decided = Selection decided
selection-phase-decided-text = The places are given and the waiting list has its order.
selection-needs = What is missing to go on
selection-need-closed = Registration is closed
selection-need-closed-at = It closes on { $when }.
selection-need-reviewers = { $count ->
    [one] Somebody is there to review: { $count } person for each application
   *[other] Somebody is there to review: { $count } people for each application
  }
selection-named = { $count ->
    [one] { $count } person is named.
   *[other] { $count } people are named.
  }
selection-need-declared = Everybody has declared their conflicts of interest
selection-undeclared = Still to declare: { $names }.
selection-need-assigned = Every application has reviewers without a conflict
selection-unassigned = { $count ->
    [one] { $count } review is missing that nobody can give. Name another person.
   *[other] { $count } reviews are missing that nobody can give. Name more people.
  }
selection-need-reviews = Reviews given: { $given } of { $assigned }
selection-late = Still reviewing: { $names }.
selection-late-one = { $name } ({ $given } of { $assigned })
selection-look-at-results = Nothing is missing. Look at the results and, once they are right, decide the places.
selection-went-on-because = It went on though something was missing: { $reason }
selection-who-decides = Going on to the next phase takes the role of coordination, head or administration.
selection-over = The selection is over. Later changes are made in the waiting list and in the registrations.
selection-go-blind = Begin the blind review
selection-go-blind-text = The applications are shared out by lot. Reviewers and their declarations no longer change.
selection-went-blind = The blind review began.
selection-go-revealed = Show the names
selection-go-revealed-text = Reviews can no longer be changed, and the names are not hidden again. This cannot be undone.
selection-went-revealed = The names are shown.
selection-go-decided = Decide the places
selection-go-decided-text = Places and waiting list are given in the order of the results, and companies that do not meet the requirements are turned away. The decision stays as it is; later changes are made one by one and with a reason.
selection-went-decided = The places are decided.
selection-reason = Reason
selection-reason-help = It stays in the journal.
selection-you-review = You were named as a reviewer
selection-declare = Declare conflicts of interest
selection-review = Go to my reviews
selection-see-progress = See the selection
selection-after = Result of the selection
selection-by-call = By the call “{ $title }”, version { $number }.
selection-no-call = There is no published call yet
selection-no-call-text = The selection begins once the call is published, with its criteria and the number of reviewers for each application.
selection-see-call = See the call
selection-not-yet = The names are not shown yet
selection-not-yet-text = Results can be seen once the blind review is over.
selection-outcome-selected = Has a place
selection-outcome-waiting = Waiting
selection-outcome-not-admitted = Does not meet the requirements
selection-outcome-not-reviewed = Not reviewed

reviewers-title = Reviewers
reviewers-help = { $count ->
    [one] Each application is reviewed by { $count } person of the office.
   *[other] Each application is reviewed by { $count } people of the office.
  }
reviewers-none = Nobody is named to review yet
reviewers-name = Name reviewers
reviewers-people = People of the office
reviewers-people-help = Search by name. Take away whoever will not review.
reviewers-forget = What they declared will be forgotten: { $names }.
reviewers-named = { $count ->
    [0] Nobody reviews any more.
    [one] { $count } person reviews.
   *[other] { $count } people review.
  }
reviewers-person = Person
reviewers-declared = Declaration
reviewers-has-declared = Declared
reviewers-not-declared = Still to declare
reviewers-excluded = Does not review
reviewers-load = Applications
reviewers-would-have = { $count ->
    [one] would have { $count }
   *[other] would have { $count }
  }
reviewers-given = { $given } of { $assigned } given
reviewers-even-plan = { $difference ->
    [0] By what is declared so far, applications for each person: { $least }.
   *[other] By what is declared so far, each person would have { $least } to { $most } applications. No sharing without conflicts is more even.
  }
reviewers-even = { $difference ->
    [0] Applications for each person: { $least }.
   *[other] Each person has { $least } to { $most } applications.
  }
reviewers-seed = Seed of the draw, with which it can be made again:
reviewers-lacking = Applications that lack reviewers
reviewers-lacks = Lacks

conflict-personal = Family, friendship or enmity
conflict-business = Share, work or debt
conflict-competitor = Ties with a competitor of it
conflict-former-work = Work for it in the last two years
conflict-advised = Advice on this very application
conflict-other = Other
interests-title = Conflicts of interest
interests-ask = { $count ->
    [one] { $count } company takes part. Mark it if you have a conflict of interest with it: you will not review its application.
   *[other] { $count } companies take part, in alphabetical order. Mark those with which you have a conflict of interest: you will not review their applications.
  }
interests-companies = Companies that take part
interests-find = Find a company
interests-none-found = No company matches.
interests-kind = What you have to do with it
interests-words = In your words
interests-none = I read the list and have no conflict with any company
interests-no-other = { $count ->
    [one] I read the list and have no conflict with any company but the one marked
   *[other] I read the list and have no conflict with any company but the { $count } marked
  }
interests-count = { $count ->
    [0] No conflicts marked
    [one] { $count } conflict marked
   *[other] { $count } conflicts marked
  }
interests-save = Declare
interests-saved = Your declaration was kept.
interests-done = You declared on { $when }. You can change it until the review begins.
interests-closed = The review has begun and declarations no longer change. If you recognize an application with which you have a conflict, tell whoever coordinates.
interests-none-declared = You declared that you have no conflicts.
interests-nobody = No company takes part yet
interests-leave = Leave without declaring?
interests-leave-text = What you marked is not kept in a draft, because it is about people.

reviews-title = My reviews
reviews-begin = Review application { $number }
reviews-number = Application { $number }
reviews-application = Application
reviews-products = Products
reviews-state = State
reviews-given = Given
reviews-to-give = To review
reviews-progress = Progress of my reviews
reviews-progress-of = { $given } of { $all }
reviews-blind = You see these applications without names
reviews-blind-text = Proa hides name, contacts, state and size, and covers words that would tell them. It cannot keep you from recognizing a product, or from looking for it in the list of companies: please do not. If you recognize the company and have a conflict, tell whoever coordinates.
reviews-none = You have no applications to review
reviews-none-text = Applications arrive when the blind review begins.
reviews-over = The review is over. What you gave no longer changes.
reviews-gone = This application is not one that you review
reviews-see-all = See my reviews
reviews-form = Review
reviews-criterion = Criterion
reviews-weight = Weight { $weight }.
reviews-points = Points
reviews-points-of = Points: { $criterion }
reviews-points-help = Choose with the arrows, or type the figure.
review-points-1 = very low
review-points-2 = low
review-points-3 = sufficient
review-points-4 = good
review-points-5 = excellent
reviews-justification = Justification
reviews-letters = { $letters } of at least { $least } letters
reviews-letters-enough = { $letters } letters
reviews-save-next = Save and go on
reviews-skip = Go to { $number } without saving
reviews-saved = The review of application { $number } was saved.
reviews-saved-last = Application { $number } was saved. You finished your reviews.
reviews-not-given = This application was not reviewed.
reviews-words-erased = The justification was erased.
blind-products = Products
blind-no-products = The application names no products.
blind-certifications = Certifications: { $names }
blind-plan = Export plan
blind-no-plan = There is no export plan.
blind-objectives = Objectives

results-title = Results
results-what = Order, means and the reasons of each result
results-not-decided = The places are not decided yet: this is the result as it is today.
results-ties = Applications are ranked by the mean of their reviews. Between equal means decides, in this order: { $ties }.
results-seed = Seed of the draw, with which it can be made again:
results-nobody = Nobody registered
results-find = Find a company
results-none-found = No company matches
results-group-selected = With a place ({ $count })
results-group-waiting = On the waiting list ({ $count })
results-group-not-admitted = Do not meet the requirements ({ $count })
results-group-not-reviewed = Not reviewed ({ $count })
results-line = { $count ->
    [one] { $count } place ends here
   *[other] The { $count } places end here
  }
results-company = Company
results-position = Position
results-mean = Mean
results-spread = Between reviews
results-between = { $least } to { $most }
results-one-mean = { $mean } in all
results-outliers = Outliers
results-far = { $count ->
    [one] { $count } outlier
   *[other] { $count } outliers
  }
results-why = Reason
results-tie = Tied with the one before; decided by { $decider }
decider-mean = the mean
decider-criterion = the score of “{ $criterion }”
decider-earlier = the earlier complete application
decider-lot = the draw

result-title = Reasons of the result
result-gone = This application is not in the results
result-see-all = See the results
result-position-of = { $position } of { $ranked }
result-behind-by = What put it behind the one before
result-what-would = What would have changed the result
result-not-reviewed = Nobody reviewed it: a person has to decide in the registrations.
result-unmet = It did not meet these requirements. With them it would have been ranked.
result-all-fit = There was a place for all that were ranked.
result-margin = It has a place. Its mean is { $margin } above the first without one.
result-to-place = It missed position { $position }, the last with a place, by { $mean } in the mean.
result-to-next = It missed position { $position } by { $mean } in the mean.
result-tied = It tied in the mean with position { $position }.
result-any-enough = One of these would have been enough, over all its reviews together:
result-none-enough = No criterion alone would have been enough, not even with all points.
result-enough = { $points ->
    [one] { $criterion }: { $points } point more
   *[other] { $criterion }: { $points } points more
  }
result-never = Not even with all points: { $criteria }
result-criteria = Mean by criterion
result-weight = Weight
result-requirements = Requirements
result-requirements-help = As the data of the company are today; they may have changed since the decision.
result-stepped-back = The company no longer takes part.
result-reviews = Reviews
result-outlier-help = An outlier is a review that lies a point or more from the median, and more than three times as far as the others do. It is not taken out: it is a sign to look closer.
result-outlier = Outlier

waiting-title = Waiting list
waiting-what = Order, moves with a reason, and who would get a place
waiting-nobody = Nobody is waiting
waiting-after-decision = The list is made when the places are decided.
waiting-order = Order of the list
waiting-order-help = It is the order of the results. A move by hand has a reason and stays in the journal.
waiting-reason = Why it stands there
waiting-by-ranking = By its result
waiting-move = Move
waiting-move-of = Move { $name }
waiting-moved = { $name } is at position { $position } now.
waiting-now-at = It is at position { $position }.
waiting-to = New position
waiting-at = Position { $position }
waiting-gone = It is not in the waiting list any more: somebody else changed its registration.
waiting-reason-help = It is kept with the registration and in the journal.
promotion-title = If a company gives its place back
promotion-help = Look first who would get it. Nothing changes until you confirm.
promotion-who = Company that would give its place back
promotion-gets = Would get the place
promotion-waits = Would still wait, in this order
promotion-places = Places
promotion-nobody = Nobody
promotion-do = Withdraw { $name }
promotion-confirm = Withdraw and give the place
promotion-text = { $name } leaves its place. It goes to: { $gets }.

impact-title = Impact report
impact-what = Whom the call reached, by groups
impact-how-rate = The rate is the part of a group's companies that got a place, as decided by the results.
impact-how-rule = Four-fifths rule: where the rate of a group is below 80% of the highest, it is worth looking closely why. It is a sign, not a conclusion. In the picture, the line marks that 80%.
impact-how-hidden = Figures below { $threshold } are not shown, nor others from which they could be worked out.
impact-size = Size
impact-state = State
impact-women-led = Companies of women
impact-indigenous = Indigenous and Afro-Mexican peoples
impact-disability = People with disabilities
impact-said = Declare it
impact-not-said = Do not declare it
impact-declared = By what companies declare of themselves. Whoever declared nothing counts as “Do not declare it”.
impact-unknown = Not known
impact-group = Group
impact-applied = Took part
impact-selected = With a place
impact-rate = Rate
impact-ratio = Of the highest
impact-sign = Sign
impact-below = Below four fifths
impact-even = No sign
impact-not-told = Withheld
impact-hidden = fewer than { $threshold }, or would tell them
impact-bar = { $group }: { $rate }
impact-picture = Rates by group. { $label }. { $bars }

letters-all = Save the letters of result
letters-all-text = One letter in PDF for each company is saved into an empty folder. Whoever stepped back gets none.
letters-one = Save the letter of result
letters-one-text = The letter is saved in PDF, with the reasons and the right to be heard.
letters-heard-until = Last day to be heard
letters-heard-until-help = The term is that of the call or of the rules of the office.
progress-letters = Letters set
problem-heard-until-over = The day must be after today: whoever reads the letter must still have time to be heard.
letters-language = Language
letters-save = Save
