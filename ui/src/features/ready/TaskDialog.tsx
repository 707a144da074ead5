import { useQuery } from "@tanstack/react-query";
import { commands, type MissionTask, type MissionTaskRow } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { FieldRow } from "@/components/Form";
import { PersonField } from "@/components/PersonField";
import { PickField } from "@/components/PickField";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { tasksQuery } from "./queries";

interface TaskDialogProps {
  mission: string;
  /** All tasks of the mission, for what must be done before. */
  tasks: readonly MissionTaskRow[];
  /** The task as it is kept by now; null for a new one. */
  row: MissionTaskRow | null;
  isGone?: boolean;
  onClose: () => void;
}

/** A task as it is typed. */
interface TypedTask extends Omit<MissionTask, "owner" | "daysBefore"> {
  version: number | null;
  /** Nobody yet: whoever writes it down. */
  owner: string | null;
  /** Below nothing for days after the mission begins. */
  daysBefore: string;
}

/** Writes down a task, or changes one. */
export function TaskDialog({ mission, tasks, row, isGone = false, onClose }: TaskDialogProps) {
  const t = useT();
  const { data: desk } = useQuery(deskStateQuery);
  const { typed, set, frame } = useRecord<TypedTask>({
    form: "mission-task",
    record: row?.id ?? mission,
    known: row && { ...row.task, daysBefore: `${row.task.daysBefore}`, version: row.version },
    blank: { version: null, what: "", owner: null, daysBefore: "30", blockedBy: [] },
    save: ({ version, daysBefore, ...task }): Promise<unknown> =>
      commands.readySaveTask({
        id: row?.id ?? null,
        version: version ?? 0,
        missionId: mission,
        task: { ...task, owner: owner ?? "", daysBefore: Number(daysBefore) || 0 },
        doneOn: row?.doneOn ?? null,
      }),
    said: ({ what }) => t("ready-saved", { name: what.trim() }),
    shows: tasksQuery(mission).queryKey,
    onClose,
  });
  const owner: string | null = typed.owner ?? desk?.person?.id ?? null;
  const others = tasks.filter(({ id }) => id !== row?.id);
  return (
    <RecordDialog title={t(row ? "ready-task-edit" : "ready-task-new")} isGone={isGone} {...frame}>
      <TextField
        name="what"
        label={t("ready-task-what")}
        value={typed.what}
        onChange={(what) => set({ what })}
        autoFocus
        isRequired
      />
      <FieldRow>
        <PersonField
          name="owner"
          label={t("ready-owner")}
          value={owner}
          onChange={(next) => set({ owner: next })}
        />
        <TextField
          name="daysBefore"
          label={t("ready-days-before")}
          help={t("ready-days-before-help")}
          inputMode="numeric"
          value={typed.daysBefore}
          onChange={(text) => set({ daysBefore: text.replace(/(?!^-)\D/g, "").slice(0, 4) })}
        />
      </FieldRow>
      {others.length > 0 && (
        <PickField
          name="blockedBy"
          label={t("ready-task-blocked-by")}
          help={t("ready-task-blocked-by-help")}
          optional
          options={others.map(({ id, task }) => ({ id, label: task.what }))}
          value={typed.blockedBy}
          onChange={(blockedBy) => set({ blockedBy })}
        />
      )}
    </RecordDialog>
  );
}
