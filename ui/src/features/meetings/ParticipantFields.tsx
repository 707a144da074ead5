import type { MeetingSetUp } from "@/bridge";
import { Checkbox } from "@/components/choices";
import { FieldRow } from "@/components/Form";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { digits } from "./digits";
import type { TypedParticipant } from "./participant-form";
import { StretchRows } from "./StretchRows";

interface ParticipantFieldsProps {
  mission: string;
  typed: TypedParticipant;
  setUp: MeetingSetUp;
  set: (part: Partial<TypedParticipant>) => void;
}

/** How many meetings somebody wants, and when they can come. */
export function ParticipantFields({ mission, typed, setUp, set }: ParticipantFieldsProps) {
  const t = useT();
  const counts = [
    { name: "most", label: t("meetings-most") },
    { name: "mostADay", label: t("meetings-most-a-day") },
    { name: "mostASession", label: t("meetings-most-a-session") },
    { name: "pauseMinutes", label: t("meetings-pause") },
  ] as const;
  return (
    <>
      <FieldRow>
        {counts.map(({ name, label }) => (
          <TextField
            key={name}
            name={name}
            label={label}
            optional
            inputMode="numeric"
            value={typed[name]}
            onChange={(text) => set({ [name]: digits(text) })}
          />
        ))}
      </FieldRow>
      <Checkbox
        isSelected={typed.acceptsAll}
        onChange={(acceptsAll) => set({ acceptsAll })}
        help={t("meetings-accepts-all-help")}
      >
        {t("meetings-accepts-all")}
      </Checkbox>
      <StretchRows
        mission={mission}
        title={t("meetings-away")}
        name="away"
        sessions={setUp.sessions}
        rows={typed.away}
        onChange={(away) => set({ away })}
      />
    </>
  );
}
