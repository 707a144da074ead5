# Products at depth: what is offered of each, and what was found out.

operation-set-offer = What a company offers of a product was noted

column-product-offers-product-id = Offer: product
column-product-offers-lead-days = Lead time
column-product-offers-minimum = Minimum order
column-product-offers-minimum-unit = Unit of the minimum order
column-product-offers-price-low-minor = Price from, in the smallest unit of its currency
column-product-offers-price-high-minor = Price to, in the smallest unit of its currency
column-product-offers-price-currency = Currency
column-product-offers-price-unit = Unit of the price
column-product-offers-incoterm = Incoterm
column-product-offers-incoterm-place = Named place
column-product-offers-destinations = Destinations
column-product-offers-technical-es = Technical sheet in Spanish
column-product-offers-technical-en = Technical sheet in English
column-product-offers-deleted-at = Offer removed

problem-lead-days = “{ $found }” is not a lead time. Type whole days, from 1 to 3650.
problem-currency = “{ $found }” is not a currency. Choose one of the list.
problem-price-range = The highest price is below the lowest. Correct one of the two.

product-company-archived = The company is archived: what is known of the product stays for the record.
product-of-profile = In the profile
product-answers = Kept benefits
product-answers-none = No benefit of this product is kept yet.
product-needs-code = The product has no code. With one, benefits are looked up and origin is determined.
product-cases-none = There are no origin cases of this product yet.

offer-title = Offer
offer-edit = Edit the offer
offer-form = Offer of the product
offer-none = It is not known yet what the company offers: lead time, minimum order, price and destinations.
offer-saved = The offer of { $name } was saved
offer-days = { $count ->
    [one] { NUMBER($count) } day
   *[other] { NUMBER($count) } days
}
offer-days-unit = days
offer-delivery = Delivery
offer-lead-help = From the order to the delivery under the Incoterm.
offer-destinations-help = Countries where the company can deliver.
offer-price = Price
offer-price-help = Of one unit. If there is one price only, type the first.
offer-price-low = Price, or the lowest
offer-price-high = The highest
offer-price-range = { $low } to { $high }
offer-price-per = { $price } { $currency } per { $unit }
offer-terms = Terms
offer-no-incoterm = No Incoterm
offer-place-example = Manzanillo
offer-technical = Technical sheet
offer-technical-help = What a buyer wants to read: variety, measures, materials, packing, storage.

# Who can supply what a buyer asks for.

dialog-save-suppliers = Save the companies that can supply

supply-title = Who can supply
supply-subtitle = What a buyer asks for, held against what is known of each product.
supply-form = What is asked for
supply-text = Product
supply-text-help = Words (“hass avocado”) or a code (0804.40).
supply-certification-example = organic
supply-days = Longest lead time
supply-ask = Find companies
supply-unasked = Type which product is wanted
supply-unasked-text = All else is optional: every part that you add is held against each product, which then says whether it is met, not met or not known.
supply-none = No active company has this product
supply-none-text = Try other words, fewer words or the first digits of the code.
supply-found = { $count ->
    [one] { NUMBER($count) } company with that product
   *[other] { NUMBER($count) } companies with that product
}
supply-found-help = Those that meet the most first; of each company the product that serves best.
supply-list = Companies with that product
supply-cut = There are more products than are compared at a time. Say more of the product: more words, or more digits of the code.
supply-score = out of 100
supply-score-help = 100 is that all that was asked is met. What is not known counts half: ask the company before leaving it out.
supply-others = { $count ->
    [one] and another product
   *[other] There are { NUMBER($count) } more in the companies products
}

supply-part-product = Product
supply-part-volume = Volume
supply-part-certification = Certification
supply-part-destination = Destination
supply-part-days = Lead time
supply-part-state = State
supply-part-size = Size
supply-part-ready = Export

supply-met = Met
supply-not-met = Not met
supply-unknown = Not known

