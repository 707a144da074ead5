import { memo } from "react";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowLine, Rows } from "@/components/FormRows";
import { withoutRow, withRow } from "@/components/form-rows";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { CountField } from "./CountField";
import {
  aCriterion,
  aTie,
  choiceOfCriterion,
  earlierApplication,
  type TypedRules,
} from "./call-form";
import type { CallSectionProps } from "./section";

interface TiesFieldsProps {
  rules: TypedRules;
  onChange: (rules: TypedRules) => void;
}

/** By what applications are reviewed, by how many people, and what decides between equal scores. */
export const CriteriaSection = memo(function CriteriaSection({
  rules,
  set,
}: CallSectionProps<"rules">) {
  const t = useT();
  const onChange = (next: TypedRules) => set({ rules: next });
  const { criteria } = rules;
  const change = (next: TypedRules["criteria"]) => onChange({ ...rules, criteria: next });
  return (
    <Fieldset title={t("call-part-rules")} help={t("call-rules-help")}>
      <Rows add={t("criterion-add")} onAdd={() => change([...criteria, aCriterion()])}>
        {criteria.map(({ key, name, weight }, index) => (
          <RowLine
            key={key}
            remove={t("criterion-remove", { number: String(index + 1) })}
            onRemove={() => change(withoutRow(criteria, key))}
          >
            <TextField
              name={`rules.criteria.${index}.name`}
              label={t("criterion-name")}
              value={name}
              onChange={(next) => change(withRow(criteria, key, { name: next }))}
              isPublished
              isRequired
            />
            <CountField
              name={`rules.criteria.${index}.weight`}
              label={t("criterion-weight")}
              value={weight}
              onChange={(next) => change(withRow(criteria, key, { weight: next }))}
            />
          </RowLine>
        ))}
      </Rows>
      <FieldRow>
        <CountField
          name="rules.reviewers"
          label={t("call-reviewers")}
          value={rules.reviewers}
          onChange={(reviewers) => onChange({ ...rules, reviewers })}
        />
        <CountField
          name="rules.justification"
          label={t("call-justification")}
          help={t("call-justification-help")}
          value={rules.justification}
          onChange={(justification) => onChange({ ...rules, justification })}
        />
      </FieldRow>
      <TiesFields rules={rules} onChange={onChange} />
    </Fieldset>
  );
});

function TiesFields({ rules, onChange }: TiesFieldsProps) {
  const t = useT();
  const { ties, criteria } = rules;
  const change = (next: TypedRules["ties"]) => onChange({ ...rules, ties: next });
  const options = [
    { id: earlierApplication, label: t("tie-earlier-application") },
    ...criteria
      .filter(({ name }) => name.trim() !== "")
      .map(({ code, name }) => ({ id: choiceOfCriterion(code), label: name })),
  ];
  return (
    <Fieldset title={t("call-ties")} help={t("call-ties-help")}>
      <Rows add={t("tie-add")} onAdd={() => change([...ties, aTie()])}>
        {ties.map(({ key, by }, index) => {
          const number = String(index + 1);
          return (
            <RowLine
              key={key}
              remove={t("tie-remove", { number })}
              onRemove={() => change(withoutRow(ties, key))}
            >
              <Select
                name={`rules.ties.${index}`}
                label={t("tie-number", { number })}
                options={options}
                value={by}
                onChange={(next) => change(withRow(ties, key, { by: next }))}
              />
            </RowLine>
          );
        })}
      </Rows>
    </Fieldset>
  );
}
