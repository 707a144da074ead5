import type { Funding } from "@/bridge";
import { ComboBox } from "@/components/ComboBox";
import { useMarkets } from "@/components/catalogue";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow } from "@/components/Form";
import { Select } from "@/components/Select";
import { useT } from "@/i18n/t";
import type { TypedAmounts } from "./simulation-form";

interface AmountFieldsProps {
  funding: Funding;
  amounts: TypedAmounts;
  onChange: (part: Partial<TypedAmounts>) => void;
}

/** What an activity costs, what is asked of the office, from which line, and where it is. */
export function AmountFields({ funding, amounts, onChange }: AmountFieldsProps) {
  const t = useT();
  const markets = useMarkets();
  return (
    <>
      <FieldRow>
        <DecimalField
          name="cost"
          label={t("support-cost")}
          unit={funding.currency}
          value={amounts.cost}
          onChange={(cost) => onChange({ cost })}
          isRequired
        />
        <DecimalField
          name="amount"
          label={t("support-asked")}
          unit={funding.currency}
          value={amounts.amount}
          onChange={(amount) => onChange({ amount })}
          isRequired
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="line"
          label={t("funding-line")}
          options={funding.lines.map(({ name }) => ({ id: name, label: name }))}
          value={amounts.line === "" ? null : amounts.line}
          onChange={(line) => onChange({ line })}
          isRequired
        />
        <ComboBox
          name="market"
          label={t("support-market")}
          options={markets.options}
          value={amounts.market === "" ? null : amounts.market}
          onChange={(market) => onChange({ market: market ?? "" })}
          isRequired
        />
      </FieldRow>
    </>
  );
}
