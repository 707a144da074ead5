import { Count } from "@/components/figures";
import type { useT } from "@/i18n/t";

interface Counted {
  rules: number;
  computed: number;
  asking: number;
  textOnly: number;
}

/** The columns that count rules of origin: all, computed, those of them that ask, and text. */
export function ruleColumns(t: ReturnType<typeof useT>) {
  const column = (id: keyof Counted, label: string) => ({
    id,
    label,
    align: "end" as const,
    show: (row: Counted) => <Count value={row[id]} />,
  });
  return [
    column("rules", t("rules-count")),
    column("computed", t("data-computed")),
    column("asking", t("rules-asking")),
    column("textOnly", t("data-text-only")),
  ];
}
