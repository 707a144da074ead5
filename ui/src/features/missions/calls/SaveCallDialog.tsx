import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type CallDetail, commands, type Locale } from "@/bridge";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { ErrorView, Notice } from "@/components/states";
import { notify } from "@/components/toast";
import { useT } from "@/i18n/t";

interface SaveCallDialogProps {
  detail: CallDetail;
  onClose: () => void;
}

/** Saves a version of a call as a paper or as a page, in a language. What its words leave out is told before. */
export function SaveCallDialog({ detail, onClose }: SaveCallDialogProps) {
  const t = useT();
  const { row, call, language: marks } = detail;
  const [kind, setKind] = useState<"pdf" | "html">("pdf");
  const [language, setLanguage] = useState<Locale>(call.language);
  const saving = useMutation({
    mutationFn: () => {
      const input = { id: row.id, language };
      return kind === "pdf" ? commands.callsPrint(input) : commands.callsPublishPage(input);
    },
    onSuccess: (file) => {
      if (!file) return;
      notify(t("file-saved", { name: file.name }));
      onClose();
    },
  });
  return (
    <Dialog title={t("call-save-file-title")} isOpen onClose={onClose}>
      <Form label={t("call-save-file-title")} onSubmit={() => saving.mutate()}>
        <p>{t("call-save-file-text", { number: String(row.number) })}</p>
        {row.state === "draft" && <p>{t("call-save-file-draft")}</p>}
        {marks.length > 0 && (
          <Notice tone="attention">{t("call-language-marks", { count: marks.length })}</Notice>
        )}
        <RadioGroup
          label={t("call-save-as")}
          options={[
            { id: "pdf", label: t("call-save-pdf"), detail: t("call-save-pdf-help") },
            { id: "html", label: t("call-save-html"), detail: t("call-save-html-help") },
          ]}
          value={kind}
          onChange={setKind}
        />
        <RadioGroup
          label={t("call-save-language")}
          help={t("call-save-language-help")}
          options={[
            { id: "es-MX", label: t("language-es") },
            { id: "en", label: t("language-en") },
          ]}
          value={language}
          onChange={setLanguage}
        />
        {saving.error && <ErrorView error={saving.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={saving.isPending}>
            {t("call-save-submit")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
