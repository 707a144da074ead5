import { ChevronDown } from "lucide-react";
import {
  ComboBox as AriaComboBox,
  Button,
  Group,
  Input,
  ListBox,
  Popover,
} from "react-aria-components";
import { plain } from "@/i18n/plain";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import styles from "./fields.module.css";
import { OptionItem } from "./Option";

interface ProposedFieldProps extends FieldWords {
  name?: string;
  /** What others wrote here; anything else may be typed. */
  proposals: readonly string[];
  value: string;
  onChange: (value: string) => void;
  isRequired?: boolean;
}

/** A short text, with what others wrote in its place to choose from. */
export function ProposedField({
  label,
  help,
  optional,
  proposals,
  value,
  onChange,
  ...props
}: ProposedFieldProps) {
  const wanted = plain(value);
  const options = proposals
    .filter((text) => plain(text).includes(wanted))
    .map((text) => ({ id: text, label: text }));
  return (
    <AriaComboBox
      {...props}
      className={styles.field}
      allowsCustomValue
      menuTrigger="input"
      inputValue={value}
      onInputChange={onChange}
      defaultFilter={() => true}
    >
      <FieldLabel label={label} optional={optional ?? false} />
      <Group className={styles.group}>
        <Input className={styles.inner} />
        <Button className={styles.chevron}>
          <ChevronDown aria-hidden size={16} />
        </Button>
      </Group>
      <FieldNotes help={help} />
      <Popover className={styles.popover}>
        <ListBox items={options}>{(option) => <OptionItem option={option} />}</ListBox>
      </Popover>
    </AriaComboBox>
  );
}
