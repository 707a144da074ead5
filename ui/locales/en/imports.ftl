import-state-reading = Reading not finished
import-state-matching = Matching not finished
import-state-ready = To be decided

import-row-waiting = To be checked
import-row-problem = With problems
import-row-duplicate = Likely duplicate
import-row-new = New company
import-row-changed = With changes
import-row-joined = Joins another row
import-row-unchanged = Unchanged
import-row-applied = Written

import-decision-park = Leave for later
import-decision-create = Register
import-decision-update = Update
import-decision-skip = Do not import

company-field-legal-name = Legal name
company-field-trade-name = Trade name
company-field-rfc = RFC
company-field-rfc-reason = Reason for accepting the RFC
company-field-outside-id = Key of another register
company-field-scian = SCIAN activity
company-field-sector = Promotion sector
company-field-state = State
company-field-municipality = Municipality
company-field-locality = Town
company-field-street = Street or address
company-field-number = Street number
company-field-inner-number = Interior number
company-field-neighbourhood = Neighborhood
company-field-postal-code = Postal code
company-field-web = Website
company-field-phone = Telephone
company-field-mail = E-mail
company-field-contact-name = Contact person
company-field-contact-role = Position of the contact
company-field-workers = Workers
company-field-sales = Annual sales in pesos
company-field-year = Year of the figures
company-field-product = Product
company-field-product-code = Tariff code
company-field-programme = Programs
company-field-experience = Export experience
company-field-exports-to = Countries it exports to
company-field-interested-in = Countries of interest

company-part-legal-name = Legal name
company-part-trade-names = Trade names
company-part-rfc = RFC
company-part-scian = SCIAN activity
company-part-sectors = Sectors
company-part-place = State, municipality and postal code
company-part-address = Address
company-part-web = Website
company-part-programmes = Programs
company-part-experience = Export experience
company-part-contacts = Contacts
company-part-figures = Workers and sales
company-part-markets = Markets
company-part-products = Products
company-part-outside-ids = Keys of other registers

cleaning-name-split = What stands after the legal form became a trade name
cleaning-zero-restored = The zero that the spreadsheet took was put back
cleaning-municipality-read = The municipality is known by a longer name
cleaning-extension-left = The extension of the telephone was left out
cleaning-contact-unnamed = The contact has the name of the company, because no person is named
cleaning-figures-half = Workers without sales, or sales without workers, are not imported

company-recipe-no-name = No column is said to hold the legal names
company-recipe-twice-the-same = Two columns say the same of a company
company-recipe-column-twice = A column has two meanings
company-recipe-no-system = Nobody says of which register the keys are
company-recipe-no-such-column = The file lacks one of the columns, or its headers are in another row

imports-outcome = { $created } companies were registered and { $updated } updated; { $refused } rows could not be written and wait.

# The window: choosing the spreadsheet and saying what each column is.

companies-import = Import companies
imports-title = Import companies
imports-subtitle = From a spreadsheet. Nothing changes in the register until you confirm.
imports-formats = Choose an XLSX, XLS, ODS, CSV or TSV file with one company per row. Then say what each column is, check row by row what would happen, and decide what is written.
imports-choose = Choose a file
imports-reading = Reading { $name }
imports-no-rows = The sheet has no rows. Choose another sheet or another file.
imports-year = Year of the figures
imports-year-help = The year of the workers and sales. Blank, the last closed year.
imports-year-wrong = Write the year with four digits, for example 2025.
imports-recipe-missing = This file lacks columns of the recipe: { $columns }. Say which column holds them now, or go on without them.
imports-recipe-problem = { $problem }. Correct above what each column is, so that the file can be read.
imports-recipe-name-help = For example “Chamber register”. A recipe of the same name is replaced.
imports-read = Read the file
imports-columns-help = Above each column, choose what it says of the company. What is not read stays in the file.
imports-ignored = Not read
imports-guessed = Proposed by Proa
imports-guessed-other = Proa proposes: { $field }
imports-register = Name of the register

# The imports begun on this computer.

imports-under-way = Imports begun
imports-under-way-help = They stay on this computer, with what you decided and corrected, until you forget them.
imports-file = File
imports-go-on = Go on with { $name }
imports-state = Progress
imports-settled = Nothing waits
imports-rows = Rows
imports-waiting = Waiting
imports-written = Written
imports-begun = Begun
imports-actions = Actions
imports-forget = Forget { $name }
imports-forget-action = Forget the import
imports-forget-text = { $waiting ->
    [0] What was written in the register stays. To come back to this import, the file has to be read again.
    [one] What was decided and corrected is lost, also of { $waiting } row that waits. What was written in the register stays.
   *[other] What was decided and corrected is lost, also of { NUMBER($waiting) } rows that wait. What was written in the register stays.
  }
