# What the office hands out: what the directory may say of each company, the directory, lists with their columns
# and the data of the office.

directory-tab = Directory
directory-is-in = It is in the directory
directory-is-in-text = A directory made today says what follows of it, and nothing else.
directory-is-out = It is not in the directory
directory-mend-archived = An archived company is not published. If it takes part again, reopen it.
directory-mend-no-consent = Ask the company for it and record it here.
directory-mend-withdrawn = Nothing of it is published. If the company gives it again, record it here.
directory-mend-ended = Ask the company to renew it and record the new date here.
directory-mend-erased = There are no data left to publish.
directory-mend-no-name = Make the legal name public, or a trade name that is in the profile.
directory-mend-no-product = Mark a product of the profile as ready to export, and here the products as public.
directory-consent-add = Record the consent
directory-consent-again = Record a new consent
directory-listing-edit = Change what is public
directory-withdraw = Withdraw the consent
directory-withdraw-title = Withdraw the consent of { $name }
directory-withdraw-text = From today no new directory says anything of the company. What it had consented to stays in its history, and this can be undone. Directories that were handed out do not change: tell whoever has them.
directory-withdrawn = The consent of { $name } was withdrawn.
directory-listing-saved = What the directory may say of { $name } was saved.
directory-entry = What it says today
directory-person-out = No person is named
contact-out-ended = That person’s consent is not in force. Ask for a new one and record it.
contact-out-gone = The company does not have that contact any longer. Choose somebody else, with a consent of their own.
contact-out-erased = The personal data of that contact were erased. Choose somebody else, with a consent of their own.
contact-out-opposed = That person said that their data stay out of the directory. Choose somebody else, with their own consent; if they changed their mind, note it among their consents.
contact-out-renamed = Whoever gave the consent has another name than the contact. If it is another person, record that person’s consent; if it is the same, record it anew with the name.
directory-consent-section = Consent
directory-no-end = No end

directory-form = What the directory may say
directory-form-public = Public data
directory-form-profile = From the profile
directory-form-public-help = Mark only what the company consented to. Beside each is what would be seen today.
directory-field-blank = not in the profile
directory-choose-all = Mark all
directory-choose-none = Clear all
directory-reach-help = The company’s, not a person’s. What you type is published; left blank, nothing is.
directory-given-by-help = Name and post of whoever may give it for the company.
directory-ends-help = Left blank, it holds until it is withdrawn.
directory-note-help = For example, where the letter is kept.
directory-person = Contact person
directory-person-help = Their data are published only if that same person consented: name, role, email and telephone.
directory-person-none = Nobody
directory-person-given-on = Day on which the person gave it
directory-person-means = How the person gave it
directory-person-ends-on = Last day for the person
directory-consent-new = The company withdrew its consent on { $day }. What you save here is a new one.

directory-make = Make the directory
directory-subtitle = The companies that consented, in a folder that opens without a network or in a PDF catalog.
directory-which = Which companies
directory-in-count = { $count ->
    [0] No company can be in the directory
    [one] { NUMBER($count) } company is in the directory
   *[other] { NUMBER($count) } companies are in the directory
  }
directory-out-count = { $count ->
    [0] None is left out.
    [one] { NUMBER($count) } is left out.
   *[other] { NUMBER($count) } are left out.
  }
directory-out = Who is left out
directory-out-help = Each name leads to what that company lacks.
directory-out-none = No company of this list has that reason.
directory-reason = Reason
directory-any-reason = for any reason
directory-cut = These are the first { $count } by name. Filter the companies to see the others.
directory-write = Write the directory
directory-called = Title
directory-language-help = The folder has both languages and opens in this one; the PDF is in this one.
directory-write-folder = Write into a folder
directory-write-pdf = Save as PDF
directory-write-help = The folder is copied to a USB stick and opens on any computer, without a network and with nothing to install; it has to be empty. The PDF can be printed, and read aloud.
directory-writing = Writing the directory
directory-folder-written = The directory is in the folder “{ $name }”
directory-folder-written-text = Copy the whole folder. It opens with its file index.html.
directory-pdf-written = The directory is in { $name }
directory-pdf-written-text = Its size is { $size }. Open it where you saved it, and look it over before you hand it out.

export-list = Export this list…
export-chosen = Export…
export-title = { $count ->
    [one] Export { NUMBER($count) } company
   *[other] Export { NUMBER($count) } companies
  }
export-which = Columns
export-which-help = Of a natural person, the name, the tax ID and the address are personal data too.
export-which-shown = Those that are shown
export-which-all = All of them
export-which-some = Choose them
export-columns = Columns of the file
export-no-column = Choose at least one column.
export-personal = Contact, mail and telephone are data of a person: hand the file only to those who need them, and delete it afterwards.
export-format = Format
export-xlsx = Excel (XLSX)
export-csv = CSV
export-run = Export
export-writing = Exporting companies

export-office = The data of the office in an open format
export-office-help = A ZIP package with a CSV table for each thing that the office keeps, and a file that explains every column. Use it to analyze the data or to take them to another system. It is not a backup: Proa does not read it back.
export-office-what = What it holds
export-office-plain = Without personal data
export-office-plain-detail = companies, products, markets, missions, lookups and origin cases, without what says something of a person
export-office-personal = With personal data
export-office-personal-detail = contacts, participants, all values of the journal and the supporting documents too
export-office-warning = It holds names, mail addresses, telephone numbers and tax IDs of people. Keep it where only those who should see it can, and delete it once it is not needed.
export-office-who-plain = Whoever coordinates missions, directs or administers can export it. The journal notes who did.
export-office-who-personal = Only whoever directs or administers can export it. The journal notes who did.
export-office-not-yours = Your role is { $role }: ask someone who can export it.
export-office-run = Export the data
export-office-writing = Exporting the data of the office
export-office-done = The data are in { $name }
export-office-done-text = Its size is { $size }. Inside, datapackage.json explains every table.
export-office-lost = { $count ->
    [one] { NUMBER($count) } document is missing
   *[other] { NUMBER($count) } documents are missing
  }
export-office-lost-text = They are damaged or no longer in the data folder. The package says which, in datapackage.json. Attach them anew in Origin, or take them from a backup of the folder.
