import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { commands, type SupplyRequirement } from "@/bridge";

/** The companies that may supply what is asked, those that serve best first. */
export const suppliersQuery = (requirement: SupplyRequirement, limit: number) =>
  queryOptions({
    queryKey: ["companies", "suppliers", requirement, limit],
    queryFn: () => commands.companiesSuppliers({ requirement, limit }),
    enabled: requirement.text !== "",
    placeholderData: keepPreviousData,
    meta: { topics: ["product_offers"] },
  });
