# Titles and kinds of file of the system's dialogs.

dialog-open-schedule = Choose an official file
dialog-kind-schedule = Official schedules and catalogues
dialog-open-rates = Choose a file of exchange rates
dialog-save-sheet = Save the advisory sheet
dialog-kind-pdf = PDF document
dialog-save-portfolio = Save the portfolio
dialog-save-register = Save the register
dialog-kind-xlsx = Excel workbook
dialog-kind-csv = Comma-separated values
dialog-save-calendar = Save the mission for the calendar
dialog-kind-ics = Calendar
dialog-save-diagnostic = Save the diagnostic file
dialog-kind-json = JSON file
dialog-save-companies = Save the list of companies
dialog-open-bill = Choose the file with the bill of materials
dialog-open-companies = Choose the spreadsheet with the companies
dialog-kind-table = Spreadsheets and texts with columns
dialog-save-report = Save the determination of origin
dialog-open-evidence = Choose a supporting document
dialog-save-evidence = Save the document
dialog-kind-evidence = Documents
dialog-save-proof = Save the proof of origin
dialog-open-directory = Choose an empty folder for the directory
dialog-save-directory = Save the directory
dialog-save-office = Save the data of the office
dialog-kind-zip = Data package
