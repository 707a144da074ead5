import { parseDate } from "@internationalized/date";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type Locale, type SavedFile } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { Progress, useTask } from "@/components/Progress";
import { ErrorView } from "@/components/states";
import { notify } from "@/components/toast";
import { problemsOf } from "@/i18n/errors";
import { useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";

interface LettersDialogProps {
  callId: string;
  /** Whose letter; those of all that took part where nobody is named. */
  registrationId: string | null;
  onClose: () => void;
}

/** Asks until when one can be heard and in which language, and saves the letters of result. */
export function LettersDialog({ callId, registrationId, onClose }: LettersDialogProps) {
  const t = useT();
  const { data: desk } = useQuery(deskStateQuery);
  const [heardUntil, setHeardUntil] = useState<string | null>(null);
  const [language, setLanguage] = useState<Locale>(useLocale());
  const title = registrationId === null ? t("letters-all") : t("letters-one");
  const tomorrow = desk && parseDate(desk.today).add({ days: 1 }).toString();
  const isToCome = heardUntil !== null && tomorrow !== undefined && heardUntil >= tomorrow;
  const saving = useTask<SavedFile | null>();
  const problems = problemsOf(saving.error);
  const save = (day: string) =>
    saving.start(async (channel) => {
      const wanted = { callId, registrationId, heardUntil: day };
      const file = await commands.selectionLetters({ wanted, language }, channel);
      if (file) {
        notify(t("file-saved", { name: file.name }));
        onClose();
      }
      return file;
    });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form label={title} problems={problems} onSubmit={() => isToCome && void save(heardUntil)}>
        <p>{registrationId === null ? t("letters-all-text") : t("letters-one-text")}</p>
        <DateField
          name="heardUntil"
          label={t("letters-heard-until")}
          help={t("letters-heard-until-help")}
          value={heardUntil}
          onChange={setHeardUntil}
          {...(tomorrow && { least: tomorrow })}
          isRequired
        />
        <RadioGroup
          label={t("letters-language")}
          options={[
            { id: "es-MX", label: t("language-es") },
            { id: "en", label: t("language-en") },
          ]}
          value={language}
          onChange={setLanguage}
        />
        {saving.error !== null && problems.length === 0 && <ErrorView error={saving.error} />}
        {saving.isRunning && <Progress label={title} step={saving.step} onCancel={saving.cancel} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={saving.isRunning} isDisabled={!isToCome}>
            {t("letters-save")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
