import type { FollowUpState } from "@/bridge";
import { useT } from "@/i18n/t";
import { RadioGroup } from "./choices";
import { DateField } from "./DateField";
import { TextField } from "./TextField";

interface Closing {
  state: FollowUpState;
  outcome: string;
  on: string;
}

interface ClosingFieldsProps {
  typed: Closing;
  set: (part: Partial<Closing>) => void;
}

/** How something that was to be done ended: done or dropped, with what came of it, and when. */
export function ClosingFields({ typed, set }: ClosingFieldsProps) {
  const t = useT();
  const isDropped = typed.state === "dropped";
  return (
    <>
      <RadioGroup<FollowUpState>
        name="state"
        label={t("follow-up-close-state")}
        options={[
          { id: "done", label: t("follow-up-close-done") },
          { id: "dropped", label: t("follow-up-close-dropped") },
        ]}
        value={typed.state}
        onChange={(state) => set({ state })}
      />
      <TextField
        name="outcome"
        label={t(isDropped ? "follow-up-why-dropped" : "follow-up-outcome")}
        optional={!isDropped}
        isRequired={isDropped}
        rows={3}
        value={typed.outcome}
        onChange={(outcome) => set({ outcome })}
        autoFocus
      />
      <DateField
        name="on"
        label={t("follow-up-close-on")}
        value={typed.on}
        onChange={(on) => set({ on: on ?? "" })}
        isRequired
      />
    </>
  );
}
