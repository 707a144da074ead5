import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FileSearch } from "lucide-react";
import { useEffect } from "react";
import { Link } from "react-aria-components";
import { commands } from "@/bridge";
import { Button } from "@/components/Button";
import { useLeaving } from "@/components/leaving";
import { Page } from "@/components/Page";
import { Progress } from "@/components/Progress";
import { ErrorView } from "@/components/states";
import { useT } from "@/i18n/t";
import { CompanyMapping } from "./CompanyMapping";
import { useCompanyImports } from "./ImportKeeper";
import styles from "./import.module.css";
import { UnderWay } from "./UnderWay";

/** Brings companies in from a spreadsheet: choose it, say what its columns are, have it read. */
export function ImportStartPage() {
  const t = useT();
  const navigate = useNavigate();
  const { draft, choose, reading, read, leave } = useCompanyImports();
  useLeaving(leave);
  const choosing = useMutation({
    mutationFn: () => commands.companyImportsChoose(),
    onSuccess: (table) => {
      if (table) choose(table);
    },
  });
  const id = reading.result;
  // Once the file has been read, its rows are what there is to see.
  useEffect(() => {
    if (id === null) return;
    choose(null);
    void navigate({ to: "/companies/import/$id", params: { id }, replace: true });
  });
  const error = choosing.error ?? reading.error;
  const isExplaining = draft !== null && !reading.isRunning;
  return (
    <Page
      title={t("imports-title")}
      subtitle={t("imports-subtitle")}
      back={<Link href="/companies">{t("nav-companies")}</Link>}
      width={isExplaining ? "wide" : "reading"}
    >
      {reading.isRunning && (
        <Progress
          label={t("imports-reading", { name: draft?.table.name ?? "" })}
          step={reading.step}
          onCancel={reading.cancel}
        />
      )}
      {error !== null && <ErrorView error={error} />}
      {isExplaining && (
        <CompanyMapping
          key={draft.table.token}
          table={draft.table}
          onChooseAgain={() => choosing.mutate()}
          onGiveUp={() => choose(null)}
          onRead={(recipe) => read(draft.table, recipe)}
        />
      )}
      {draft === null && !reading.isRunning && (
        <>
          <div className={styles.stack}>
            <p>{t("imports-formats")}</p>
            <Button
              look="primary"
              icon={FileSearch}
              isPending={choosing.isPending}
              onPress={() => choosing.mutate()}
            >
              {t("imports-choose")}
            </Button>
          </div>
          <UnderWay />
        </>
      )}
    </Page>
  );
}
