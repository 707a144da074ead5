import type { PlanAction, PlanSection, SectionCode } from "@/bridge";
import { CurrencyCombo } from "@/components/CurrencyCombo";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowFieldset, Rows } from "@/components/FormRows";
import { withoutRow, withRow } from "@/components/form-rows";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useSaid } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { ActionStateFields } from "./ActionStateFields";
import { anAction, type TypedAction } from "./plan-form";

interface ActionsFieldsProps {
  sections: readonly PlanSection[];
  actions: readonly TypedAction[];
  onChange: (change: (actions: TypedAction[]) => TypedAction[]) => void;
}

/** What is done: by whom, until when, how far, at what cost. */
export function ActionsFields({ sections, actions, onChange }: ActionsFieldsProps) {
  const t = useT();
  return (
    <Fieldset title={t("plan-actions")}>
      <Rows
        add={t("plan-action-add")}
        onAdd={() => onChange((rows) => [...rows, anAction({ section: "about" })])}
      >
        {actions.map((action, index) => (
          <ActionFields
            key={action.key}
            sections={sections}
            action={action}
            index={index}
            onChange={(part) => onChange((rows) => withRow(rows, action.key, part))}
            onRemove={() => onChange((rows) => withoutRow(rows, action.key))}
          />
        ))}
      </Rows>
    </Fieldset>
  );
}

interface ActionFieldsProps {
  sections: readonly PlanSection[];
  action: TypedAction;
  index: number;
  onChange: (part: Partial<PlanAction>) => void;
  onRemove: () => void;
}

function ActionFields({ sections, action, index, onChange, onRemove }: ActionFieldsProps) {
  const t = useT();
  const said = useSaid();
  const at = `actions.${index}.`;
  const number = `${index + 1}`;
  return (
    <RowFieldset
      title={t("plan-action", { number })}
      aside={action.question !== null && t("plan-action-from")}
      remove={t("plan-action-remove", { number })}
      onRemove={onRemove}
    >
      <TextField
        name={`${at}what`}
        label={t("plan-action-what")}
        value={action.what}
        onChange={(what) => onChange({ what })}
        isPublished
        isRequired
      />
      <FieldRow>
        <Select<SectionCode>
          name={`${at}section`}
          label={t("plan-action-section")}
          options={sections.map((section) => ({ id: section.id, label: said(section.name) }))}
          value={action.section}
          onChange={(section) => onChange({ section })}
        />
        <TextField
          name={`${at}owner`}
          label={t("plan-action-owner")}
          help={t("plan-action-owner-help")}
          optional
          value={action.owner}
          onChange={(owner) => onChange({ owner })}
        />
      </FieldRow>
      <FieldRow>
        <DateField
          name={`${at}startsOn`}
          label={t("plan-action-start")}
          optional
          value={action.startsOn}
          onChange={(day) => onChange({ startsOn: day ?? "" })}
        />
        <DateField
          name={`${at}dueOn`}
          label={t("plan-due")}
          optional
          value={action.dueOn}
          onChange={(day) => onChange({ dueOn: day ?? "" })}
        />
      </FieldRow>
      <FieldRow>
        <DecimalField
          name={`${at}cost`}
          label={t("plan-action-cost")}
          optional
          value={action.cost}
          onChange={(cost) => onChange({ cost })}
        />
        <CurrencyCombo
          name={`${at}currency`}
          label={t("plan-currency")}
          value={action.currency === "" ? null : action.currency}
          onChange={(currency) => onChange({ currency: currency ?? "" })}
        />
      </FieldRow>
      <ActionStateFields at={at} value={action} onChange={onChange} />
    </RowFieldset>
  );
}
