import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type FollowUpRow, type FollowUpState } from "@/bridge";
import { ClosingFields } from "@/components/ClosingFields";
import { type Draft, useDraft } from "@/components/drafts";
import { Fieldset } from "@/components/Form";
import { PersonField } from "@/components/PersonField";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { DueField } from "./DueField";
import { blankFollowUp, detailsOf, type TypedFollowUp, typedOf } from "./follow-up-form";

interface CloseDialogProps {
  /** The follow-up as it is kept by now. */
  row: FollowUpRow;
  isGone: boolean;
  today: string;
  onClose: () => void;
}

/** What the form holds, and the version that it began from; what comes next counts once it says anything. */
interface Typed {
  version: number;
  state: FollowUpState;
  outcome: string;
  on: string;
  next: TypedFollowUp;
}

/** Closes a follow-up with what came of it, and asks what comes next. */
export function CloseDialog({ row, isGone, today, onClose }: CloseDialogProps) {
  const t = useT();
  const { person, contact, product, mission } = typedOf(row);
  const next = { ...blankFollowUp(today, person), contact, product, mission };
  const known: Typed = { version: row.version, state: "done", outcome: "", on: today, next };
  const draft = useDraft<Typed>("follow-up-closing", row.id, known);
  const closing = useClosing(row, draft, onClose);
  const stale = useStale(draft, closing, known);
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  return (
    <RecordDialog
      title={t("follow-up-close-title")}
      width="wide"
      draft={draft}
      saving={closing}
      stale={stale}
      isGone={isGone}
      submit={t("follow-up-close-title")}
      onClose={onClose}
    >
      <p>{row.details.what}</p>
      <ClosingFields typed={typed} set={set} />
      <Next
        today={today}
        next={typed.next}
        set={(part) => draft.edit((now) => ({ ...now, next: { ...now.next, ...part } }))}
      />
    </RecordDialog>
  );
}

interface NextProps {
  today: string;
  next: TypedFollowUp;
  set: (part: Partial<TypedFollowUp>) => void;
}

/** What comes next; its day and its person are asked once there is something. */
function Next({ today, next, set }: NextProps) {
  const t = useT();
  return (
    <Fieldset title={t("follow-up-next")} help={t("follow-up-next-help")}>
      <TextField
        name="next.what"
        label={t("follow-up-next-what")}
        optional
        value={next.what}
        onChange={(what) => set({ what })}
      />
      {isThere(next) && (
        <>
          <DueField
            name="next.dueOn"
            today={today}
            value={next.dueOn}
            onChange={(dueOn) => set({ dueOn })}
          />
          <PersonField
            name="next.person"
            label={t("follow-up-person")}
            value={next.person}
            onChange={(person) => set({ person })}
          />
        </>
      )}
    </Fieldset>
  );
}

function isThere({ what }: TypedFollowUp): boolean {
  return what.trim() !== "";
}

function useClosing({ id, details }: FollowUpRow, draft: Draft<Typed>, onClose: () => void) {
  const t = useT();
  const client = useQueryClient();
  const read = () => client.invalidateQueries({ queryKey: ["follow_ups"] });
  const { version, next, ...closing } = draft.value;
  return useMutation({
    mutationFn: () =>
      commands.followUpsClose({
        id,
        version,
        closing: { ...closing, next: isThere(next) ? detailsOf(next) : null },
      }),
    onSuccess: async () => {
      await draft.settle();
      await read();
      onClose();
      await notifyUndoable(t("follow-up-closed-done", { what: details.what }));
    },
    // What it would have overwritten is read, so that one may choose.
    onError: read,
  });
}
