## Proofs of origin: what is missing or does not agree

problem-proof-missing = Missing: it is element or box { $number }.
problem-proof-form = This agreement does not use this document.
problem-proof-language = This agreement does not accept this language.
problem-proof-capacity = This agreement does not let anybody sign this document in this capacity.
problem-proof-who = This document cannot say it so: type the name and address, or choose another option.
problem-proof-no-authorisation = The authorisation number of customs is missing.
problem-proof-short-code = The code has { $digits } digits or more.
problem-proof-other-product = The origin case is of code { $code }, not of this one.
problem-proof-other-producer = The origin case is of another company. Choose one of the same company.
problem-proof-unknown-criterion = The agreement does not know this criterion. Its letters: { $letters }.
problem-proof-other-criterion = The origin case gave criterion { $letter }.
problem-proof-negative = This cannot be below zero.
problem-proof-law-unknown = There are no data about proofs of origin under this agreement: load the version of the data that has it.
problem-proof-ended = This proof is valid no more: sign a new one.
problem-proof-not-a-party = { $found } is no Party to the agreement.
problem-proof-criterion-not-determined = The origin case gives no letter: read in the agreement which it is; Proa cannot confirm it.
problem-proof-other-method = The origin case was met by { $method }.
problem-proof-too-many-goods = A proof covers { $most } goods at most here. Draw up another for the others.
problem-proof-one-shipment = No period is known for this agreement: certify each shipment and take the period away.
problem-proof-period-reversed = The last day comes after the first, or is the same.
problem-proof-blanket-too-long = The period is { $months } months at most.
problem-proof-limit-currency = Type the value in the currency of the limit, { $limit }.
problem-proof-above-limit = The value is above { $limit }: only an approved exporter may declare.
problem-proof-signed-later = The signature cannot be of a day that has not come.
problem-proof-not-determined = There is no origin case on which the proof rests.
problem-proof-other-agreement = The origin case has no result under this agreement.
problem-proof-origin-open = The origin case waits for answers: it is not known yet whether the good originates.
problem-proof-not-originating = The good does not originate, by the origin case.
problem-proof-stale = The origin case comes out otherwise today than when it was kept. Check it.
problem-proof-not-at-end = On { $day } it is no longer certain that the good originates: a declaration that a material rests on ends, or the rule changes. Shorten the period, or get the declaration that follows.
problem-proof-outside-period = The origin case is of an import on { $day }, outside the period.

problem-declaration-later = The day has not come.
problem-declaration-not-received = A declaration that has not come has no end.

column-origin-proofs-kept-case-id = Origin case
column-origin-proofs-kept-agreement = Agreement
column-origin-proofs-kept-form = Document
column-origin-proofs-kept-state = State
column-origin-proofs-kept-issued-on = Handed out
column-origin-proofs-kept-withdrawn-on = Withdrawn
column-origin-proofs-kept-reason = Reason of the withdrawal
column-origin-proofs-kept-serves-until = Serves until
column-origin-proofs-kept-keep-until = Kept until
column-origin-proofs-kept-deleted-at = Draft removed
column-supplier-declarations-supplier = Supplier
column-supplier-declarations-material = Material
column-supplier-declarations-code = Code
column-supplier-declarations-agreements = Agreements
column-supplier-declarations-requested-on = Requested
column-supplier-declarations-received-on = Received
column-supplier-declarations-valid-from = Counts from
column-supplier-declarations-valid-to = Valid until
column-supplier-declarations-remarks = Notes
column-supplier-declarations-deleted-at = Declaration removed
column-origin-evidence-name = Document
column-origin-evidence-deleted-at = Document removed

## Proofs of origin: the elements

