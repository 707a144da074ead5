import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { type CompanyViewRow, commands, type ViewSearch } from "@/bridge";
import { Button } from "@/components/Button";
import { Checkbox } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { DraftNotice } from "@/components/DraftNotice";
import { useDraft } from "@/components/drafts";
import { Form, FormActions } from "@/components/Form";
import { isStaleError, StaleNotice } from "@/components/StaleNotice";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { viewsQuery } from "./queries";

interface ViewDialogProps {
  /** None for a new one. */
  row: CompanyViewRow | null;
  search: ViewSearch;
  columns: string[];
  onSaved?: (id: string) => void;
  onClose: () => void;
}

/** Keeps a view by its name, one's own or the office's. */
export function ViewDialog({ row, search, columns, onSaved, onClose }: ViewDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const { name = "", isShared = false } = row ?? {};
  const initial = useMemo(() => ({ name, isShared }), [name, isShared]);
  const draft = useDraft("company-view", row?.id ?? null, initial);
  // What somebody else saves meanwhile is another version than the one that was opened.
  const [version, setVersion] = useState(row?.version ?? 0);
  const isStale = row !== null && row.version !== version;
  const saving = useMutation({
    mutationFn: () =>
      commands.companyViewsSave({
        id: row?.id ?? null,
        version,
        view: { ...draft.value, search, columns },
      }),
    onSuccess: async (id) => {
      const saved = draft.value.name.trim();
      await draft.settle();
      onSaved?.(id);
      onClose();
      await notifyUndoable(t("views-saved", { name: saved }));
    },
    onError: () => void client.invalidateQueries(viewsQuery),
  });
  const problems = problemsOf(saving.error);
  const isUnexplained = saving.error && problems.length === 0 && !isStaleError(saving.error);
  const set = (part: Partial<typeof initial>) => draft.edit((now) => ({ ...now, ...part }));
  return (
    <Dialog title={t(row ? "views-edit-title" : "views-save-title")} isOpen onClose={onClose}>
      <Form
        problems={problems}
        onBlur={draft.keep}
        onSubmit={() => {
          if (!isStale) saving.mutate();
        }}
      >
        <DraftNotice draft={draft} />
        {isStale && (
          <StaleNotice
            onKeep={() => setVersion(row.version)}
            onTake={() => {
              draft.renew(initial);
              setVersion(row.version);
            }}
          />
        )}
        {draft.isReady && (
          <>
            <TextField
              name="name"
              label={t("views-name")}
              help={t("views-name-help")}
              value={draft.value.name}
              onChange={(next) => set({ name: next })}
              autoFocus
              isRequired
            />
            <Checkbox
              isSelected={draft.value.isShared}
              onChange={(next) => set({ isShared: next })}
            >
              {t("views-share")}
            </Checkbox>
          </>
        )}
        {isUnexplained && <ErrorView error={saving.error} />}
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
