import { useQuery } from "@tanstack/react-query";
import { PackageOpen } from "lucide-react";
import { useState } from "react";
import { commands, type SavedOffice } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { useWork } from "@/components/long-work";
import { useMay } from "@/components/may";
import { Section } from "@/components/Page";
import { Progress } from "@/components/Progress";
import { ErrorView, Notice } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { officeWork } from "./office-work";
import styles from "./settings.module.css";

type Scope = "plain" | "personal";

/** Hands out all that the office keeps, in an open format. */
export function OfficeExport() {
  const t = useT();
  const words = useWords();
  const { data: desk } = useQuery(deskStateQuery);
  const task = useWork(officeWork);
  const [scope, setScope] = useState<Scope>("plain");
  const role = desk?.person?.role;
  const mayPlain = useMay("export-register");
  const mayPersonal = useMay("export-office");
  const isTheirs = scope === "plain" ? mayPlain : mayPersonal;
  const run = () =>
    void task.start((channel) =>
      commands.settingsExportOffice(channel, { withPersonal: scope === "personal" }),
    );
  return (
    <Section title={t("export-office")} help={t("export-office-help")}>
      <RadioGroup<Scope>
        label={t("export-office-what")}
        help={t(scope === "plain" ? "export-office-who-plain" : "export-office-who-personal")}
        options={[
          {
            id: "plain",
            label: t("export-office-plain"),
            detail: t("export-office-plain-detail"),
          },
          {
            id: "personal",
            label: t("export-office-personal"),
            detail: t("export-office-personal-detail"),
          },
        ]}
        value={scope}
        onChange={setScope}
      />
      {scope === "personal" && <Notice tone="attention">{t("export-office-warning")}</Notice>}
      {role && !isTheirs && (
        <Notice>{t("export-office-not-yours", { role: words(`role-${role}`) })}</Notice>
      )}
      {task.error !== null && <ErrorView error={task.error} />}
      {task.result && <Outcome saved={task.result} />}
      {task.isRunning ? (
        <Progress label={t("export-office-writing")} step={task.step} onCancel={task.cancel} />
      ) : (
        <div className={styles.row}>
          <Button icon={PackageOpen} isDisabled={!isTheirs} onPress={run}>
            {t("export-office-run")}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Where the data lie, and what is missing. */
function Outcome({ saved: { file, lost } }: { saved: SavedOffice }) {
  const t = useT();
  const formats = useFormats();
  return (
    <>
      <Notice tone="good" title={t("export-office-done", { name: file.name })}>
        {t("export-office-done-text", { size: formats.bytes(file.bytes) })}
      </Notice>
      {lost > 0 && (
        <Notice tone="attention" title={t("export-office-lost", { count: lost })}>
          {t("export-office-lost-text")}
        </Notice>
      )}
    </>
  );
}
