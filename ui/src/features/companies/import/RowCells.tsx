import { useMutation } from "@tanstack/react-query";
import { Pencil, Undo2 } from "lucide-react";
import { type CompanyField, commands, type FieldCell, type ImportRow } from "@/bridge";
import { IconButton } from "@/components/Button";
import { Section } from "@/components/Page";
import { Select } from "@/components/Select";
import textStyles from "@/components/text.module.css";
import { notify, notifyError } from "@/components/toast";
import { useProblemWords } from "@/i18n/problems";
import { useT, useWords } from "@/i18n/t";
import { CellEditor } from "./CellEditor";
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
        const { field } = cell;
        const text = typed.at(number, field);
        const ofCell = problems.filter((problem) => problem.field === field);
        const asInFile = () => fixing.mutate({ field, text: null, everywhere: false });
        if (!isOpen) return <Cell key={field} cell={cell} />;
        return text !== undefined || ofCell.length > 0 ? (
          <CellEditor
            key={field}
            cell={cell}
            problems={ofCell}
            typed={text}
            isPending={fixing.isPending}
            onType={(next) => typed.type(number, field, next)}
            onGiveUp={() => typed.drop(number, field)}
            onFix={(next, everywhere) => fixing.mutate({ field, text: next, everywhere })}
            onAsInFile={asInFile}
          />
        ) : (
          <Cell
            key={field}
            cell={cell}
            onEdit={() => typed.type(number, field, cell.text)}
            onAsInFile={asInFile}
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
          {text || <span className={textStyles.quiet}>{t("imports-blank")}</span>}
        </span>
        {isFixed && <span className={textStyles.under}>{t("imports-is-fixed")}</span>}
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
