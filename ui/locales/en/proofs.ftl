## Proofs of origin: what is missing or does not agree

problem-proof-missing = Missing: it is element or box { $number }.
problem-proof-form = This agreement does not use this document.
problem-proof-language = This agreement does not accept this language.
problem-proof-capacity = This agreement does not let anybody sign this document in this capacity.
problem-proof-who = This document cannot say it so: type the name and address, or choose another option.
problem-proof-no-authorisation = The authorisation number of customs is missing.
problem-proof-short-code = The code has { $digits } digits or more.
problem-proof-other-product = The origin case is of code { $code }, not of this one.
problem-proof-unknown-criterion = The agreement does not know this criterion. Its letters: { $letters }.
problem-proof-other-criterion = The origin case gave criterion { $letter }.
problem-proof-negative = This cannot be below zero.
problem-proof-one-shipment = This agreement asks for a proof of each shipment: take the period away.
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
problem-proof-outside-period = The origin case is of an import on { $day }, outside the period.
