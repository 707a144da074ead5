import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  type BulkForm,
  type BulkOutcome,
  type BulkPreview,
  type CompanyFilter,
  commands,
} from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { DraftNotice } from "@/components/DraftNotice";
import { useDraft } from "@/components/drafts";
import { Form, FormActions } from "@/components/Form";
import { failed } from "@/components/failed";
import { Progress, useTask } from "@/components/Progress";
import { ErrorView } from "@/components/states";
import { notify } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { BulkFields } from "./BulkFields";
import { BulkPreviewView } from "./bulk/BulkPreviewView";
import { blankEdit } from "./bulk/blank";

interface BulkDialogProps {
  filter: CompanyFilter;
  count: number;
  onDone: () => void;
  onClose: () => void;
}

/** Edits many companies at once: what is set, what that would do, and the doing of it. */
export function BulkDialog(props: BulkDialogProps) {
  const t = useT();
  const desk = useQuery(deskStateQuery);
  const failure = failed([desk]);
  if (failure) {
    return (
      <Dialog title={t("bulk-title", { count: props.count })} isOpen onClose={props.onClose}>
        <ErrorView {...failure} />
      </Dialog>
    );
  }
  return desk.data ? <Edit {...props} today={desk.data.today} /> : null;
}

function Edit({ filter, count, onDone, onClose, today }: BulkDialogProps & { today: string }) {
  const t = useT();
  const initial = useMemo(() => blankEdit(today), [today]);
  const draft = useDraft<BulkForm>("bulk-edit", null, initial);
  const looking = useTask<BulkPreview>();
  const doing = useTask<BulkOutcome>();
  const preview = looking.result;
  const run = (edit: BulkForm, mark: string) =>
    void doing.start(async (channel) => {
      const done = await commands.companiesBulkEdit(channel, { filter, edit, mark });
      await draft.settle();
      onDone();
      const refused = done.refused.reduce((sum, { count: some }) => sum + some, 0);
      const text = t("bulk-done", { changed: done.changed, unchanged: done.unchanged, refused });
      if (done.operation) await notifyUndoable(text);
      else notify(text);
      return done;
    });
  const close = () => {
    if (looking.isRunning) looking.cancel();
    else if (doing.isRunning) doing.cancel();
    else onClose();
  };
  const task = doing.isRunning ? doing : looking;
  const problems = problemsOf(looking.error);
  return (
    <Dialog title={t("bulk-title", { count })} isOpen onClose={close} width="wide">
      <Form
        problems={problems}
        onBlur={draft.keep}
        onSubmit={() => {
          if (preview) return run(draft.value, preview.mark);
          void looking.start((channel) =>
            commands.companiesBulkPreview(channel, { filter, edit: draft.value }),
          );
        }}
      >
        {!preview && <DraftNotice draft={draft} />}
        {!preview && draft.isReady && (
          <BulkFields
            value={draft.value}
            onChange={(part) => draft.edit((now) => ({ ...now, ...part }))}
          />
        )}
        {preview && <BulkPreviewView preview={preview} />}
        {looking.error !== null && problems.length === 0 && <ErrorView error={looking.error} />}
        {doing.error !== null && <ErrorView error={doing.error} />}
        {task.isRunning ? (
          <Progress
            label={t(doing.isRunning ? "bulk-running" : "bulk-looking")}
            step={task.step}
            onCancel={task.cancel}
          />
        ) : (
          <FormActions>
            {preview ? (
              <>
                <Button look="primary" type="submit" isDisabled={preview.changed === 0}>
                  {t("bulk-run", { count: preview.changed })}
                </Button>
                <Button
                  onPress={() => {
                    doing.reset();
                    looking.reset();
                  }}
                >
                  {t("bulk-back")}
                </Button>
              </>
            ) : (
              <Button look="primary" type="submit" isDisabled={draft.value.fields.length === 0}>
                {t("bulk-look")}
              </Button>
            )}
            <Button onPress={onClose}>{t("action-cancel")}</Button>
          </FormActions>
        )}
      </Form>
    </Dialog>
  );
}
