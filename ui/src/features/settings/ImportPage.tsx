import { useMutation, useQuery } from "@tanstack/react-query";
import { FileSearch } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { type ChosenBeside, type ChosenSchedule, commands, type ScheduleOrder } from "@/bridge";
import { referenceStatusQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { FieldRow, Fieldset, Form, FormActions } from "@/components/Form";
import { useLeaving } from "@/components/leaving";
import { scheduleFormats } from "@/components/NextStepWords";
import { Page } from "@/components/Page";
import { Progress } from "@/components/Progress";
import { Select } from "@/components/Select";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { useFormats } from "@/i18n/format";
import { useName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { useImport } from "./ImportKeeper";
import { ImportReportView } from "./ImportReportView";
import { MappingForm } from "./MappingForm";
import styles from "./settings.module.css";

/** Brings an official tariff file in: choose, confirm what it is, watch, read the report. */
export function ImportPage() {
  const t = useT();
  const { chosen, choose: take, task, leave } = useImport();
  useLeaving(leave);
  const [isTable, setTable] = useState(false);
  const choosing = useMutation({
    mutationFn: () => commands.referenceChooseSchedule(),
    onSuccess: (file) => {
      if (!file) return;
      setTable(file.format === "mapped");
      take(file);
    },
  });
  const choose = () => choosing.mutate();
  const run = (input: ScheduleOrder) =>
    void task.start((channel) => commands.referenceImportSchedule(input, channel));
  const isMapping = isTable && chosen !== null && !task.isRunning && !task.result;
  return (
    <Page
      title={t("import-title")}
      subtitle={t("import-subtitle")}
      back={<Link href="/settings">{t("nav-settings")}</Link>}
      width={isMapping ? "wide" : "reading"}
    >
      {task.result ? (
        <ImportReportView report={task.result} onAnother={choose} />
      ) : isMapping ? (
        <div className={styles.wide}>
          {chosen.format === "mapped" && <p>{t("mapping-offer")}</p>}
          <MappingForm key={chosen.token} file={chosen} onChooseAgain={choose} onImport={run} />
          {(choosing.error ?? task.error) !== null && (
            <ErrorView error={choosing.error ?? task.error} />
          )}
        </div>
      ) : (
        <div className={styles.narrow}>
          {!chosen && (
            <>
              <p>{t("import-formats")}</p>
              <div>
                <Button look="primary" icon={FileSearch} onPress={choose}>
                  {t("import-choose")}
                </Button>
              </div>
            </>
          )}
          {chosen && !task.isRunning && (
            <ConfirmImport
              key={chosen.token}
              file={chosen}
              onChooseAgain={choose}
              onMap={() => setTable(true)}
              onImport={run}
            />
          )}
          {task.isRunning && (
            <Progress
              label={t("import-running", { name: chosen?.name ?? "" })}
              step={task.step}
              onCancel={task.cancel}
            />
          )}
          {(choosing.error ?? task.error) !== null && (
            <ErrorView error={choosing.error ?? task.error} />
          )}
        </div>
      )}
    </Page>
  );
}

interface ConfirmImportProps {
  file: ChosenSchedule;
  onChooseAgain: () => void;
  /** Says what its columns are instead. */
  onMap: () => void;
  onImport: (input: ScheduleOrder) => void;
}

function ConfirmImport({ file, onChooseAgain, onMap, onImport }: ConfirmImportProps) {
  const t = useT();
  const name = useName();
  const formats = useFormats();
  const { data } = useQuery(referenceStatusQuery);
  const [market, setMarket] = useState<string | null>(file.market);
  const [format, setFormat] = useState(file.format);
  const [vintage, setVintage] = useState(file.vintage ?? "");
  const [beside, setBeside] = useState<ChosenBeside | null>(null);
  const known = (data?.markets ?? []).map((row) => ({ id: row.market, label: name(row) }));
  // Mexico's own codes are of no market that an agreement reaches.
  const own = file.markets.map(
    (id) => known.find((row) => row.id === id) ?? { id, label: formats.country(id) },
  );
  const hasFiles = !file.needsBeside || format !== file.format || beside !== null;
  const isComplete = market !== null && vintage.trim() !== "" && hasFiles;
  return (
    <Form
      label={t("import-title")}
      onSubmit={() => {
        if (!isComplete) return;
        const second = format === file.format ? (beside?.token ?? null) : null;
        onImport({
          token: file.token,
          market,
          format,
          vintage: vintage.trim(),
          beside: second,
          recipe: null,
        });
      }}
    >
      <p>
        <strong>{file.name}</strong>
        <span className={styles.under}>{formats.bytes(file.bytes)}</span>
      </p>
      <FieldRow>
        <Select
          label={t("import-format")}
          options={scheduleFormats.map((id) => ({ id, label: t(`format-${id}`) }))}
          value={format}
          onChange={setFormat}
          isRequired
        />
        <ComboBox
          label={t("data-market")}
          options={format === file.format && own.length > 0 ? own : known}
          value={market}
          onChange={setMarket}
          isRequired
        />
      </FieldRow>
      <TextField
        label={t("data-vintage")}
        help={t("import-vintage-help")}
        value={vintage}
        onChange={setVintage}
        isRequired
      />
      {file.takesBeside && format === file.format && (
        <Beside format={file.format} chosen={beside} onChoose={setBeside} />
      )}
      <FormActions>
        <Button look="primary" type="submit" isDisabled={!isComplete}>
          {t("import-run")}
        </Button>
        {!file.format.endsWith("-json") && <Button onPress={onMap}>{t("mapping-start")}</Button>}
        <Button onPress={onChooseAgain}>{t("import-choose-another")}</Button>
      </FormActions>
    </Form>
  );
}

interface BesideProps {
  /** The format of the first file. */
  format: string;
  chosen: ChosenBeside | null;
  onChoose: (chosen: ChosenBeside | null) => void;
}

/** A second file of the publisher that completes the first. */
function Beside({ format, chosen, onChoose }: BesideProps) {
  const t = useT();
  const words = useWords();
  const choosing = useMutation({
    mutationFn: () => commands.referenceChooseBeside(),
    onSuccess: (found) => {
      if (found) onChoose(found);
    },
  });
  return (
    <Fieldset title={words(`import-beside-${format}`)} help={words(`import-beside-help-${format}`)}>
      {chosen && <p>{chosen.name}</p>}
      {choosing.error && <ErrorView error={choosing.error} />}
      <div>
        {chosen ? (
          <Button onPress={() => onChoose(null)}>
            {t("import-beside-remove", { name: chosen.name })}
          </Button>
        ) : (
          <Button isPending={choosing.isPending} onPress={() => choosing.mutate()}>
            {t("import-beside-choose")}
          </Button>
        )}
      </div>
    </Fieldset>
  );
}
