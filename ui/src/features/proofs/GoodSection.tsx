import type { CertifiedGood } from "@/bridge";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import type { SectionProps } from "./ProofEditor";
import { asks, furtherOf, type GoodTexts } from "./proof-form";

/** The methods of a regional value content; none where the criterion rests on none. */
const methods = ["", "TV", "NC", "BU", "BD", "FV"] as const;

/** What the good is, and by what it originates. */
export function GoodSection({ value, paper, choices, type, set }: SectionProps) {
  const t = useT();
  const good = value.proof.good ?? {};
  const isOneOfMany = furtherOf(value.proof).length > 0;
  return (
    <Fieldset title={isOneOfMany ? t("proof-good-number", { number: "1" }) : t("proof-field-good")}>
      <GoodFields
        path="good"
        good={good}
        texts={value}
        paper={paper}
        choices={choices}
        change={(part) => set({ good: { ...good, ...part } })}
        type={type}
      />
    </Fieldset>
  );
}

interface GoodFieldsProps extends Pick<SectionProps, "paper" | "choices"> {
  /** The path of its fields. */
  path: string;
  good: CertifiedGood;
  texts: GoodTexts;
  change: (part: CertifiedGood) => void;
  type: (part: Partial<GoodTexts>) => void;
}

/** The fields of one good. */
export function GoodFields({ path, good, texts, paper, choices, change, type }: GoodFieldsProps) {
  const t = useT();
  const words = useWords();
  const criterion = good.criterion ?? "";
  const letters = new Set([...choices.letters, ...(criterion === "" ? [] : [criterion])]);
  const isForm = paper.form === "eur1";
  return (
    <>
      <TextField
        name={`${path}.description`}
        label={t("proof-field-description")}
        help={t("proof-description-help")}
        rows={2}
        value={good.description ?? ""}
        onChange={(description) => change({ description })}
      />
      <FieldRow>
        <TextField
          name={`${path}.code`}
          label={t("proof-field-code")}
          isCode
          optional={!asks(paper, "description-hs6", "hs4")}
          value={texts.code}
          onChange={(code) => type({ code })}
        />
        {asks(paper, "criterion") && letters.size > 0 && (
          <Select
            name={`${path}.criterion`}
            label={t("proof-field-criterion")}
            options={[...letters].map((id) => ({ id, label: id }))}
            value={criterion === "" ? null : criterion}
            onChange={(letter) => change({ criterion: letter })}
          />
        )}
        {asks(paper, "rvc-method") && (
          <Select
            name={`${path}.rvc_method`}
            label={t("proof-field-rvc-method")}
            options={methods.map((id) => ({
              id,
              label: id === "" ? t("proof-no-method") : words(`origin-method-${id}`),
            }))}
            value={methods.find((method) => method === good.rvc_method) ?? ""}
            onChange={(rvc_method) => change({ rvc_method })}
          />
        )}
      </FieldRow>
      <FieldRow>
        {isForm && (
          <TextField
            name={`${path}.packages`}
            label={t("proof-field-packages")}
            value={good.packages ?? ""}
            onChange={(packages) => change({ packages })}
          />
        )}
        {asks(paper, "gross-mass") && (
          <DecimalField
            name={`${path}.gross_mass`}
            label={t("proof-field-gross-mass")}
            value={texts.grossMass}
            onChange={(grossMass) => type({ grossMass })}
          />
        )}
        {asks(paper, "quantity") && (
          <TextField
            name={`${path}.quantity`}
            label={t("proof-field-quantity")}
            value={good.quantity ?? ""}
            onChange={(quantity) => change({ quantity })}
          />
        )}
      </FieldRow>
    </>
  );
}
