import {
  commands,
  type Lesson,
  type LessonKind,
  type LessonRow,
  type NeededKind,
  type NeededOf,
} from "@/bridge";
import { RadioGroup } from "@/components/choices";
import { FieldRow } from "@/components/Form";
import { neededKinds } from "@/components/needed-kinds";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import { digits } from "./outcome-form";
import { lessonsQuery } from "./queries";

interface LessonDialogProps {
  mission: string;
  /** The lesson as it is kept by now; null for a new one. */
  row: LessonRow | null;
  isGone?: boolean;
  onClose: () => void;
}

/** A lesson as it is typed. */
interface Typed extends Omit<Lesson, "daysBefore"> {
  version: number | null;
  daysBefore: string;
}

const kinds: readonly LessonKind[] = ["keep", "avoid", "add"];

/** Writes down what is learned, and what the next mission makes of it. */
export function LessonDialog({ mission, row, isGone = false, onClose }: LessonDialogProps) {
  const t = useT();
  const words = useWords();
  const { typed, set, frame } = useRecord<Typed>({
    form: "mission-lesson",
    record: row?.id ?? mission,
    known: row && typedOf(row),
    blank,
    save: (lesson) =>
      commands.resultsSaveLesson({
        id: row?.id ?? null,
        version: lesson.version ?? 0,
        missionId: mission,
        lesson: lessonOf(lesson),
      }),
    said: () => t("outcomes-lesson-saved"),
    shows: lessonsQuery(mission).queryKey,
    onClose,
  });
  return (
    <RecordDialog
      title={t(row ? "outcomes-lesson-edit" : "outcomes-lesson-new")}
      isGone={isGone}
      {...frame}
    >
      <RadioGroup<LessonKind>
        name="kind"
        label={t("outcomes-lesson-kind")}
        options={kinds.map((id) => ({ id, label: words(`lesson-kind-${id}`) }))}
        value={typed.kind}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        name="happened"
        label={t("outcomes-happened")}
        isPublished
        rows={3}
        value={typed.happened}
        onChange={(happened) => set({ happened })}
        isRequired
      />
      <TextField
        name="toDo"
        label={t("outcomes-to-do")}
        help={t("outcomes-to-do-help")}
        isPublished
        value={typed.toDo}
        onChange={(toDo) => set({ toDo })}
        isRequired
      />
      <RadioGroup
        name="neededOf"
        label={t("outcomes-becomes")}
        options={[
          { id: "office", label: t("outcomes-becomes-office") },
          { id: "company", label: t("outcomes-becomes-company") },
          { id: "delegate", label: t("outcomes-becomes-delegate") },
        ]}
        value={typed.neededOf ?? "office"}
        onChange={(of) => set({ neededOf: of === "office" ? null : (of as NeededOf) })}
      />
      <FieldRow>
        {typed.neededOf !== null && (
          <Select<NeededKind>
            name="needed"
            label={t("outcomes-needed")}
            options={neededKinds.map((id) => ({ id, label: words(`needed-${id}`) }))}
            value={typed.needed}
            onChange={(needed) => set({ needed })}
          />
        )}
        <TextField
          name="daysBefore"
          label={t("outcomes-days-before")}
          inputMode="numeric"
          value={typed.daysBefore}
          onChange={(days) => set({ daysBefore: digits(days) })}
        />
      </FieldRow>
    </RecordDialog>
  );
}

const blank: Typed = {
  version: null,
  kind: "keep",
  happened: "",
  toDo: "",
  neededOf: null,
  needed: "other",
  daysBefore: "30",
};

function typedOf({ version, lesson }: LessonRow): Typed {
  return { ...lesson, version, daysBefore: `${lesson.daysBefore}` };
}

function lessonOf({ version: _, ...typed }: Typed): Lesson {
  return { ...typed, daysBefore: Number(typed.daysBefore) };
}
