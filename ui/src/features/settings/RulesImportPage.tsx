import { useMutation, useQuery } from "@tanstack/react-query";
import { FileSearch } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { type ChosenRules, commands, type ListOrder, type RuleReport } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { FieldRow, Form, FormActions } from "@/components/Form";
import { Page, Section } from "@/components/Page";
import { Progress, useTask } from "@/components/Progress";
import { Select } from "@/components/Select";
import { ErrorView, Notice } from "@/components/states";
import { TextField } from "@/components/TextField";
import { useFormats } from "@/i18n/format";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { Figure } from "./ImportFigures";
import { ruleCoverageQuery } from "./queries";
import { Reasons } from "./Reasons";
import styles from "./settings.module.css";

/** Brings the official list of a treaty's rules of origin in. */
export function RulesImportPage() {
  const t = useT();
  const task = useTask<RuleReport>();
  const [chosen, setChosen] = useState<ChosenRules | null>(null);
  const [agreement, setAgreement] = useState("");
  const choosing = useMutation({
    mutationFn: () => commands.rulesChoose(),
    onSuccess: (file) => {
      if (!file) return;
      task.reset();
      setChosen(file);
    },
  });
  const choose = () => choosing.mutate();
  const run = (input: ListOrder) => {
    setAgreement(input.agreement);
    void task.start((channel) => commands.rulesImport(input, channel));
  };
  const error = choosing.error ?? task.error;
  return (
    <Page
      title={t("rules-import-title")}
      subtitle={t("rules-import-subtitle")}
      back={<Link href="/settings">{t("nav-settings")}</Link>}
      width="reading"
    >
      {task.result ? (
        <Report report={task.result} agreement={agreement} onAnother={choose} />
      ) : (
        <div className={styles.narrow}>
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
          {chosen && !task.isRunning && (
            <ConfirmList key={chosen.token} file={chosen} onChooseAgain={choose} onImport={run} />
          )}
          {task.isRunning && (
            <Progress
              label={t("import-running", { name: chosen?.name ?? "" })}
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

interface ConfirmListProps {
  file: ChosenRules;
  onChooseAgain: () => void;
  onImport: (input: ListOrder) => void;
}

function ConfirmList({ file, onChooseAgain, onImport }: ConfirmListProps) {
  const t = useT();
  const formats = useFormats();
  const shortName = useShortName();
  const { data = [] } = useQuery(ruleCoverageQuery(null));
  const [agreement, setAgreement] = useState(file.agreement);
  const [vintage, setVintage] = useState(file.vintage ?? "");
  const [hsEdition, setHsEdition] = useState(file.hsEdition ?? "");
  const named = new Map(data.map((row) => [row.agreement, shortName(row)]));
  const isComplete = agreement !== null && vintage.trim() !== "" && hsEdition.trim() !== "";
  return (
    <Form
      label={t("rules-import-title")}
      onSubmit={() => {
        if (!isComplete) return;
        onImport({
          token: file.token,
          agreement,
          format: file.format,
          vintage: vintage.trim(),
          hsEdition: hsEdition.trim(),
        });
      }}
    >
      <p>
        <strong>{file.name}</strong>
        <span className={styles.under}>
          {`${t(`format-${file.format}`)} · ${formats.bytes(file.bytes)}`}
        </span>
      </p>
      <FieldRow>
        <Select
          label={t("rules-agreement")}
          options={[...named].map(([id, label]) => ({ id, label }))}
          value={agreement}
          onChange={setAgreement}
          isRequired
        />
        <TextField
          label={t("rules-hs-edition")}
          help={t("rules-hs-edition-help")}
          value={hsEdition}
          onChange={setHsEdition}
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
      <FormActions>
        <Button look="primary" type="submit" isDisabled={!isComplete}>
          {t("import-run")}
        </Button>
        <Button onPress={onChooseAgain}>{t("import-choose-another")}</Button>
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
      <dl className={styles.figures}>
        <Figure name={t("import-records")} value={report.records} />
        <Figure name={t("data-computed")} value={report.computed} />
        <Figure name={t("rules-asking")} value={report.asking} />
        <Figure name={t("data-text-only")} value={report.textOnly} />
        <Figure name={t("rules-not-understood")} value={report.rejected} />
      </dl>
      {report.reasons.length > 0 && (
        <Section title={t("import-reasons")} help={t("import-reasons-help")}>
          <Reasons reasons={report.reasons} />
        </Section>
      )}
      <div className={styles.row}>
        <ButtonLink look="primary" href={`/settings/rules/${agreement}`}>
          {t("rules-see")}
        </ButtonLink>
        <Button onPress={onAnother}>{t("rules-another")}</Button>
      </div>
    </>
  );
}
