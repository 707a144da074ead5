import { useState } from "react";
import { TextField as AriaTextField, Group, Input } from "react-aria-components";
import { decimal, parseDecimal } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import styles from "./fields.module.css";

interface DecimalFieldProps extends FieldWords {
  name?: string;
  /** Exact decimal text, empty, or what was typed in place of a number. */
  value: string;
  onChange: (value: string) => void;
  /** A unit or currency written after the number. */
  unit?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
}

/**
 * A number that stays exact: what is typed becomes decimal text and never a float.
 * What is no number is handed on as typed, so that whoever reads it refuses it.
 */
export function DecimalField({
  label,
  help,
  optional,
  value,
  onChange,
  unit,
  ...props
}: DecimalFieldProps) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === "" ? "" : decimal(value));
  const isWrong = shown.trim() !== "" && parseDecimal(shown) === null;
  return (
    <AriaTextField
      {...props}
      className={styles.field}
      inputMode="decimal"
      value={shown}
      validate={() => (isWrong ? t("field-not-a-number") : null)}
      onChange={(text) => {
        setTyped(text);
        if (text.trim() === "") onChange("");
        else onChange(parseDecimal(text) ?? text);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
    >
      <FieldLabel label={label} optional={optional ?? false} />
      <Group className={styles.group}>
        <Input className={`${styles.inner} ${styles.numeric}`} />
        {unit && <span className={styles.suffix}>{unit}</span>}
      </Group>
      <FieldNotes help={help} />
    </AriaTextField>
  );
}
