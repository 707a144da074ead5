import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type FollowUpDetails, type FollowUpRow, type FollowUpState } from "@/bridge";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { Dialog } from "@/components/Dialog";
import { DraftNotice } from "@/components/DraftNotice";
import { type Draft, useDraft } from "@/components/drafts";
import { Fieldset, Form, FormActions } from "@/components/Form";
import { isStaleError } from "@/components/StaleNotice";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { DueField } from "./DueField";
import { PersonField } from "./FollowUpFields";
import { blankFollowUp } from "./follow-up-form";

interface CloseDialogProps {
  row: FollowUpRow;
  today: string;
  onClose: () => void;
}

/** What the form holds; what comes next counts once it says anything. */
interface Typed {
  state: FollowUpState;
  outcome: string;
  on: string;
  next: FollowUpDetails;
}

/** Closes a follow-up with what came of it, and asks what comes next. */
export function CloseDialog({ row, today, onClose }: CloseDialogProps) {
  const t = useT();
  const { person, contact, product, mission } = row.details;
  const next = { ...blankFollowUp(today, person), contact, product, mission };
  const initial: Typed = { state: "done", outcome: "", on: today, next };
  const draft = useDraft<Typed>("follow-up-closing", row.id, initial);
  const closing = useClosing(row, draft, onClose);
  const problems = problemsOf(closing.error);
  if (!draft.isReady) return null;
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  const isDropped = typed.state === "dropped";
  return (
    <Dialog title={t("follow-up-close-title")} width="wide" isOpen onClose={onClose}>
      <Form
        label={t("follow-up-close-title")}
        problems={problems}
        onBlur={draft.keep}
        onSubmit={() => closing.mutate()}
      >
        <DraftNotice draft={draft} />
        <p>{row.details.what}</p>
        <RadioGroup<FollowUpState>
          name="state"
          label={t("follow-up-close-state")}
          options={[
            { id: "done", label: t("follow-up-close-done") },
            { id: "dropped", label: t("follow-up-close-dropped") },
          ]}
          value={typed.state}
          onChange={(state) => set({ state })}
        />
        <TextField
          name="outcome"
          label={t(isDropped ? "follow-up-why-dropped" : "follow-up-outcome")}
          optional={!isDropped}
          isRequired={isDropped}
          rows={3}
          value={typed.outcome}
          onChange={(outcome) => set({ outcome })}
          autoFocus
        />
        <DateField
          name="on"
          label={t("follow-up-close-on")}
          value={typed.on}
          onChange={(on) => set({ on: on ?? "" })}
          isRequired
        />
        <Next
          today={today}
          next={typed.next}
          set={(part) => draft.edit((now) => ({ ...now, next: { ...now.next, ...part } }))}
        />
        {closing.error !== null && problems.length === 0 && <ErrorView error={closing.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={closing.isPending}>
            {t("follow-up-close-title")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

interface NextProps {
  today: string;
  next: FollowUpDetails;
  set: (part: Partial<FollowUpDetails>) => void;
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
            value={next.person}
            onChange={(person) => set({ person })}
          />
        </>
      )}
    </Fieldset>
  );
}

function isThere({ what }: FollowUpDetails): boolean {
  return what.trim() !== "";
}

function useClosing(row: FollowUpRow, draft: Draft<Typed>, onClose: () => void) {
  const t = useT();
  const client = useQueryClient();
  const read = () => client.invalidateQueries({ queryKey: ["follow_ups"] });
  const { state, outcome, on, next } = draft.value;
  return useMutation({
    mutationFn: () =>
      commands.followUpsClose({
        id: row.id,
        version: row.version,
        closing: { state, outcome, on, next: isThere(next) ? next : null },
      }),
    onSuccess: async () => {
      await draft.settle();
      await read();
      onClose();
      await notifyUndoable(t("follow-up-closed-done", { what: row.details.what }));
    },
    onError: (error) => (isStaleError(error) ? read() : undefined),
  });
}
