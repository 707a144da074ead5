/** Products of a company as other screens are asked about them. */
import type { Product } from "@/bridge";

/** The address of Beneficios with a product of a company already asked. */
export function benefitHref(company: string, { id, code }: Product): string {
  const search = new URLSearchParams({ product: code, company });
  if (id !== null) search.set("companyProduct", id);
  return `/treaties?${search}`;
}
