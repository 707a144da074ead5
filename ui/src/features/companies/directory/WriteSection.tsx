import { FileText, FolderDown } from "lucide-react";
import { type CompanyFilter, commands, type Locale } from "@/bridge";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { useDraft } from "@/components/drafts";
import { FieldRow, FormActions } from "@/components/Form";
import { useWork } from "@/components/long-work";
import { Section } from "@/components/Page";
import { Progress } from "@/components/Progress";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { useFormats } from "@/i18n/format";
import { useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import { directoryWork, type Written } from "./directory-work";

/** What is asked of the directory itself. */
interface Cover {
  title: string;
  language: Locale;
}

const writers = { folder: commands.directoryWritePage, pdf: commands.directoryPrint };

/** Writes the directory of some companies into a folder, or as a catalogue. */
export function WriteSection({ filter, isEmpty }: { filter: CompanyFilter; isEmpty: boolean }) {
  const t = useT();
  const task = useWork(directoryWork);
  // Kept while one mends what the companies lack, and for the next directory.
  const draft = useDraft<Cover>("directory", null, { title: "", language: useLocale() });
  if (!draft.isReady) return <Skeleton rows={4} />;
  const { title, language } = draft.value;
  const set = (part: Partial<Cover>) => draft.edit((now) => ({ ...now, ...part }));
  const write = (kind: Written["kind"]) =>
    void task.start(async (channel) => {
      const file = await writers[kind](channel, { filter, title, language });
      return file && { kind, file };
    });
  return (
    <Section title={t("directory-write")} help={t("directory-write-help")}>
      <FieldRow>
        <TextField
          label={t("directory-called")}
          optional
          placeholder={t("directory-title")}
          value={title}
          onChange={(typed) => set({ title: typed })}
          onBlur={draft.keep}
          maxLength={200}
        />
        <RadioGroup<Locale>
          label={t("settings-language")}
          help={t("directory-language-help")}
          options={[
            { id: "es-MX", label: t("language-es") },
            { id: "en", label: t("language-en") },
          ]}
          value={language}
          onChange={(chosen) => set({ language: chosen })}
        />
      </FieldRow>
      {task.error !== null && <ErrorView error={task.error} />}
      {task.result && <Outcome written={task.result} />}
      {task.isRunning ? (
        <Progress label={t("directory-writing")} step={task.step} onCancel={task.cancel} />
      ) : (
        <FormActions>
          <Button
            look="primary"
            icon={FolderDown}
            isDisabled={isEmpty}
            onPress={() => write("folder")}
          >
            {t("directory-write-folder")}
          </Button>
          <Button icon={FileText} isDisabled={isEmpty} onPress={() => write("pdf")}>
            {t("directory-write-pdf")}
          </Button>
        </FormActions>
      )}
    </Section>
  );
}

/** Where the directory lies. */
function Outcome({ written: { kind, file } }: { written: Written }) {
  const t = useT();
  const formats = useFormats();
  const { name } = file;
  if (kind === "pdf") {
    return (
      <Notice tone="good" title={t("directory-pdf-written", { name })}>
        {t("directory-pdf-written-text", { size: formats.bytes(file.bytes) })}
      </Notice>
    );
  }
  return (
    <Notice tone="good" title={t("directory-folder-written", { name })}>
      {t("directory-folder-written-text")}
    </Notice>
  );
}
