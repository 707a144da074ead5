import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { commands, type TagRow } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { DraftNotice } from "@/components/DraftNotice";
import { useDraft } from "@/components/drafts";
import { Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { tagsQuery } from "./queries";

/** Makes a tag, or changes one: it is renamed at every company that has it. */
export function TagDialog({ row, onClose }: { row: TagRow | null; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { name = "", explanation = "" } = row ?? {};
  const initial = useMemo(() => ({ name, explanation }), [name, explanation]);
  const draft = useDraft("tag", row?.id ?? null, initial);
  const saving = useMutation({
    mutationFn: () =>
      commands.tagsSave({ id: row?.id ?? null, version: row?.version ?? 0, tag: draft.value }),
    onSuccess: async () => {
      const saved = draft.value.name.trim();
      await draft.settle();
      onClose();
      await notifyUndoable(t("tags-saved", { name: saved }));
    },
    onError: () => void client.invalidateQueries(tagsQuery),
  });
  const problems = problemsOf(saving.error);
  const set = (part: Partial<typeof initial>) => draft.edit((now) => ({ ...now, ...part }));
  return (
    <Dialog title={t(row ? "tags-edit" : "tags-new")} isOpen onClose={onClose}>
      <Form problems={problems} onBlur={draft.keep} onSubmit={() => saving.mutate()}>
        <DraftNotice draft={draft} />
        {draft.isReady && (
          <>
            <TextField
              name="name"
              label={t("tags-name")}
              help={t("tags-name-help")}
              value={draft.value.name}
              onChange={(next) => set({ name: next })}
              autoFocus
              isRequired
            />
            <TextField
              name="explanation"
              label={t("tags-explanation")}
              help={t("tags-explanation-help")}
              optional
              rows={2}
              value={draft.value.explanation}
              onChange={(next) => set({ explanation: next })}
            />
          </>
        )}
        {saving.error && problems.length === 0 && <ErrorView error={saving.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={saving.isPending}>
            {t("action-save")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
