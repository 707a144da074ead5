import { useMutation } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { DateField } from "@/components/DateField";
import { useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";

const blank = { edition: "", inForceOn: "", textEs: "", textEn: "" };

/** Keeps a new version of the notice. */
export function NoticeDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const draft = useDraft("privacy-notice", null, blank);
  const { value } = draft;
  const set = (part: Partial<typeof blank>) => draft.edit((now) => ({ ...now, ...part }));
  const adding = useMutation({
    mutationFn: () => commands.consentsAddNotice(value),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("notice-saved"));
    },
  });
  return (
    <RecordDialog
      title={t("notices-add")}
      width="wide"
      draft={draft}
      saving={adding}
      onClose={onClose}
    >
      <FieldRow>
        <TextField
          name="edition"
          label={t("notice-edition-label")}
          help={t("notice-edition-help")}
          value={value.edition}
          onChange={(edition) => set({ edition })}
          autoFocus
          isRequired
        />
        <DateField
          name="inForceOn"
          label={t("notice-in-force-on")}
          value={value.inForceOn || null}
          onChange={(day) => set({ inForceOn: day ?? "" })}
          isRequired
        />
      </FieldRow>
      <TextField
        name="textEs"
        label={t("notice-text-es")}
        rows={8}
        isPublished
        language="es-MX"
        value={value.textEs}
        onChange={(textEs) => set({ textEs })}
        isRequired
      />
      <TextField
        name="textEn"
        label={t("notice-text-en")}
        optional
        rows={8}
        isPublished
        language="en"
        value={value.textEn}
        onChange={(textEn) => set({ textEn })}
      />
    </RecordDialog>
  );
}
