import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
  TextArea,
} from "react-aria-components";
import type { Locale } from "@/i18n/locale";
import { FieldLabel, FieldNotes, type FieldWords } from "./field-parts";
import styles from "./fields.module.css";
import { InclusiveNotes } from "./InclusiveNotes";

interface TextFieldProps
  extends Omit<AriaTextFieldProps, "className" | "style" | "children">,
    FieldWords {
  rows?: number;
  placeholder?: string;
  /** Codes such as an RFC are set in mono. */
  isCode?: boolean;
  /** It will be printed or published: words that leave people out are told, with others. */
  isPublished?: boolean;
  /** The language in which it is published, where it is not that of the person at the desk. */
  language?: Locale;
}

/** A field for words, on one line or several. */
export function TextField({
  label,
  help,
  optional,
  rows,
  placeholder,
  isCode,
  isPublished,
  language,
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
      {isPublished && (
        <InclusiveNotes
          text={props.value ?? ""}
          of={language}
          onChange={(text) => props.onChange?.(text)}
        />
      )}
    </AriaTextField>
  );
}
