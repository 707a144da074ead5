import type { PlanObjective, Product } from "@/bridge";
import { ComboBox } from "@/components/ComboBox";
import { useMarkets } from "@/components/catalogue";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowFieldset, Rows } from "@/components/FormRows";
import { withoutRow, withRow } from "@/components/form-rows";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { anObjective, type TypedObjective } from "./plan-form";

interface ObjectivesFieldsProps {
  objectives: readonly TypedObjective[];
  products: readonly Product[];
  onChange: (change: (objectives: TypedObjective[]) => TypedObjective[]) => void;
}

const any = "any";

/** What shall be reached: each with a market, a product, a figure and a day, as far as they are known. */
export function ObjectivesFields({ objectives, products, onChange }: ObjectivesFieldsProps) {
  const t = useT();
  const markets = useMarkets();
  const choices = [
    { id: any, label: t("plan-objective-product-any") },
    ...products.flatMap(({ id, description }) => (id === null ? [] : [{ id, label: description }])),
  ];
  const set = (key: string, part: Partial<PlanObjective>) =>
    onChange((rows) => withRow(rows, key, part));
  return (
    <Fieldset title={t("plan-objectives")}>
      <Rows
        add={t("plan-objective-add")}
        onAdd={() => onChange((rows) => [...rows, anObjective()])}
      >
        {objectives.map((objective, index) => {
          const { key } = objective;
          const at = `objectives.${index}.`;
          const number = `${index + 1}`;
          return (
            <RowFieldset
              key={key}
              title={t("plan-objective", { number })}
              remove={t("plan-objective-remove", { number })}
              onRemove={() => onChange((rows) => withoutRow(rows, key))}
            >
              <TextField
                name={`${at}what`}
                label={t("plan-objective-what")}
                value={objective.what}
                onChange={(what) => set(key, { what })}
                isPublished
                isRequired
              />
              <FieldRow>
                <ComboBox
                  name={`${at}market`}
                  label={t("plan-objective-market")}
                  optional
                  placeholder={t("plan-objective-market-any")}
                  options={markets.options}
                  value={objective.market}
                  onChange={(market) => set(key, { market })}
                />
                <Select
                  name={`${at}productId`}
                  label={t("plan-objective-product")}
                  options={choices}
                  value={objective.productId ?? any}
                  onChange={(id) => set(key, { productId: id === any ? null : id })}
                />
              </FieldRow>
              <FieldRow>
                <DecimalField
                  name={`${at}target`}
                  label={t("plan-objective-target")}
                  optional
                  value={objective.target}
                  onChange={(target) => set(key, { target })}
                />
                <TextField
                  name={`${at}unit`}
                  label={t("plan-objective-unit")}
                  help={t("plan-objective-unit-help")}
                  optional
                  value={objective.unit}
                  onChange={(unit) => set(key, { unit })}
                />
                <DateField
                  name={`${at}dueOn`}
                  label={t("plan-due")}
                  optional
                  value={objective.dueOn}
                  onChange={(day) => set(key, { dueOn: day ?? "" })}
                />
              </FieldRow>
            </RowFieldset>
          );
        })}
      </Rows>
    </Fieldset>
  );
}
