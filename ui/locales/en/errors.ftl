error-title = This could not be done
error-unexpected = Something happened that we did not expect. What was saved is safe. Try again and, if it happens again, copy the details for whoever gives support.
error-internal = An internal operation failed (incident { $incident }). What was saved is safe. Try again and, if it happens again, make a diagnostic file in Data and team.
error-store-busy = Another operation is using the data. Wait a few seconds and try again.
error-store-newer-version = The file { $file } comes from a newer version of Proa (schema { $found }; this program knows up to { $known }). Update Proa on this machine to open it.
error-store-damaged = { $backups ->
    [0] The data file { $file } is damaged. Close Proa and open it again. If it happens again, keep a copy of the data folder and ask for support.
   *[other] The file { $file } is damaged. Restore the latest backup ({ $newest }): the damaged file is kept aside.
  }
error-store-missing = { $backups ->
    [one] The file { $file } is missing, but there is { $backups } backup of this office. Restore it ({ $newest }). To start another office, first keep the backups somewhere else.
   *[other] The file { $file } is missing, but there are { $backups } backups of this office. Restore the latest ({ $newest }). To start another office, first keep the backups somewhere else.
  }
error-store-full = The disk is full and nothing was saved. Free some space and try again.
error-store-read-only = The data folder cannot be written. Check the permissions of the folder and try again.
error-store-in-use = Another Proa window has this data folder open. Close it and try again.
error-store-stale = Somebody else changed this record while you were editing it. Your draft is kept: open the record again, compare and save.
error-store-not-found = This record no longer exists. Go back to the list.
error-people-required = Proa does not know who is using it. Choose a person at the bottom left.
error-people-forbidden = The role of this person does not allow the action. Switch person or ask an administrator.
error-people-wrong-pin = { $wait ->
    [0] The PIN does not match. Try again.
    [one] The PIN does not match. Wait { $wait } second and try again.
   *[other] The PIN does not match. Wait { $wait } seconds and try again.
  }
error-people-pin-required = A PIN guards this person. Type it to go on.
error-people-invalid = Check the fields marked below.
error-people-last-administrator = The office needs at least one administrator. Give that role to somebody else first.
error-company-invalid = The company was not saved: check the fields marked below.
error-company-tax-id-taken = That RFC already belongs to { $name }. Open that company or correct the RFC.
error-company-archived = The company is archived. Reopen it to change it.
error-company-too-many = That is more than { $max } companies. Choose fewer and archive them in parts.
error-company-one-twice = You chose the same company twice. Choose another one.
error-company-merge-registered-twice = Both are registered to { $missions }, and neither registration can be left without losing a place, a person or a product. Withdraw one of them, or add to the other what it lacks, and join them again.
error-company-merge-met-twice = Each has a noted meeting with { $buyers } in the same mission, and no meeting that was noted may be lost. Correct which of the two took place, and join them again.
error-company-merge-unmoved = There are records in “{ $table }” that this version cannot lead to the other company. Nothing was changed: update the program and join them again.
error-company-merged = The company has become part of { $name }, which has all that it had. To part them, undo in its history that they were joined.
error-company-search-cancelled = The search for companies that are there twice was stopped. The results of the last one stay.
error-company-directory-empty = No company of the list can be in the directory. Each company says what is missing: most often, its consent.
error-companies-merge-archived = { $side ->
    [stays] The company that stays is archived. Reopen it before joining the two.
   *[goes] The company that becomes part of it is archived. Reopen it before joining the two.
  }
error-companies-merge-other-rfc = Each company has a right RFC and they differ: { $stays } and { $goes }. If they are one, say why; if not, leave them as they are.
error-companies-merge-unchosen = Some fields do not agree and nothing was chosen. Choose what is kept in each of them.
error-company-bad-recipe = { $problem }. Correct what each column is and try again.
error-company-recipe-name = A recipe has a name of up to 80 letters. Write it and try again.
error-company-nothing-to-import = No row is to be written. Decide first what to do with the rows.
error-mission-invalid = The mission was not saved: check the fields marked below.
error-mission-closed = The registration window is closed. Extend it on the mission to register.
error-mission-already-registered = The company is already registered for this mission. Open it in the list of registrations.
error-mission-requirements = The company does not meet every requirement. Look at the list and complete what is missing.
error-mission-registration-ended = The company takes no part in this mission any more. Register it again to bring it back.
error-mission-move-refused = The registration cannot move to that state. Reload the list and look at its current state.
error-mission-reason-required = The reason is missing. Write it to go on.
error-mission-full = Every place of the mission is taken. Free a place or raise the capacity.
error-mission-capacity-below-accepted = { $accepted ->
    [one] { $accepted } place is accepted: the capacity cannot be lower.
   *[other] { $accepted } places are accepted: the capacity cannot be lower.
  }
