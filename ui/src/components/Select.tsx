import { ChevronDown } from "lucide-react";
import { Select as AriaSelect, Button, ListBox, Popover, SelectValue } from "react-aria-components";
import { useT } from "@/i18n/t";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import styles from "./fields.module.css";
import { type Option, OptionItem } from "./Option";

interface SelectProps<Id extends string> extends FieldWords {
  name?: string;
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
}

/** One choice out of a few, known beforehand. */
export function Select<Id extends string>({
  label,
  help,
  optional,
  options,
  value,
  onChange,
  placeholder,
  ...props
}: SelectProps<Id>) {
  const t = useT();
  return (
    <AriaSelect
      {...props}
      placeholder={placeholder ?? t("select-choose")}
      className={styles.field}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <FieldLabel label={label} optional={optional ?? false} />
      <Button className={styles.trigger}>
        <SelectValue>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden size={16} />
      </Button>
      <FieldNotes help={help} />
      <Popover className={styles.popover}>
        <ListBox items={options}>{(option) => <OptionItem option={option} />}</ListBox>
      </Popover>
    </AriaSelect>
  );
}
