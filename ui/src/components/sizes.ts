/** The sizes of companies. */
import type { Size } from "@/bridge";
import { useT } from "@/i18n/t";
import type { Option } from "./Option";

/** From the smallest to the largest. */
export const sizes = ["micro", "small", "medium", "large"] as const satisfies readonly Size[];

/** The sizes as choices, in the current language. */
export function useSizes(): readonly Option[] {
  const t = useT();
  return sizes.map((id) => ({ id, label: t(`size-${id}`) }));
}
