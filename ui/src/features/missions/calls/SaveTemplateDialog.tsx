import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CallRow, type CallTemplateRow, commands } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { Select } from "@/components/Select";
import { ErrorView, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { templatesQuery } from "./queries";

interface SaveTemplateDialogProps {
  row: CallRow;
  onClose: () => void;
}

/** Stands for a template that is not there yet. */
const asNew = "new";

/** Keeps a call as a template: a new one, or in the place of one that is kept. */
export function SaveTemplateDialog({ row, onClose }: SaveTemplateDialogProps) {
  const t = useT();
  const { data: templates, error, refetch } = useQuery(templatesQuery);
  return (
    <Dialog title={t("call-template-save-title")} isOpen onClose={onClose}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!templates && !error && <Skeleton rows={2} />}
      {templates && !error && <TemplateForm row={row} templates={templates} onClose={onClose} />}
    </Dialog>
  );
}

interface TemplateFormProps extends SaveTemplateDialogProps {
  templates: readonly CallTemplateRow[];
}

function TemplateForm({ row, templates, onClose }: TemplateFormProps) {
  const t = useT();
  const [chosen, setChosen] = useState(asNew);
  const [typed, setTyped] = useState("");
  const replaced = templates.find(({ id }) => id === chosen);
  const name = replaced?.name ?? typed;
  const saving = useMutation({
    mutationFn: () =>
      commands.callsSaveTemplate({
        callId: row.id,
        name,
        replaces: replaced?.id ?? null,
        version: replaced?.version ?? 0,
      }),
    onSuccess: async () => {
      onClose();
      await notifyUndoable(t("call-template-saved", { name: name.trim() }));
    },
  });
  const problems = problemsOf(saving.error);
  return (
    <Form
      label={t("call-template-save-title")}
      problems={problems}
      onSubmit={() => saving.mutate()}
    >
      <p>{t("call-template-save-text")}</p>
      {templates.length > 0 && (
        <Select<string>
          label={t("call-template-replaces")}
          options={[
            { id: asNew, label: t("call-template-new") },
            ...templates.map(({ id, name: label }) => ({ id, label })),
          ]}
          value={replaced?.id ?? asNew}
          onChange={setChosen}
        />
      )}
      {!replaced && (
        <TextField
          name="name"
          label={t("call-template-name")}
          value={typed}
          onChange={setTyped}
          autoFocus
          isRequired
        />
      )}
      {saving.error && problems.length === 0 && <ErrorView error={saving.error} />}
      <FormActions>
        <Button
          look="primary"
          type="submit"
          isPending={saving.isPending}
          isDisabled={name.trim() === ""}
        >
          {t("call-template-submit")}
        </Button>
        <Button onPress={onClose}>{t("action-cancel")}</Button>
      </FormActions>
    </Form>
  );
}
