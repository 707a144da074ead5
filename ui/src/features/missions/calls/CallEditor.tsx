import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { memo } from "react";
import { type CallDetail, commands, type Mission, type Requirement } from "@/bridge";
import { callQuery } from "@/bridge/queries";
import { type Draft, useDraft } from "@/components/drafts";
import { RecordForm } from "@/components/RecordForm";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { useStable } from "@/components/stable";
import { Skeleton } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { CriteriaSection } from "./CriteriaSection";
import { type CallDraft, callOf, draftOf, type TypedCall } from "./call-form";
import { FundingSection } from "./FundingSection";
import { FurtherRequirements } from "./FurtherRequirements";

import { RequirementsSection } from "./RequirementsSection";
import type { CallSectionProps } from "./section";
import { TextSection } from "./TextSection";
import { WindowSection } from "./WindowSection";

interface CallEditorProps {
  detail: CallDetail;
  mission: Mission;
}

/** The form of a call. A draft is kept with whatever is still wrong with it, which is told at its fields. */
export function CallEditor({ detail, mission }: CallEditorProps) {
  const t = useT();
  const draft = useDraft<CallDraft>("call", detail.row.id, draftOf(detail));
  const saving = useSaving(detail, draft);
  const stale = useStale(draft, saving, draftOf(detail));
  const { set } = useStable({
    set: (part: Partial<TypedCall>) =>
      draft.edit((now) => ({ ...now, call: { ...now.call, ...part } })),
  });
  const refused = problemsOf(saving.error);
  if (!draft.isReady) return <Skeleton rows={10} />;
  const { title, language, text, timeZone, opensAt, closesAt, requirements, funding, rules } =
    draft.value.call;
  return (
    <RecordForm
      label={t("call-form")}
      draft={draft}
      saving={saving}
      problems={refused.length > 0 ? refused : detail.problems}
      isLive={refused.length === 0}
      stale={stale}
      submit={t("call-save")}
      cancel={callPage(detail)}
    >
      <TextSection title={title} language={language} text={text} set={set} />
      <WindowSection timeZone={timeZone} opensAt={opensAt} closesAt={closesAt} set={set} />
      <CallRequirements requirements={requirements} set={set} />
      <FundingSection missionId={detail.missionId} mission={mission} funding={funding} set={set} />
      <CriteriaSection rules={rules} set={set} />
    </RecordForm>
  );
}

/** What the call asks, of every kind. */
const CallRequirements = memo(function CallRequirements({
  requirements,
  set,
}: CallSectionProps<"requirements">) {
  const asked = {
    requirements,
    onChange: (next: Requirement[]) => set({ requirements: next }),
  };
  return (
    <RequirementsSection {...asked}>
      <FurtherRequirements {...asked} />
    </RequirementsSection>
  );
});

function callPage({ missionId, row }: CallDetail): string {
  return `/missions/${missionId}?call=${row.id}`;
}

function useSaving(detail: CallDetail, draft: Draft<CallDraft>) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { call, version } = draft.value;
  return useMutation({
    mutationFn: () => commands.callsUpdate({ id: detail.row.id, version, call: callOf(call) }),
    onSuccess: async () => {
      await draft.settle();
      await notifyUndoable(t("call-saved", { title: call.title }));
      await navigate({
        to: "/missions/$mission",
        params: { mission: detail.missionId },
        search: { call: detail.row.id },
      });
    },
    onError: (error) =>
      isStaleError(error) ? client.invalidateQueries(callQuery(detail.row.id)) : undefined,
  });
}
