import { Count } from "@/components/figures";
import { useT } from "@/i18n/t";
import { ReasonsSection } from "./Reasons";
import styles from "./settings.module.css";

interface Counted {
  records: number;
  lines: number;
  computed: number;
  textOnly: number;
  rejected: number;
  reasons: Parameters<typeof ReasonsSection>[0]["reasons"];
}

/** What is computed of a file, what stays text, and what was not understood and why. */
export function ImportFigures({ counted }: { counted: Counted }) {
  const t = useT();
  // A list of codes, of shares or of quotas has no rates.
  const hasRates = counted.computed + counted.textOnly > 0;
  return (
    <>
      <dl className={styles.figures}>
        <Figure name={t("import-records")} value={counted.records} />
        <Figure name={t(hasRates ? "data-lines" : "import-taken")} value={counted.lines} />
        {hasRates && (
          <>
            <Figure name={t("data-computed")} value={counted.computed} />
            <Figure name={t("data-text-only")} value={counted.textOnly} />
          </>
        )}
        <Figure name={t("market-rejected")} value={counted.rejected} />
      </dl>
      <ReasonsSection reasons={counted.reasons} />
    </>
  );
}

/** A count with its name. */
export function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Count value={value} />
      </dd>
    </div>
  );
}