proof-field-determination = Origin case
proof-field-form = Document
proof-field-language = Language
proof-field-capacity = Capacity of who signs
proof-field-certifier = Certifier
proof-field-exporter = Exporter
proof-field-producer = Producer
proof-field-importer = Importer
proof-field-good = Good
proof-field-further = Further goods
proof-good-number = Good { $number }
proof-further-help = One proof can cover several goods. Each rests on an origin case of its own, which has to originate under the same agreement.
proof-good-add = Add a good, from its origin case
proof-good-remove-number = Take good { $number } off
proof-goods-count = { $count } goods
proof-rested-good = What it rested on: { $name }
proof-field-who = How it is told
proof-field-name = Name
proof-field-address = Address
proof-field-country = Country
proof-field-phone = Telephone
proof-field-mail = Mail
proof-field-tax-id = Tax number
proof-field-title = Title
proof-field-company = Company
proof-field-description = Description
proof-field-code = Code
proof-field-criterion = Criterion
proof-field-rvc-method = Method of regional value content
proof-field-packages = Marks and packages
proof-field-gross-mass = Gross mass, kg
proof-field-quantity = Quantity and unit
proof-field-invoice = Invoice or document
proof-field-value = Value of the shipment
proof-field-from = Covers from
proof-field-until = Covers until
proof-field-authorisation = Authorisation number
proof-field-destination = Country of destination
proof-field-place = Place
proof-field-signed-on = Day of signature
proof-field-remarks = Remarks
proof-capacity-exporter = Exporter
proof-capacity-producer = Producer
proof-capacity-importer = Importer
proof-capacity-approved-exporter = Approved exporter
proof-capacity-exporter-up-to-limit = Exporter, shipment within the limit
proof-capacity-authority = Authority
proof-who-named = By name and address
proof-who-certifier = The certifier
proof-who-exporter = The exporter
proof-who-various = Various
proof-who-on-request = Available upon request by the authorities
proof-who-unknown = Not known

## Proofs of origin: the register

nav-proofs = Proofs of origin
proofs-subtitle = What goes with the good so that it pays less: what was handed out, until when it serves and until when it is kept.
proofs-tab-register = Register
proofs-tab-declarations = Supplier declarations
proofs-none = There are no proofs of origin yet
proofs-none-text = A proof is prepared from a kept origin case, under an agreement under which the good originates.
proofs-none-such = No proof meets these filters
proofs-begin = See the origin cases
proofs-filter = Filter the proofs
proofs-search = Search good, importer, code or agreement
proofs-state = State
proofs-any-state = in any state
proofs-end = Validity
proofs-any-end = ending at any time
proofs-within = ends within { $days } days
proofs-expired = has ended
proofs-case = Origin case
proofs-any-case = with any case
proofs-stale = whose case comes out differently today
proof-agreement = Agreement
proof-untitled = Proof without a description
proof-state-draft = Draft
proof-state-issued = Handed out
proof-state-expired = Expired
proof-state-withdrawn = Withdrawn
proof-issued-on = Handed out
proof-serves-until = Serves until
proof-kept-until = Kept until
proof-stale = The case comes out differently today
proof-stale-help = What is certified is no longer what comes out of the case. Check the case before you use the proof.
proof-see-case = See the origin case that it rests on

## Proofs of origin: filling them in

proof-new = Prepare a proof of origin
proof-no-case = The origin case is missing
proof-no-choices = The draft is kept, but the data of its agreement are missing to fill it in. Load the edition of the data that holds it, or remove the draft.
proof-form = Proof of origin
proof-form-certification = Certification of origin
proof-form-certificate = Certificate of origin
proof-form-invoice-declaration = Invoice declaration
proof-form-eur1 = EUR.1 certificate
proof-form-application = Application for a certificate
proofs-language-es-MX = Spanish
proofs-language-en = English
proof-paper = Document
proof-paper-help = { $agreement }: { $citation }
proof-own-form = The agreement has a form of its own, and the list of its boxes is not at hand here. Compare with the form in force.
proof-unworded-fr = The agreement accepts French too, but its prescribed words in French are not at hand here: draw it up in another language, or copy them from the agreement.
proof-unworded-eu-official = The agreement accepts the other official languages of the European Union too, but its prescribed words in them are not at hand here.
proof-certifier-help = The person who signs, and the company that the person signs for.
proof-description-help = By which the good is known again on the invoice.
proof-no-method = None
proof-shipments = What it covers
proof-one-shipment = This agreement asks for a proof of each shipment.
proof-blanket-help = One shipment, with its invoice; or several, in a period of { $months } months at most.
proof-limit = Any exporter may declare up to { $limit }.
proof-currency = Currency
proof-signature = Place and day
proof-complete = It is complete
proof-complete-in-part = It is complete in what Proa knows of the form
proof-in-part = The agreement has a form of its own, and only its common elements are checked here: compare with the official form before it is handed out.
proof-missing = { $count ->
    [one] { $count } thing is missing
   *[other] { $count } things are missing
  }
