import { useQuery } from "@tanstack/react-query";
import { Eraser } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import type { ImportRow, ProblemKind } from "@/bridge";
import { Button } from "@/components/Button";
import { Count } from "@/components/figures";
import { keyed } from "@/components/keyed";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useProblemWords } from "@/i18n/problems";
import { useT, useWords } from "@/i18n/t";
import styles from "./import.module.css";
import { LeaveOutDialog } from "./LeaveOutDialog";
import { fields } from "./mapping";
import { importReportQuery, someRowsQuery } from "./queries";

/** An import by kinds: what is wrong in a thousand rows is often one thing. */
export function KindsView({ id }: { id: string }) {
  const t = useT();
  const words = useWords();
  const { data, error, refetch } = useQuery(importReportQuery(id));
  const numbers = [...new Set(data?.problems.flatMap(({ examples }) => examples) ?? [])];
  const { data: examples = [] } = useQuery(
    someRowsQuery(
      id,
      numbers.sort((one, other) => one - other),
    ),
  );
  const [leftOut, setLeftOut] = useState<ProblemKind | "all" | null>(null);
  if (error && !data) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  const { problems, cleaned, changes } = data;
  return (
    <>
      <Section
        title={t("imports-problems")}
        help={problems.length > 0 && t("imports-problems-help")}
        actions={
          problems.length > 0 && (
            <Button icon={Eraser} onPress={() => setLeftOut("all")}>
              {t("imports-leave-out-all")}
            </Button>
          )
        }
      >
        {problems.length === 0 ? (
          <EmptyState title={t("imports-no-problems")} />
        ) : (
          <ListTable
            label={t("imports-problems")}
            rows={problems}
            rowId={({ field, code }) => `${field} ${code}`}
            columns={[
              {
                id: "field",
                label: t("imports-field"),
                show: ({ field }) => words(`company-field-${field}`),
              },
              {
                id: "count",
                label: t("imports-rows"),
                align: "end",
                show: ({ count }) => <Count value={count} />,
              },
              {
                id: "examples",
                label: t("imports-examples"),
                show: (kind) => <Examples id={id} kind={kind} rows={examples} />,
              },
              {
                id: "ways",
                label: t("imports-actions"),
                align: "end",
                show: (kind) =>
                  mayBeLeftOut(kind) && (
                    <Button onPress={() => setLeftOut(kind)}>{t("imports-leave-out")}</Button>
                  ),
              },
            ]}
          />
        )}
      </Section>
      {changes.length > 0 && (
        <Section title={t("imports-changes-by-part")}>
          <ListTable
            label={t("imports-changes-by-part")}
            rows={changes}
            rowId={({ part }) => part}
            columns={[
              {
                id: "part",
                label: t("imports-field"),
                show: ({ part }) => words(`company-part-${part}`),
              },
              {
                id: "count",
                label: t("imports-rows"),
                align: "end",
                show: ({ count }) => <Count value={count} />,
              },
            ]}
          />
        </Section>
      )}
      {cleaned.length > 0 && (
        <Section title={t("imports-cleaned")} help={t("imports-cleaned-help")}>
          <ListTable
            label={t("imports-cleaned")}
            rows={cleaned}
            rowId={({ field, cleaning }) => `${field} ${cleaning}`}
            columns={[
              {
                id: "field",
                label: t("imports-field"),
                show: ({ field }) => words(`company-field-${field}`),
              },
              {
                id: "cleaning",
                label: t("imports-cleaning"),
                show: ({ cleaning }) => words(`cleaning-${cleaning}`),
              },
              {
                id: "count",
                label: t("imports-rows"),
                align: "end",
                show: ({ count }) => <Count value={count} />,
              },
            ]}
          />
        </Section>
      )}
      {leftOut && (
        <LeaveOutDialog
          id={id}
          kind={leftOut === "all" ? null : leftOut}
          onClose={() => setLeftOut(null)}
        />
      )}
    </>
  );
}

/** Without a name there is no company: a name is never left out. */
function mayBeLeftOut({ field }: ProblemKind): boolean {
  return field !== "legal-name" && fields.some((one) => one === field);
}

interface ExamplesProps {
  id: string;
  kind: ProblemKind;
  rows: readonly ImportRow[];
}

/** The first rows of a kind, each with what is wrong in it. */
function Examples({ id, kind, rows }: ExamplesProps) {
  const t = useT();
  const say = useProblemWords();
  const said = kind.examples.slice(0, 3).map((number) => {
    const row = rows.find((one) => one.number === number);
    const problem = row?.problems.find(
      ({ field, code }) => field === kind.field && code === kind.code,
    );
    return { number, text: problem ? say(problem) : "" };
  });
  return (
    <ul className={styles.examples}>
      {keyed(said, ({ number }) => `${number}`).map(({ key, row: { number, text } }) => (
        <li key={key}>
          <Link href={`/companies/import/${id}?row=${number}`}>
            {t("imports-row-number", { row: `${number}` })}
          </Link>{" "}
          {text}
        </li>
      ))}
    </ul>
  );
}
