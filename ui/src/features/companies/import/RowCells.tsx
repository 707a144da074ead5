import { useMutation } from "@tanstack/react-query";
import { Pencil, Undo2 } from "lucide-react";
import { type CompanyField, commands, type FieldCell, type ImportRow } from "@/bridge";
import { Button, IconButton } from "@/components/Button";
import { Form } from "@/components/Form";
import { Section } from "@/components/Page";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { notify, notifyError } from "@/components/toast";
import { useProblemWords } from "@/i18n/problems";
import { useT, useWords } from "@/i18n/t";
import styles from "./import.module.css";
import { fields } from "./mapping";
import type { TypedCells } from "./typed-cells";

interface RowCellsProps {
  id: string;
  row: ImportRow;
  typed: TypedCells;
}

/** A text for a cell; none for what the file says. */
interface Fix {
  field: CompanyField;
  text: string | null;
  everywhere: boolean;
}

/** What the file says in a row, with what is wrong; every cell can be mended in place. */
export function RowCells({ id, row, typed }: RowCellsProps) {
  const t = useT();
  const words = useWords();
  const say = useProblemWords();
  const { number, cells, problems } = row;
  const fixing = useMutation({
    mutationFn: (fix: Fix) => commands.companyImportsFix({ id, number, ...fix }),
    onSuccess: (count, { field }) => {
      typed.drop(number, field);
      if (count > 1) notify(t("imports-fixed", { count }));
    },
    onError: notifyError,
  });
  const isOpen = row.state !== "applied" && row.state !== "waiting";
  const wrong = problems.map(({ field }) => field);
  const known: readonly string[] = cells.map(({ field }) => field);
  const added = [...typed.fieldsOf(number), ...fields.filter((field) => wrong.includes(field))]
    .filter((field, at, all) => !known.includes(field) && all.indexOf(field) === at)
    .map((field): FieldCell => ({ field, text: "", isFixed: false }));
  const others = problems.filter(({ field }) => !fields.some((one) => one === field));
  const all = [...cells, ...added];
  return (
    <Section title={t("imports-cells")} help={isOpen && t("imports-cells-help")}>
      {others.map((problem) => (
        <p key={`${problem.field} ${problem.code}`}>{say(problem)}</p>
      ))}
      {all.map((cell) => {
        const text = typed.at(number, cell.field);
        const ofCell = problems.filter(({ field }) => field === cell.field);
        const isEdited = isOpen && (text !== undefined || ofCell.length > 0);
        const near = ofCell.map(({ params }) => params.near).find(Boolean);
        return isEdited ? (
          <Form
            key={cell.field}
            label={words(`company-field-${cell.field}`)}
            problems={ofCell}
            isLive
            onSubmit={() =>
              fixing.mutate({ field: cell.field, text: text ?? cell.text, everywhere: false })
            }
          >
            <CellEditor
              cell={cell}
              text={text ?? cell.text}
              near={near}
              isPending={fixing.isPending}
              isChanged={text !== undefined && text !== cell.text}
              onType={(next) => typed.type(number, cell.field, next)}
              onGiveUp={() => typed.drop(number, cell.field)}
              onEverywhere={() =>
                fixing.mutate({ field: cell.field, text: text ?? cell.text, everywhere: true })
              }
              onAsInFile={() => fixing.mutate({ field: cell.field, text: null, everywhere: false })}
            />
          </Form>
        ) : (
          <Cell
            key={cell.field}
            cell={cell}
            {...(isOpen && {
              onEdit: () => typed.type(number, cell.field, cell.text),
              onAsInFile: () => fixing.mutate({ field: cell.field, text: null, everywhere: false }),
            })}
          />
        );
      })}
      {isOpen && (
        <Select
          label={t("imports-add-field")}
          options={fields
            .filter((field) => !all.some((cell) => cell.field === field))
            .map((field) => ({ id: field, label: words(`company-field-${field}`) }))}
          value={null}
          onChange={(field) => typed.type(number, field, "")}
        />
      )}
    </Section>
  );
}

interface CellProps {
  cell: FieldCell;
  onEdit?: () => void;
  onAsInFile?: () => void;
}

/** A cell as the file or a person says it. */
function Cell({ cell: { field, text, isFixed }, onEdit, onAsInFile }: CellProps) {
  const t = useT();
  const words = useWords();
  const name = words(`company-field-${field}`);
  return (
    <div className={styles.cell}>
      <div>
        <span className={styles.label}>{name}</span>
        <span className={styles.text}>
          {text || <span className={styles.quiet}>{t("imports-blank")}</span>}
        </span>
        {isFixed && <span className={styles.under}>{t("imports-is-fixed")}</span>}
      </div>
      {isFixed && onAsInFile && (
        <IconButton
          icon={Undo2}
          label={t("imports-as-in-file", { field: name })}
          onPress={onAsInFile}
        />
      )}
      {onEdit && (
        <IconButton icon={Pencil} label={t("imports-edit", { field: name })} onPress={onEdit} />
      )}
    </div>
  );
}

interface CellEditorProps {
  cell: FieldCell;
  text: string;
  /** What was probably meant. */
  near: string | undefined;
  isPending: boolean;
  isChanged: boolean;
  onType: (text: string) => void;
  onGiveUp: () => void;
  onEverywhere: () => void;
  onAsInFile: () => void;
}

/** A cell that is mended: in this row, or wherever the same stands. */
function CellEditor({ cell, text, near, isPending, isChanged, ...on }: CellEditorProps) {
  const t = useT();
  const words = useWords();
  return (
    <>
      <TextField
        name={cell.field}
        label={words(`company-field-${cell.field}`)}
        value={text}
        onChange={on.onType}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // Escape leaves the cell, not the row.
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
            <Button isDisabled={isPending} onPress={on.onEverywhere}>
              {t("imports-fix-everywhere")}
            </Button>
            <Button look="quiet" onPress={on.onGiveUp}>
              {t("action-cancel")}
            </Button>
          </>
        )}
        {!isChanged && cell.isFixed && (
          <Button look="quiet" onPress={on.onAsInFile}>
            {t("imports-as-in-file", { field: words(`company-field-${cell.field}`) })}
          </Button>
        )}
      </div>
    </>
  );
}
