import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type ReviewerRow } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { PickField } from "@/components/PickField";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { reviewersQuery, standingQuery } from "./queries";

interface NameReviewersDialogProps {
  callId: string;
  reviewers: readonly ReviewerRow[];
  onClose: () => void;
}

/** Names who reviews, out of the people of the office. */
export function NameReviewersDialog({ callId, reviewers, onClose }: NameReviewersDialogProps) {
  const t = useT();
  const formats = useFormats();
  const client = useQueryClient();
  const { data: desk, error } = useQuery(deskStateQuery);
  const [people, setPeople] = useState(reviewers.map(({ personId }) => personId));
  const naming = useMutation({
    mutationFn: () => commands.selectionNameReviewers({ callId, people }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries(reviewersQuery(callId)),
        client.invalidateQueries(standingQuery(callId)),
      ]);
      onClose();
      await notifyUndoable(t("reviewers-named", { count: people.length }));
    },
  });
  const options = (desk?.people ?? [])
    .filter(({ id, isActive }) => isActive || people.includes(id))
    .map(({ id, name }) => ({ id, label: name }));
  const leaving = reviewers.filter(
    ({ personId, declaredAt }) => declaredAt !== null && !people.includes(personId),
  );
  return (
    <Dialog title={t("reviewers-name")} isOpen onClose={onClose}>
      {error && <ErrorView error={error} />}
      {!desk && !error && <Skeleton rows={3} />}
      {desk && (
        <Form label={t("reviewers-name")} onSubmit={() => naming.mutate()}>
          <PickField
            label={t("reviewers-people")}
            help={t("reviewers-people-help")}
            options={options}
            value={people}
            onChange={setPeople}
          />
          {leaving.length > 0 && (
            <Notice tone="attention">
              {t("reviewers-forget", { names: formats.list(leaving.map(({ name }) => name)) })}
            </Notice>
          )}
          {naming.error && <ErrorView error={naming.error} />}
          <FormActions>
            <Button look="primary" type="submit" isPending={naming.isPending}>
              {t("action-save")}
            </Button>
            <Button onPress={onClose}>{t("action-cancel")}</Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  );
}
