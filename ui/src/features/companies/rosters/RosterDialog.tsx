import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { commands, type RosterRow } from "@/bridge";
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
import { rostersQuery } from "./queries";

/** Makes a list by name, or changes one. */
export function RosterDialog({ row, onClose }: { row: RosterRow | null; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { name = "", purpose = "" } = row ?? {};
  const initial = useMemo(() => ({ name, purpose }), [name, purpose]);
  const draft = useDraft("roster", row?.id ?? null, initial);
  const saving = useMutation({
    mutationFn: () =>
      commands.rostersSave({
        id: row?.id ?? null,
        version: row?.version ?? 0,
        roster: draft.value,
      }),
    onSuccess: async () => {
      const saved = draft.value.name.trim();
      await draft.settle();
      onClose();
      await notifyUndoable(t("rosters-saved", { name: saved }));
    },
    onError: () => void client.invalidateQueries(rostersQuery),
  });
  const problems = problemsOf(saving.error);
  const set = (part: Partial<typeof initial>) => draft.edit((now) => ({ ...now, ...part }));
  return (
    <Dialog title={t(row ? "rosters-edit" : "rosters-new")} isOpen onClose={onClose}>
      <Form problems={problems} onBlur={draft.keep} onSubmit={() => saving.mutate()}>
        <DraftNotice draft={draft} />
        {draft.isReady && (
          <>
            <TextField
              name="name"
              label={t("rosters-name")}
              help={t("rosters-name-help")}
              value={draft.value.name}
              onChange={(next) => set({ name: next })}
              autoFocus
              isRequired
            />
            <TextField
              name="purpose"
              label={t("rosters-purpose")}
              optional
              rows={3}
              value={draft.value.purpose}
              onChange={(next) => set({ purpose: next })}
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
