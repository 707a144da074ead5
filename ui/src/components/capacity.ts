import type { Product } from "@/bridge";
import { decimal } from "@/i18n/format";
import { useWords } from "@/i18n/t";

type Made = Pick<Product, "capacity" | "capacityUnit" | "capacityPeriod">;

/** Gives how much of a product can be made, in words; none where that is not known. */
export function useCapacityWords(): (made: Made) => string | null {
  const words = useWords();
  return ({ capacity, capacityUnit, capacityPeriod }) =>
    capacity === null
      ? null
      : [
          decimal(capacity),
          capacityUnit ?? "",
          capacityPeriod ? words(`per-${capacityPeriod}`) : "",
        ].join(" ");
}
