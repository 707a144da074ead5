import { Search } from "lucide-react";
import { useState } from "react";
import type { CapacityPeriod, Problem, SupplyRequirement } from "@/bridge";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { useMarkets, useStates } from "@/components/catalogue";
import { CheckboxGroup } from "@/components/choices";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Form, FormActions } from "@/components/Form";
import { PickField } from "@/components/PickField";
import { Select } from "@/components/Select";
import { sizes, useSizes } from "@/components/sizes";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import styles from "./suppliers.module.css";

interface RequirementFormProps {
  requirement: SupplyRequirement;
  problems: readonly Problem[];
  onAsk: (requirement: SupplyRequirement) => void;
}

/** What a buyer asks for: only the product is needed, and every part that is said is judged. */
export function RequirementForm({ requirement, problems, onAsk }: RequirementFormProps) {
  const t = useT();
  const [typed, setTyped] = useState(requirement);
  // An address that is opened anew is shown as it is.
  const address = JSON.stringify(requirement);
  const [shown, setShown] = useState(address);
  if (shown !== address) {
    setShown(address);
    setTyped(requirement);
  }
  const set = (part: Partial<SupplyRequirement>) => setTyped((now) => ({ ...now, ...part }));
  return (
    <div className={styles.form}>
      <Form label={t("supply-form")} problems={problems} onSubmit={() => onAsk(typed)}>
        <FieldRow>
          <TextField
            name="text"
            label={t("supply-text")}
            help={t("supply-text-help")}
            value={typed.text}
            onChange={(text) => set({ text })}
            isRequired
          />
          <TextField
            name="certification"
            label={t("supply-part-certification")}
            optional
            placeholder={t("supply-certification-example")}
            value={typed.certification}
            onChange={(certification) => set({ certification })}
          />
        </FieldRow>
        <VolumeFields typed={typed} set={set} />
        <DeliveryFields typed={typed} set={set} />
        <CompanyFields typed={typed} set={set} />
        <FormActions>
          <Button look="primary" type="submit" icon={Search}>
            {t("supply-ask")}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}

interface PartProps {
  typed: SupplyRequirement;
  set: (part: Partial<SupplyRequirement>) => void;
}

function VolumeFields({ typed, set }: PartProps) {
  const t = useT();
  return (
    <FieldRow>
      <DecimalField
        name="volume"
        label={t("supply-part-volume")}
        optional
        value={typed.volume}
        onChange={(volume) => set({ volume })}
      />
      <TextField
        name="unit"
        label={t("product-unit")}
        placeholder={t("product-unit-example")}
        value={typed.unit}
        onChange={(unit) => set({ unit })}
      />
      <Select<CapacityPeriod>
        name="period"
        label={t("product-period")}
        options={[
          { id: "month", label: t("per-month") },
          { id: "year", label: t("per-year") },
        ]}
        value={typed.period}
        onChange={(period) => set({ period })}
      />
    </FieldRow>
  );
}

function DeliveryFields({ typed, set }: PartProps) {
  const t = useT();
  const markets = useMarkets();
  return (
    <FieldRow>
      <ComboBox
        name="destination"
        label={t("supply-part-destination")}
        optional
        options={markets.options}
        value={typed.destination === "" ? null : typed.destination}
        onChange={(destination) => set({ destination: destination ?? "" })}
      />
      <DecimalField
        name="days"
        label={t("supply-days")}
        optional
        unit={t("offer-days-unit")}
        value={typed.days}
        onChange={(days) => set({ days })}
      />
    </FieldRow>
  );
}

function CompanyFields({ typed, set }: PartProps) {
  const t = useT();
  const states = useStates();
  return (
    <FieldRow>
      <PickField
        name="states"
        label={t("supply-part-state")}
        optional
        options={states.options}
        value={typed.states}
        onChange={(chosen) => set({ states: chosen })}
      />
      <CheckboxGroup
        name="sizes"
        label={t("supply-part-size")}
        optional
        options={useSizes()}
        value={typed.sizes}
        onChange={(chosen) => set({ sizes: sizes.filter((size) => chosen.includes(size)) })}
      />
    </FieldRow>
  );
}
