import { useQuery } from "@tanstack/react-query";
import { Printer, Send } from "lucide-react";
import { useEffect, useMemo } from "react";
import type { OriginProof, ProofChoices } from "@/bridge";
import { Button } from "@/components/Button";
import { useDebounced } from "@/components/debounced";
import { useDraft } from "@/components/drafts";
import { RecordForm } from "@/components/RecordForm";
import { StaleNotice } from "@/components/StaleNotice";
import { Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { FurtherGoods } from "./FurtherGoods";
import { GoodSection } from "./GoodSection";
import { InvolvedSection } from "./InvolvedSection";
import { Missing } from "./Missing";
import { PaperSection } from "./PaperSection";
import {
  findingsOf,
  isTold,
  paperOf,
  proofOf,
  roles,
  type TypedProof,
  typedOf,
} from "./proof-form";
import { checkQuery } from "./queries";
import { ShipmentSection, SignatureSection } from "./ShipmentSection";
import { SignerSection } from "./SignerSection";
import { type ProofActions, useProofActions } from "./use-proof-actions";

interface ProofEditorProps {
  id: string | null;
  caseId: string;
  proof: OriginProof;
  /** When the proof was kept; none for a new one. */
  savedAt: string | null;
  choices: ProofChoices;
}

/** A proof as it is filled in, with what keeps it from being complete. */
export function ProofEditor({ id, caseId, proof, savedAt, choices }: ProofEditorProps) {
  const t = useT();
  const record = id ?? `${caseId} ${proof.agreement}`;
  const initial = useMemo(() => typedOf(proof, choices, savedAt), [proof, choices, savedAt]);
  const draft = useDraft<TypedProof>("proof", record, initial);
  const { value, edit, isReady, isTouched, renew } = draft;
  const now = useMemo(() => ({ id, caseId, proof: proofOf(value) }), [id, caseId, value]);
  const { data: checked } = useQuery(checkQuery(useDebounced(now)));
  const isElsewhere = Boolean(value.savedAt) && value.savedAt !== savedAt;
  const actions = useProofActions({ id, caseId, draft, isElsewhere });
  const { refused } = actions;
  const problems = useMemo(
    () => [...findingsOf(value, checked?.problems ?? []), ...refused],
    [value, checked, refused],
  );
  const isStale = isElsewhere && isReady && !actions.isBusy;
  // What was saved elsewhere, or taken back, is shown where nothing typed would be lost.
  useEffect(() => {
    if (isStale && !isTouched) renew(initial);
  }, [isStale, isTouched, renew, initial]);
  if (!isReady) return <Skeleton rows={10} />;
  const paper = paperOf(choices, value.proof.form);
  const section = {
    value,
    paper,
    choices,
    change: edit,
    type: (part: Partial<TypedProof>) => edit((typed) => ({ ...typed, ...part })),
    set: (part: Partial<OriginProof>) =>
      edit((typed) => ({ ...typed, proof: { ...typed.proof, ...part } })),
  };
  return (
    <RecordForm
      label={t("proof-form")}
      draft={draft}
      saving={actions.saving}
      problems={problems}
      isLive
      isExplained={refused.length > 0}
      isDisabled={actions.isBusy && !actions.saving.isPending}
      stale={
        isStale &&
        isTouched && (
          <StaleNotice onKeep={() => section.type({ savedAt })} onTake={() => renew(initial)} />
        )
      }
      submit={t("proof-save")}
      also={id && <Outcomes actions={actions} isComplete={checked?.problems.length === 0} />}
      cancel="/proofs"
    >
      {checked && <Missing checked={checked} problems={problems} />}
      <PaperSection {...section} />
      <SignerSection {...section} />
      {roles
        .filter((role) => isTold(paper, role))
        .map((role) => (
          <InvolvedSection key={role} role={role} {...section} />
        ))}
      <GoodSection {...section} />
      <FurtherGoods caseId={caseId} {...section} />
      <ShipmentSection {...section} />
      <SignatureSection {...section} />
    </RecordForm>
  );
}

/** What every section of the form is given. */
export interface SectionProps {
  value: TypedProof;
  paper: ReturnType<typeof paperOf>;
  choices: ProofChoices;
  /** Changes the whole. */
  change: (how: (typed: TypedProof) => TypedProof) => void;
  /** Changes what is still text. */
  type: (part: Partial<TypedProof>) => void;
  set: (part: Partial<OriginProof>) => void;
}

/** Hands the proof out, or prints it. */
function Outcomes({ actions, isComplete }: { actions: ProofActions; isComplete: boolean }) {
  const t = useT();
  const { issuing, printing, print, isBusy } = actions;
  return (
    <>
      <Button
        icon={Send}
        isDisabled={!isComplete || (isBusy && !issuing.isPending)}
        isPending={issuing.isPending}
        onPress={() => issuing.mutate()}
      >
        {t("proof-issue")}
      </Button>
      <Button
        icon={Printer}
        isDisabled={isBusy && !printing.isPending}
        isPending={printing.isPending}
        onPress={print}
      >
        {t("proof-print")}
      </Button>
    </>
  );
}