supply-why-code-within = Its code { $code } is within what is asked.
supply-why-code-wider = Its code { $code } is wider than the one asked for.
supply-why-code-heading = Its code { $code } is of the same heading.
supply-why-code-chapter = Its code { $code } is of the same chapter.
supply-why-code-other = Its code is another one, or not known.
supply-why-every-word = The product says what is wanted.
supply-why-some-words = The product says { $found } of the { $asked } words.
supply-why-no-word = The product says none of the words.
supply-why-words-elsewhere = The words, or words like them, are the company’s; the product does not say them.
supply-why-capacity-enough = Capacity of { $amount } { $unit } { $period }.
supply-why-capacity-short = Only { $amount } { $unit } { $period }.
supply-why-capacity-unknown = The capacity is missing.
supply-why-capacity-other-unit = Its capacity is in another unit: { $amount } { $unit } { $period }.
supply-why-minimum-above = Its minimum order is { $amount } { $unit }.
supply-why-certified = It has { $kind }.
supply-why-certified-until = It has { $kind }, valid until { $day }.
supply-why-certificate-expired = { $kind } expired on { $day }.
supply-why-certificates-others = Others are known: { $kind }.
supply-why-certificates-unknown = The certifications are missing.
supply-why-delivers = It is delivered to { $country }.
supply-why-sells-there = The company already sells in { $country }.
supply-why-delivers-elsewhere = The company says where it delivers, and { $country } is not among it.
supply-why-destination-unknown = Whether it is delivered to { $country } is missing.
supply-why-in-time = It is delivered in { $days } days.
supply-why-late = It is delivered in { $days } days.
supply-why-days-unknown = The lead time is missing.
supply-why-state-within = It is in { $state }.
supply-why-state-other = It is in { $state }.
supply-why-state-unknown = The state is missing.
supply-why-size-within = It is { $size }.
supply-why-size-other = It is { $size }.
supply-why-size-unknown = What the size is worked out from is missing.
supply-why-ready = It is ready for export.
supply-why-not-ready = It is not ready for export yet.

# Certifications of the company and of its products.

operation-save-certification = A certification was noted
operation-remove-certification = A certification was removed
merge-kind-certifications = Certifications

column-certifications-product-id = Certification: product
column-certifications-kind = Certification
column-certifications-issuer = Issuer
column-certifications-scope = Scope
column-certifications-number = Number
column-certifications-issued-on = Issued on
column-certifications-expires-on = Valid until
column-certifications-deleted-at = Certification removed

certifications-of-company = Certifications of the company
certifications-none = No certification is known yet.
certification-of-company = Of the company
certification-add = Add a certification
certification-edit = Edit the certification
certification-edit-one = Edit { $kind }
certification-remove-one = Remove { $kind }
certification-saved = { $kind } was saved
certification-removed = The certification was removed
certification-state = State
certification-actions = Actions
certification-kind-help = Choose one that the office knows, or type another.
certification-scope-help = Which products, plants or processes it covers.
certification-expires-help = With the date, Home tells of it 90 days before.
certification-valid = Valid
certification-ending = Ends soon
certification-expired = Expired
certification-undated = No date

home-certifications = Certifications to renew
home-certification-ends = Ends on { $day }
home-certification-ended = Ended on { $day }
home-certifications-more = { $count ->
    [one] There is { NUMBER($count) } more in the companies
   *[other] There are { NUMBER($count) } more in the companies
}

# Photographs of products.

operation-add-photograph = A photograph of a product was added
operation-describe-photograph = A photograph was described
operation-order-photographs = The leading photograph was changed
operation-remove-photograph = A photograph was removed

column-product-photographs-product-id = Photograph: product
column-product-photographs-position = Photograph: place
column-product-photographs-width = Photograph: width
column-product-photographs-height = Photograph: height
column-product-photographs-alt-es = What is seen, in Spanish
column-product-photographs-alt-en = What is seen, in English
column-product-photographs-deleted-at = Photograph removed

dialog-open-photograph = Choose a photograph
dialog-kind-photograph = Photographs

error-company-not-a-picture = “{ $name }” is no JPEG, PNG or WebP photograph, whatever it is called. Choose another.
error-company-picture-damaged = “{ $name }” is damaged and cannot be read to its end. Ask the company to send it again.
error-company-picture-too-large = “{ $name }” has { $megapixels } megapixels; { $most } is the most. Save it smaller and choose it again.
error-company-picture-file-size = “{ $name }” is empty or larger than { $megabytes } MB. Save it smaller and choose it again.
error-company-too-many-pictures = The product already has { $most } photographs. Remove one before you add another.
error-company-picture-twice = “{ $name }” is already among the photographs of the product.
error-company-picture-lost = The file of the photograph is no longer in the data folder, or it is damaged. Remove it and add it again.

photographs = Photographs
photographs-help = JPEG, PNG or WebP. A smaller copy is kept, without the place and the day that a camera notes. The first is in the directory, if the company lets its products be published.
photographs-none = There are no photographs yet.
photographs-untold = What is seen on a photograph is missing: whoever does not see it hears those words.
photograph-add = Add a photograph
photograph-untold = Not described
photograph-describe = Describe photograph { $number }
photograph-lead = Put photograph { $number } first
photograph-remove = Remove photograph { $number }
photograph-added = The photograph was added
photograph-led = The photograph goes first
photograph-removed = The photograph was removed
photograph-described = The description was saved
photograph-alt-title = What is seen on the photograph
photograph-alt-help = A short phrase: “Box of Hass avocados on a wooden table”.
