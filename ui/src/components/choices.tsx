import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  RadioGroup as AriaRadioGroup,
  CheckboxButton,
  CheckboxField,
  Radio,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import styles from "./fields.module.css";
import type { Option } from "./Option";

interface CheckboxProps {
  name?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  help?: ReactNode;
  children: ReactNode;
}

/** A yes or no. */
export function Checkbox({ children, help, ...props }: CheckboxProps) {
  return (
    <CheckboxField {...props} className={styles.field}>
      <CheckboxButton className={styles.choice}>
        <Tick />
        {children}
      </CheckboxButton>
      <FieldNotes help={help} />
    </CheckboxField>
  );
}

/** The box that chooses a row of a grid, or all of them. */
export function SelectionBox() {
  return (
    <AriaCheckbox slot="selection" className={styles.choice}>
      <Tick />
    </AriaCheckbox>
  );
}

interface CheckboxGroupProps extends FieldWords {
  name?: string;
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** What is wrong with what is chosen. */
  validate?: (value: string[]) => string | null;
}

/** Any number out of a few. */
export function CheckboxGroup({
  label,
  help,
  optional,
  options,
  value,
  ...props
}: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup {...props} value={[...value]} className={styles.field}>
      <FieldLabel label={label} optional={optional ?? false} />
      <div
        className={styles.choices}
        data-lines={options.some(({ detail }) => detail) || undefined}
      >
        {options.map((option) => (
          <AriaCheckbox key={option.id} value={option.id} className={styles.choice}>
            <Tick />
            <span>
              {option.label}
              {option.detail && <span className={styles.detail}>{` ${option.detail}`}</span>}
            </span>
          </AriaCheckbox>
        ))}
      </div>
      <FieldNotes help={help} />
    </AriaCheckboxGroup>
  );
}

interface RadioGroupProps<Id extends string> extends FieldWords {
  name?: string;
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  isRequired?: boolean;
}

/** One out of a few, all of them in sight. */
export function RadioGroup<Id extends string>({
  label,
  help,
  optional,
  options,
  onChange,
  ...props
}: RadioGroupProps<Id>) {
  return (
    <AriaRadioGroup
      {...props}
      className={styles.field}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen);
        if (option) onChange(option.id);
      }}
    >
      <FieldLabel label={label} optional={optional ?? false} />
      <div className={styles.choices}>
        {options.map((option) => (
          <RadioChoice key={option.id} value={option.id}>
            {option.label}
            {option.detail && <span className={styles.detail}>{` ${option.detail}`}</span>}
          </RadioChoice>
        ))}
      </div>
      <FieldNotes help={help} />
    </AriaRadioGroup>
  );
}

/** One of the choices of a group of radio buttons. */
export function RadioChoice({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Radio value={value} className={styles.choice}>
      <span className={styles.dot} aria-hidden />
      <span>{children}</span>
    </Radio>
  );
}

function Tick() {
  return (
    <span className={styles.box} aria-hidden>
      <Check size={14} strokeWidth={3} />
    </span>
  );
}
