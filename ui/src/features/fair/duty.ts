/** What is asked of the treaty engine on the day of the fair. */
import type { Locale, LookupInput, Rate } from "@/bridge";
import type { Option } from "@/components/Option";
import type { TypedRates } from "@/components/ShipmentFields";
import type { Amount } from "@/components/shipment";
import { parseDecimal } from "@/i18n/format";

/** What is asked: a code, or words that lead to one. */
export interface DutyAsked {
  code: string | null;
  text: string;
  /** The company that sells it, for the sheet. */
  company: Option | null;
  shipment: Shipment;
}

/** How much of it there is and what it is worth, as it is typed. */
export interface Shipment {
  quantities: Amount[];
  value: string;
  currency: string;
  rates: TypedRates;
}

export const noShipment: Shipment = {
  quantities: [],
  value: "",
  currency: "USD",
  rates: { rates: [], on: null, from: "" },
};

/** The question as the desk wants it; what is not a number yet is not given. */
export function inputOf(
  product: string,
  market: string,
  { quantities, value, currency, rates }: Shipment,
  locale: Locale,
): LookupInput {
  return {
    product,
    market,
    on: null,
    value: isNumber(value) ? { amount: value, currency } : null,
    incoterm: null,
    freight: null,
    insurance: null,
    inland: null,
    quantities: quantities.filter(({ amount }) => isNumber(amount)),
    rates: ratesOf(rates),
    locale,
  };
}

/** One day and one source stand for all rates. */
function ratesOf({ rates, on, from: source }: TypedRates): Rate[] {
  return rates
    .filter(({ rate }) => isNumber(rate) && /[1-9]/.test(rate))
    .map((rate) => ({ ...rate, on, source }));
}

function isNumber(typed: string): boolean {
  return parseDecimal(typed) !== null;
}
