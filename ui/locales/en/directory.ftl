# The exporters' directory: what is public of each company, and the words of the directory.

public-field-legal-name = Legal name
public-field-trade-names = Trade names
public-field-place = State and municipality
public-field-activity = Activity
public-field-sectors = Sectors
public-field-products = Products ready to export
public-field-capacity = Production capacity
public-field-certifications = Certifications
public-field-markets = Markets
public-field-size = Size
public-field-experience = Export experience
public-field-programmes = Programs
public-field-web = Website

consent-means-letter = Signed letter
consent-means-mail = Email
consent-means-form = Form

left-out-archived = It is archived
left-out-no-consent = It has not given its consent
left-out-withdrawn = It withdrew its consent
left-out-ended = Its consent is not in force
left-out-erased = Its personal data were erased
left-out-no-name = None of its names is public
left-out-no-product = It has no public product that is ready to export

column-directory-listings-fields = Public data
column-directory-listings-mail = Public email
column-directory-listings-phone = Public phone
column-directory-listings-given-by = Who gave the consent
column-directory-listings-given-on = Day of the consent
column-directory-listings-means = How it was given
column-directory-listings-note = Note
column-directory-listings-ends-on = Last day in force
column-directory-listings-contact-id = Public contact
column-directory-listings-contact-name = Name of who gave the consent of the contact
column-directory-listings-contact-given-on = Day of the contact’s consent
column-directory-listings-contact-means = How the contact gave it
column-directory-listings-contact-ends-on = Last day of the contact’s consent
column-directory-listings-withdrawn-on = Consent withdrawn
column-directory-listings-deleted-at = Removed

progress-directory-companies = Companies checked

directory-title = Directory of exporting companies
directory-kind = Directory
directory-made = { $office }, { $day }
directory-count = { $count ->
    [one] { $count } company
   *[other] { $count } companies
}
directory-consent = Each company decided which of its data are published here.
directory-languages = Language
directory-search = Search
directory-search-help = Name, product, code or place
directory-filters = Filters
directory-state = State
directory-sector = Sector
directory-chapter = Chapter of the Harmonized System
directory-market = Market
directory-any = Any
directory-clear = Clear filters
directory-found = Companies in view: { $shown } of { $total }
directory-none = No company matches. Clear a filter or search with other words.
directory-more = Show more
directory-entries = Companies
directory-skip = Go to the companies
directory-needs-script = To search this directory, open the file in a browser that allows JavaScript.
directory-trade-names = Also known as
directory-place = Place
directory-activity = Activity
directory-sectors = Sectors
directory-products = Products
directory-code = HS code
directory-capacity = Capacity
directory-capacity-month = { $amount } { $unit } a month
directory-capacity-year = { $amount } { $unit } a year
directory-certifications = Certifications
directory-served = Sells in
directory-sought = Looks for buyers in
directory-size = Size
directory-experience = Export experience
directory-programmes = Programs
directory-web = Website
directory-mail = Email
directory-phone = Phone
directory-contact = Contact
directory-contents = Contents
directory-no-sector = Other sectors
directory-page = Page
directory-by-code = Index by HS code
directory-by-company = Index of companies
directory-other-entries = Also in this sector
