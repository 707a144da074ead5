first-run-title = Welcome to Proa
first-run-text = This is the working desk of your promotion office. Everything stays on this machine and works without a network.
first-run-office = Name of the office
first-run-office-help = It appears on the sheets that are printed.
first-run-person = Your name
first-run-pin-help = 4 to 12 digits. Asked for when switching person.
first-run-start = How do you want to start?
first-run-training = With the training office
first-run-training-help = Invented companies and missions, marked as such.
first-run-empty = With an empty office
first-run-empty-help = Ready to register real companies.
first-run-begin = Start

prepare-title = Preparing the reference data
prepare-text = Treaties, nomenclature and catalogs that come with the program. This happens only once.
prepare-loading = Loading the reference data
progress-load-reference = Rows loaded
progress-check-file = Checking the file
progress-import = Importing
progress-export-companies = Companies written
progress-open-data = Rows written
progress-open-data-documents = Documents copied
progress-scan = Products by market checked
progress-pair-companies = Companies compared
progress-survey-table = Rows checked
progress-read-table = Rows read

settings-language = Language
settings-theme = Theme
settings-density = Density of lists
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
density-compact = Compact
density-comfortable = Comfortable

settings-tab-data = Sources and tariffs
settings-tab-people = People
settings-tab-screen = Screen
settings-tab-safety = Safekeeping
settings-tab-journal = Journal
settings-tab-about = About Proa

data-markets = Tariffs by market
data-markets-help = Which edition of the tariff is loaded and how much of it is computed. What is not loaded is shown as unknown, never as zero.
data-sources = Sources
data-sources-help = Every figure in Proa comes from one of these sources.
data-market = Market
data-vintage = Edition
data-none = No tariff loaded
data-lines = Lines
data-computed = Computed
data-text-only = Text only
data-source = Source
data-kind = Origin
data-bundled = With the program
data-imported = Imported
data-rows = Rows
data-licence = License

market-no-editions = No tariff of this market is loaded yet.
market-editions = Loaded editions
market-editions-help = Lookups use the current edition. The others are kept for comparison.
market-file = File
market-sample = Sample that comes with Proa
market-imported = Imported
market-rejected = Not understood
market-state = Use
market-current = Current
market-use = Use this edition
market-compare = Compare with the current one
market-table-of = Staging table: { $agreement }
market-record-of = These goods only: { $goods }
market-put-aside = Stop using
market-now-aside = No longer in use: { $vintage }. It stays loaded.
difference-title = What changed between two editions
difference-editions = From { $before } to { $after }
difference-none = No rate, preference or note changed
difference-lines = Lines that changed
difference-lines-help = Only those that bear a rate. What treaties give is compared in the columns that the file has for Mexico.
difference-kinds = What to show
difference-kind-count = { $kind } ({ $count })
difference-line = Line
difference-kind = Change
difference-rate = General rate
difference-preferences = Preferences
difference-related = Under the same subheading: { $codes }
difference-answer = With the current edition
difference-one-sided = Only one of the two editions says anything of { $agreements }: what they give is not compared.
difference-more = { $count ->
    [one] Show more: { $count } line left
   *[other] Show more: { $count } lines left
  }
difference-answers = { $count ->
    [one] { $count } saved answer to review
   *[other] { $count } saved answers to review
}
difference-no-answers = No saved answer is about these lines.
difference-answer-stale = Today it would be another
difference-answer-same = Today it would be the same
market-now-current = Edition { $vintage } is now current.
market-coverage = Coverage by chapter
market-coverage-help = How many lines are computed, and why the others stay text.
market-chapter = Chapter

settings-tab-rates = Exchange rates
rates-help = Where a question brings no exchange rate, the newest up to its day is taken, in the direction in which it is written. Every answer says which was used.
rates-none = No exchange rates yet
rates-none-text = Write one down or import a CSV with the columns date, from, to, rate, source. Without them, each duty stays in its own currency.
rates-count = { $count ->
    [one] { $count } exchange rate
   *[other] { $count } exchange rates
  }
rates-add = Write a rate down
rates-import = Import CSV
rates-pair = Currencies
rates-pair-of = 1 { $from } in { $to }
rates-figure = Rate
rates-on = Day
rates-source = Source
rates-from = From
rates-to = To
rates-old = more than a year ago
rates-actions = Actions
rates-remove = Remove { $from } to { $to } of { $on }
rates-removed = The exchange rate was removed.
rates-saved = The exchange rate was written down.
rates-source-help = For example: Banco de México, FIX.
rates-preview = Look at { $name } before importing
rates-report = { $added } new, { $changed } that replace others of the same day, { $same } that were there, { $rejected } rejected.
rates-rejected = Rejected rows
rates-line = Row
rates-imported = The exchange rates were imported.
rates-take = Import
progress-import-rates = Exchange rates saved
progress-stage-companies = Reading the file
progress-match-companies = Matching with the registered companies
progress-import-companies = Writing the companies
rate-reason-unreadable = Columns are missing
rate-reason-day = The day is not written as 2026-11-27
rate-reason-currency = A currency is not a code of three letters
rate-reason-same-currency = Both currencies are the same
rate-reason-rate = The rate is not a number above zero with a decimal point
rate-reason-source = It does not say where it was read
rate-reason-second-rate = The same day and pair stands above with another rate

