import type { NeededKind, NeededOf } from "@/bridge";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowFieldset, Rows } from "@/components/FormRows";
import { type FormRow, withoutRow, withRow } from "@/components/form-rows";
import { neededKinds } from "@/components/needed-kinds";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import { blankLine, holdingRules, monthsOf, type TypedLine } from "./checklist-form";

interface ChecklistLinesProps {
  lines: FormRow<TypedLine>[];
  onChange: (lines: FormRow<TypedLine>[]) => void;
}

/** What is asked of each company or of each person who travels. */
export function ChecklistLines({ lines, onChange }: ChecklistLinesProps) {
  const t = useT();
  return (
    <Fieldset title={t("ready-lines")}>
      <Rows add={t("ready-line-add")} onAdd={() => onChange([...lines, blankLine()])}>
        {lines.map((line, index) => {
          const title = t("ready-line", { number: `${index + 1}` });
          return (
            <RowFieldset
              key={line.key}
              title={title}
              remove={t("ready-remove-one", { name: title })}
              onRemove={() => onChange(withoutRow(lines, line.key))}
            >
              <LineFields
                at={`lines.${index}.`}
                line={line}
                set={(part) => onChange(withRow(lines, line.key, part))}
              />
            </RowFieldset>
          );
        })}
      </Rows>
    </Fieldset>
  );
}

interface LineFieldsProps {
  /** What the names of its fields begin with. */
  at: string;
  line: TypedLine;
  set: (part: Partial<TypedLine>) => void;
}

/** What a line asks for, of whom, and by when. */
export function LineFields({ at, line, set }: LineFieldsProps) {
  const t = useT();
  const words = useWords();
  const rules = [...new Set([...holdingRules, line.holds])];
  const say = useHoldingWords();
  return (
    <>
      <FieldRow>
        <Select<NeededKind>
          name={`${at}kind`}
          label={t("ready-what")}
          options={neededKinds.map((id) => ({ id, label: words(`needed-${id}`) }))}
          value={line.kind}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          name={`${at}title`}
          label={t("ready-line-title")}
          optional={line.kind !== "other"}
          isRequired={line.kind === "other"}
          value={line.title}
          onChange={(title) => set({ title })}
        />
      </FieldRow>
      <FieldRow>
        <Select<NeededOf>
          name={`${at}of`}
          label={t("ready-line-of")}
          options={(["company", "delegate"] as const).map((id) => ({
            id,
            label: words(`needed-of-${id}`),
          }))}
          value={line.of}
          onChange={(of) => set({ of })}
        />
        <Select
          name={`${at}holds`}
          label={t("ready-line-holds")}
          options={rules.map((id) => ({ id, label: say(id) }))}
          value={line.holds}
          onChange={(holds) => set({ holds })}
        />
        <TextField
          name={`${at}daysBefore`}
          label={t("ready-days-before")}
          inputMode="numeric"
          value={line.daysBefore}
          onChange={(text) => set({ daysBefore: text.replace(/\D/g, "").slice(0, 3) })}
        />
      </FieldRow>
    </>
  );
}

/** Says how long something must hold. */
export function useHoldingWords(): (rule: string) => string {
  const t = useT();
  return (rule) => {
    const months = monthsOf(rule);
    return months === null ? t("ready-holds-none") : t("ready-holds-return", { count: months });
  };
}
