import { useMutation, useQuery } from "@tanstack/react-query";
import { type ConfirmationWay, commands, type OutcomeRow } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { useDraft } from "@/components/drafts";
import { FieldRow, Fieldset } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { ScoreField } from "@/components/ScoreField";
import { Notice } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import {
  blankConfirmation,
  confirmationOf,
  ratings,
  type TypedConfirmation,
} from "./confirmation-form";
import { useResultName } from "./result-words";

interface ConfirmationDialogProps {
  id: string;
  row: OutcomeRow;
  onClose: () => void;
}

/** Writes down what a company says to a result: whether it agrees, what the office was good for, and how much
 * would have come without it. */
export function ConfirmationDialog(props: ConfirmationDialogProps) {
  const { data: desk } = useQuery(deskStateQuery);
  return desk ? <ConfirmationForm {...props} today={desk.today} /> : null;
}

function ConfirmationForm({
  id,
  row,
  today,
  onClose,
}: ConfirmationDialogProps & { today: string }) {
  const t = useT();
  const words = useWords();
  const nameOf = useResultName();
  const draft = useDraft<TypedConfirmation>("result-confirmation", id, blankConfirmation(today));
  const typed = draft.value;
  const set = (part: Partial<TypedConfirmation>) => draft.edit((now) => ({ ...now, ...part }));
  const saving = useMutation({
    mutationFn: async () =>
      commands.resultsConfirm({ resultId: id, confirmation: confirmationOf(typed) }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("outcomes-said", { name: nameOf(row) }));
    },
  });
  return (
    <RecordDialog
      title={t("outcomes-confirm-title", { name: nameOf(row) })}
      width="wide"
      draft={draft}
      saving={saving}
      onClose={onClose}
    >
      <Notice>{t("outcomes-confirm-locks")}</Notice>
      <RadioGroup
        name="agrees"
        label={t("outcomes-agreement")}
        options={[
          { id: "yes", label: t("outcomes-agrees") },
          { id: "no", label: t("outcomes-disagrees") },
        ]}
        value={typed.agrees ? "yes" : "no"}
        onChange={(chosen) => set({ agrees: chosen === "yes" })}
      />
      <RadioGroup<ConfirmationWay>
        name="way"
        label={t("outcomes-way")}
        options={(["code", "letter"] as const).map((way) => ({
          id: way,
          label: words(`confirmation-way-${way}`),
        }))}
        value={typed.way}
        onChange={(way) => set({ way })}
      />
      <FieldRow>
        {typed.way === "code" ? (
          <TextField
            name="code"
            label={t("outcomes-code")}
            help={t("outcomes-code-help")}
            isCode
            placeholder="ABCD-EFGH-JKMN-PQRS"
            value={typed.code}
            onChange={(code) => set({ code })}
            isRequired
          />
        ) : (
          <TextField
            name="letter"
            label={t("outcomes-letter")}
            help={t("outcomes-letter-help")}
            value={typed.letter}
            onChange={(letter) => set({ letter })}
            isRequired
          />
        )}
        <TextField
          name="saidBy"
          label={t("outcomes-said-by")}
          value={typed.saidBy}
          onChange={(saidBy) => set({ saidBy })}
          isRequired
        />
        <DateField
          name="saidOn"
          label={t("outcomes-said-on")}
          value={typed.saidOn === "" ? null : typed.saidOn}
          onChange={(saidOn) => set({ saidOn: saidOn ?? "" })}
          isRequired
        />
      </FieldRow>
      <Fieldset title={t("outcomes-worth")} help={t("outcomes-worth-help")}>
        {ratings.map((rating, at) => (
          <ScoreField
            key={rating}
            name={`ratings.${at}`}
            label={words(`win-rating-${rating}`)}
            value={typed.ratings[at] ?? null}
            onChange={(points) =>
              draft.edit((now) => ({
                ...now,
                ratings: now.ratings.map((given, place) => (place === at ? points : given)),
              }))
            }
            wordOf={(points) => words(`outcomes-worth-${points}`)}
          />
        ))}
      </Fieldset>
      <DecimalField
        name="withoutHelp"
        label={t("outcomes-without-help")}
        help={t("outcomes-without-help-help")}
        unit="%"
        value={typed.withoutHelp}
        onChange={(withoutHelp) => set({ withoutHelp })}
        isRequired
      />
      <TextField
        name="comments"
        label={t(typed.agrees ? "outcomes-comments" : "outcomes-dispute")}
        optional={typed.agrees}
        isRequired={!typed.agrees}
        rows={3}
        value={typed.comments}
        onChange={(comments) => set({ comments })}
      />
    </RecordDialog>
  );
}
