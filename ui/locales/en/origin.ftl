# Words of the determination of origin: the engine puts them.

origin-result-met = It originates: { $criterion }.
origin-result-met-letter = It originates: { $criterion } (criterion { $letter }).
origin-result-not-met = It does not originate with these inputs.
origin-result-open = Something is missing to say it.

origin-criterion-wholly-obtained = it is wholly obtained in the Parties
origin-criterion-exclusively-originating = all its materials originate
origin-criterion-product-rule = it meets the rule of its product
origin-criterion-set = it is a set with few articles that do not originate
origin-criterion-fallback = unassembled or with parts in its heading, by its regional value

origin-step-origin = Determination
origin-step-wholly-obtained = The good is wholly obtained in the Parties
origin-step-only-originating = All materials originate
origin-step-product-rule = The product rule, and what is asked besides
origin-step-rule = Rule { $subject }
origin-step-no-rule = Product rule: none at hand
origin-step-rule-text = Only the text of the agreement tells the rule: what the adviser read
origin-step-additional = Asked besides
origin-step-sufficient = Enough alone
origin-step-alternative = One way to meet the rule
origin-step-kind = The good is: { $subject }
origin-step-use = The rule depends on the use of the good
origin-step-shift = Change in tariff classification
origin-step-from = Change from named materials
origin-step-no-change = No change in classification is asked
origin-step-rvc = Regional value content, { $subject }
origin-step-waiver = No regional value content where very little does not originate
origin-step-max-nom = Ceiling of non-originating materials
origin-step-materials-wholly-obtained = Materials wholly obtained
origin-step-materials-originating = Originating materials
origin-step-not-over-originating = Non-originating materials are worth no more than originating ones
origin-step-share = Share: { $subject }
origin-step-process = Process: { $subject }
origin-step-tolerance = De minimis, by value
origin-step-textile-tolerance = De minimis of textiles, by weight
origin-step-set = The rule for sets
origin-step-fallback = A good unassembled or with its parts in the same heading
origin-step-sub-assembly = What is made in line { $subject }
origin-step-cumulation = Cumulation
origin-step-inventory = Inventory method: { $subject }
origin-step-drawback = Refund of duties: { $subject }
origin-step-operations = More is done than simple operations ({ $subject })
origin-step-transport = Direct transport; in transit are allowed: { $subject }

origin-method-TV = transaction value method
origin-method-NC = net cost method
origin-method-BU = build-up method
origin-method-BD = build-down method
origin-method-FV = focused value method

origin-drawback-prohibited = prohibited where a proof of origin is issued
origin-drawback-lesser-of-two = up to the lesser of the two duties
origin-drawback-unverified = nobody has read in the text whether it is prohibited
origin-drawback-no-prohibition = not prohibited
origin-drawback-no-prohibition-found = no prohibition was found in the text

origin-code-preservation = preservation
origin-code-dilution = dilution
origin-code-packing = packing
origin-code-marking = marking
origin-code-cleaning = cleaning
origin-code-simple-mixing = simple mixing
origin-code-simple-assembly = simple assembly
origin-code-slaughter = slaughter of animals
origin-code-circumvention = practices to get around the rules
origin-code-simple-operations = simple operations
origin-code-listed = those on the agreement's list
origin-code-no-work = no work at all
origin-code-customs-control = under customs control
origin-code-unloading = unloading
origin-code-reloading = reloading
origin-code-splitting = splitting of the load
origin-code-storing = storing
origin-code-labelling = labelling
origin-code-repacking = repacking
origin-code-transport = transport
origin-code-direct = direct shipment only
origin-code-common-partner-transshipment = transshipment through a common partner
origin-code-segregation = physical segregation
origin-code-gaap-methods = accepted accounting methods
origin-code-inventory = the one in use
origin-code-accounting-segregation-authorised = authorised accounting segregation
origin-code-fifo = first in, first out
origin-code-lifo = last in, first out
origin-code-average = average
origin-code-weighted = weighted average