error-lookup-invalid = Check the fields of the question marked below.
error-lookup-unknown-product = The code { $product } is not in the nomenclature loaded here. Search for the product by its name.
error-lookup-unknown-market = There is no data for the market { $market }. Choose another one from the list.
error-origin-bad-case = The origin cannot be determined: there are amounts, weights or codes that cannot be computed with. See what is marked; codes have six digits at least.
error-origin-unknown-agreement = There are no general rules of origin of { $agreement }. Choose another agreement from the list.
error-origin-case-name = Give the case a short name.
error-origin-bad-proof = The proof has data that cannot be saved. Check the fields that are marked.
error-origin-proof-incomplete = The proof is not complete. Look at what is missing.
error-origin-proof-issued = The proof was handed out and does not change. Withdraw it and prepare another.
error-origin-declaration-in-use = A proof that was handed out rests on this declaration, and is kept with its documents. Note on the declaration the last day on which it counts, instead of removing it.
error-origin-proof-not-issued = Only a proof that was handed out is withdrawn.
error-origin-proof-reason = Say why it is withdrawn, in a few words.
error-origin-bad-declaration = The declaration cannot be saved. Check what was typed.
error-origin-evidence-size = A document has up to { $megabytes } megabytes and is not empty.
error-origin-evidence-lost = The document “{ $name }” is gone from the data folder, or changed. Add it again.
error-origin-unreadable-proof = The file is not a proof of origin: { $detail }
error-origin-unreadable-case = The file is no origin case: { $detail }. Save it again from Proa, or see the format in docs/cli.md.
error-rate-invalid = The exchange rate was not saved: look at what is marked.
error-scan-cancelled = The portfolio scan was canceled. The previous one was kept.
error-scan-none = The portfolio has not been scanned yet. Scan it first.
error-file-unreadable = { $name } could not be read. Check that the file exists and that you may open it.
error-file-empty = { $name } is empty. Download it again from the official source.
error-file-truncated = { $name } is incomplete. Download it again from the official source.
error-file-unknown = { $name } looks like { $found } and is not an official tariff that Proa reads. Choose the file as the authority publishes it.
error-file-not-this-format = { $name } is not in the format { $expected }; it looks like { $found }. Choose another format or another file.
error-file-too-large = { $name } exceeds the limit of { $limit }. Check that it is the right file.
error-file-encoding = { $name } has characters that cannot be read. Save it as UTF-8 and try again.
error-file-not-written = It was stopped. No file was written.
error-file-folder-not-empty = The folder “{ $name }” has something in it. Choose an empty one or make a new one: nothing is written over other files.
error-file-cannot-write = { $name } could not be written. Choose another folder or free some space.
error-file-gone = The file is no longer where it was. Choose it again.
error-import-alone-only = This format is imported from one file. Take the second away and try again.
error-import-second-needed = This format is imported from two files. Choose the second one too, that of the measures, and try again.
error-import-wrong-second =
    { $format ->
        [eu-mx-quotas-csv] The second file, { $name }, is not the table of measures of the quotas. Choose it and try again. The data are as they were.
       *[other] The second file, { $name }, does not hold what completes the first: choose the one that the authority publishes with the lists of its agreements. The data are as they were.
    }
error-import-cancelled = The import was canceled. The data stayed as it was.
error-import-rejected = { $count ->
    [one] The file was rejected: { $count } row was not understood ({ $reason }). The data stayed as it was. Check that it is the right file.
   *[other] The file was rejected: { $count } rows were not understood (most often: { $reason }). The data stayed as it was. Check that it is the right file.
  }
error-reference-pack-missing = The reference data that comes with the program is missing. Install Proa again; what was saved is kept.
error-reference-pack-damaged = The reference data of the program is damaged. Install Proa again; what was saved is kept.
error-journal-cannot-undo = This operation cannot be undone. { $reason } If needed, change the record by hand.
error-journal-built-upon = { $count ->
    [one] This cannot be undone yet: { $count } later operation stands on it ({ $operations }). Undo that one first.
   *[other] This cannot be undone yet: { $count } later operations stand on it ({ $operations }). Undo those first, the last one first.
  }
error-backup-altered = The backup { $name } was changed after it was made and is not used. Choose another one from the list.
error-backup-office-opens = The data of the office opens well. Enter and restore in Data and team, with a role that allows it.
error-backup-unreadable = The backup { $name } could not be opened. Choose another one from the list.
error-document-failed = The document could not be composed. Try again and, if it happens again, make a diagnostic file in Data and team.
error-store-foreign = { $file } is not a database of Proa. Check the data folder.
error-store-cannot-open = { $file } could not be opened. Check the permissions of the data folder and try again.
error-people-already-started = The office has been set up already. Restart Proa to enter.
error-import-other-market = That format does not belong to the chosen market. Choose the market of the file.
error-import-no-agreement = There are no data of that treaty with the chosen market. Load the reference data and try again.
error-file-other-workbook = { $name } is { $found }. Open it and save it, without a password, as XLSX or CSV.
error-file-damaged-workbook = { $name } is a damaged workbook. Download it again, or open it and save it as XLSX or CSV.
error-file-no-such-sheet = { $name } has no sheet “{ $sheet }”. Choose another sheet.
error-import-no-recipe = What each column is has not been said. Choose a recipe, or say it on the import screen.
error-import-bad-recipe = { $problem }. Correct what each column is and try again.
error-import-recipe-name = A recipe has a name of up to 80 letters. Write it and try again.
error-import-other-agreement = This file does not hold rules of { $agreement } that the program reads. Choose the treaty of the file, or another file.
error-import-hs-edition = { $edition } is no edition of the Harmonized System. Use one such as 2012, 2017 or 2022.
error-import-too-many-rows = The file has more than { $limit } rows. Leave only those of the tariff and try again.
