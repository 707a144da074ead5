# Words of the files that are exported (XLSX, CSV, ICS).

export-companies = Companies
export-register = Register of { $mission }
export-closing = Registration closes: { $mission }

export-legal-name = Legal name
export-trade-name = Trade name
export-rfc = RFC
export-state = State
export-size = Size
export-products = Products
export-status = Status
export-updated = Last change (time of { $zone })
export-company = Company
export-registration = Registration
export-position = Place in the waiting list
export-reason = Reason
export-applied = Application (time of { $zone })
export-delegate = Delegate
export-role = Role
export-mail = Mail
export-phone = Telephone

export-size-micro = Micro
export-size-small = Small
export-size-medium = Medium
export-size-large = Large
export-status-active = Active
export-status-archived = Archived
export-registration-applied = To be decided
export-registration-accepted = Has a place
export-registration-waiting = Waiting
export-registration-rejected = Rejected
export-registration-confirmed = Confirmed
export-registration-attended = Attended
export-registration-withdrawn = Withdrawn