imports-forgotten = The import of { $name } was forgotten.
imports-home-title = Imports to finish
imports-home-waiting = { $count ->
    [0] Ready to be written
    [one] { $count } row waits for your decision
   *[other] { NUMBER($count) } rows wait for your decision
  }
imports-working = Working on { $name }
imports-match = Match again
imports-cut-off = The reading of the file was cut off
imports-cut-off-text = { $count ->
    [one] { $count } row was read. Choose { $name } again and the reading goes on where it stopped.
   *[other] { NUMBER($count) } rows were read. Choose { $name } again and the reading goes on where it stopped.
  }
imports-choose-again = Choose the file and go on
imports-unmatched = The rows are not matched with the register yet
imports-unmatched-text = The matching was cut off. What you decided is kept.
imports-undone = What this import had written was undone
imports-undone-text = Match again to open its rows anew. If you redo the operation in the journal, they are written again.
imports-busy = Another import is being worked on: this one waits for it
imports-stale = The register changed since this file was matched
imports-stale-text = Match again before writing: some company may be registered already.

# An import: its rows in one sentence, by groups and by kinds.

imports-said-rows = { $count ->
    [one] { $count } row
   *[other] { NUMBER($count) } rows
  }
imports-said-create = { $count ->
    [one] { $count } to register
   *[other] { NUMBER($count) } to register
  }
imports-said-update = { $count ->
    [one] { $count } to update
   *[other] { NUMBER($count) } to update
  }
imports-said-applied = { $count ->
    [one] { $count } already written
   *[other] { NUMBER($count) } already written
  }
imports-said-unchanged = { $count ->
    [one] { $count } that is already the same
   *[other] { NUMBER($count) } that are already the same
  }
imports-said-skip = { $count ->
    [one] { $count } not to be imported
   *[other] { NUMBER($count) } not to be imported
  }
imports-said-later = { $count ->
    [one] { $count } for later
   *[other] { NUMBER($count) } for later
  }
imports-said-problem = { $count ->
    [one] { $count } that waits because of a problem
   *[other] { NUMBER($count) } that wait because of problems
  }
imports-said-duplicate = { $count ->
    [one] { $count } that waits because of a likely duplicate
   *[other] { NUMBER($count) } that wait because of likely duplicates
  }
imports-tabs = Groups of rows
import-show-all = All
import-show-problem = With problems
import-show-duplicate = Likely duplicates
import-show-later = For later
import-show-create = To register
import-show-update = To update
import-show-unchanged = Unchanged
import-show-skip = Not imported
import-show-applied = Written
imports-kinds = By kind
imports-filter = Filters of rows
imports-search = Name of the company
imports-any-state = in any state
imports-keys = In the list: arrows move, Enter opens, Space chooses (with Shift and arrows, several); C registers, U updates, S does not import, P leaves for later; Esc goes back.
imports-rows-label = Rows of the file
imports-rows-count = { $count ->
    [0] No rows
    [one] { NUMBER($count) } row
   *[other] { NUMBER($count) } rows
  }
imports-none = No row matches
imports-show-every = See all rows
imports-row = Row
imports-row-state = State
imports-decision = Decision
imports-told = What is known
imports-no-name = Without a name
imports-joins = Of the same company as row { $row }
imports-looks-like = Resembles { $name } ({ $score } out of 100)
imports-chosen = { $count ->
    [one] { $count } row chosen
   *[other] { NUMBER($count) } rows chosen
  }
imports-choose-none = Clear the selection
imports-decided = { $count ->
    [one] { $count } row was decided.
   *[other] { NUMBER($count) } rows were decided.
  }
imports-decided-some = { $decided ->
    [one] { $decided } row was decided
   *[other] { NUMBER($decided) } rows were decided
  }; { $left ->
    [one] { $left } stayed as it was, because that cannot be done to it yet.
   *[other] { NUMBER($left) } stayed as they were, because that cannot be done to them yet.
  }
imports-decided-none = Nothing changed: that cannot be done to these rows yet. Correct their problems or choose of which company they are.

# One row.

