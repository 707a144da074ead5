import type { ActionState, PlanAction } from "@/bridge";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow } from "@/components/Form";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { useActionStates } from "./PlanStateBadge";

type Moved = Pick<PlanAction, "state" | "progress" | "reason">;

interface ActionStateFieldsProps {
  /** What the names of the fields begin with. */
  at?: string;
  value: Moved;
  onChange: (part: Partial<Moved>) => void;
}

/** How an action stands: how far it is where that counts, and why where it is dropped. */
export function ActionStateFields({ at = "", value, onChange }: ActionStateFieldsProps) {
  const t = useT();
  const states = useActionStates();
  const { state, progress, reason } = value;
  return (
    <>
      <FieldRow>
        <Select<ActionState>
          name={`${at}state`}
          label={t("plan-action-state")}
          options={states}
          value={state}
          onChange={(next) => onChange({ state: next })}
        />
        {(state === "doing" || state === "dropped") && (
          <DecimalField
            name={`${at}progress`}
            label={t("plan-action-progress")}
            unit="%"
            value={progress}
            onChange={(next) => onChange({ progress: next })}
          />
        )}
      </FieldRow>
      {state === "dropped" && (
        <TextField
          name={`${at}reason`}
          label={t("plan-action-reason")}
          help={t("plan-action-reason-help")}
          value={reason}
          onChange={(next) => onChange({ reason: next })}
          isPublished
          isRequired
        />
      )}
    </>
  );
}
