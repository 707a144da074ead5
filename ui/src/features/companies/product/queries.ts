import { queryOptions } from "@tanstack/react-query";
import { commands, type PhotographSize } from "@/bridge";

/** A product with what its company offers of it. */
export const productQuery = (id: string) =>
  queryOptions({
    queryKey: ["product_offers", "one", id],
    queryFn: () => commands.productsGet(id),
    meta: { topics: ["companies"] },
  });

/** The certifications of a company and of its products. */
export const certificationsQuery = (company: string) =>
  queryOptions({
    queryKey: ["certifications", "of-company", company],
    queryFn: () => commands.certificationsOfCompany(company),
    meta: { topics: ["companies"] },
  });

/** The photographs of a product, in their order. */
export const photographsQuery = (product: string) =>
  queryOptions({
    queryKey: ["product_photographs", "of-product", product],
    queryFn: () => commands.photographsOfProduct(product),
  });

/** A photograph as an address of its data, which never changes. */
export const photographQuery = (id: string, size: PhotographSize) =>
  queryOptions({
    queryKey: ["photograph-content", id, size],
    queryFn: () => commands.photographsContent(id, size),
    staleTime: Number.POSITIVE_INFINITY,
  });
