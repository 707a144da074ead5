import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { useT } from "@/i18n/t";
import styles from "./fields.module.css";

/** What every field has: a label above, help below, and an error with its cure. */
export interface FieldWords {
  label: string;
  help?: ReactNode;
  /** Marks the field as one that may stay empty. */
  optional?: boolean;
}

/** The label of a field. */
export function FieldLabel({ label, optional }: FieldWords) {
  const t = useT();
  return (
    <Label className={styles.label}>
      {label}
      {optional && <span className={styles.optional}>{` ${t("field-optional")}`}</span>}
    </Label>
  );
}

/** The help and the error of a field. */
export function FieldNotes({ help }: Pick<FieldWords, "help">) {
  return (
    <>
      {help && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      <FieldError className={styles.error}>
        {({ validationErrors }) => (
          <>
            <CircleAlert aria-hidden size={14} />
            <span>{validationErrors.join(" ")}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
