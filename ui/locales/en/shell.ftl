app-name = Proa

nav-label = Main
nav-home = Home
nav-companies = Companies
nav-treaties = Benefits
nav-missions = Missions and fairs
nav-settings = Data and team
nav-help = Help

shell-skip = Skip to the content
shell-training = Training office: the companies are invented and none of this is real.
shell-repaired = The reference data was made anew: see what must be imported again.
shell-read-only = Read only: the data folder cannot be written or is open in another window.
shell-not-found = This page does not exist
shell-not-found-text = The address leads nowhere.
shell-go-home = Go home

person-switch = Switch person
person-none = Nobody chosen
person-pin = PIN
person-pin-of = PIN of { $name }
person-enter = Enter

palette-open = Search
palette-keys = Ctrl K
palette-prompt = Company, mission, product or action
palette-results = Results
palette-nothing = Nothing matches. Try another word or a code.
palette-action = Action
palette-company = Company
palette-mission = Mission
palette-product = Product
palette-go = Go to { $place }
palette-markets = Compare a product in every market
palette-portfolio = Scan the whole portfolio
palette-to-spanish = Switch to Spanish
palette-to-english = Switch to English
palette-to-light = Switch to the light theme
palette-to-dark = Switch to the dark theme
gate-closed = The office did not open
training-leave = Begin the real office
training-leave-text = The invented companies and their backups go into a folder of their own inside the data folder. Proa starts again and asks for the data of your office. Imported tariffs stay.
training-leave-action = Begin
