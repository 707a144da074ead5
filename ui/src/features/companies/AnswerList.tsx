import { CircleCheck, History } from "lucide-react";
import { Link } from "react-aria-components";
import type { AnswerRow } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Code, Country, Day, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { RecomputeAnswers } from "@/components/RecomputeAnswers";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";

interface AnswerListProps {
  rows: readonly AnswerRow[];
  label: string;
}

/** Kept answers, and which of them rest on sources that changed. */
export function AnswerList({ rows, label }: AnswerListProps) {
  const t = useT();
  const shortName = useShortName();
  const stale = rows.filter(({ isStale }) => isStale).map(({ id }) => id);
  return (
    <>
      {stale.length > 0 && (
        <div>
          <RecomputeAnswers ids={stale} />
        </div>
      )}
      <ListTable
        label={label}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: "product",
            label: t("product-title"),
            show: ({ id, product, productText }) => (
              <>
                <Link href={`/treaties/answers/${id}`}>{productText}</Link>
                <span className={styles.under}>
                  <Code hs>{product}</Code>
                </span>
              </>
            ),
          },
          {
            id: "market",
            label: t("market-name"),
            show: ({ market }) => <Country code={market} />,
          },
          { id: "on", label: t("answer-on"), show: ({ on }) => <Day iso={on} /> },
          {
            id: "best",
            label: t("answer-best"),
            show: ({ best }) => (best ? shortName(best) : t("company-unknown")),
          },
          {
            id: "saving",
            label: t("answer-saving"),
            align: "end",
            show: ({ saving, best }) =>
              saving ? (
                <>
                  <Money value={saving} />
                  {best && (
                    <span className={styles.under}>
                      {t("answer-saving-with", { agreement: shortName(best) })}
                    </span>
                  )}
                </>
              ) : (
                t("company-unknown")
              ),
          },
          {
            id: "state",
            label: t("answer-state"),
            show: ({ isStale }) => (
              <Badge tone={isStale ? "attention" : "good"} icon={isStale ? History : CircleCheck}>
                {isStale ? t("answer-stale") : t("answer-current")}
              </Badge>
            ),
          },
        ]}
      />
    </>
  );
}
