import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bridge";
import type { FormRow } from "@/components/form-rows";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { Select } from "@/components/Select";
import { useT } from "@/i18n/t";
import { ChecklistLines } from "./ChecklistLines";
import { blankLine, lineOf, type TypedLine, typedLine } from "./checklist-form";
import { neededQuery, templatesQuery } from "./queries";

interface TypedAsking {
  version: null;
  lines: FormRow<TypedLine>[];
}

/** Asks every company with a place, and whom it sends, for what a checklist says. */
export function AskDialog({ mission, onClose }: { mission: string; onClose: () => void }) {
  const t = useT();
  const { data: templates = [] } = useQuery(templatesQuery);
  const { typed, set, frame } = useRecord<TypedAsking, number>({
    form: "ask-needed",
    record: mission,
    known: null,
    blank: { version: null, lines: [blankLine()] },
    save: ({ lines }) => commands.readyAsk({ missionId: mission, lines: lines.map(lineOf) }),
    said: (_, count) => t("ready-asked", { count }),
    shows: neededQuery(mission).queryKey,
    onClose,
  });
  const take = (id: string) => {
    const template = templates.find((row) => row.id === id)?.template;
    if (template) set({ lines: template.lines.map(typedLine) });
  };
  return (
    <RecordDialog title={t("ready-ask")} width="wide" submit={t("ready-ask-do")} {...frame}>
      <p>{t("ready-ask-help")}</p>
      {templates.length > 0 && (
        <Select
          label={t("ready-template-take")}
          help={t("ready-template-take-help")}
          options={templates.map(({ id, template: { name } }) => ({ id, label: name }))}
          value={null}
          onChange={take}
        />
      )}
      <ChecklistLines lines={typed.lines} onChange={(lines) => set({ lines })} />
    </RecordDialog>
  );
}