imports-panel = Row { $row }
imports-row-number = Row { $row }
imports-before = Previous row of the list
imports-after = Next row of the list
imports-back = Back to the list
imports-of-company = Company:
imports-what-to-do = What to do with this row
imports-problem-first = Once you correct its problems it can be registered.
imports-unchanged-text = The register already says the same: there is nothing to write.
imports-changes = What would change in the company
imports-changes-help = Clear the mark of what should stay as it is.
imports-candidates = Companies that it resembles
imports-candidates-help = Compare, and say whether it is one of them.
imports-candidates-none = It resembles none. If it is of a registered company all the same, look for it here.
imports-none-of-these = None of them: register it
imports-other-company = It is of another registered company
imports-score = { $score } out of 100
imports-side-by-side = See side by side
imports-is-this = It is { $name }
imports-beside = The row and { $name }
imports-field = Data
imports-this-row = This row
imports-registered = In the register
imports-cells = What the file says
imports-cells-help = Correct here what needs it; the file does not change.
imports-blank = blank
imports-is-fixed = Corrected here
imports-edit = Correct { $field }
imports-as-in-file = Go back to what the file says in { $field }
imports-take-near = Put “{ $text }”
imports-fix = Correct this row
imports-fix-everywhere = Correct all that say the same
imports-fixed = { $count ->
    [one] { $count } row was corrected.
   *[other] { NUMBER($count) } rows were corrected.
  }
imports-add-field = Add other data to this row
imports-cleaned = What Proa cleaned
imports-cleaned-help = The file does not change; this is how it was understood.

# By kinds.

imports-problems = Problems
imports-problems-help = Correct a text in one row and in all that say the same, or leave out the cells that are not understood: the rest of the row is imported.
imports-no-problems = No row has problems
imports-examples = Examples
imports-leave-out = Leave out
imports-leave-out-all = Leave out all cells with problems
imports-leave-out-title = Leave out: { $field }
imports-leave-out-text = { $count ->
    [one] In { $count } row, the cell with problems is taken as blank; the rest is kept. The name of a company is never left out.
   *[other] In { NUMBER($count) } rows, the cells with problems are taken as blank; the rest is kept. The name of a company is never left out.
  }
imports-leave-out-others = { $count ->
    [one] { $count } of them also has another problem: that cell is taken as blank too.
   *[other] { NUMBER($count) } of them also have other problems: those cells are taken as blank too.
  }
imports-left-out = { $count ->
    [0] No row changed.
    [one] The cells with problems of { $count } row were left out.
   *[other] The cells with problems of { NUMBER($count) } rows were left out.
  }
imports-changes-by-part = What would change in registered companies
imports-cleaning = Cleaning

# Writing.

imports-apply = { $count ->
    [one] Write { $count } row
   *[other] Write { NUMBER($count) } rows
  }
imports-apply-action = Write in the register
imports-apply-text = { $what }. It is one operation: it can be undone and redone as a whole in the journal.
imports-apply-waiting = { $count ->
    [one] { $count } row stays waiting; it can be written later.
   *[other] { NUMBER($count) } rows stay waiting; they can be written later.
  }
imports-will-create = { $count ->
    [one] { $count } company is registered
   *[other] { NUMBER($count) } companies are registered
  }
imports-will-update = { $count ->
    [one] { $count } row updates a company
   *[other] { NUMBER($count) } rows update companies
  }
imports-done = The import is done
imports-done-created = { $count ->
    [0] No company was registered.
    [one] { $count } company was registered.
   *[other] { NUMBER($count) } companies were registered.
  }
imports-done-updated = { $count ->
    [0] No company was updated.
    [one] { $count } company was updated.
   *[other] { NUMBER($count) } companies were updated.
  }
imports-done-undo = It is one operation: it can be undone and redone in the journal.
imports-done-refused = { $count ->
    [one] { $count } row could not be written and waits with its problem.
   *[other] { NUMBER($count) } rows could not be written and wait with their problem.
  }
imports-done-waiting = { $count ->
    [one] { $count } row waits for your decision; it can be written later.
   *[other] { NUMBER($count) } rows wait for your decision; they can be written later.
  }
imports-see-companies = See the companies
imports-see-waiting = See the rows that wait
imports-see-rows = See the rows
imports-see-journal = See in the journal

# Where a company came from.

sources-title = Where it came from
sources-row = Row
sources-register = Register
sources-key = Key
sources-day = Imported
