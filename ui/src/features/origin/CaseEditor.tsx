import { useEffect } from "react";
import type { ChangedOriginSources } from "@/bridge";
import { DraftNotice } from "@/components/DraftNotice";
import { useDraft } from "@/components/drafts";
import { useAgreementNames } from "@/components/names";
import { Section } from "@/components/Page";
import { StaleNotice } from "@/components/StaleNotice";
import { useStable } from "@/components/stable";
import { ErrorView, Skeleton } from "@/components/states";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useT } from "@/i18n/t";
import { BomGrid } from "./BomGrid";
import type { LineForm } from "./bill";
import { ChangedSources } from "./ChangedSources";
import { CostFields } from "./CostFields";
import { type CaseForm, wholeCase } from "./case-form";
import { GoodSection } from "./GoodSection";
import { GuidedPath } from "./GuidedPath";
import { useOriginView } from "./guided";
import { KeepingBar } from "./KeepingBar";
import { NoAnswer } from "./NoAnswer";
import styles from "./Origin.module.css";
import { QuestionsSection } from "./QuestionsSection";
import { ResultSection } from "./ResultSection";
import { RoutesSection } from "./RoutesSection";
import { useDetermination } from "./use-determination";
import { useSaving } from "./use-saving";

interface CaseEditorProps {
  id: string | null;
  draftKey: string | null;
  /** The case as it is kept by now. */
  initial: CaseForm;
  /** Agreements under which something else came out when the case was kept. */
  changed: readonly string[];
  /** Which of their sources are others today. */
  sources: readonly ChangedOriginSources[];
}

/** The good, what it is made of, what is asked, and what comes out, as one types. */
export function CaseEditor({ id, draftKey, initial, changed, sources }: CaseEditorProps) {
  const t = useT();
  const namesOf = useAgreementNames(changed);
  const draft = useDraft<CaseForm>("origin", draftKey, initial, wholeCase);
  const { value, edit, isReady, isTouched, renew } = draft;
  const { error, retry, ...finding } = useDetermination(value);
  const isElsewhere = value.savedAt !== null && value.savedAt !== initial.savedAt;
  const saving = useSaving(id, draft, isElsewhere);
  const [view, setView] = useOriginView();
  const isStale = isElsewhere && isReady && !saving.isPending;
  // What was saved elsewhere, or taken back, is shown where nothing typed would be lost.
  useEffect(() => {
    if (isStale && !isTouched) renew(initial);
  }, [isStale, isTouched, renew, initial]);
  const { set, setLines } = useStable({
    set: (part: Partial<CaseForm>) => edit((form) => ({ ...form, ...part })),
    setLines: (lines: LineForm[]) => edit((form) => ({ ...form, lines })),
  });
  if (!isReady) return <Skeleton rows={10} />;
  const { question, determined } = finding;
  const keeping = <KeepingBar value={value} set={set} finding={finding} saving={saving} />;
  return (
    <div className={styles.editor}>
      <DraftNotice draft={draft} />
      {isStale && isTouched && (
        <StaleNotice
          onKeep={() => set({ savedAt: initial.savedAt })}
          onTake={() => renew(initial)}
        />
      )}
      {changed.length > 0 && (
        <div className={styles.notice} role="status">
          <p>{t("origin-changed", { agreements: namesOf(changed) })}</p>
          <ChangedSources sources={sources} />
        </div>
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
          {error && <ErrorView error={error} onRetry={retry} />}
          <GuidedPath
            value={value}
            set={set}
            edit={edit}
            finding={finding}
            first={id === null ? "product" : "result"}
            keeping={keeping}
          />
        </>
      ) : (
        <>
          <GoodSection value={value} set={set} prices={determined?.answer.prices ?? null} />
          <Section title={t("origin-costs")}>
            <CostFields value={value} set={set} />
          </Section>
          <Section title={t("origin-bill")} help={t("origin-bill-help")}>
            <BomGrid
              lines={value.lines}
              currency={value.currency}
              uses={determined?.answer.uses ?? null}
              onChange={setLines}
              onCurrency={(currency) => set({ currency })}
            />
          </Section>
          {error && <ErrorView error={error} onRetry={retry} />}
          {determined && question ? (
            <>
              <QuestionsSection determined={determined} edit={edit} />
              <ResultSection answer={determined.answer} question={question} />
              <RoutesSection question={question} />
            </>
          ) : (
            <NoAnswer finding={finding} />
          )}
          {keeping}
        </>
      )}
    </div>
  );
}
