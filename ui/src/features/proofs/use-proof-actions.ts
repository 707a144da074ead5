import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { BridgeError, commands, type Problem } from "@/bridge";
import type { Draft } from "@/components/drafts";
import { focusStaleNotice } from "@/components/StaleNotice";
import { useSaving } from "@/components/saving";
import { notify, notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { focusField } from "./fields";
import { oddIn, proofOf, type TypedProof } from "./proof-form";
import { proofQuery } from "./queries";

interface About {
  id: string | null;
  caseId: string;
  draft: Draft<TypedProof>;
  /** Whether somebody else saved the proof meanwhile. */
  isElsewhere: boolean;
}

/** Keeps a proof, hands it out and prints it: always as it is typed. */
export function useProofActions({ id, caseId, draft, isElsewhere }: About) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<{ of: TypedProof; problems: readonly Problem[] } | null>(
    null,
  );
  const read = () => client.invalidateQueries({ queryKey: ["origin_proofs_kept"] });

  const keep = async () => {
    const { value } = draft;
    const problems = oddIn(value);
    if (problems.length > 0) throw new BridgeError({ code: "origin.bad-proof", problems });
    if (isElsewhere) throw new BridgeError({ code: "store.stale", topic: "origin_proofs_kept" });
    const saved = await commands.proofsSave({ id, caseId, proof: proofOf(value) });
    await read();
    const savedAt = await client.fetchQuery(proofQuery(saved)).then(
      ({ row }) => row.at,
      () => value.savedAt,
    );
    const holds = (typed: TypedProof) => ({ ...typed, savedAt });
    await draft.settle({ value, holds, recordId: saved });
    return saved;
  };
  /** Shows what was refused at its field, or the choice that is to be made first. */
  const explain = (error: Error) => {
    const problems = problemsOf(error);
    setRefusal({ of: draft.value, problems });
    const [first] = problems;
    if (first) focusField(first.field);
    else if (isElsewhere) focusStaleNotice();
  };

  const saving = useMutation({
    mutationFn: keep,
    onSuccess: async (saved) => {
      notify(t("proof-saved"));
      if (id === null) await navigate({ to: "/proofs/$proof", params: { proof: saved } });
    },
    onError: explain,
  });
  const issuing = useMutation({
    mutationFn: async () => commands.proofsIssue(await keep()),
    onSuccess: async () => {
      await read();
      await notifyUndoable(t("proof-issued"));
    },
    onError: (error: Error) => {
      explain(error);
      if (problemsOf(error).length === 0) notifyError(error);
    },
  });
  const printing = useSaving();
  const print = async () => {
    try {
      return await commands.proofsPrint(await keep());
    } catch (error) {
      if (error instanceof Error) explain(error);
      throw error;
    }
  };
  return {
    saving,
    issuing,
    printing,
    print: () => printing.mutate(print),
    isBusy: saving.isPending || issuing.isPending || printing.isPending,
    /** What was refused of what is typed now. */
    refused: refusal?.of === draft.value ? refusal.problems : [],
  };
}

export type ProofActions = ReturnType<typeof useProofActions>;
