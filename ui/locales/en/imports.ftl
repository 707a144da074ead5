import-state-reading = Reading not finished
import-state-matching = Matching not finished
import-state-ready = To be decided

import-row-waiting = To be checked
import-row-problem = With problems
import-row-duplicate = Likely duplicate
import-row-new = New company
import-row-changed = With changes
import-row-joined = Of the same company as another row
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
