/** Sums and shares of exact decimal texts, which never pass through a float. */

/** The sum of decimal texts, with as many places as the longest of them. */
export function sumOf(texts: readonly string[]): string {
  const places = Math.max(0, ...texts.map(placesOf));
  const total = texts.reduce((sum, text) => sum + scaled(text, places), 0n);
  const digits = `${total < 0n ? -total : total}`.padStart(places + 1, "0");
  const cut = digits.length - places;
  const fraction = places === 0 ? "" : `.${digits.slice(cut)}`;
  return `${total < 0n ? "-" : ""}${digits.slice(0, cut)}${fraction}`;
}

/** How much of a whole a part is, from 0 to 100, for a bar. */
export function shareOf(part: string, whole: string): number {
  const places = Math.max(placesOf(part), placesOf(whole));
  const all = scaled(whole, places);
  if (all <= 0n) return 0;
  const share = Number((scaled(part, places) * 100n) / all);
  return Math.min(Math.max(share, 0), 100);
}

function placesOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}

function scaled(text: string, places: number): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(`${whole}${fraction.padEnd(places, "0")}`);
}
