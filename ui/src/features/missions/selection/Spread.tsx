import type { ResultRow } from "@/bridge";
import { useT } from "@/i18n/t";
import { placeOf } from "./figures";
import styles from "./selection.module.css";

/** Between which means the reviews of an application lie, and where their mean is: as a picture and in words. */
export function Spread({ row }: { row: Pick<ResultRow, "least" | "most" | "explanation"> }) {
  const t = useT();
  const { least, most } = row;
  const { mean } = row.explanation;
  if (least === null || most === null) return null;
  const from = placeOf(least);
  return (
    <div className={styles.spread}>
      <div className={styles.scale} aria-hidden>
        <span
          className={styles.range}
          style={{ insetInlineStart: `${from}%`, inlineSize: `${placeOf(most) - from}%` }}
        />
        {mean && <span className={styles.mean} style={{ insetInlineStart: `${placeOf(mean)}%` }} />}
      </div>
      <span>
        {least === most
          ? t("results-one-mean", { mean: least })
          : t("results-between", { least, most })}
      </span>
    </div>
  );
}