import-start = Import a tariff
import-title = Import an official tariff
import-subtitle = The file is read as the authority publishes it. Nothing changes until it has ended well.
import-formats = Proa recognizes the HTS of the United States (JSON or CSV), the Customs Tariff of Canada (CBSA, CSV), Australia’s Schedule 3 (JSON), the UK Global Tariff table (CSV, with the rates of the United Kingdom and the European Union), the commodity records of the UK Trade Tariff (JSON), Mexico’s catalog of tariff lines (SAT, CSV), the quotas of the European Union for Mexico (two CSV tables) and additional duties of any market (curated CSV table); compressed or not. The tariff of any other market is read from a table (CSV, XLSX, XLS or ODS) if you say what each column is.
import-choose = Choose a file
import-choose-another = Choose another file
import-format = Format
format-us-hts-json = United States: HTS in JSON
format-us-hts-csv = United States: HTS in CSV
format-uk-tariff-csv = United Kingdom and European Union: UK Global Tariff table in CSV
format-uk-commodity-json = United Kingdom: commodity record (Trade Tariff API) in JSON
format-ca-tariff-csv = Canada: CBSA Customs Tariff in CSV
format-au-schedule-json = Australia: Schedule 3 in JSON
format-ita-csv = United States: USMCA staging table (FTA Tariff Tool of the ITA) in CSV
format-mx-sat-csv = Mexico: SAT tariff lines and NICO in CSV
format-us-use-shares-csv = United States: use of the USMCA by line in CSV
format-eu-mx-quotas-csv = European Union: quotas for Mexico (TARIC) in CSV
format-measures-csv = Additional duties of a market, curated table in CSV
format-rule-sets-json = Rule sets of the UK Trade Tariff in JSON
format-rule-sets-csv = Rule sets of the UK Trade Tariff in CSV
format-us-note-csv = Rules of General Note 11(o) in CSV
format-mapped = Table of any market, by columns
format-recipe = Recipe in JSON, as Proa writes it
format-table = Table with columns (spreadsheet or text)
format-mapped-rules = Table of rules, by columns
format-rule-recipe = Recipe for a table of rules, in JSON
format-profile = Company in JSON, as Proa writes it
format-mission = Mission in JSON, as Proa writes it
import-beside-au-schedule-json = Treaty lists (optional)
import-beside-help-au-schedule-json = Australia’s file with the lists of its treaties. Without it, what CPTPP gives is not known.
import-beside-eu-mx-quotas-csv = Measures of the quotas
import-beside-help-eu-mx-quotas-csv = The table that says which goods are in each quota, and when. Without it the quotas are not imported.
import-beside-choose = Choose the second file
import-beside-remove = Remove { $name }
import-vintage-help = As the authority names it, for example “2026 rev 10”.
import-run = Import
import-running = Importing { $name }
import-done = The import has ended
import-done-current = Lookups already use this edition.
import-done-not-current = The edition is saved beside the one that was there. Lookups still use the earlier one: choose whether this one becomes current.
import-already-loaded = This very file was loaded already: nothing changed.
import-records = Records read
import-taken = Records taken
import-reasons = Reasons
import-reasons-help = What stayed text or was not understood, with examples.
import-look-up = Look up a benefit
import-another = Import another file

mapping-title = Say what each column is
mapping-offer = Proa does not know the layout of this file, but it can read it as a table if you say what each column holds.
mapping-start = Say what each column is
mapping-market-first = Choose whose tariff it is to see its first rows.
mapping-recipe = Recipe
mapping-recipe-help = A saved recipe says what each column is, so that the next edition needs no repeating.
mapping-recipe-proposed = The one Proa proposes
mapping-sheet = Sheet
mapping-header = Headers
mapping-header-none = No row
mapping-header-row = Row { $number }
mapping-style = How rates are written
style-general = With % and currency
style-us-hts = As in the United States
style-eu-uk = As in the European Union and the United Kingdom
style-ca-tariff = As in Canada
style-au-tariff = As in Australia
mapping-decimals = Decimals
decimals-point = With a point: 6.5
decimals-comma = With a comma: 6,5
mapping-bare = A bare number
bare-percent = Is a percentage
bare-unsaid = Not known
mapping-blank = A blank preference
blank-unknown = Not known
blank-nothing = The treaty gives nothing
blank-as-mfn = The general duty holds
mapping-columns = Columns
mapping-columns-help = Above each column, choose what it holds. Of a treaty, the rate that goods of Mexico pay is read, not the percentage of the reduction. A table of a single treaty, without general duties, is read as its staging, with a column for each year if it has them.
mapping-column = Column { $place }
mapping-column-named = Column { $place }: { $name }
meaning-ignored = Not read
meaning-code = Code
meaning-description = Description
meaning-unit = Unit
meaning-mfn = General duty
meaning-base = Base rate of the treaty
meaning-category = Staging category
mapping-from = Holds from
mapping-base-category = Base rate and category
mapping-preview = How it is read
mapping-preview-help = The first rows; the totals are of the whole file.
mapping-row = Row
mapping-silent = Blank
mapping-save = Save the recipe
mapping-remove = Remove the recipe
mapping-removed = The recipe was removed. It can be undone in the journal.
mapping-save-name = Name of the recipe
mapping-save-name-help = For example “Customs of Chile”. A recipe of the same name is replaced.
mapping-saved = The recipe is saved

