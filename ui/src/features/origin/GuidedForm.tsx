import type { ReactNode } from "react";
import { Button } from "@/components/Button";
import { FormActions } from "@/components/Form";
import { useT } from "@/i18n/t";
import styles from "./Guided.module.css";

/** The ways on and back from a step. */
export interface Ways {
  onBack: () => void;
  onNext: () => void;
}

interface GuidedFormProps extends Ways {
  /** There is no way back from the first step. */
  isFirst?: boolean;
  children: ReactNode;
}

/** A step that is a form: Enter goes on, once every field can be read. */
export function GuidedForm({ isFirst = false, onBack, onNext, children }: GuidedFormProps) {
  const t = useT();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      {children}
      <FormActions>
        <Button look="primary" type="submit">
          {t("origin-guided-next")}
        </Button>
        {!isFirst && <Button onPress={onBack}>{t("origin-guided-back")}</Button>}
      </FormActions>
    </form>
  );
}
