import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { commands, type Phase } from "@/bridge";
import { Button } from "@/components/Button";
import { ConfirmDialog } from "@/components/Dialog";
import { ReasonDialog } from "@/components/ReasonDialog";
import { isStaleError } from "@/components/StaleNotice";
import { ErrorView } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { notify } from "@/components/toast";
import { useT, useWords } from "@/i18n/t";
import { selectedCallQuery, standingQuery } from "./queries";
import styles from "./selection.module.css";
import type { SelectionOf } from "./WithSelection";

/** Takes the selection to its next phase, after saying what that means and that there is no way back. */
export function GoOn({ selection }: { selection: SelectionOf }) {
  const t = useT();
  const words = useWords();
  const { next, refusal, takesReason, mayDecide } = selection.standing;
  const [isAsked, setAsked] = useState(false);
  if (next === null) return <p className={textStyles.quiet}>{t("selection-over")}</p>;
  if (!mayDecide) return <p className={textStyles.quiet}>{t("selection-who-decides")}</p>;
  return (
    <div className={styles.goOn}>
      <Button
        look="primary"
        icon={ArrowRight}
        isDisabled={refusal !== null && !takesReason}
        onPress={() => setAsked(true)}
      >
        {words(`selection-go-${next}`)}
      </Button>
      {isAsked && <Step selection={selection} to={next} onClose={() => setAsked(false)} />}
    </div>
  );
}

interface StepProps {
  selection: SelectionOf;
  to: Phase;
  onClose: () => void;
}

function Step({ selection: { missionId, call, standing }, to, onClose }: StepProps) {
  const words = useWords();
  const t = useT();
  const client = useQueryClient();
  const going = useMutation({
    mutationFn: (reason: string | null) =>
      commands.selectionGoOn({ callId: call.id, version: standing.version, to, reason }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries(standingQuery(call.id)),
        client.invalidateQueries(selectedCallQuery(missionId)),
      ]);
      onClose();
      notify(words(`selection-went-${to}`));
    },
    onError: (error) =>
      isStaleError(error) ? client.invalidateQueries(standingQuery(call.id)) : undefined,
  });
  const title = words(`selection-go-${to}`);
  const told = <p>{words(`selection-go-${to}-text`)}</p>;
  if (standing.refusal) {
    return (
      <ReasonDialog
        title={title}
        label={t("selection-reason")}
        help={t("selection-reason-help")}
        action={title}
        isPending={going.isPending}
        error={going.error}
        onConfirm={(reason) => going.mutate(reason)}
        onClose={onClose}
      >
        {told}
        <p>{t("error-mission-phase-refused", { reason: standing.refusal })}</p>
      </ReasonDialog>
    );
  }
  return (
    <ConfirmDialog
      title={title}
      isOpen
      onClose={onClose}
      action={title}
      isPending={going.isPending}
      onConfirm={() => going.mutate(null)}
    >
      {told}
      {going.error && <ErrorView error={going.error} />}
    </ConfirmDialog>
  );
}
