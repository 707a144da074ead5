import { ChevronDown } from "lucide-react";
import {
  ComboBox as AriaComboBox,
  Button,
  Group,
  Input,
  ListBox,
  Popover,
} from "react-aria-components";
import { useT } from "@/i18n/t";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import styles from "./fields.module.css";
import { type Option, OptionItem } from "./Option";

interface ComboBoxProps extends FieldWords {
  name?: string;
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** What is typed. Given for lists that the desk searches; those are not filtered again here. */
  text?: string;
  onText?: (text: string) => void;
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  /** Why nothing is offered, where it is not that nothing is found. */
  nothing?: string | undefined;
}

/** One choice out of many, found by typing. */
export function ComboBox({
  label,
  help,
  optional,
  options,
  value,
  onChange,
  text,
  onText,
  placeholder,
  nothing,
  ...props
}: ComboBoxProps) {
  const t = useT();
  const search = onText && {
    inputValue: text ?? "",
    onInputChange: onText,
    defaultFilter: () => true,
  };
  return (
    <AriaComboBox
      {...props}
      {...search}
      className={styles.field}
      allowsEmptyCollection
      menuTrigger="focus"
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
    >
      <FieldLabel label={label} optional={optional ?? false} />
      <Group className={styles.group}>
        <Input className={styles.inner} placeholder={placeholder ?? ""} />
        <Button className={styles.chevron}>
          <ChevronDown aria-hidden size={16} />
        </Button>
      </Group>
      <FieldNotes help={help} />
      <Popover className={styles.popover}>
        <ListBox
          items={options}
          renderEmptyState={() => <p className={styles.nothing}>{nothing ?? t("combo-nothing")}</p>}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
