import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Save } from "lucide-react";
import { useMemo } from "react";
import { commands } from "@/bridge";
import { Button } from "@/components/Button";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { DraftNotice } from "@/components/DraftNotice";
import { useDebounced } from "@/components/debounced";
import { useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { Section } from "@/components/Page";
import { Select } from "@/components/Select";
import { ErrorView, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notify, notifyError } from "@/components/toast";
import { ViewSwitch } from "@/components/ViewSwitch";
import { hsCode } from "@/i18n/format";
import { useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import { BomGrid } from "./BomGrid";
import { codeOf } from "./bill";
import { CostFields } from "./CostFields";
import { type CaseForm, questionOf, wholeCase } from "./case-form";
import { GuidedPath } from "./GuidedPath";
import { useOriginView } from "./guided";
import styles from "./Origin.module.css";
import { PrintReport } from "./PrintReport";
import { QuestionsSection } from "./QuestionsSection";
import { determinationQuery } from "./queries";
import { ResultSection, useCounts } from "./ResultSection";
import { RoutesSection } from "./RoutesSection";

interface CaseEditorProps {
  id: string | null;
  draftKey: string | null;
  initial: CaseForm;
  /** Agreements under which something else came out when the case was kept. */
  changed: readonly string[];
}

/** The good, what it is made of, what is asked, and what comes out, as one types. */
export function CaseEditor({ id, draftKey, initial, changed }: CaseEditorProps) {
  const t = useT();
  const locale = useLocale();
  const draft = useDraft<CaseForm>("origin", draftKey, initial, wholeCase);
  const { value, change, edit } = draft;
  const now = useMemo(() => questionOf(value, locale), [value, locale]);
  const question = useDebounced(now);
  const { data, error } = useQuery(determinationQuery(question));
  const saving = useSaving(id, draft);
  const counts = useCounts(data);
  const [view, setView] = useOriginView();
  if (!draft.isReady) return <Skeleton rows={10} />;
  const set = (part: Partial<CaseForm>) => change({ ...value, ...part });
  const keeping = (
    <div className={styles.save} data-lower-bar>
      <p className={styles.counts} aria-live="polite">
        {counts}
      </p>
      <TextField
        label={t("origin-case-name")}
        value={value.name}
        onChange={(name) => set({ name })}
      />
      {question && (
        <PrintReport
          question={question}
          name={value.name || hsCode(value.code)}
          companyId={value.companyId}
        />
      )}
      <Button
        look="primary"
        icon={Save}
        isDisabled={now === null || value.name.trim() === "" || saving.isPending}
        onPress={() => saving.mutate()}
      >
        {t("origin-save")}
      </Button>
    </div>
  );
  return (
    <div className={styles.editor}>
      <DraftNotice draft={draft} />
      {changed.length > 0 && (
        <p className={styles.notice} role="status">
          {t("origin-changed", { agreements: changed.join(", ") })}
        </p>
      )}
      <ViewSwitch
        label={t("origin-view")}
        views={[
          { id: "guided", label: t("origin-view-guided") },
          { id: "expert", label: t("origin-view-expert") },
        ]}
        value={view}
        onChange={setView}
      />
      {view === "guided" ? (
        <>
          {error && <ErrorView error={error} />}
          <GuidedPath
            value={value}
            set={set}
            edit={edit}
            answer={question && data}
            question={question}
            first={id === null ? "product" : "result"}
            keeping={keeping}
          />
        </>
      ) : (
        <>
          <GoodSection value={value} set={set} />
          <Section title={t("origin-costs")}>
            <CostFields value={value} set={set} />
          </Section>
          <Section title={t("origin-bill")} help={t("origin-bill-help")}>
            <BomGrid
              lines={value.lines}
              currency={value.currency}
              onChange={(lines) => edit((form) => ({ ...form, lines }))}
            />
          </Section>
          {error && <ErrorView error={error} />}
          {data && <QuestionsSection answer={data} edit={edit} />}
          {data && question ? (
            <>
              <ResultSection answer={data} question={question} />
              <RoutesSection question={question} />
            </>
          ) : (
            <p className={styles.hint}>{t("origin-need-code")}</p>
          )}
          {keeping}
        </>
      )}
    </div>
  );
}

function useSaving(id: string | null, draft: ReturnType<typeof useDraft<CaseForm>>) {
  const t = useT();
  const locale = useLocale();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const question = questionOf(draft.value, locale);
      if (question === null) return null;
      const { name, companyId, productId } = draft.value;
      return commands.originSaveCase({ id, name, companyId, productId, question });
    },
    onSuccess: async (saved) => {
      if (saved === null) return;
      await draft.settle();
      await client.invalidateQueries({ queryKey: ["origin_cases"] });
      notify(t("origin-saved"));
      if (id === null) await navigate({ to: "/origin/$case", params: { case: saved } });
    },
    onError: notifyError,
  });
}

function GoodSection({ value, set }: { value: CaseForm; set: (part: Partial<CaseForm>) => void }) {
  const t = useT();
  const isWrong = value.code !== "" && codeOf(value.code) === null;
  return (
    <Section title={t("origin-good")} help={t("origin-good-help")}>
      <FieldRow>
        <TextField
          label={t("origin-code")}
          help={isWrong ? t("origin-code-wrong") : t("origin-code-help")}
          value={value.code}
          onChange={(code) => set({ code })}
        />
        <TextField
          label={t("origin-currency")}
          value={value.currency}
          onChange={(currency) => set({ currency: currency.toUpperCase() })}
        />
        <DateField
          label={t("origin-on")}
          value={value.on}
          onChange={(on) => set({ on: on ?? "" })}
          optional
        />
      </FieldRow>
      <FieldRow>
        <DecimalField
          label={t("origin-fob")}
          unit={value.currency}
          value={value.transactionValue}
          onChange={(transactionValue) => set({ transactionValue })}
          optional
        />
        <DecimalField
          label={t("origin-ex-works")}
          unit={value.currency}
          value={value.exWorks}
          onChange={(exWorks) => set({ exWorks })}
          optional
        />
      </FieldRow>
      <details className={styles.more}>
        <summary>{t("origin-more")}</summary>
        <FieldRow>
          <DecimalField
            label={t("origin-good-weight")}
            value={value.weight}
            onChange={(weight) => set({ weight })}
            optional
          />
          <DecimalField
            label={t("origin-component-weight")}
            value={value.componentWeight}
            onChange={(componentWeight) => set({ componentWeight })}
            optional
          />
          <Select
            label={t("origin-set")}
            options={[
              { id: "none", label: t("origin-set-none") },
              { id: "gri-3ab", label: t("origin-set-gri-3ab") },
              { id: "gri-3c", label: t("origin-set-gri-3c") },
            ]}
            value={value.set}
            onChange={(kind) => set({ set: kind })}
          />
        </FieldRow>
      </details>
    </Section>
  );
}
