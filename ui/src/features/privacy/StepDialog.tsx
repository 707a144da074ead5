import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ArcoAnswer, type ArcoRow, type ArcoStep, commands } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { requestQuery } from "./queries";

const answers: readonly ArcoAnswer[] = ["granted", "partly", "refused"];

interface StepDialogProps {
  /** The request as it is kept by now. */
  row: ArcoRow;
  step: ArcoStep;
  onClose: () => void;
}

/** What the form holds, and the version of the request that it began from. */
interface Typed {
  version: number;
  /** The day; none for today. */
  on: string | null;
  answer: ArcoAnswer | null;
  note: string;
}

/** Notes that something happened to a request. */
export function StepDialog({ row: { id, version }, step, onClose }: StepDialogProps) {
  const t = useT();
  const words = useWords();
  const client = useQueryClient();
  const { data: desk } = useQuery(deskStateQuery);
  const known: Typed = { version, on: null, answer: null, note: "" };
  const draft = useDraft("privacy-step", `${id} ${step}`, known);
  const { answer, note } = draft.value;
  const on = draft.value.on ?? desk?.today ?? "";
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  const moving = useMutation({
    mutationFn: () =>
      commands.privacyStepRequest({
        id,
        version: draft.value.version,
        step: { step, on, answer, note },
      }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("arco-moved"));
    },
    onError: (error) =>
      isStaleError(error) ? client.invalidateQueries(requestQuery(id)) : undefined,
  });
  const stale = useStale(draft, moving, known);
  return (
    <RecordDialog
      title={words(`arco-step-${step}`)}
      draft={draft}
      saving={moving}
      stale={stale}
      onClose={onClose}
    >
      {step === "answer" && (
        <RadioGroup
          name="answer"
          label={t("arco-step-answer-what")}
          options={answers.map((code) => ({ id: code, label: words(`arco-answer-${code}`) }))}
          value={answer}
          onChange={(chosen) => set({ answer: chosen })}
          isRequired
        />
      )}
      <DateField
        name="on"
        label={t("arco-step-on")}
        value={on}
        onChange={(day) => set({ on: day ?? "" })}
        isRequired
      />
      <TextField
        name="note"
        label={words(`arco-note-${step}`)}
        rows={3}
        value={note}
        onChange={(text) => set({ note: text })}
      />
    </RecordDialog>
  );
}