origin-figure-transaction-value = Transaction value
origin-figure-ex-works-price = Ex-works price
origin-figure-total-cost = Total cost
origin-figure-net-cost = Net cost
origin-figure-non-originating = Non-originating materials
origin-figure-non-originating-counted = Non-originating materials that count
origin-figure-originating = Originating materials
origin-figure-not-shifting = Materials that fall short
origin-figure-not-shifting-weight = Weight of what falls short
origin-figure-elastomeric-weight = Weight of elastomeric yarns
origin-figure-reference-weight = Reference weight
origin-figure-percent = Result
origin-figure-at-least = At least
origin-figure-at-most = At most
origin-figure-headroom = May become dearer by
origin-figure-lowest-price = Lowest price that meets it

origin-vehicle-high-wage = the labour value content from high-wage materials and labour, in percent
origin-vehicle-technology = the labour value content from technology, in percent
origin-vehicle-assembly = the labour value content from assembly, in percent
origin-vehicle-steel = the steel bought in the Parties, in percent
origin-vehicle-aluminium = the aluminium bought in the Parties, in percent
origin-certified-whole = Without the figures: did the producer certify that all of this is met?

origin-need-materials = Write down what the good is made of, or whether it is wholly obtained.
origin-need-transaction-value = What is the price without international freight (FOB)?
origin-need-ex-works-price = What is the ex-works price?
origin-need-sale-costs = Which of the costs that the price includes are not filled in? Without them the price cannot be worked out.
origin-need-net-cost = What is the net cost?
origin-need-weight = How much does the good weigh?
origin-need-component-weight = How much does the component that determines the classification weigh?
origin-need-line-value = Line { $line }: what is it worth?
origin-need-line-code = Line { $line }: what is its tariff code?
origin-need-line-origin = Line { $line }: does it originate, and in which country?
origin-need-line-declaration = Line { $line }: the declaration of its supplier has not come, or counts no more on that day. Note that it came, or ask for it again.
origin-need-line-weight = Line { $line }: how much does it weigh?
origin-need-line-in-component = Line { $line }: is it part of the component that determines the classification?
origin-need-line-elastomeric = Line { $line }: is it of elastomeric yarn?
origin-need-line-named = Line { $line }: is it “{ $name }”?
origin-need-line-allowed = Line { $line }: does the rule leave it room? Read it in the agreement.
origin-need-line-code-in = Line { $line }: which code did it have in the Harmonized System { $edition }? There were several.
origin-need-good-code-in = Which code did the good have in the Harmonized System { $edition }? There were several.
origin-need-edition = The rule is written in the Harmonized System { $edition }, of which no correlation is at hand. Are the codes the same?
origin-need-kind = Is the good of: { $name }?
origin-need-use = Is the good for: { $name }?
origin-need-process = Is this so: { $name }?
origin-need-process-under = Is this so for { $agreement }: { $name }?
origin-need-share = What share, in percent, of: { $name }?
origin-need-vehicle = How much is { $name }?
origin-need-no-rule = No rule for this good is at hand. Load the official file of rules, or see the text of the agreement.
origin-need-rule-text = Read in the agreement ({ $rule }) whether the rule is met, and note it: { $text }
origin-need-point = { $point }
origin-need-operations = What is done to what does not originate? If only simple operations, say which.
origin-need-drawback = Are duties on the non-originating materials refunded, deferred or exempted (IMMEX, Prosec)?
origin-need-transport = Does the shipment come directly, or through another country?

