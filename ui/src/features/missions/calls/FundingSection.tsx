import { useMutation } from "@tanstack/react-query";
import { memo } from "react";
import { commands, type Mission } from "@/bridge";
import { CurrencyCombo } from "@/components/CurrencyCombo";
import { Checkbox } from "@/components/choices";
import { DecimalField } from "@/components/DecimalField";
import { Fieldset } from "@/components/Form";
import { RowLine, Rows } from "@/components/FormRows";
import { withoutRow, withRow } from "@/components/form-rows";
import { TextField } from "@/components/TextField";
import { notifyError } from "@/components/toast";
import { useT } from "@/i18n/t";
import { aLine, type TypedFunding, typedFunding } from "./call-form";
import { LimitsFields } from "./LimitsFields";
import type { SetCall } from "./section";
import { TermsFields } from "./TermsFields";

interface FundingSectionProps {
  missionId: string;
  mission: Mission;
  funding: TypedFunding | null;
  set: SetCall;
}

/** The money of a call: how much there is, what is borne where, how often, and by when. */
export const FundingSection = memo(function FundingSection({
  missionId,
  mission,
  funding,
  set,
}: FundingSectionProps) {
  const t = useT();
  const onChange = (next: TypedFunding | null) => set({ funding: next });
  const adding = useMutation({
    mutationFn: () => commands.callsFundingTemplate(),
    onSuccess: (template) => onChange(typedFunding(template)),
    onError: notifyError,
  });
  return (
    <Fieldset title={t("call-part-funding")} help={t("funding-help")}>
      <Checkbox
        isSelected={funding !== null}
        onChange={(isGiven) => (isGiven ? adding.mutate() : onChange(null))}
        help={t("funding-given-help")}
      >
        {t("funding-given")}
      </Checkbox>
      {funding && (
        <>
          <CurrencyCombo
            name="funding.currency"
            label={t("funding-currency")}
            value={funding.currency}
            onChange={(currency) => onChange({ ...funding, currency: currency ?? "" })}
          />
          <LinesFields funding={funding} onChange={onChange} />
          <TermsFields funding={funding} onChange={onChange} />
          <LimitsFields
            missionId={missionId}
            mission={mission}
            limits={funding.limits}
            onChange={(limits) => onChange({ ...funding, limits })}
          />
        </>
      )}
    </Fieldset>
  );
});

interface PartProps {
  funding: TypedFunding;
  onChange: (funding: TypedFunding) => void;
}

function LinesFields({ funding, onChange }: PartProps) {
  const t = useT();
  const { lines, currency } = funding;
  const change = (next: TypedFunding["lines"]) => onChange({ ...funding, lines: next });
  return (
    <Fieldset title={t("funding-lines")} help={t("funding-lines-help")}>
      <Rows add={t("funding-line-add")} onAdd={() => change([...lines, aLine()])}>
        {lines.map(({ key, name, amount }, index) => (
          <RowLine
            key={key}
            remove={t("funding-line-remove", { number: String(index + 1) })}
            onRemove={() => change(withoutRow(lines, key))}
          >
            <TextField
              name={`funding.lines.${index}.name`}
              label={t("funding-line")}
              value={name}
              onChange={(next) => change(withRow(lines, key, { name: next }))}
              isPublished
              isRequired
            />
            <DecimalField
              name={`funding.lines.${index}.amount`}
              label={t("funding-amount")}
              unit={currency}
              value={amount}
              onChange={(next) => change(withRow(lines, key, { amount: next }))}
              isRequired
            />
          </RowLine>
        ))}
      </Rows>
    </Fieldset>
  );
}
