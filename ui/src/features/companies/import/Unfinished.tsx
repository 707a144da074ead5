import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FileSearch, RefreshCw } from "lucide-react";
import { commands, type ImportSummary } from "@/bridge";
import { Button } from "@/components/Button";
import { EmptyState, ErrorView } from "@/components/states";
import { useT } from "@/i18n/t";
import { useCompanyImports, useWorkOn } from "./ImportKeeper";
import styles from "./import.module.css";

/** An import whose rows cannot be decided about yet, and what to do for it. */
export function Unfinished({ summary }: { summary: ImportSummary }) {
  const t = useT();
  const navigate = useNavigate();
  const work = useWorkOn(summary.id);
  const { choose, read } = useCompanyImports();
  const choosing = useMutation({
    mutationFn: () => commands.companyImportsChoose(),
    onSuccess: (table) => {
      if (!table) return;
      choose(table);
      read(table, summary.recipe);
      void navigate({ to: "/companies/import" });
    },
  });
  const match = (
    <Button
      look="primary"
      icon={RefreshCw}
      isDisabled={work.isBusy}
      onPress={() => work.run((channel) => commands.companyImportsMatch(summary.id, channel))}
    >
      {t("imports-match")}
    </Button>
  );
  if (summary.state === "reading") {
    return (
      <div className={styles.stack}>
        <EmptyState
          title={t("imports-cut-off")}
          action={
            <Button
              look="primary"
              icon={FileSearch}
              isPending={choosing.isPending}
              onPress={() => choosing.mutate()}
            >
              {t("imports-choose-again")}
            </Button>
          }
        >
          {t("imports-cut-off-text", { name: summary.file, count: summary.rows })}
        </EmptyState>
        {choosing.error && <ErrorView error={choosing.error} />}
      </div>
    );
  }
  if (summary.state === "matching") {
    return (
      <EmptyState title={t("imports-unmatched")} action={match}>
        {t("imports-unmatched-text")}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t("imports-undone")} action={match}>
      {t("imports-undone-text")}
    </EmptyState>
  );
}
