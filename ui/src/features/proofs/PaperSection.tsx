import type { Locale } from "@/bridge";
import { FieldRow, Fieldset } from "@/components/Form";
import { Select } from "@/components/Select";
import { useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import type { SectionProps } from "./ProofEditor";
import { onPaper, paperOf } from "./proof-form";

const languages: readonly Locale[] = ["es-MX", "en"];

/** Which paper of the agreement it is, and in which language. */
export function PaperSection({ value, choices, set }: SectionProps) {
  const t = useT();
  const words = useWords();
  const short = useShortName();
  const { proof } = value;
  return (
    <Fieldset
      title={t("proof-paper")}
      help={t("proof-paper-help", {
        agreement: short(choices.name),
        citation: choices.citation,
      })}
    >
      <FieldRow>
        <Select
          name="form"
          label={t("proof-field-form")}
          options={choices.papers.map(({ form }) => ({
            id: form,
            label: words(`proof-form-${form}`),
          }))}
          value={proof.form}
          onChange={(form) => set(onPaper(proof, paperOf(choices, form)))}
        />
        <Select
          name="language"
          label={t("proof-field-language")}
          options={languages
            .filter((language) => choices.languages.includes(language))
            .map((id) => ({ id, label: words(`proofs-language-${id}`) }))}
          value={proof.language}
          onChange={(language) => set({ language })}
        />
      </FieldRow>
      {choices.unworded.map((language) => (
        <p key={language}>{words(`proof-unworded-${language}`)}</p>
      ))}
      {choices.hasOwnForm && <p>{t("proof-own-form")}</p>}
    </Fieldset>
  );
}
