# The office's own words for its companies: tags, lists, views, changes to many.

tags-title = Tags
tags-page = Tags of companies
tags-manage = Manage tags
tags-new = New tag
tags-edit = Change the tag
tags-name = Name
tags-name-help = One word or a few. Capitals and accents do not tell two tags apart.
tags-explanation = When it is put on
tags-explanation-help = So that the whole office uses it alike.
tags-companies = Companies
tags-state = Status
tags-in-use = In use
tags-retired = Retired
tags-retire = Retire
tags-retire-undo = Use again
tags-retired-now = The tag “{ $name }” is put on no more companies; those that have it keep it.
tags-back-now = The tag “{ $name }” can be put on again.
tags-saved = The tag “{ $name }” was saved.
tags-unite = Unite with another
tags-unite-title = Unite “{ $name }” with another tag
tags-unite-into = Tag that stays
tags-unite-text = The companies that have “{ $name }” get the tag that stays, and “{ $name }” goes. This can be undone.
tags-united = “{ $gone }” is part of “{ $keep }” now.
tags-none = There are no tags yet
tags-none-text = A tag is a word of the office to find companies by: “Pavilion 2027”, “first export”. They are put on at the page of a company, or on many at once.
tags-actions = Actions for “{ $name }”
tags-actions-column = Actions
tags-filter-any = with any tag
tags-filter-mode = How many of the tags
tags-filter-one = at least one
tags-filter-all = all of them
tags-gone = a tag that is gone
tags-add = Put a tag on
tags-make = Create “{ $name }”
tags-put-title = { $count ->
    [one] Tags of { $count } company
   *[other] Tags of { NUMBER($count) } companies
  }
tags-put = Put on
tags-take = Take off
groups-archived-stay = Archived companies are not changed.
groups-apply = Apply
tags-put-on = The tag “{ $name }” was put on.
tags-taken-off = The tag “{ $name }” was taken off.
groups-done = { $count ->
    [0] No company changed
    [one] { $count } company changed
   *[other] { NUMBER($count) } companies changed
  }, { NUMBER($unchanged) } unchanged, { NUMBER($archived) } archived and left alone.

operation-save-tag = A tag was saved
operation-retire-tag = A tag was retired, or is used again
operation-unite-tags = Two tags were united
operation-tag-companies = Tags were put on companies or taken off
column-tags-name = Tag
column-tags-explanation = When it is put on
column-tags-is-retired = Retired
column-tags-became-id = Is part of
column-tags-deleted-at = Tag removed
column-company-tags-tag-id = Tag
column-company-tags-deleted-at = Tag taken off the company
merge-kind-company-tags = Tags
error-company-tag-retired = The tag “{ $name }” is retired. Choose another, or use it again at the page of tags.
error-company-tag-twice = It is the same tag twice. Choose another tag to stay.
problem-tag-taken = There is such a tag already: “{ $name }”.
problem-tag-sign = A tag has no { $found }, which stands between several.
problem-tag-without-letters = A tag has letters or digits.

rosters-title = Lists
rosters-one = List
rosters-page = Lists of companies
rosters-manage = Manage lists
rosters-new = New list
rosters-edit = Change the list
rosters-name = Name
rosters-name-help = For example, “Anuga pavilion 2027”.
rosters-purpose = What it is for
rosters-companies = Companies
rosters-made-by = Made by
rosters-made-on = Since
rosters-state = Status
rosters-open = In use
rosters-archived = Archived
rosters-archive = Archive
rosters-reopen = Use again
rosters-archived-now = The list “{ $name }” is archived: it keeps its companies and takes no more.
rosters-reopened-now = The list “{ $name }” can be used again.
rosters-saved = The list “{ $name }” was saved.
rosters-none = There are no lists yet
rosters-none-text = A list gathers companies that were chosen by hand for a purpose, such as a pavilion or an invitation. Make the first one, or choose companies and put them into a new list.
rosters-filter-any = in any list
rosters-gone = a list that is gone
rosters-add = Put into a list
rosters-make = Create “{ $name }”
rosters-put-title = { $count ->
    [one] Lists of { $count } company
   *[other] Lists of { NUMBER($count) } companies
  }
rosters-put = Put into
rosters-take = Take out of
rosters-take-out = Take out of the list
rosters-taken-out = The company left the list “{ $name }”.
rosters-note = Note
rosters-note-help = The whole office sees it beside the company in this list.
rosters-note-edit = Change the note
rosters-note-title = Note in the list “{ $name }”
rosters-noted = The note in the list “{ $name }” was saved.
rosters-note-column = Note in the list

