import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { type CompanyRoster, commands } from "@/bridge";
import { companyQuery } from "@/bridge/queries";
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

interface NoteDialogProps {
  company: string;
  roster: CompanyRoster;
  onClose: () => void;
}

/** What is noted of a company in a list. */
export function NoteDialog({ company, roster, onClose }: NoteDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const initial = useMemo(() => ({ note: roster.note }), [roster.note]);
  const draft = useDraft("roster-note", `${company} ${roster.id}`, initial);
  const noting = useMutation({
    mutationFn: () =>
      commands.rostersNote({
        company,
        roster: roster.id,
        version: roster.version,
        note: draft.value.note,
      }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("rosters-noted", { name: roster.name }));
    },
    onError: () => void client.invalidateQueries(companyQuery(company)),
  });
  const problems = problemsOf(noting.error);
  return (
    <Dialog title={t("rosters-note-title", { name: roster.name })} isOpen onClose={onClose}>
      <Form problems={problems} onBlur={draft.keep} onSubmit={() => noting.mutate()}>
        <DraftNotice draft={draft} />
        {draft.isReady && (
          <TextField
            name="note"
            label={t("rosters-note")}
            help={t("rosters-note-help")}
            optional
            rows={3}
            value={draft.value.note}
            onChange={(note) => draft.change({ note })}
            autoFocus
          />
        )}
        {noting.error && problems.length === 0 && <ErrorView error={noting.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={noting.isPending}>
            {t("action-save")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
