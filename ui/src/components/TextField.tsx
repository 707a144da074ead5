import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
  TextArea,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import styles from "./fields.module.css";

interface TextFieldProps
  extends Omit<AriaTextFieldProps, "className" | "style" | "children">,
    FieldWords {
  rows?: number;
  placeholder?: string;
  /** Codes such as an RFC are set in mono. */
  isCode?: boolean;
}

/** A field for words, on one line or several. */
export function TextField({
  label,
  help,
  optional,
  rows,
  placeholder,
  isCode,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField {...props} className={styles.field}>
      <FieldLabel label={label} optional={optional ?? false} />
      {rows ? (
        <TextArea className={styles.area} rows={rows} placeholder={placeholder ?? ""} />
      ) : (
        <Input
          className={`${styles.input} ${isCode ? styles.code : ""}`}
          placeholder={placeholder ?? ""}
        />
      )}
      <FieldNotes help={help} />
    </AriaTextField>
  );
}
