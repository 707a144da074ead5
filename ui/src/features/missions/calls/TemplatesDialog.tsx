import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type CallTemplateRow, commands } from "@/bridge";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { templatesQuery } from "./queries";

interface TemplatesDialogProps {
  missionId: string;
  /** What the call will be called. */
  title: string;
  onClose: () => void;
}

/** Begins a call from a template of the office; templates that are of no use any more are removed here. */
export function TemplatesDialog({ missionId, title, onClose }: TemplatesDialogProps) {
  const t = useT();
  const navigate = useNavigate();
  const { data: templates, error, refetch } = useQuery(templatesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const template = templates?.find(({ id }) => id === chosen);
  const beginning = useMutation({
    mutationFn: (templateId: string) =>
      commands.callsFromTemplate({ templateId, missionId, title }),
    onSuccess: async (call) => {
      await notifyUndoable(t("call-drafted", { title }));
      await navigate({
        to: "/missions/$mission/calls/$call/edit",
        params: { mission: missionId, call },
      });
    },
  });
  const removing = useMutation({
    mutationFn: ({ id, version }: CallTemplateRow) => commands.callsRemoveTemplate(id, version),
    onSuccess: async (_, { name }) => {
      setChosen(null);
      await notifyUndoable(t("call-template-removed", { name }));
    },
  });
  const failed = beginning.error ?? removing.error;
  return (
    <Dialog title={t("call-from-kept-title")} isOpen onClose={onClose}>
      <Form
        label={t("call-from-kept-title")}
        onSubmit={() => {
          if (template) beginning.mutate(template.id);
        }}
      >
        <p>{t("call-from-kept-text")}</p>
        {error && <ErrorView error={error} onRetry={() => void refetch()} />}
        {!templates && !error && <Skeleton rows={2} />}
        {templates && !error && (
          <TemplateChoice
            templates={templates}
            chosen={template?.id ?? null}
            onChoose={setChosen}
          />
        )}
        {failed && <ErrorView error={failed} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={beginning.isPending}
            isDisabled={!template}
          >
            {t("call-from-kept-begin")}
          </Button>
          <Button
            isPending={removing.isPending}
            isDisabled={!template}
            onPress={() => {
              if (template) removing.mutate(template);
            }}
          >
            {t("call-from-kept-remove")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

interface TemplateChoiceProps {
  templates: readonly CallTemplateRow[];
  chosen: string | null;
  onChoose: (template: string) => void;
}

function TemplateChoice({ templates, chosen, onChoose }: TemplateChoiceProps) {
  const t = useT();
  const formats = useFormats();
  if (templates.length === 0) {
    return <p className={textStyles.quiet}>{t("call-from-kept-none")}</p>;
  }
  return (
    <RadioGroup
      label={t("call-template-replaces")}
      options={templates.map(({ id, name, requirements, isFunded, updatedAt }) => ({
        id,
        label: name,
        detail: t("call-template-detail", {
          count: requirements,
          money: isFunded ? "yes" : "no",
          day: formats.dayOf(updatedAt),
        }),
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}
