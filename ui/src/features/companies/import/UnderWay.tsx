import { useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import type { ImportSummary } from "@/bridge";
import { companyImportsQuery } from "@/bridge/queries";
import { IconButton } from "@/components/Button";
import { waitingRows } from "@/components/company-imports";
import { Count, Moment } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { ForgetDialog } from "./ForgetDialog";
import { groupCounts } from "./filter";
import styles from "./import.module.css";

/** The imports that were begun on this machine, and the ways to go on with one or to forget it. */
export function UnderWay() {
  const t = useT();
  const words = useWords();
  const { data, error, refetch } = useQuery(companyImportsQuery);
  const [forgotten, setForgotten] = useState<ImportSummary | null>(null);
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  if (data.length === 0) return null;
  return (
    <Section title={t("imports-under-way")} help={t("imports-under-way-help")}>
      <ListTable
        label={t("imports-under-way")}
        rows={data}
        rowId={({ id }) => id}
        columns={[
          {
            id: "file",
            label: t("imports-file"),
            show: ({ id, file }) => (
              <Link href={`/companies/import/${id}`} className={styles.file}>
                {t("imports-go-on", { name: file })}
              </Link>
            ),
          },
          {
            id: "state",
            label: t("imports-state"),
            show: (summary) =>
              summary.state === "ready" && waitingRows(summary) === 0 && summary.toWrite === 0
                ? t("imports-settled")
                : words(`import-state-${summary.state}`),
          },
          {
            id: "rows",
            label: t("imports-rows"),
            align: "end",
            show: ({ rows }) => <Count value={rows} />,
          },
          {
            id: "waiting",
            label: t("imports-waiting"),
            align: "end",
            show: (summary) => <Count value={waitingRows(summary)} />,
          },
          {
            id: "applied",
            label: t("imports-written"),
            align: "end",
            isExtra: true,
            show: (summary) => <Count value={groupCounts(summary).applied} />,
          },
          {
            id: "begun",
            label: t("imports-begun"),
            isExtra: true,
            show: ({ startedAt }) => <Moment iso={startedAt} />,
          },
          {
            id: "forget",
            label: t("imports-actions"),
            align: "end",
            show: (summary) => (
              <IconButton
                icon={Trash2}
                label={t("imports-forget", { name: summary.file })}
                onPress={() => setForgotten(summary)}
              />
            ),
          },
        ]}
      />
      {forgotten && <ForgetDialog summary={forgotten} onClose={() => setForgotten(null)} />}
    </Section>
  );
}
