import type { RuleReport } from "@/bridge";
import { useT } from "@/i18n/t";
import { Figure } from "./ImportFigures";
import { ReasonsSection } from "./Reasons";
import styles from "./settings.module.css";

type Counted = Pick<
  RuleReport,
  "records" | "computed" | "asking" | "textOnly" | "rejected" | "reasons"
>;

/** How many rules of a list are computed and how many stay text, and why. */
export function RuleFigures({ counted }: { counted: Counted }) {
  const t = useT();
  return (
    <>
      <dl className={styles.figures}>
        <Figure name={t("import-records")} value={counted.records} />
        <Figure name={t("data-computed")} value={counted.computed} />
        <Figure name={t("rules-asking")} value={counted.asking} />
        <Figure name={t("data-text-only")} value={counted.textOnly} />
        <Figure name={t("rules-not-understood")} value={counted.rejected} />
      </dl>
      <ReasonsSection reasons={counted.reasons} />
    </>
  );
}
