/** Products of a company as other screens are asked about them. */
import type { Product } from "@/bridge";

/** The address of a new origin case for a product of a company. */
export function originHref(company: string, product: Product | undefined): string {
  const search = new URLSearchParams({ company });
  if (product) {
    // Digits beyond the sixth are of one country only.
    search.set("product", product.code.slice(0, 6));
    search.set("name", product.description);
    if (product.id !== null) search.set("companyProduct", product.id);
  }
  return `/origin/new?${search}`;
}

/** The address of Beneficios with a product of a company already asked. */
export function benefitHref(company: string, { id, code, edition }: Product): string {
  // The same digits are another product in the tariff of the market.
  const product = edition === "MX" ? `MX${code}` : code;
  const search = new URLSearchParams({ product, company });
  if (id !== null) search.set("companyProduct", id);
  return `/treaties?${search}`;
}