origin-point-accessories-count = Do accessories and packing count for the value? Read it in the agreement.
origin-point-accessories-left-out = Are accessories and packing left out of the change in classification? Read it in the agreement.
origin-point-component-rule = Does the rule apply only to the component that determines the classification? Read it in the agreement.
origin-point-textile-pct = Does the de minimis of textiles reach these materials? Nobody has verified it: read it in the agreement.
origin-point-textile-notes = Do the notes on textiles admit these materials? Read it in the agreement.
origin-point-de-minimis-pct = Does de minimis reach these materials? Nobody has verified it: read it in the agreement.
origin-point-sets-pct = Does the set meet the rule for sets? Nobody has verified it: read it in the agreement.
origin-point-fallback-tv-pct = Is the regional value enough for this good? Nobody has verified the percentage: read it in the agreement.
origin-point-unassembled-or-parts = Does the good travel unassembled, or does its heading provide for its parts too without being subdivided?
origin-point-zero-duty = Does the good pay nothing in the Parties, so that their materials cumulate?
origin-point-zero-duty-in-all-parties = Does the good already pay nothing in all Parties, so that their materials cumulate?
origin-point-AD-SM-by-declaration = Is there a declaration that the material of Andorra or San Marino originates?
origin-point-EU-until-2024-06-01 = Was it extended beyond 1 June 2024 that materials of the European Union count? Nobody has verified it: read it in the agreement.
origin-point-accumulated-rvc-formula = Is the agreement's own formula for the cumulated value met? Read it in the agreement.
origin-point-protocol-2011 = The Protocol of 2011, which amends the agreement with Colombia, may have changed its percentages. Are they still those first published? Nobody has verified it: read it in the Protocol.
origin-point-extended-by-agreement = Did the Parties agree that materials of { $country } count, since both have an agreement with it (extended cumulation)? Nobody has verified it: read it in the agreement.
origin-point-drawback-allowed = Does the agreement admit origin although duties are refunded? Nobody has verified it: read it in the agreement.
origin-point-enough-operations = Does what is done go beyond the operations that the agreement does not admit? Read it in the agreement.
origin-point-inventory = Does the agreement admit this inventory method? Read it in the agreement.
origin-point-transit = Does the agreement admit this transit? Read it in the agreement.
origin-point-exception = Does de minimis leave out { $materials } in { $goods }, and is that so for this good? Read it in the agreement.

origin-change-source = { $count ->
    [one] Source line { $lines } in Mexico or another Party ({ $amount }).
   *[other] Source lines { $lines } in Mexico or another Party ({ $amount }).
}
origin-change-obtain = { $count ->
    [one] Use line { $lines } wholly obtained in the region ({ $amount }).
   *[other] Use lines { $lines } wholly obtained in the region ({ $amount }).
}
origin-change-add-value = Add { $amount } of value in the region, with the same materials.
origin-change-cost = It would cost { $cost } more.
origin-change-cost-none = It costs nothing more.
origin-change-cost-unknown = What it would cost is not known.
origin-change-method-cost = Work out the value by the { $method }, which the same rule allows: it is enough that the net cost reaches { $amount }. The net cost, or the costs that it is worked out from, are missing.
origin-change-method-price = Work out the value by the { $method }, which the same rule allows: it is enough that the price without international freight reaches { $amount }. That price is missing.
origin-change-agreement = Use { $agreement }: the good originates under it as it is. It serves for: { $markets }. Compare what is paid there.
origin-change-not-proven = There may be a smaller change: too many lines to try all.

problem-origin-out-of-range = { $place ->
    [good] An amount or weight of the good cannot be computed: from 0 to a trillion, with six decimals.
    [answers] A percentage among the answers cannot be computed: write a number from 0 on.
   *[other] Line { $place }: an amount or weight cannot be computed; from 0 to a trillion, with six decimals.
}
problem-origin-short-code = { $place ->
    [good] The code of the good has six digits or more.
   *[other] Line { $place }: the code has six digits or more.
}
problem-origin-regional-value = Line { $place }: the regional value is above the value.
problem-case-name = Give the case a short name.
problem-origin-too-deep = The bill has more than { $most } levels of sub-assemblies.
problem-origin-two-prices = The price is given with its terms and without them. Leave one.
problem-origin-costs-above-price = The costs that the price includes are higher than the price.
problem-origin-too-many-lines = The bill has more than { $most } lines.

