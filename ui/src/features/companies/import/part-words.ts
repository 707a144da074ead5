/** Parts of a profile as an import tells them: lists of codes are put into words. */
import type { Part } from "@/bridge";
import { useSectors } from "@/components/catalogue";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";

/** Gives what a part says in words. */
export function usePartWords(): (part: Part, text: string) => string {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const sectors = useSectors();
  const known: Partial<Record<Part, (code: string) => string>> = {
    sectors: sectors.nameOf,
    programmes: (code) => words(`programme-${code}`),
    experience: (code) => words(`experience-${code}`),
    markets: (said) => {
      const [market = "", status = ""] = said.split(" ");
      return `${formats.country(market)} (${words(`market-status-${status}`)})`;
    },
  };
  return (part, text) => {
    if (text === "") return t("history-nothing");
    const say = known[part];
    return say ? text.split("; ").map(say).join("; ") : text;
  };
}