proof-doubtful = It was handed out, and there is something to check today
proof-valid-until = It may be presented until { $day }.
proof-keep-until = It is kept, with its documents, until { $day }.
proof-save = Save draft
proof-saved = The proof was saved.
proof-issue = Save and hand out
proof-issued = The proof was handed out. It does not change from now on.
proof-issued-day = It was handed out on { $day }.
proof-print = Print
proof-remove = Remove draft
proof-removed = The draft was removed.
proof-withdraw = Withdraw the proof
proof-withdraw-reason = Why it is withdrawn
proof-withdraw-help = The proof stays in the register with this reason. Tell whoever received it.
proof-withdrawn = The proof was withdrawn.
proof-withdrawn-on = It was withdrawn on { $day }
proof-says = What it says
proof-rested = What it rested on
proof-rested-help = The case as it was when the proof was handed out, whatever became of it since.

evidence-title = Supporting documents
evidence-help = Invoices, declarations, the bill of materials: what shows the origin if the authority asks. Each file is kept once.
evidence-fixed-help = The documents of a proof that was handed out are kept with it; more can be added.
evidence-attach = Add a document
evidence-attached = The document was added.
evidence-save = Save a copy of { $name }
evidence-detach = Remove { $name }
evidence-detached = The document was removed.

## Supplier declarations

declarations-none = There are no supplier declarations yet
declarations-none-text = Whoever sells you a material declares under which agreements it originates. Note here whom you asked, when it came and until when it counts.
declarations-none-such = No declaration has that text
declarations-filter = Filter the declarations
declarations-search = Search supplier, material or code
declaration-request = Ask for a declaration
declaration-title = Supplier declaration
declaration-supplier = Supplier
declaration-company = Company that uses the material
declaration-material = Material
declaration-agreements = Agreements
declaration-requested-on = Asked for
declaration-received-on = Received
declaration-valid-from = Counts from
declaration-valid-from-help = Only where it says so: it may be before it came.
declaration-valid-to = Valid until
declaration-remarks = Notes
declaration-documents = Documents
declaration-actions = Actions
declaration-actions-of = Actions of { $material }
declaration-edit = Open
declaration-receive = Note that it came
declaration-copy = Copy the text of the request
declaration-copied = The text is on the clipboard: paste it in a mail.
declaration-letter =
    Subject: declaration of origin of { $material }

    { $supplier }:

    To determine the origin of a product we need to know whether the material below originates.

    Material: { $material }
    Tariff code: { $code }
    Agreements: { $agreements }

    The declaration must say:
    1. the description and the code of the material;
    2. the country and the agreement under which it originates, and by which criterion;
    3. the invoice, or the period that it covers;
    4. that the documents that prove it are kept, and that any change will be told;
    5. name, post, date and signature of whoever declares.

    If it does not originate, it is enough to answer so.
declaration-remove = Remove
declaration-saved = The declaration was saved.
declaration-removed = The declaration was removed.
declaration-state-requested = Waiting
declaration-state-received = Valid
declaration-state-expiring = About to expire
declaration-state-upcoming = Not yet
declaration-state-expired = Expired

## Home: what ends soon

home-declarations = Supplier declarations ending within 60 days
home-declarations-until = From { $supplier }: counts until { $day }
home-declarations-all = See all of them
home-proofs = Proofs of origin ending within 60 days
home-proofs-until = Serves until { $day }
home-proofs-all = See all of them
