import { useState } from "react";
import { commands, type FloorPlanRow } from "@/bridge";
import { Button } from "@/components/Button";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { withoutRow, withRow } from "@/components/form-rows";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { Notice } from "@/components/states";
import { TextField } from "@/components/TextField";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { BoothFields } from "./BoothFields";
import { useConflictWords } from "./BoothPanel";
import { FloorMap } from "./FloorMap";
import { conflictsOn, stateOf } from "./floor";
import { HallFields } from "./HallFields";
import { takingPart, useParties } from "./parties";
import {
  blankPlan,
  losing,
  lyingOf,
  nextBooth,
  planOf,
  saveOf,
  type TypedPlan,
  typedPlan,
  withHall,
} from "./plan-form";
import { plansQuery } from "./queries";

interface PlanDialogProps {
  mission: string;
  /** The plan as it is kept by now; null for a new one. */
  row: FloorPlanRow | null;
  isGone?: boolean;
  onClose: () => void;
}

/** Draws a floor: a regular hall at once, then booth by booth. */
export function PlanDialog({ mission, row, isGone = false, onClose }: PlanDialogProps) {
  const t = useT();
  const say = useConflictWords();
  const { rows, companyOf } = useParties(mission);
  const { typed, set, frame } = useRecord<TypedPlan>({
    form: "floor-plan",
    record: row?.id ?? mission,
    known: row && typedPlan(row),
    blank: blankPlan(t("ready-plan-first")),
    save: (plan) => commands.readySavePlan(saveOf(plan, row?.id ?? null, mission)),
    said: ({ name }) => t("ready-plan-saved", { name: name.trim() }),
    shows: plansQuery(mission).queryKey,
    onClose,
  });
  // What was chosen counts until the desk finds something wrong with another booth.
  const [choice, setChoice] = useState<Choice>({ key: null, over: null });
  const plan = planOf(typed);
  const lying = lyingOf(typed);
  const placed = new Set(takingPart(rows).map(({ id }) => id));
  const conflicts = conflictsOn([{ plan, booths: lying }], placed);
  const { error } = frame.saving;
  const setChosen = (key: string | null) => setChoice({ key, over: error });
  const refused = choice.over === error ? null : boothOfProblem(error);
  const at =
    refused ??
    Math.max(
      typed.booths.findIndex(({ key }) => key === choice.key),
      0,
    );
  const current = typed.booths[at];
  const add = () => {
    const next = nextBooth(typed);
    set({ booths: [...typed.booths, next] });
    setChosen(next.key);
  };
  return (
    <RecordDialog
      title={t(row ? "ready-plan-edit" : "ready-plan-new")}
      width="wide"
      isGone={isGone}
      {...frame}
    >
      <FieldRow>
        <TextField
          name="name"
          label={t("ready-plan-name")}
          value={typed.name}
          onChange={(name) => set({ name })}
          autoFocus
          isRequired
        />
        <DecimalField
          name="widthCm"
          label={t("ready-width")}
          unit="m"
          value={typed.width}
          onChange={(width) => set({ width })}
          isRequired
        />
        <DecimalField
          name="depthCm"
          label={t("ready-depth")}
          unit="m"
          value={typed.depth}
          onChange={(depth) => set({ depth })}
          isRequired
        />
      </FieldRow>
      <HallFields
        count={typed.booths.length}
        losing={(hall) => losing(typed, withHall(typed, hall))}
        onMake={(hall) => {
          set(withHall(typed, hall));
          setChosen(null);
        }}
      />
      <Fieldset title={t("ready-booths")}>
        {typed.booths.length > 0 && plan.widthCm > 0 && plan.depthCm > 0 && (
          <FloorMap
            plan={plan}
            booths={lying.map((one) => ({
              ...one,
              state: stateOf(one, conflicts.get(one.id)),
              holder: one.holderId === null ? "" : companyOf(one.holderId),
            }))}
            chosen={current?.key ?? null}
            onChoose={setChosen}
          />
        )}
        {conflicts.size > 0 && (
          <Notice tone="danger" title={t("ready-plan-conflicts", { count: conflicts.size })}>
            {(current ? (conflicts.get(current.key) ?? []) : []).map((conflict) => (
              <p key={`${conflict.rule} ${conflict.other}`}>{say(conflict)}</p>
            ))}
          </Notice>
        )}
        {current && (
          <BoothFields
            key={current.key}
            at={at}
            booth={current}
            onChange={(part) => set({ booths: withRow(typed.booths, current.key, part) })}
            onRemove={() => {
              set({ booths: withoutRow(typed.booths, current.key) });
              setChosen(null);
            }}
          />
        )}
        <div>
          <Button onPress={add}>{t("ready-booth-add")}</Button>
        </div>
      </Fieldset>
    </RecordDialog>
  );
}

/** The booth that is chosen, and the refusal over which it was. */
interface Choice {
  key: string | null;
  over: Error | null;
}

/** The first booth in which the desk found something wrong; null where it found nothing in any. */
function boothOfProblem(error: unknown): number | null {
  for (const { field } of problemsOf(error)) {
    const [, at] = /^booths\.(\d+)\./.exec(field) ?? [];
    if (at !== undefined) return Number(at);
  }
  return null;
}
