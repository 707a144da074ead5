action-retry = Try again
action-copy-details = Copy the details
action-copied = Details copied
action-close = Close
action-cancel = Cancel
action-save = Save
action-undo = Undo
action-discard-draft = Discard the draft
action-more = More actions
action-leave = Leave

state-loading = Loading
state-loading-more = Loading more…

draft-recovered = We kept what you had typed on { $when }. It is not saved yet.
record-gone = This can no longer be saved
record-gone-text = Somebody else removed or closed it while you had it open. What you typed is still here, in case you want to copy it.
record-stale = Somebody else saved this while you were editing it
record-stale-text = What you typed is still here. You can save it over theirs, or take what is saved.
record-stale-keep = Keep mine
record-stale-take = Take what is saved
file-saved = { $name } was saved.

field-optional = (optional)
field-not-a-number = Type a number only, for example 20,000.50.
select-choose = Choose
combo-nothing = Nothing matches what you typed.
tags-help = Press Enter or type a comma to add.
tags-remove = Remove { $text }

grid-columns = Visible columns
filter-chip = { $label }: { $text }
filter-find = Search the list
filter-clear = Clear the filter
filter-failed = { $label }: could not be read; try again
list-clear-filters = Clear the filters
list-more = Show more
list-shown = { $count ->
    [one] { $count } is shown.
   *[other] { $count } are shown.
  }

toast-region = Messages
progress-recompute = Answers asked again
recompute-all = Work all out anew
recompute-these = { $count ->
    [one] Work { $count } answer out anew
   *[other] Work { $count } answers out anew
  }
recompute-title = Work kept answers out anew
recompute-running = Asking again with the current sources
recompute-cancelled = You stopped it: what is not listed here is as it was.
recompute-changed = { $count ->
    [0] No answer changed
    [one] { $count } answer changed
   *[other] { $count } answers changed
  }
recompute-left = { $count ->
    [one] { $count } answer stays as it was
   *[other] { $count } answers stay as they were
  }
recompute-why = Why
progress-of = of

verdict-yes = Met
verdict-no = Not met
verdict-unknown = Information missing

source-open = Source { $n }
source-title = Source
source-locator = Place
source-vintage = Edition
source-confidence = Confidence
source-fingerprint = Fingerprint
confidence-high = high
confidence-medium = medium
confidence-low = low

role-adviser = Adviser
role-coordinator = Mission coordinator
role-reviewer = Reviewer
role-promoter = Investment promoter
role-head = Head of unit
role-administrator = Administrator

language-es = Español (México)
language-en = English

size-micro = Micro
size-small = Small
size-medium = Medium
size-large = Large

form-draft-kept = What you type is kept as a draft.
form-problems = { $count ->
    [one] There is { $count } thing to correct.
   *[other] There are { $count } things to correct.
  }

history-label = History
journal-older = Show earlier operations
history-nothing = nothing
history-sealed = erased
history-yes = yes
history-no = no
history-became = became
history-more = { $count ->
    [one] See { $count } more change
   *[other] See { $count } more changes
  }
