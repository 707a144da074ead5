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

/** A tax key that ends in its check digit: values of its signs times 13 to 2, modulo 11. */
function taxKey(index) {
  const body = `SDE010101${number(index)}`;
  const values = [...` ${body}`].map((sign) => "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ".indexOf(sign));
  const rest = values.reduce((sum, value, place) => sum + value * (13 - place), 0) % 11;
  return body + (rest === 0 ? "0" : rest === 1 ? "A" : `${11 - rest}`);
}

/** The profile of a company. */
export function applicant(index) {
  const [, code, description] = pick(trade, index);
  const product = { id: null, description, code: code.replace(".", ""), edition: "HS2022", capacity: "10", capacityUnit: "t", capacityPeriod: "month", certifications: [], isExportable: true };
  const contact = { id: null, name: `Contacto de Ensayo ${number(index)}`, role: "", mail: `ventas${number(index)}@ensayo.example`, phone: "", isPrimary: true };
  return { legalName: `Solicitante de Ensayo ${number(index)}`, tradeNames: [], rfc: taxKey(index), rfcOverride: null, personKind: "legal", scian: null, sizeSector: "industry", sectors: [], state: pick(states, index), municipality: null, address: "", postalCode: "", web: "", programmes: [], exportExperience: "none", contacts: [contact], figures: [{ year: 2025, workers: 8 + index, salesMxn: "3000000" }], markets: [], products: [product] };
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
