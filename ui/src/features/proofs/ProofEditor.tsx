import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Printer, Send } from "lucide-react";
import { useMemo, useState } from "react";
import {
  type CheckedOriginProof,
  commands,
  type KeptOriginProof,
  type OriginProof,
} from "@/bridge";
import { Button } from "@/components/Button";
import { Form, FormActions } from "@/components/Form";
import { Day } from "@/components/figures";
import { useSaving } from "@/components/saving";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { notify } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT, useWords } from "@/i18n/t";
import { ProofFields } from "./ProofFields";
import { proofOf, typed } from "./proof-form";
import { choicesQuery } from "./queries";

interface ProofEditorProps {
  caseId: string;
  initial: OriginProof;
  /** The proof that is kept; none for a new one. */
  kept?: KeptOriginProof;
}

/** A draft: what its paper asks, what is found in it, and keeping it. */
export function ProofEditor({ caseId, initial, kept }: ProofEditorProps) {
  const t = useT();
  const navigate = useNavigate();
  const [proof, setProof] = useState(() => typed(initial));
  const { data: choices, error } = useQuery(choicesQuery(initial.agreement));
  const order = () => ({
    id: kept?.row.id ?? null,
    caseId,
    proof: proofOf(proof, choices?.limit?.currency ?? "USD"),
  });
  const check = useMutation({ mutationFn: () => commands.proofsCheck(order()) });
  const save = useMutation({
    mutationFn: () => commands.proofsSave(order()),
    onSuccess: async (id) => {
      notify(t("proofs-saved"));
      if (kept) check.mutate();
      else await navigate({ to: "/proofs/$proof", params: { proof: id } });
    },
  });
  const id = kept?.row.id;
  const printing = useSaving();
  // What is handed out or printed is what stands here, and not what was kept before.
  const issue = useMutation({
    mutationFn: async (proof: string) => {
      await commands.proofsSave(order());
      await commands.proofsIssue(proof);
    },
    onSuccess: () => void notifyUndoable(t("proofs-issued")),
  });
  const print = async (proof: string) => {
    await commands.proofsSave(order());
    return commands.proofsPrint(proof);
  };
  const found = check.data ?? kept?.checked;
  const failed = issue.error ?? save.error ?? check.error;
  const problems = useMemo(
    () => [...problemsOf(issue.error ?? save.error), ...(check.data?.problems ?? [])],
    [issue.error, save.error, check.data],
  );
  if (error) return <ErrorView error={error} />;
  if (!choices) return <Skeleton rows={8} />;
  return (
    <Form label={t("proofs-editor")} problems={problems} onSubmit={() => save.mutate()}>
      {choices.hasOwnForm && <Notice>{t("proofs-own-form")}</Notice>}
      {found && <Found found={found} />}
      <ProofFields
        choices={choices}
        proof={proof}
        set={(part) => setProof((before) => ({ ...before, ...part }))}
      />
      {failed && <ErrorView error={failed} />}
      <FormActions>
        <Button look="primary" type="submit" isPending={save.isPending}>
          {t("proofs-save")}
        </Button>
        <Button isPending={check.isPending} onPress={() => check.mutate()}>
          {t("proofs-check")}
        </Button>
        {id && (
          <>
            <Button
              icon={Printer}
              isPending={printing.isPending}
              onPress={() => printing.mutate(() => print(id))}
            >
              {t("proofs-print")}
            </Button>
            <Button icon={Send} isPending={issue.isPending} onPress={() => issue.mutate(id)}>
              {t("proofs-issue")}
            </Button>
          </>
        )}
        <span role="status">
          {check.data && t("proofs-findings", { count: check.data.problems.length })}
        </span>
      </FormActions>
    </Form>
  );
}

/** Whether it is complete, what its case says, and the days that follow from it. */
export function Found({ found }: { found: CheckedOriginProof }) {
  const t = useT();
  const words = useWords();
  const { problems, validUntil, servesUntil, keepUntil } = found;
  const grounds = problems.filter(({ field }) => field === "determination");
  const days = [
    { label: t("proofs-serves-until"), day: servesUntil },
    { label: t("proofs-valid-until"), day: validUntil },
    { label: t("proofs-keep-until"), day: keepUntil },
  ].flatMap(({ label, day }) => (day ? [{ label, day }] : []));
  const isWhole = problems.length === 0;
  return (
    <Notice
      tone={isWhole ? "good" : "attention"}
      title={isWhole ? t("proofs-complete") : t("proofs-findings", { count: problems.length })}
    >
      {grounds.map(({ code, params }) => (
        <p key={code}>{words(`problem-${code}`, params)}</p>
      ))}
      {days.map(({ label, day }) => (
        <p key={label}>
          {label} <Day iso={day} />
        </p>
      ))}
    </Notice>
  );
}
