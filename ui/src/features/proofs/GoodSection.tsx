import type { CertifiedGood } from "@/bridge";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import type { SectionProps } from "./ProofEditor";
import { asks } from "./proof-form";

/** The methods of a regional value content; none where the criterion rests on none. */
const methods = ["", "TV", "NC", "BU", "BD", "FV"] as const;

/** What the good is, and by what it originates. */
export function GoodSection({ value, paper, choices, type, set }: SectionProps) {
  const t = useT();
  const words = useWords();
  const good = value.proof.good ?? {};
  const change = (part: CertifiedGood) => set({ good: { ...good, ...part } });
  const criterion = good.criterion ?? "";
  const letters = new Set([...choices.letters, ...(criterion === "" ? [] : [criterion])]);
  const isForm = paper.form === "eur1";
  return (
    <Fieldset title={t("proof-field-good")}>
      <TextField
        name="good.description"
        label={t("proof-field-description")}
        help={t("proof-description-help")}
        rows={2}
        value={good.description ?? ""}
        onChange={(description) => change({ description })}
      />
      <FieldRow>
        <TextField
          name="good.code"
          label={t("proof-field-code")}
          isCode
          optional={!asks(paper, "description-hs6", "hs4")}
          value={value.code}
          onChange={(code) => type({ code })}
        />
        {asks(paper, "criterion") && letters.size > 0 && (
          <Select
            name="good.criterion"
            label={t("proof-field-criterion")}
            options={[...letters].map((id) => ({ id, label: id }))}
            value={criterion === "" ? null : criterion}
            onChange={(letter) => change({ criterion: letter })}
          />
        )}
        {asks(paper, "rvc-method") && (
          <Select
            name="good.rvc_method"
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
            name="good.packages"
            label={t("proof-field-packages")}
            value={good.packages ?? ""}
            onChange={(packages) => change({ packages })}
          />
        )}
        {asks(paper, "gross-mass") && (
          <DecimalField
            name="good.gross_mass"
            label={t("proof-field-gross-mass")}
            value={value.grossMass}
            onChange={(grossMass) => type({ grossMass })}
          />
        )}
        {asks(paper, "quantity") && (
          <TextField
            name="good.quantity"
            label={t("proof-field-quantity")}
            value={good.quantity ?? ""}
            onChange={(quantity) => change({ quantity })}
          />
        )}
      </FieldRow>
    </Fieldset>
  );
}
