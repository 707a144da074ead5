# Words of the answers about agreements: codes that the engine gives.

best-lower-duty = asks for the lowest duty
best-tie = ask the same duty
best-no-gain = no preference is below the general duty
best-mfn-free = the general duty is zero already

next-step-load-schedule = Load “{ $file }” from { $authority }.

proof-certification-9-elements = Certification of origin with nine data elements, on the invoice or another document
proof-eur1 = EUR.1 movement certificate
proof-invoice-declaration = Invoice declaration
proof-certificate-issued = Certificate of origin issued by the authority
proof-certificate-self = Certificate of origin filled in by the exporter
proof-certificate-validated = Certificate of origin validated by the authority
proof-certificate-aladi = ALADI certificate of origin
proof-approved-exporter-declaration = Declaration by an approved exporter
proof-certifier-importer = the importer
proof-certifier-exporter = the exporter
proof-certifier-producer = the producer
proof-certifier-authority = the authority
proof-certifier-approved-exporter = an approved exporter
proof-certifier-exporter-up-to-limit = the exporter, for shipments of up to { $limit }
proof-issuer-SE = Ministry of Economy of Mexico
proof-language-en = English
proof-language-es = Spanish
proof-language-fr = French
proof-language-pt = Portuguese
proof-language-eu-official = any official language of the European Union
proof-list-or = { $first } or { $last }
proof-sentence-types = { $types }.
proof-sentence-certifiers = May certify: { $certifiers }.
proof-sentence-issues = Issued by: { $issuer }.
proof-sentence-validates = Validated by: { $issuer }.
proof-sentence-validity = Valid for { $months ->
    [one] { $months } month
   *[other] { $months } months
}.
proof-sentence-waiver = Not asked for shipments of up to { $amount }.
proof-sentence-languages = Language: { $languages }.
proof-sentence-records = Keep the records for { $years ->
    [one] { $years } year
   *[other] { $years } years
}.
proof-sentence-retroactive = The preference may be claimed up to { $months ->
    [one] { $months } month
   *[other] { $months } months
} after import.

rule-unverified = This rule was not checked against the official text. Read it there before you use it.
rule-text-only = Read the official text: it says more than a summary can.
rule-other-edition = Written for HS { $edition }: check with the correlation of editions that your product stood there.
rule-unread = Read the official text: the rule is not written as this program reads rules.
rule-has-more = The official text has more ways to originate, which are read there alone.
rule-part-of-goods = Some of these goods have a rule of their own under a national code: check in the official text which one is yours.
rule-sources-differ = Two sources of this agreement do not say the same: read the official text before you use either.

note-sample-schedule = Only a sample of the official tariff is loaded, edition { $year }.
note-outside-vintage = The tariff loaded is edition { $vintage } and the date is { $on }: the rate of that day may be another. Load the edition of that year before you quote.
note-rules-differ = For { $agreement }, the rule of { $one } and that of { $other } ask different things: neither is computed.
note-split-before = This tariff uses the { $edition } nomenclature, which had these goods in several subheadings ({ $codes }). The lines of all of them are shown: choose that of your product.
note-records-of-parts = Some of these goods have records of their own loaded, which are not in this answer: look up { $codes }.
note-moved-since = This tariff uses the { $edition } nomenclature, which had these goods in { $codes }.
note-numbering-unknown = This tariff uses the { $edition } nomenclature, and it is not known where it had these goods. Check the line with the customs of the market.
note-not-official-preferences = The preferential rates of this market are not loaded.
answer-left-same = It would say the same today; nothing changed.
answer-left-line-gone = The tariff line that was looked at is not in the current edition. Ask again and choose another line.
answer-left-schedule-gone = The market no longer has a tariff loaded. Import the official file to work it out anew.
answer-left-not-answered = The reference data no longer have that product or that market. Ask again with another code.
answer-left-changed = Somebody changed it at the same time. Work it out once more.
recompute-none = No kept answer would be another today.
note-rate-old = The exchange rate from { $from } to { $to } is of { $on }: it is more than a year old. Write a newer one down in Data and team.
note-lines-cut = { $shown } of { $total } lines are shown. Type more digits of the code.
note-lines-of-another-season = Not of this date: { $codes }.
note-line-trade-remedy = A trade remedy (anti-dumping, countervailing or safeguard duty) is in force on line { $line } and may come on top.
note-line-suspension = The rate of line { $line } is suspended for some goods or uses: less may be due.
note-line-open-quota = Line { $line } has a quota open to goods of every origin, with a lower rate.
note-levies-of-a-note = Chapter 99 has further additional duties on goods that only its legal notes define (vehicles, steel, wood and others): { $codes }. Confirm whether one of them reaches yours.
note-levies-not-linked = The CSV table of the HTS has no footnotes: it does not say which additional duties of chapter 99 reach each line. To see them, import the JSON export.
note-measure-coming = From { $from } on, { $codes } will also bear “{ $title }” ({ $measure }). It is not levied on the day asked.
note-rates-only = This edition was read from a table, by its columns: it does not say which duties are charged on top of the tariff, nor which quotas there are.
note-line-group-rates = Line { $line } also has rates for groups of developing countries. They are not computed: confirm with customs whether one of them reaches Mexico.
note-line-may-be-part = The rate of line { $line } may be incomplete in the file: whether an amount for each vehicle is due as well is still to be confirmed.
note-line-quota = Quota of line { $line }: { $text }
note-line-use = In { $year }, { $low }% of what the United States bought from Mexico under line { $line } claimed the USMCA.
note-line-use-between = In { $year }, of what the United States bought from Mexico under line { $line }, between { $low }% and { $high }% claimed the USMCA, by its statistical part.
note-line-additional = Additional duty of line { $line }: { $text }
note-line-not-in-force = On line { $line } the file gives goods of Mexico “{ $text }” under { $agreement }, which is not in force on that date: confirm it before you use it.
note-charge-waived = Under { $agreement } this is not paid: { $charge }.
note-advance-ruling = Before you ship you can ask { $authority } for { $ruling }: customs is bound by what it answers on { $decides ->
    [classification-origin-value] classification, origin or customs value
   *[classification-origin] classification or origin
}. It is asked for by { $askedBy ->
    [anyone] anyone, in writing
    [registered] whoever has an EORI number and is going to import or export
   *[importer-exporter-producer] the importer, the exporter or the producer
}.{ $days ->
    [none] { "" }
   *[other] { " " }Time limit: up to { $days } days with all the data.
}{ $years ->
    [none] { "" }
   *[other] { " " }It is valid for { $years } years.
}
note-advance-ruling-not-known = Ask the customs of this market how it gives advance rulings; that is not known here. Members of the WTO that accepted the Trade Facilitation Agreement give them on classification and origin to whoever asks in writing.
note-agreement-not-verified = It is not known since when { $agreement } is in force with this market.
note-customs-value-open = These costs leave no customs value. Check them.
note-valuation-basis-unknown = It is not known on which basis the customs of this market value goods.

import-report-without-rates = { $records } records read: { $lines } taken, { $rejected } rejected.
import-report = { $records } records read, { $lines } lines with a rate: { $computed } computed, { $text } as text; { $rejected } rejected.
reference-loaded = { $rows } rows from { $sources } sources; { $unread } rules of origin not understood, kept as text.
