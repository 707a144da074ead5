import { useMutation } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { DateField } from "@/components/DateField";
import { useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

const blank = { name: "", firstDay: "", lastDay: "" };

/** Adds days on which the office does not work. */
export function HolidayDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const draft = useDraft("holiday", null, blank);
  const { value } = draft;
  const set = (part: Partial<typeof blank>) => draft.edit((now) => ({ ...now, ...part }));
  const adding = useMutation({
    mutationFn: () => commands.privacyAddHoliday(value),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("holidays-added"));
    },
  });
  return (
    <RecordDialog title={t("holidays-add")} draft={draft} saving={adding} onClose={onClose}>
      <TextField
        name="name"
        label={t("holidays-name")}
        value={value.name}
        onChange={(name) => set({ name })}
        autoFocus
        isRequired
      />
      <FieldRow>
        <DateField
          name="firstDay"
          label={t("holidays-first")}
          value={value.firstDay || null}
          onChange={(day) => set({ firstDay: day ?? "" })}
          isRequired
        />
        <DateField
          name="lastDay"
          label={t("holidays-last")}
          help={t("holidays-last-help")}
          value={value.lastDay || null}
          onChange={(day) => set({ lastDay: day ?? "" })}
          optional
        />
      </FieldRow>
    </RecordDialog>
  );
}
