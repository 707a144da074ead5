// The sixty invented companies and forty invented houses that a mission is lived with.

/** What they make and buy: code, product, what somebody who buys calls it. */
const trade = [
  ["0804", "0804.40", "Aguacate fresco de ensayo", "aguacate"],
  ["0901", "0901.11", "Café de altura de ensayo", "café"],
  ["0409", "0409.00", "Miel multifloral de ensayo", "miel"],
  ["2208", "2208.90", "Destilado de agave de ensayo", "destilados"],
  ["1806", "1806.32", "Chocolate de mesa de ensayo", "chocolate"],
  ["6912", "6912.00", "Vajilla de barro de ensayo", "cerámica"],
];
const states = ["16", "07", "20", "14", "31", "30"];
const pick = (list, index) => list[index % list.length];
const number = (index) => String(index + 1).padStart(2, "0");

/** The profile of a company. */
export function applicant(index) {
  const [, code, description] = pick(trade, index);
  const product = { id: null, description, code: code.replace(".", ""), edition: "HS2022", capacity: "10", capacityUnit: "t", capacityPeriod: "month", certifications: [], isExportable: true };
  return { legalName: `Solicitante de Ensayo ${number(index)}`, tradeNames: [], rfc: "", rfcOverride: null, personKind: "legal", scian: null, sizeSector: null, sectors: [], state: pick(states, index), municipality: null, address: "", postalCode: "", web: "", programmes: [], exportExperience: "none", contacts: [], figures: [], markets: [], products: [product] };
}

/** Who travels for a company. */
export function delegate(index) {
  return { id: null, name: `Persona Delegada ${number(index)}`, role: "Exportaciones", mail: "", phone: "" };
}

/** A house that buys. */
export function buyer(index) {
  const [code, , , words] = pick(trade, index);
  const need = { code, words, volume: "", unit: "", period: null, certification: "", destination: "DE" };
  return { name: `Haus ${number(index)}`, country: "DE", city: "Köln", web: "", needs: [need], notes: "" };
}

/** What came of a mission for a company at a horizon: more is closed the longer one waits. */
export function outcome(index, horizon, day) {
  const [, code, product] = pick(trade, index);
  const sale = (certainty, amount) => ({ id: null, certainty, product, hsCode: code.replace(".", ""), market: "DE", buyer: "", from: day, until: day, amount, currency: "USD" });
  const sales = horizon === "0" ? [sale("expected", "9000")] : [sale("closed", `${1_000 * Number(horizon)}`)];
  return { reportedOn: day, isFirstExport: horizon === "12" && index === 0, newMarkets: [], jobs: 1, notes: "", sales };
}
