import { useMutation } from "@tanstack/react-query";
import { FileSearch } from "lucide-react";
import { useRef, useState } from "react";
import { Link } from "react-aria-components";
import { type ChosenRules, commands, type ListOrder, type RuleReport } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { Form, FormActions } from "@/components/Form";
import { Page } from "@/components/Page";
import { Progress, useTask } from "@/components/Progress";
import { ErrorView, Notice } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { firstNames, ListFields, type ListNames, wholeNames } from "./ListFields";
import { RuleFigures } from "./RuleFigures";
import { RuleMappingForm } from "./RuleMappingForm";
import styles from "./settings.module.css";

/** Brings the rules of origin of a treaty in: its official list, or a table of any layout. */
export function RulesImportPage() {
  const t = useT();
  const task = useTask<RuleReport>();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [agreement, setAgreement] = useState("");
  const form = useRef<HTMLDivElement>(null);
  const choosing = useMutation({
    mutationFn: () => commands.rulesChoose(),
    onSuccess: (file) => {
      if (!file) return;
      task.reset();
      setChosen({ file, names: firstNames(file), isTable: file.format === "mapped-rules" });
    },
  });
  const choose = () => choosing.mutate();
  const run = (input: ListOrder) => {
    setAgreement(input.agreement);
    void task.start((channel) => commands.rulesImport(input, channel));
  };
  const error = choosing.error ?? task.error;
  const isWide = chosen?.isTable === true && !task.result;
  return (
    <Page
      title={t("rules-import-title")}
      subtitle={t("rules-import-subtitle")}
      back={<Link href="/settings">{t("nav-settings")}</Link>}
      width={isWide ? "wide" : "reading"}
    >
      {task.result ? (
        <Report report={task.result} agreement={agreement} onAnother={choose} />
      ) : (
        <div className={isWide ? styles.wide : styles.narrow}>
          {!chosen && (
            <>
              <p>{t("rules-import-formats")}</p>
              <div>
                <Button look="primary" icon={FileSearch} onPress={choose}>
                  {t("import-choose")}
                </Button>
              </div>
            </>
          )}
          {chosen && (
            // What was said of it stays where the import is cancelled or refused.
            <div key={chosen.file.token} ref={form} tabIndex={-1} hidden={task.isRunning}>
              <ChosenForm
                chosen={chosen}
                onChange={setChosen}
                onMap={() => {
                  setChosen({ ...chosen, isTable: true });
                  form.current?.focus();
                }}
                onAgain={choose}
                onImport={run}
              />
            </div>
          )}
          {task.isRunning && (
            <Progress
              label={t("import-running", { name: chosen?.file.name ?? "" })}
              step={task.step}
              onCancel={task.cancel}
            />
          )}
        </div>
      )}
      {error !== null && <ErrorView error={error} />}
    </Page>
  );
}

/** A chosen file, and what is said of it. */
interface Chosen {
  file: ChosenRules;
  names: ListNames;
  /** Its columns are said one by one. */
  isTable: boolean;
}

interface ChosenFormProps {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  /** Says what its columns are instead. */
  onMap: () => void;
  onAgain: () => void;
  onImport: (input: ListOrder) => void;
}

function ChosenForm({ chosen, onChange, onMap, onAgain, onImport }: ChosenFormProps) {
  const t = useT();
  const formats = useFormats();
  const { file, names } = chosen;
  const said = wholeNames(names);
  const name = (names: ListNames) => onChange({ ...chosen, names });
  if (chosen.isTable) {
    return (
      <RuleMappingForm
        file={file}
        names={names}
        onNames={name}
        onChooseAgain={onAgain}
        onImport={onImport}
      />
    );
  }
  return (
    <Form
      label={t("rules-import-title")}
      onSubmit={() => said && onImport({ token: file.token, format: file.format, ...said })}
    >
      <p>
        <strong className={styles.file}>{file.name}</strong>
        <span className={styles.under}>
          {`${t(`format-${file.format}`)} · ${formats.bytes(file.bytes)}`}
        </span>
      </p>
      <ListFields names={names} onChange={name} />
      <FormActions>
        <Button look="primary" type="submit" isDisabled={!said}>
          {t("import-run")}
        </Button>
        {!file.format.endsWith("-json") && (
          <Button onPress={onMap}>{t("rules-mapping-start")}</Button>
        )}
        <Button onPress={onAgain}>{t("import-choose-another")}</Button>
      </FormActions>
    </Form>
  );
}

interface ReportProps {
  report: RuleReport;
  agreement: string;
  onAnother: () => void;
}

function Report({ report, agreement, onAnother }: ReportProps) {
  const t = useT();
  const outcome = !report.isCurrent
    ? t("rules-done-aside")
    : report.alreadyLoaded
      ? t("import-already-loaded")
      : t("rules-done-current");
  return (
    <>
      <Notice tone="good" title={t("import-done")}>
        {outcome}
      </Notice>
      <RuleFigures counted={report} />
      <div className={styles.row}>
        <ButtonLink look="primary" href={`/settings/rules/${agreement}`}>
          {t("rules-see")}
        </ButtonLink>
        <Button onPress={onAnother}>{t("rules-another")}</Button>
      </div>
    </>
  );
}
