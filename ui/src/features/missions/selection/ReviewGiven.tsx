import type { CriterionScore, SelectionRules } from "@/bridge";
import { ListTable } from "@/components/ListTable";
import textStyles from "@/components/text.module.css";
import { useT } from "@/i18n/t";
import styles from "./selection.module.css";

interface ReviewGivenProps {
  scores: readonly CriterionScore[];
  rules: SelectionRules;
}

/** A review that changes no more: points and justification by criterion. */
export function ReviewGiven({ scores, rules }: ReviewGivenProps) {
  const t = useT();
  if (scores.length === 0) return <p className={textStyles.quiet}>{t("reviews-not-given")}</p>;
  const nameOf = (code: string) => rules.criteria.find((one) => one.code === code)?.name ?? code;
  const placeOf = (code: string) => rules.criteria.findIndex((one) => one.code === code);
  const inOrder = [...scores].sort(
    (one, other) => placeOf(one.criterion) - placeOf(other.criterion),
  );
  return (
    <ListTable
      label={t("reviews-form")}
      rows={inOrder}
      rowId={({ criterion }) => criterion}
      columns={[
        {
          id: "criterion",
          label: t("reviews-criterion"),
          show: ({ criterion }) => nameOf(criterion),
        },
        {
          id: "points",
          label: t("reviews-points"),
          align: "end",
          show: ({ points }) => `${points}`,
        },
        {
          id: "justification",
          label: t("reviews-justification"),
          show: ({ justification }) => (
            <span className={styles.prose}>
              {justification === "" ? t("reviews-words-erased") : justification}
            </span>
          ),
        },
      ]}
    />
  );
}