# The screen.
nav-origin = Origin
origin-subtitle = Does the product originate? By its bill of materials, under every agreement at once.
origin-new = New origin case
origin-none = No origin cases yet
origin-none-text = Write down what a product is made of, and Proa says under which agreements it originates, with its working, and what would change the answer.
origin-cases = Origin cases
origin-case-name = Name of the case
origin-originates = Originates under
origin-nowhere = none
origin-open = To be known
origin-on = Day of import
origin-at = Saved
origin-remove = Remove the case
origin-removed = The case was removed.
origin-saved = The case was saved.
origin-unread = It was not saved, so as not to lose what cannot be read: { $places }. Correct it or clear it.
origin-save = Save the case
origin-changed = What comes out under { $agreements } is another: the rules, or the program, changed since it was saved.
origin-source-edition = { $source }, edition { $vintage } (SHA-256 { $hash }…)
origin-changed-source = { $agreements }: when it was kept, { $before } was used; today, { $today }.
origin-changed-program = { $agreements }: the sources are the same; the program counts otherwise, or the declaration of a material changed.
origin-good = The good
origin-good-help = Values are of one unit of the good, all in the same currency.
origin-code = Tariff code
origin-code-help = Six digits or more.
origin-code-wrong = A code has six to ten digits.
origin-currency = Currency
origin-currency-change = Change the currency to { $to }?
origin-currency-change-text = The amounts of the case are in { $from } and are not converted: the same figures would be in { $to }. Change it if they were written in { $to }; if not, convert them first at a rate of your books.
origin-currency-change-do = Change to { $to }
origin-tie = Tie a declaration of the supplier
origin-tie-of = Tie a declaration to line { $line }
origin-tie-help = The material originates under the agreements that the declaration names, as long as it counts. When it ends, the origin of the product is asked again.
origin-tie-kept = A declaration that is kept
origin-tie-ask = Ask the supplier for one
origin-untie = Untie
origin-tied-awaited = Declaration asked for
origin-tied-until = Declaration valid to { $day }
origin-tied-of = Declaration of { $day }
origin-see-declarations = See the declarations
origin-declared-foreign = Take it as non-originating
origin-guided-to-product = Go to the price
origin-price = Price
origin-terms = The price is known
origin-terms-none = as FOB and ex works
origin-sale-inland = Of it: until it leaves the country
origin-sale-freight = Of it: international freight
origin-sale-insurance = Of it: international insurance
origin-sale-onward = Of it: unloading and carriage at destination
origin-sale-duties-and-taxes = Of it: duties and taxes at destination
origin-sale-help = What the seller pays by these terms is in the price, and does not count for origin. Write 0 where nothing is paid.
origin-sale-left = It counts as { $value } without international shipment, and as { $exWorks } ex works.
origin-sale-unknown = not known yet
origin-fob = Price without international freight (FOB)
origin-ex-works = Ex-works price
origin-net-cost = Net cost
origin-net-cost-help = What one unit costs to make, without promotion, royalties, shipping or interest. If you do not know it, write the costs below.
origin-costs = Costs
origin-costs-open = Work it out from the costs
origin-costs-help = They are of one unit of the good, besides the materials. Write all seven; zero where there is none.
origin-cost-other-product = Labor and factory overhead
origin-cost-period = Administration and selling expenses
origin-cost-other = Other costs
origin-cost-sales-promotion = Of these: promotion, marketing and after-sales service
origin-cost-royalties = Of these: royalties
origin-cost-shipping-and-packing = Of these: shipping and packing
origin-cost-interest = Of these: interest that is not allowed
origin-more = Weight and sets
origin-good-weight = Weight of the good
origin-component-weight = Weight of the component that determines the classification
origin-set = Is it a set?
origin-set-none = No
origin-set-gri-3ab = Yes, by the article that defines it
origin-set-gri-3c = Yes, by the last heading
origin-bill = Bill of materials
origin-bill-help = One line for each material. What an assembly is made from stands within its line, at any level; removing a line removes what it is made from as well.
origin-line = Line
origin-name = Material
origin-value = Value ({ $currency })
origin-value-short = Value
origin-origin = Origin
origin-country = Country
origin-role = Role
origin-weight = Weight
origin-offered = Regional offer
origin-quantity = Quantity
origin-supplier = Supplier
origin-evidence = Document of origin
origin-regional = Regional value
origin-inventory = Inventory method
origin-agreements = Originates under
origin-agreements-help = A material may originate under one agreement and not under another. If you name none, it counts under each agreement of its country.
origin-agreements-of = Name the agreements of line { $line }
origin-agreements-named = { $count ->
    [one] originates under one named agreement
   *[other] originates under { $count } named agreements
}
origin-agreements-done = Done
origin-inventory-none = Not mixed
origin-inventory-help = If originating and other units of this material are kept together: how it is known which were used.
origin-regional-help = If the material does not originate: how much of its value producers in the countries of the agreement put into it, by their statement. It counts where the agreement cumulates production.
origin-rare = Mixed units and cumulation
origin-line-actions = Actions
origin-cell = { $column }, line { $line }
origin-cells-chosen = Cells chosen: lines { $from } to { $to }
origin-add-line = Add a line
origin-add-part = Add what line { $line } is made from
origin-actions-of = Actions of line { $line }
origin-lines-taken = { $count ->
    [one] One line was taken in.
   *[other] { $count } lines were taken in.
}
origin-cells-pasted = { $count ->
    [one] Pasted into one line.
   *[other] Pasted into { $count } lines.
}
origin-undo = Undo
origin-redo = Redo
origin-paste-hint = Paste cells of a spreadsheet: they go in from the cell where you are; with headings, as new lines. Shift+arrows choose cells; Ctrl+D copies the first one down, or the cell above; Alt+Shift+→ and ← move the line a level in and out; Ctrl+Z undoes and Ctrl+Y does again.
origin-indent = Make line { $line } an input of the one above
origin-outdent = Take line { $line } out of the one above
origin-remove-line = Remove line { $line }
origin-paste-problems = { $count ->
    [one] One cell was not understood; its line is there without it.
   *[other] { $count } cells were not understood; their lines are there without them.
}
origin-paste-problem = Row { $row }, { $column }: “{ $text }”
origin-paste-currency = { $count ->
    [one] An amount is in another currency ({ $other }) than the case ({ $of }) and was left out; its line is without it. Convert it at a rate of your books, or change the currency of the case and bring the sheet again.
   *[other] { NUMBER($count) } amounts are in another currency ({ $other }) than the case ({ $of }) and were left out; their lines are without them. Convert them at a rate of your books, or change the currency of the case and bring the sheet again.
}
origin-paste-currency-none = { $count ->
    [one] An amount is in { $other }, and the case has no currency yet: it was left out. Write the currency of the case and bring the sheet again.
   *[other] { NUMBER($count) } amounts are in { $other }, and the case has no currency yet: they were left out. Write the currency of the case and bring the sheet again.
}
origin-paste-problem-in = Row { $row }, { $column }: “{ $text }”, in { $currency }
origin-paste-left-out = { $count ->
    [one] One row was left out: the bill has as many lines as it can hold. Put equal materials into one line and paste again.
   *[other] { NUMBER($count) } rows were left out: the bill has as many lines as it can hold. Put equal materials into one line and paste again.
}
origin-file-left-out = { $count ->
    [one] At least one row of the file was left out: the bill has as many lines as it can hold. Put equal materials into one line and open it again.
   *[other] At least { NUMBER($count) } rows of the file were left out: the bill has as many lines as it can hold. Put equal materials into one line and open it again.
}
origin-column-name = name
origin-column-code = code
origin-column-quantity = quantity
origin-column-unit-price = unit price
origin-column-value = value
origin-column-origin = origin
origin-column-country = country (two letters)
origin-column-weight = weight
origin-column-role = role
origin-column-supplier = supplier
origin-column-evidence = document of origin
origin-column-currency = currency
origin-column-regional = regional value
origin-column-offered = regional offer
origin-column-inventory = inventory method
origin-column-agreements = agreements
origin-role-material = Material
origin-role-accessory = Accessory
origin-role-retail-packing = Retail packing
origin-role-shipping-packing = Packing for shipment
origin-role-indirect = Indirect
origin-origin-unknown = To be known
origin-origin-non-originating = Non-originating
origin-origin-originating = Originating
origin-origin-wholly-obtained = Wholly obtained
origin-need-code = Write the code of the good to see what comes out.
origin-questions = What is still to be known
origin-questions-help = Every answer stays in the case. What decides nothing is not asked.
origin-questions-none = Nothing is missing.
origin-asked-by = Asked by: { $agreements }
origin-answered = { $count ->
    [one] One answer given
   *[other] { $count } answers given
}
origin-answer = Answer
origin-ask-again = Ask again
origin-ask-again-of = Ask again: { $question }
origin-same-codes = The codes are the same
origin-operations = What is done
origin-operations-only = Only simple operations are done
origin-operations-which = Which
origin-transit-which = What is done to it on the way
origin-transit-help = None of these where it only passes.
origin-operations-more = More than simple operations is done
origin-transport = The route
origin-transport-direct = Directly between the Parties
origin-transport-kept = Through another country, under customs control
origin-transport-free = Through another country, without customs control
origin-see-data = See the reference data
origin-wholly-obtained = Is it wholly obtained in the Parties?
origin-percent = Percent
origin-note = Note it
origin-result = Result
origin-result-counts = Originates: { $met } · to be known: { $open } · no: { $notmet }
origin-outcome-met = Originates
origin-outcome-not-met = Does not
origin-outcome-open = To be known
origin-open-more = { $agreements } and { NUMBER($count) } more
origin-outcome-none = No general rules at hand
origin-unknown-agreements = No general rules of origin at hand: { $agreements }.
origin-unnamed = { $count ->
    [one] Line { $lines } counts as originating under each agreement of its country, though none was named. A material may originate under one agreement and not under another: name its own on that line, or tie the declaration of its supplier.
   *[other] Lines { $lines } count as originating under each agreement of their country, though none was named. A material may originate under one agreement and not under another: name its own on each line, or tie the declaration of its supplier.
}
origin-narrow = It holds with very little room: a small change of prices or of the exchange rate loses it.
origin-margin = It holds while the non-originating materials rise by up to { $rise } % (prices or exchange rate).
origin-margin-price = It holds while the non-originating materials rise by up to { $rise } % (prices or exchange rate), or while the price falls no lower than { $price } { $currency }.
origin-working = Working of { $agreement }
origin-lines = Lines: { $lines }
origin-ask-changes = What would change the answer?
origin-changes = It would originate with any of these changes:
origin-no-changes = No change of inputs, of value or of agreement would make it originate.
origin-ask-swaps = Is there another method or agreement?
origin-no-swaps = No other method or agreement is known to give it origin as it is. What it waits for comes first.
origin-yes = Yes
origin-no = No
origin-articles = Articles: { $articles }
benefits-origin = Does it originate?
benefits-origin-case = Origin case
benefits-origin-cases = Origin cases of this product
benefits-origin-nowhere = no agreement of this market
origin-back-to-lookup = Back to the lookup
product-origin-short = Does it originate?
column-origin-cases-name = Name
column-origin-cases-product-code = Code of the good
column-origin-cases-product-id = Product of the company
column-origin-cases-market = Market
column-origin-cases-asked-on = Day of import
column-origin-cases-deleted-at = Case removed

