import { RadioGroup } from "@/components/choices";
import { Fieldset } from "@/components/Form";
import { TextField } from "@/components/TextField";
import type { Locale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import type { CallSectionProps } from "./section";

/** What the call is called and says, in one language. */
export function TextSection({ call, set }: CallSectionProps) {
  const t = useT();
  return (
    <Fieldset title={t("call-part-text")} help={t("call-text-help")}>
      <TextField
        name="title"
        label={t("call-part-title")}
        value={call.title}
        onChange={(title) => set({ title })}
        isPublished
        language={call.language}
        isRequired
      />
      <RadioGroup<Locale>
        name="language"
        label={t("call-part-language")}
        options={[
          { id: "es-MX", label: t("call-language-spanish") },
          { id: "en", label: t("call-language-english") },
        ]}
        value={call.language}
        onChange={(language) => set({ language })}
      />
      <TextField
        name="text"
        label={t("call-part-text")}
        rows={12}
        value={call.text}
        onChange={(text) => set({ text })}
        isPublished
        language={call.language}
        isRequired
      />
    </Fieldset>
  );
}
