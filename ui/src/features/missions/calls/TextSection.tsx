import { memo } from "react";
import { RadioGroup } from "@/components/choices";
import { Fieldset } from "@/components/Form";
import { TextField } from "@/components/TextField";
import type { Locale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import type { CallSectionProps } from "./section";

type TextSectionProps = CallSectionProps<"title" | "language" | "text">;

/** What the call is called and says, in one language. */
export const TextSection = memo(function TextSection({
  title,
  language,
  text,
  set,
}: TextSectionProps) {
  const t = useT();
  return (
    <Fieldset title={t("call-section-text")} help={t("call-text-help")}>
      <TextField
        name="title"
        label={t("call-part-title")}
        value={title}
        onChange={(typed) => set({ title: typed })}
        isPublished
        language={language}
        isRequired
      />
      <RadioGroup<Locale>
        name="language"
        label={t("call-part-language")}
        options={[
          { id: "es-MX", label: t("call-language-spanish") },
          { id: "en", label: t("call-language-english") },
        ]}
        value={language}
        onChange={(chosen) => set({ language: chosen })}
      />
      <TextField
        name="text"
        label={t("call-part-text")}
        rows={12}
        value={text}
        onChange={(typed) => set({ text: typed })}
        isPublished
        language={language}
        isRequired
      />
    </Fieldset>
  );
});
