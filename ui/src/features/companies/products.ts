/** Products of a company as other screens are asked about them. */
import type { Product } from "@/bridge";

/** The address of Beneficios with a product of a company already asked. */
export function benefitHref(company: string, { id, code, edition }: Product): string {
  // The same digits are another product in the tariff of the market.
  const product = edition === "MX" ? `MX${code}` : code;
  const search = new URLSearchParams({ product, company });
  if (id !== null) search.set("companyProduct", id);
  return `/treaties?${search}`;
}
