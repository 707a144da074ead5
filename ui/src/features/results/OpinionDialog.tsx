import { useMutation } from "@tanstack/react-query";
import {
  type CauseSide,
  commands,
  type OpinionRow,
  type SaveOpinion,
  type Service,
} from "@/bridge";
import { ComboBox } from "@/components/ComboBox";
import { CheckboxGroup } from "@/components/choices";
import { useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { ScoreField } from "@/components/ScoreField";
import { Select } from "@/components/Select";
import { Notice } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { missingField } from "./missing-field";
import { services } from "./search";
import { useCauses } from "./use-causes";

interface OpinionDialogProps {
  mission: string;
  /** Companies by their registrations. */
  names: ReadonlyMap<string, string>;
  /** All that is known. */
  rows: readonly OpinionRow[];
  /** The one that changes; null for a new one. */
  row: OpinionRow | null;
  isGone?: boolean;
  onClose: () => void;
}

/** An opinion as it is typed. */
interface Typed {
  version: null;
  registrationId: string | null;
  service: Service | null;
  rating: number | null;
  causes: string[];
  words: string;
}

const sides: readonly CauseSide[] = ["good", "bad"];

/** Writes down what a company thinks of a service, and why; what it thought before is replaced. */
export function OpinionDialog({ mission, names, rows, row, isGone, onClose }: OpinionDialogProps) {
  const t = useT();
  const words = useWords();
  const causes = useCauses();
  const draft = useDraft<Typed>("service-opinion", row?.id ?? mission, typedOf(row));
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  const saving = useMutation({
    mutationFn: async () => commands.resultsSaveOpinion(opinionOf(typed)),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(
        t("outcomes-opinion-saved", { company: names.get(typed.registrationId ?? "") ?? "" }),
      );
    },
  });
  const replaced = rows.some(
    ({ id, registrationId, opinion }) =>
      id !== row?.id &&
      registrationId === typed.registrationId &&
      opinion.service === typed.service,
  );
  return (
    <RecordDialog
      title={t(row ? "outcomes-opinion-edit" : "outcomes-opinion-new")}
      width="wide"
      draft={draft}
      saving={saving}
      isGone={isGone ?? false}
      onClose={onClose}
    >
      <FieldRow>
        <ComboBox
          name="registrationId"
          label={t("outcomes-company")}
          options={[...names].map(([id, label]) => ({ id, label }))}
          value={typed.registrationId}
          onChange={(registrationId) => set({ registrationId })}
          isDisabled={row !== null}
          isRequired
        />
        <Select<Service>
          name="service"
          label={t("outcomes-service")}
          options={services.map((id) => ({ id, label: words(`mission-service-${id}`) }))}
          value={typed.service}
          onChange={(service) => set({ service })}
          isDisabled={row !== null}
          isRequired
        />
      </FieldRow>
      {replaced && <Notice tone="attention">{t("outcomes-opinion-replaces")}</Notice>}
      <ScoreField
        name="rating"
        label={t("outcomes-rating")}
        value={typed.rating}
        onChange={(rating) => set({ rating })}
        wordOf={(points) => words(`outcomes-opinion-${points}`)}
      />
      {sides.map((side) => (
        <CheckboxGroup
          key={side}
          name="causes"
          label={words(`outcomes-causes-${side}`)}
          optional
          options={causes.of(side)}
          value={typed.causes}
          onChange={(chosen) => set({ causes: chosen })}
        />
      ))}
      <TextField
        name="words"
        label={t("outcomes-in-words")}
        optional
        rows={3}
        value={typed.words}
        onChange={(said) => set({ words: said })}
      />
    </RecordDialog>
  );
}

function typedOf(row: OpinionRow | null): Typed {
  const blank = { version: null, registrationId: null, service: null, rating: null };
  return row
    ? { version: null, registrationId: row.registrationId, ...row.opinion }
    : { ...blank, causes: [], words: "" };
}

function opinionOf({ version: _, registrationId, service, rating, ...said }: Typed): SaveOpinion {
  if (registrationId === null) throw missingField("registrationId");
  if (service === null) throw missingField("service");
  return { registrationId, opinion: { ...said, service, rating: rating ?? 0 } };
}
