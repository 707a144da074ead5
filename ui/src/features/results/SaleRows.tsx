import type { Certainty, Sale } from "@/bridge";
import { ComboBox } from "@/components/ComboBox";
import { CurrencyCombo } from "@/components/CurrencyCombo";
import { useMarkets } from "@/components/catalogue";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowFieldset, Rows } from "@/components/FormRows";
import type { FormRow } from "@/components/form-rows";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";

interface SaleRowsProps {
  sales: readonly FormRow<Sale>[];
  onAdd: () => void;
  onChange: (key: string, part: Partial<Sale>) => void;
  onRemove: (key: string) => void;
}

/** The sales that a company reports: those that are closed since its last report, and those that it expects. */
export function SaleRows({ sales, onAdd, onChange, onRemove }: SaleRowsProps) {
  const t = useT();
  return (
    <Fieldset title={t("outcomes-sales")} help={t("outcomes-sales-help")}>
      <Rows add={t("outcomes-sale-add")} onAdd={onAdd}>
        {sales.map(({ key, ...sale }, index) => (
          <RowFieldset
            key={key}
            title={t("outcomes-sale", { number: `${index + 1}` })}
            remove={t("outcomes-sale-remove", { number: `${index + 1}` })}
            onRemove={() => onRemove(key)}
          >
            <SaleFields at={`sales.${index}`} sale={sale} set={(part) => onChange(key, part)} />
          </RowFieldset>
        ))}
      </Rows>
    </Fieldset>
  );
}

interface SaleFieldsProps {
  at: string;
  sale: Sale;
  set: (part: Partial<Sale>) => void;
}

function SaleFields({ at, sale, set }: SaleFieldsProps) {
  const t = useT();
  const words = useWords();
  const markets = useMarkets();
  const orNone = (text: string) => (text === "" ? null : text);
  return (
    <>
      <RadioGroup<Certainty>
        name={`${at}.certainty`}
        label={t("outcomes-certainty")}
        options={(["closed", "expected"] as const).map((id) => ({
          id,
          label: words(`certainty-${id}`),
        }))}
        value={sale.certainty}
        onChange={(certainty) => set({ certainty })}
      />
      <FieldRow>
        <TextField
          name={`${at}.product`}
          label={t("outcomes-sale-product")}
          help={t("outcomes-sale-product-help")}
          value={sale.product}
          onChange={(product) => set({ product })}
        />
        <TextField
          name={`${at}.hsCode`}
          label={t("outcomes-sale-code")}
          optional
          isCode
          placeholder="0804.40"
          value={sale.hsCode}
          onChange={(hsCode) => set({ hsCode })}
        />
        <TextField
          name={`${at}.buyer`}
          label={t("outcomes-sale-buyer")}
          optional
          value={sale.buyer}
          onChange={(buyer) => set({ buyer })}
        />
      </FieldRow>
      <FieldRow>
        <DecimalField
          name={`${at}.amount`}
          label={t("outcomes-sale-amount")}
          value={sale.amount}
          onChange={(amount) => set({ amount })}
          isRequired
        />
        <CurrencyCombo
          name={`${at}.currency`}
          label={t("outcomes-sale-currency")}
          value={orNone(sale.currency)}
          onChange={(currency) => set({ currency: currency ?? "" })}
        />
        <ComboBox
          name={`${at}.market`}
          label={t("outcomes-sale-market")}
          options={markets.options}
          value={orNone(sale.market)}
          onChange={(market) => set({ market: market ?? "" })}
          isRequired
        />
      </FieldRow>
      <FieldRow>
        <DateField
          name={`${at}.from`}
          label={t("outcomes-sale-from")}
          value={orNone(sale.from)}
          onChange={(from) => set({ from: from ?? "" })}
          isRequired
        />
        <DateField
          name={`${at}.until`}
          label={t("outcomes-sale-until")}
          value={orNone(sale.until)}
          onChange={(until) => set({ until: until ?? "" })}
          isRequired
        />
      </FieldRow>
    </>
  );
}
