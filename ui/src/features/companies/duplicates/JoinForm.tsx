import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Merge as MergeIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { commands, type MergePreview } from "@/bridge";
import { Button } from "@/components/Button";
import { ConfirmDialog } from "@/components/Dialog";
import { Form } from "@/components/Form";
import { FormFoot } from "@/components/RecordForm";
import { isStaleError } from "@/components/StaleNotice";
import { ErrorView, Notice } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { type Chosen, choicesOf, haveTwoRfcs, unchosen } from "./choices";
import { focusField } from "./FieldRow";
import { focusObstacles, Obstacles } from "./Obstacles";

interface JoinFormProps {
  preview: MergePreview;
  chosen: Chosen;
  reason: string;
  onReason: (reason: string) => void;
  /** What there is to choose and to see before. */
  children: ReactNode;
}

/** What is still missing, the reason, and the joining itself, which says first what it will do. */
export function JoinForm({ preview, chosen, reason, onReason, children }: JoinFormProps) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const joining = useJoining({ preview, reason, onSettled: () => setAsking(false) });
  const missing = unchosen(preview, chosen);
  // What was refused is told until one chooses again.
  const isOfThis =
    joining.variables?.chosen === chosen && joining.variables.keep === preview.keep.id;
  const error = isOfThis ? joining.error : null;
  const problems = problemsOf(error);
  const names = {
    keep: preview.keep.profile.legalName,
    gone: preview.gone.profile.legalName,
  };
  const ask = () => {
    const [first] = missing;
    if (first) return focusField(first);
    if (preview.refusals.length > 0) return focusObstacles();
    setAsking(true);
  };
  return (
    <Form label={t("merge-title")} problems={problems} onSubmit={ask}>
      {children}
      <Obstacles preview={preview} />
      <TextField
        name="reason"
        label={t("merge-reason")}
        help={t("merge-reason-help")}
        optional={!haveTwoRfcs(preview)}
        rows={2}
        value={reason}
        onChange={onReason}
      />
      {isStaleError(error) && (
        <div role="alert">
          <Notice tone="attention" title={t("merge-stale")}>
            {t("merge-stale-text")}
          </Notice>
        </div>
      )}
      {error !== null && !isStaleError(error) && <ErrorView error={error} />}
      <FormFoot status={t("merge-missing", { count: missing.length })}>
        <Button look="primary" type="submit" icon={MergeIcon}>
          {t("merge-join")}
        </Button>
      </FormFoot>
      {isAsking && (
        <ConfirmDialog
          title={t("merge-confirm-title")}
          isOpen
          onClose={() => setAsking(false)}
          action={t("merge-join")}
          isPending={joining.isPending}
          onConfirm={() => joining.mutate({ chosen, keep: preview.keep.id })}
        >
          <p>{t("merge-confirm-text", names)}</p>
          <p>{t("merge-confirm-undo")}</p>
        </ConfirmDialog>
      )}
    </Form>
  );
}

interface Joining {
  preview: MergePreview;
  reason: string;
  onSettled: () => void;
}

/** What a person said is to be joined. */
interface Said {
  chosen: Chosen;
  /** The company that stays. */
  keep: string;
}

function useJoining({ preview, reason, onSettled }: Joining) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { keep, gone } = preview;
  return useMutation({
    mutationFn: ({ chosen }: Said) =>
      commands.companiesMerge({
        keep: keep.id,
        keepVersion: keep.version,
        gone: gone.id,
        goneVersion: gone.version,
        choices: choicesOf(chosen, keep.id),
        reason: reason.trim() || null,
      }),
    onSuccess: async () => {
      await navigate({
        to: "/companies/$company",
        params: { company: keep.id },
        ignoreBlocker: true,
      });
      await notifyUndoable(
        t("merge-done", { keep: keep.profile.legalName, gone: gone.profile.legalName }),
      );
    },
    onError: (error) => {
      if (isStaleError(error)) {
        void client.invalidateQueries({ queryKey: ["companies", "merge-preview"] });
      }
    },
    onSettled,
  });
}