people-add = Add a person
people-edit = Change name or role
people-change-pin = Change the PIN
people-new-pin = New PIN
people-remove-pin = Remove the PIN
people-retire = Deactivate
people-reinstate = Reactivate
people-name = Name
people-role = Role
people-role-help = Says what this person may do.
people-with-pin = With PIN
people-without-pin = Without PIN
people-state = State
people-active = Active
people-inactive = Inactive
people-actions = Actions
people-actions-of = Actions for { $name }
people-saved = The details of { $name } were saved.

safety-folder = Data folder
safety-folder-help = Everything that Proa keeps on this machine is here.
safety-backups = Backups
safety-backups-help = One is made every day and before every update. A rehearsal opens the backup and counts what it holds, without touching anything.
safety-backup-make = Back up now
safety-backup-made = Backup made on { $when }.
safety-no-backups = There are no backups yet.
safety-backup-when = Date
safety-backup-why = Reason
safety-backup-size = Size
backup-manual = On request
backup-daily = Daily
backup-before-migration = Before an update
backup-before-restore = Before a restore
safety-rehearse = Rehearse
safety-rehearsed = The backup opens well: { $companies ->
    [one] { $companies } company
   *[other] { $companies } companies
  }, { $missions ->
    [one] { $missions } mission
   *[other] { $missions } missions
  } and { $operations ->
    [one] { $operations } operation.
   *[other] { $operations } operations.
  }
safety-documents-missing = { $count ->
    [one] { $count } document that this backup speaks of is missing: it is no longer in the folder “evidence” beside the data.
   *[other] { $count } documents that this backup speaks of are missing: they are no longer in the folder “evidence” beside the data.
}
rehearsal-failed = The backup could not be opened. Choose another one.
rehearsal-store-damaged = The backup is damaged. Choose another one.
rehearsal-store-foreign = The file is not a backup of Proa. Choose another one.
rehearsal-store-newer-version = The backup comes from a newer version of Proa. Update Proa or choose another one.
rehearsal-backup-altered = The backup was changed after it was made. Choose another one.
safety-restore = Restore
safety-restore-title = Restore a backup
safety-restore-text = The data goes back to how it was on { $when }. What is there now is backed up first, so you can come back. The window restarts by itself.
safety-restore-closed-text = The data goes back to how it was on { $when }. The file that does not open is kept in the data folder under another name.
safety-restore-choose = Backups that can be restored
repair-title = The reference data was made anew
repair-damaged = The file of the reference data was damaged and was made anew. What comes with the program is complete again.
repair-gone = The file of the reference data was missing and was made anew. What comes with the program is complete again.
repair-kept = The damaged file is kept as { $file }.
repair-lost = Import these official files again:
repair-nothing-lost = No official file had been imported.
repair-unknown = It could not be told which official files had been imported: look through the markets of the list and import those that are missing.
repair-dismiss = Understood
safety-verify = Verification
safety-verify-help = Walks through the whole journal and compares it with the tables. If somebody changed something from outside, it shows here.
safety-verify-run = Verify
safety-verified = Everything agrees: { $operations ->
    [one] { $operations } operation
   *[other] { $operations } operations
  } and { $changes ->
    [one] { $changes } change.
   *[other] { $changes } changes.
  }
safety-not-verified = { $count ->
    [one] There is { $count } difference
   *[other] There are { $count } differences
  }

journal-empty = There are no operations yet.
journal-undone = The operation was undone.

about-program = Proa { $version }
about-diagnostic = Make a diagnostic file
about-diagnostic-help = The diagnostic file describes the program and the machine, without personal data, for whoever gives support.
about-licences = Licenses
about-licences-help = Proa rests on the work of these people and institutions.
about-component = Component
about-version = Version

column-people-name = Name
column-people-role = Role
column-people-has-pin = Has a PIN
column-people-is-active = Works at the office
column-people-deleted-at = Deletion
column-offices-name = Name
column-offices-is-training = Training office
column-offices-deleted-at = Deletion
