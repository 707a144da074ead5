import { type ChecklistLineRow, commands } from "@/bridge";
import type { FormRow } from "@/components/form-rows";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { useT } from "@/i18n/t";
import { LineFields } from "./ChecklistLines";
import { lineOf, type TypedLine, typedLine } from "./checklist-form";
import { linesQuery } from "./queries";

interface LineDialogProps {
  mission: string;
  row: ChecklistLineRow;
  /** What the line is called. */
  name: string;
  isGone: boolean;
  onClose: () => void;
}

type TypedRow = { version: number | null; line: FormRow<TypedLine> };

/** Changes a line of the checklist of a mission, for everybody of whom it asks. */
export function LineDialog({ mission, row, name, isGone, onClose }: LineDialogProps) {
  const t = useT();
  const known: TypedRow = { version: row.version, line: typedLine(row.line) };
  const { typed, set, frame } = useRecord<TypedRow>({
    form: "checklist-line",
    record: row.id,
    known,
    blank: known,
    save: ({ version, line }) =>
      commands.readySaveLine({ id: row.id, version: version ?? 0, line: lineOf(line) }),
    said: () => t("ready-saved", { name }),
    shows: linesQuery(mission).queryKey,
    onClose,
  });
  return (
    <RecordDialog title={t("ready-line-edit", { name })} width="wide" isGone={isGone} {...frame}>
      <LineFields
        at=""
        line={typed.line}
        set={(part) => set({ line: { ...typed.line, ...part } })}
      />
    </RecordDialog>
  );
}