origin-routes = Recommended route
origin-routes-help = In one market: what is paid under each agreement, whether the good originates, and what the proof asks for.
origin-routes-market = Market
origin-routes-choose = Choose a market
origin-routes-shipment = Value of the shipment
origin-routes-shipment-help = Without it, the price of one unit is compared.
origin-routes-line = Tariff line of the market
origin-routes-line-help = { $count ->
    [one] The market has one line.
   *[other] The market has { $count } lines for this code: choose that of the good.
  }
origin-routes-no-line = The tariff of this market is not loaded, or does not have the good. Load its file in Data.
origin-routes-agreement = Agreement
origin-routes-outcome = Origin
origin-routes-duty = Duty
origin-routes-saving = Saving
origin-routes-proof = Proof of origin
origin-routes-recommended = Recommended
origin-route-mfn-free = Nothing is paid without an agreement: no proof of origin is needed.
origin-route-pays-nothing = { $agreement }: the good originates and pays no duty. Without an agreement: { $mfn }.
origin-route-saves-most = { $agreement }: of the agreements under which it originates, it saves the most. Without an agreement: { $mfn }.
origin-route-easiest-proof = { $agreement }: another agreement saves the same; the proof of this one asks for no more. Without an agreement: { $mfn }.
origin-route-no-gain = The good originates, but no agreement lets it pay less.
origin-route-unknown-duty = The good originates, but what is paid is not known: complete the shipment or load the tariff.
origin-route-answer = It is not known yet that the good originates under an agreement: answer the questions or load its rules.
origin-route-no-origin = The good originates under no agreement of this market: { $mfn } is paid.
origin-route-may-save-more = May be better, if the good turns out to originate: { $agreements }.
origin-route-not-compared = It originates, but what is saved is not known: { $agreements }.
origin-effort-own = Certified by the exporter, producer or importer
origin-effort-own-up-to-limit = Declared by the exporter up to a value; above it an authority issues it
origin-effort-validated = Signed by the exporter and validated by the authority
origin-effort-issued = Issued by the authority
origin-effort-unknown = It is not known who certifies it
origin-effort-months = { $count ->
    [one] Valid for one month
   *[other] Valid for { $count } months
  }
