import type { ImportRow } from "@/bridge";
import { RadioGroup } from "@/components/choices";
import { useT, useWords } from "@/i18n/t";
import { decisionsFor, type RowDecide } from "./deciding";

/** What shall become of a row. */
export function RowDecision({ row, onDecide }: { row: ImportRow; onDecide: RowDecide }) {
  const t = useT();
  const words = useWords();
  const decisions = decisionsFor(row);
  if (row.state === "unchanged") return <p>{t("imports-unchanged-text")}</p>;
  if (decisions.length === 0) return null;
  return (
    <RadioGroup
      label={t("imports-what-to-do")}
      {...(row.state === "problem" && { help: t("imports-problem-first") })}
      options={decisions.map((id) => ({ id, label: words(`import-decision-${id}`) }))}
      value={row.decision}
      onChange={(decision) => onDecide(decision)}
    />
  );
}
