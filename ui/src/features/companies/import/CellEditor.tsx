import type { FieldCell, Problem } from "@/bridge";
import { Button } from "@/components/Button";
import { Form } from "@/components/Form";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import styles from "./import.module.css";

interface CellEditorProps {
  cell: FieldCell;
  problems: readonly Problem[];
  /** What is typed; none where nobody has typed yet. */
  typed: string | undefined;
  isPending: boolean;
  onType: (text: string) => void;
  onGiveUp: () => void;
  /** Mends this row, or every row that says the same. */
  onFix: (text: string, everywhere: boolean) => void;
  onAsInFile: () => void;
}

/** A cell that is mended: in this row, or wherever the same stands. */
export function CellEditor({ cell, problems, typed, isPending, ...on }: CellEditorProps) {
  const t = useT();
  const words = useWords();
  const name = words(`company-field-${cell.field}`);
  const text = typed ?? cell.text;
  const isChanged = text !== cell.text;
  const near = problems.map(({ params }) => params.near).find(Boolean);
  return (
    <Form
      label={name}
      problems={problems}
      isLive
      onSubmit={() => {
        if (isChanged) on.onFix(text, false);
      }}
    >
      <TextField
        name={cell.field}
        label={name}
        value={text}
        autoFocus={typed !== undefined}
        onChange={on.onType}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || typed === undefined) return;
          // Escape leaves the cell first, then the row.
          event.preventDefault();
          on.onGiveUp();
        }}
      />
      <div className={styles.ways}>
        {near && near !== text && (
          <Button look="quiet" onPress={() => on.onType(near)}>
            {t("imports-take-near", { text: near })}
          </Button>
        )}
        {isChanged && (
          <>
            <Button look="primary" type="submit" isPending={isPending}>
              {t("imports-fix")}
            </Button>
            <Button isDisabled={isPending} onPress={() => on.onFix(text, true)}>
              {t("imports-fix-everywhere")}
            </Button>
          </>
        )}
        {typed !== undefined && (
          <Button look="quiet" onPress={on.onGiveUp}>
            {t("action-cancel")}
          </Button>
        )}
        {!isChanged && cell.isFixed && (
          <Button look="quiet" onPress={on.onAsInFile}>
            {t("imports-as-in-file", { field: name })}
          </Button>
        )}
      </div>
    </Form>
  );
}
