import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Printer, Send } from "lucide-react";
import { useMemo } from "react";
import { commands, type OriginProof, type ProofChoices, type SaveOriginProof } from "@/bridge";
import { Button } from "@/components/Button";
import { useDebounced } from "@/components/debounced";
import { type Draft, useDraft } from "@/components/drafts";
import { RecordForm } from "@/components/RecordForm";
import { useSaving } from "@/components/saving";
import { Skeleton } from "@/components/states";
import { notify, notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
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

interface ProofEditorProps {
  id: string | null;
  caseId: string;
  proof: OriginProof;
  choices: ProofChoices;
}

/** A proof as it is filled in, with what keeps it from being complete. */
export function ProofEditor({ id, caseId, proof, choices }: ProofEditorProps) {
  const t = useT();
  const record = id ?? `${caseId} ${proof.agreement}`;
  const draft = useDraft<TypedProof>("proof", record, typedOf(proof, choices));
  const { value, edit } = draft;
  const now = useMemo(() => ({ id, caseId, proof: proofOf(value) }), [id, caseId, value]);
  const { data: checked } = useQuery(checkQuery(useDebounced(now)));
  const problems = useMemo(() => findingsOf(value, checked?.problems ?? []), [value, checked]);
  const keep = useKeeping(now, draft);
  const saving = useMutation({ mutationFn: keep.save, onSuccess: keep.tell });
  if (!draft.isReady) return <Skeleton rows={10} />;
  const paper = paperOf(choices, value.proof.form);
  const section = {
    value,
    paper,
    choices,
    type: (part: Partial<TypedProof>) => edit((typed) => ({ ...typed, ...part })),
    set: (part: Partial<OriginProof>) =>
      edit((typed) => ({ ...typed, proof: { ...typed.proof, ...part } })),
  };
  return (
    <RecordForm
      label={t("proof-form")}
      draft={draft}
      saving={saving}
      problems={problems}
      isLive
      stale={null}
      submit={t("proof-save")}
      also={id && <Outcomes id={id} save={keep.save} isComplete={checked?.problems.length === 0} />}
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
  /** Changes what is still text. */
  type: (part: Partial<TypedProof>) => void;
  set: (part: Partial<OriginProof>) => void;
}

function useKeeping(now: SaveOriginProof, draft: Draft<TypedProof>) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  return {
    save: async () => {
      const saved = await commands.proofsSave(now);
      await draft.settle();
      return saved;
    },
    tell: async (saved: string) => {
      await client.invalidateQueries({ queryKey: ["origin_proofs_kept"] });
      notify(t("proof-saved"));
      if (now.id === null) await navigate({ to: "/proofs/$proof", params: { proof: saved } });
    },
  };
}

interface OutcomesProps {
  id: string;
  save: () => Promise<unknown>;
  isComplete: boolean;
}

/** Hands the proof out, or prints it: as it is typed, which is kept first. */
function Outcomes({ id, save, isComplete }: OutcomesProps) {
  const t = useT();
  const client = useQueryClient();
  const printing = useSaving();
  const issuing = useMutation({
    mutationFn: async () => {
      await save();
      await commands.proofsIssue(id);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["origin_proofs_kept"] });
      await notifyUndoable(t("proof-issued"));
    },
    onError: notifyError,
  });
  return (
    <>
      <Button
        icon={Send}
        isDisabled={!isComplete}
        isPending={issuing.isPending}
        onPress={() => issuing.mutate()}
      >
        {t("proof-issue")}
      </Button>
      <Button
        icon={Printer}
        isPending={printing.isPending}
        onPress={() => printing.mutate(() => save().then(() => commands.proofsPrint(id)))}
      >
        {t("proof-print")}
      </Button>
    </>
  );
}
