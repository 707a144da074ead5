import { commands, type TemplateRow } from "@/bridge";
import type { FormRow } from "@/components/form-rows";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { ChecklistLines } from "./ChecklistLines";
import { blankLine, lineOf, type TypedLine, typedLine } from "./checklist-form";
import { templatesQuery } from "./queries";

interface TemplateDialogProps {
  /** The checklist as it is kept by now; null for a new one. */
  row: TemplateRow | null;
  isGone?: boolean;
  onClose: () => void;
}

interface TypedTemplate {
  version: number | null;
  name: string;
  lines: FormRow<TypedLine>[];
}

/** Writes down a checklist of the office, or changes one. */
export function TemplateDialog({ row, isGone = false, onClose }: TemplateDialogProps) {
  const t = useT();
  const { typed, set, frame } = useRecord<TypedTemplate>({
    form: "checklist-template",
    record: row?.id ?? null,
    known: row && {
      version: row.version,
      name: row.template.name,
      lines: row.template.lines.map(typedLine),
    },
    blank: { version: null, name: "", lines: [blankLine()] },
    save: ({ version, name, lines }) =>
      commands.readySaveTemplate({
        id: row?.id ?? null,
        version: version ?? 0,
        template: { name, lines: lines.map(lineOf) },
      }),
    said: ({ name }) => t("ready-saved", { name: name.trim() }),
    shows: templatesQuery.queryKey,
    onClose,
  });
  return (
    <RecordDialog
      title={t(row ? "ready-template-edit" : "ready-template-new")}
      width="wide"
      isGone={isGone}
      {...frame}
    >
      <TextField
        name="name"
        label={t("ready-template-name")}
        value={typed.name}
        onChange={(name) => set({ name })}
        autoFocus
        isRequired
      />
      <ChecklistLines lines={typed.lines} onChange={(lines) => set({ lines })} />
    </RecordDialog>
  );
}
