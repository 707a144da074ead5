import type { ReadinessQuestionnaire, ReadinessView } from "@/bridge";
import { ListTable } from "@/components/ListTable";
import { useSaid } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./readiness.module.css";
import { useScoreWords } from "./score-words";

interface ScoreTableProps {
  questionnaire: ReadinessQuestionnaire;
  view: ReadinessView;
}

/** The figures of the picture, and what became of each since. */
export function ScoreTable({ questionnaire, view: { score, before } }: ScoreTableProps) {
  const t = useT();
  const said = useSaid();
  const words = useScoreWords();
  const rows = questionnaire.dimensions.map((dimension) => ({
    dimension,
    score: score.dimensions.find((one) => one.dimension === dimension.id)?.score,
    previous: before?.dimensions.find((one) => one.dimension === dimension.id),
  }));
  return (
    <ListTable
      label={t("readiness-by-dimension")}
      rows={rows}
      rowId={({ dimension }) => dimension.id}
      columns={[
        {
          id: "dimension",
          label: t("readiness-dimension"),
          show: ({ dimension }) => said(dimension.name),
        },
        {
          id: "weight",
          label: t("readiness-weight"),
          align: "end",
          isWhole: true,
          isExtra: true,
          show: ({ dimension }) => `${dimension.weight} %`,
        },
        {
          id: "score",
          label: t("readiness-score"),
          align: "end",
          isWhole: true,
          show: (row) => row.score && words.range(row.score),
        },
        ...(before
          ? [
              {
                id: "before",
                label: t("readiness-before"),
                align: "end" as const,
                isWhole: true,
                show: ({ previous }: (typeof rows)[number]) =>
                  previous && words.range(previous.before),
              },
              {
                id: "change",
                label: t("readiness-change"),
                align: "end" as const,
                isWhole: true,
                show: ({ previous }: (typeof rows)[number]) =>
                  previous && (
                    <span className={styles.change} data-tone={toneOf(previous.change)}>
                      {words.change(previous.change)}
                    </span>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Whether a change is one for the better; what is open or the same is neither. */
export function toneOf(change: number | null): "more" | "less" | undefined {
  if (!change) return undefined;
  return change > 0 ? "more" : "less";
}
