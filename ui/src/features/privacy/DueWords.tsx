import type { ArcoRow } from "@/bridge";
import { useT } from "@/i18n/t";

/** How many business days are left, or that the day has passed. */
export function DueWords({ row: { isLate, daysLeft } }: { row: ArcoRow }) {
  const t = useT();
  if (isLate) return <strong>{t("arco-late")}</strong>;
  return t("arco-days-left", { count: daysLeft ?? 0 });
}
