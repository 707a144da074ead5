import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type ImportReport } from "@/bridge";
import { referenceStatusQuery } from "@/bridge/queries";
import { Button, ButtonLink } from "@/components/Button";
import { Notice } from "@/components/states";
import { notifyError } from "@/components/toast";
import { useT } from "@/i18n/t";
import { ImportFigures } from "./ImportFigures";
import styles from "./settings.module.css";

/** How an import went: what is computed, what stays text, what was not understood and why. */
export function ImportReportView({
  report,
  onAnother,
}: {
  report: ImportReport;
  onAnother: () => void;
}) {
  const t = useT();
  const [isChosen, setChosen] = useState(false);
  const { data } = useQuery(referenceStatusQuery);
  const loaded = data?.markets
    .flatMap(({ schedules }) => schedules)
    .find(({ id }) => id === report.schedule);
  // The report may be read again long after another schedule was chosen.
  const isCurrent = isChosen || (loaded?.isCurrent ?? report.isCurrent);
  const choosing = useMutation({
    mutationFn: () => commands.referenceSetCurrent(report.schedule),
    onSuccess: () => setChosen(true),
    onError: notifyError,
  });
  const outcome =
    report.alreadyLoaded && isCurrent
      ? t("import-already-loaded")
      : isCurrent
        ? t("import-done-current")
        : t("import-done-not-current");
  return (
    <>
      <Notice tone="good" title={t("import-done")}>
        {outcome}
      </Notice>
      <ImportFigures counted={report} />
      <div className={styles.row}>
        <ButtonLink look="primary" href="/treaties">
          {t("import-look-up")}
        </ButtonLink>
        {!isCurrent && (
          <Button isPending={choosing.isPending} onPress={() => choosing.mutate()}>
            {t("market-use")}
          </Button>
        )}
        <Button onPress={onAnother}>{t("import-another")}</Button>
      </div>
    </>
  );
}