origin-bill-file = Open a file…
origin-bill-copy = Copy from another case…
origin-bill-copy-text = The lines are added below those that are there. Their origin and documents come with them: check that they still hold.
origin-bill-copy-lines = Copy the lines
origin-find = Find by name or code
origin-filter = Filter the cases
origin-none-found = No case has that name or code.
origin-check-cases = Check against the rules of today
origin-check-hint = Determines the cases of the list anew and marks those that come out differently today.
origin-checked = { $checked } of { $all } checked; { $changed ->
    [0] none changed.
    [one] one changed.
   *[other] { $changed } changed.
  }
origin-case-changed = Comes out differently today: { $agreements }
origin-made = Made by the producer
origin-print = Report as PDF
origin-chapter = chapter { $chapter }
origin-goods-of = { $kind } of { $codes }
origin-goods-dairy = dairy goods
origin-goods-listed-dairy = dairy preparations of the list
origin-goods-juice = juices
origin-goods-juice-mixture = mixtures of juices
origin-goods-peach-pear-apricot = peaches, pears and apricots
origin-goods-annex-3-c = dairy preparations of annex 3-C

# The guided path.
origin-view = How to look at the case
origin-view-guided = Guided
origin-view-expert = Expert
origin-guided-steps = Steps
origin-guided-progress = Step { $at } of { $of }
origin-guided-now = now
origin-guided-done = done
origin-guided-to-come = to come
origin-guided-next = Continue
origin-guided-back = Back
origin-guided-product = The product
origin-guided-product-help = Write what you export and at what price. Values are of one unit, all in the same currency.
origin-guided-materials = What it is made from
origin-guided-materials-help = Write everything that goes into the product, its packing too. Enter keeps a material and opens another; on a blank material it goes on.
origin-guided-costs = Costs
origin-guided-costs-help = The net cost says what the product costs to make. It is enough, or the costs that it follows from.
origin-guided-costs-why = It is asked because it is needed to know what comes out under { $agreements }.
origin-guided-questions = Questions
origin-guided-questions-help = Only what can change the answer is asked. What you do not know is kept for later.
origin-guided-result = The result
origin-guided-result-help = What comes out of what you wrote. You can go back to any step and change it.
origin-guided-search = Find the code
origin-guided-search-help = Type what it is called and choose what is most like it.
origin-guided-fob-help = What it is worth on board, ready to leave the country, without international freight or insurance.
origin-guided-ex-works-help = What it is worth at the factory gate, without any freight.
origin-guided-currency-help = That of every value; for example, USD.
origin-guided-currency-wrong = A currency has three letters, such as USD or MXN.
origin-guided-on-help = Where it is left blank, it is today.
origin-guided-wholly = The product is grown, raised, fished or extracted entirely in Mexico, with nothing from elsewhere.
origin-guided-paste = Paste from a spreadsheet
origin-guided-one-by-one = Write one at a time
origin-guided-another = Add another material
origin-guided-edit = Change line { $line }
origin-guided-removed = The material was removed.
origin-guided-name = What material is it?
origin-guided-name-help = For example, cotton fabric, screws or a cardboard box.
origin-guided-value = What is the part in one unit worth?
origin-guided-value-help = What the material in one unit of the product costs.
origin-guided-country = Which country does it come from?
origin-guided-origin = Do you have a document that says where it originates?
origin-guided-origin-originating = Yes: it originates in that country
origin-guided-origin-wholly-obtained = Yes: it was wholly obtained in that country
origin-guided-origin-non-originating = No, or it does not originate
origin-guided-origin-unknown = I do not know yet
origin-guided-evidence = Which document?
origin-guided-evidence-help = A certification of origin, a declaration by the seller, an invoice.
origin-guided-left = { $count ->
    [0] No question for now
    [one] One question left
   *[other] { $count } questions left
}
origin-guided-skip = I do not know; go on
origin-guided-skipped = For later
origin-guided-none-now = The rest is kept for later.
origin-guided-answer = Answer
origin-guided-answer-now = Answer: { $question }
origin-guided-answer-for = Answer what is missing for { $agreement }
origin-guided-to-materials = Write the materials
origin-guided-to-result = See the result
origin-guided-next-met = What is next: keep the case, and the documents of your materials; the proof of origin is prepared from them.
origin-guided-next-open = To know it, this is missing:
origin-routes-additional = Besides the duty is levied: { $duties }. Not under an agreement that spares it.
origin-routes-benefits = See the whole answer