operation-save-roster = A list of companies was saved
operation-archive-roster = A list of companies was archived, or is used again
operation-list-companies = Companies were put into lists, or taken out
operation-note-roster-member = Something was noted of a company in a list
column-rosters-name = List
column-rosters-purpose = What it is for
column-rosters-person-id = Made by
column-rosters-archived-on = List archived on
column-rosters-deleted-at = List removed
column-roster-members-roster-id = List
column-roster-members-note = Note in the list
column-roster-members-deleted-at = Company taken out of the list
merge-kind-roster-members = Lists
error-company-roster-archived = The list “{ $name }” is archived. Use it again at the page of lists, or choose another.
problem-roster-taken = There is such a list already: “{ $name }”.
problem-roster-without-letters = The name of a list has letters or digits.

views-label = View
views-all = All companies
views-own = My views
views-shared = Of the office
views-shared-by = Of the office; made by { $name }
views-save = Save view
views-save-title = Save the view
views-update = Update
views-edit = Change the name or who sees it
views-edit-title = Change the view
views-remove = Remove the view
views-default-set = Always begin with this view
views-default-unset = Begin with this view no more
views-actions = More on the view
views-name = Name
views-name-help = It keeps the filter, the order and the columns that are seen.
views-share = Show it to the whole office
views-share-of-another = The whole office sees it. { $name } made it: only that person can take it from the office.
views-changed = with changes
views-saved = The view “{ $name }” was saved.
views-updated = The view “{ $name }” was updated.
views-removed = The view “{ $name }” was removed.
views-default-now = You will begin with the view “{ $name }” on this computer.
views-default-gone = You will begin with all companies.
views-losses = This view asks for something that is gone: { $parts }. The rest is shown.
views-loss = { $part } ({ $count })
views-unknown = This view is gone. What the address says is shown.
views-part-states = states
views-part-sizes = sizes
views-part-product = product code
views-part-statuses = status
views-part-tags = tags
views-part-roster = list
views-part-sort = order

operation-save-company-view = A view of companies was saved
operation-remove-company-view = A view of companies was removed
column-company-views-name = View
column-company-views-person-id = Whose it is
column-company-views-is-shared = The whole office sees it
column-company-views-deleted-at = View removed
error-company-view-of-another = Only who made the view can take it from the office. Save it under another name if you want it otherwise.

bulk-edit = Edit together
bulk-title = { $count ->
    [one] Edit { $count } company
   *[other] Edit { NUMBER($count) } companies together
  }
bulk-fields = What is changed
bulk-field-tags = Tags
bulk-field-rosters = Lists
bulk-field-sectors = Sectors
bulk-field-state = State
bulk-field-experience = Export experience
bulk-field-market = Status in a market
bulk-field-status = Archive
bulk-sectors-how = What is done
bulk-sectors-add = Add
bulk-sectors-remove = Take away
bulk-sectors-set = Leave only these
bulk-state-none = No data
bulk-state-help = It does not change where the municipality or the postal code is of another state.
bulk-look = See what would change
bulk-looking = Looking at the companies
bulk-back = Back to what is changed
bulk-which = Companies
bulk-would = { $changed ->
    [one] { $changed } company would change
   *[other] { NUMBER($changed) } companies would change
  }, { $unchanged ->
    [one] { $unchanged } is so already
   *[other] { NUMBER($unchanged) } are so already
  } and { NUMBER($refused) } cannot be changed.
bulk-changed = Change: { NUMBER($count) }
bulk-unchanged = Unchanged: { NUMBER($count) }
bulk-refused = Cannot: { NUMBER($count) }
bulk-changes = What changes
bulk-reason = Why not
bulk-change-of = { $field }:
bulk-becomes = becomes
bulk-market = { $market }: { $status }
bulk-first = { $count ->
    [one] The first of { NUMBER($total) } is shown.
   *[other] The first { NUMBER($count) } of { NUMBER($total) } are shown.
  }
bulk-run = { $count ->
    [one] Change { $count } company
   *[other] Change { NUMBER($count) } companies
  }
bulk-running = Changing the companies
bulk-done = { $changed ->
    [0] No company changed
    [one] { $changed } company changed
   *[other] { NUMBER($changed) } companies changed
  }, { NUMBER($unchanged) } unchanged, { NUMBER($refused) } could not be changed.
bulk-refusal-archived = It is archived.
bulk-refusal-place = Its municipality or its postal code is of another state.
bulk-refusal-changed = Somebody changed it after the preview.
progress-bulk-edit = Companies looked at
operation-edit-companies = Several companies were changed together
problem-bulk-nothing = Choose what is changed.
