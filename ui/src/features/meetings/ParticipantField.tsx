import { useState } from "react";
import type { MeetingSide, ParticipantRow } from "@/bridge";
import type { FieldWords } from "@/components/field-parts";
import { SearchComboBox } from "@/components/SearchComboBox";
import { useWords } from "@/i18n/t";
import { findParticipants } from "./queries";
import { useParticipantNames } from "./use-participant-names";

interface ParticipantFieldProps extends FieldWords {
  name?: string;
  mission: string;
  /** Those of a side; null for both. */
  side: MeetingSide | null;
  value: string | null;
  onChange: (id: string | null) => void;
  isRequired?: boolean;
}

/** Somebody who takes part in the meetings, found by name. */
export function ParticipantField({
  mission,
  side,
  value,
  onChange,
  ...field
}: ParticipantFieldProps) {
  const words = useWords();
  const nameOf = useParticipantNames(mission);
  const [picked, setPicked] = useState<ParticipantRow | null>(null);
  const label = picked?.id === value ? picked?.name : value && nameOf(value);
  return (
    <SearchComboBox<ParticipantRow>
      {...field}
      picked={value === null ? null : { id: value, label: label ?? "" }}
      queryKey={["meetings", "found", mission, side ?? ""]}
      find={(text) => findParticipants({ mission, side, text })}
      optionOf={({ id, name, side: own }) => ({
        id,
        label: name,
        detail: words(`meeting-side-${own}`),
      })}
      onPick={(found) => {
        setPicked(found);
        onChange(found?.id ?? null);
      }}
    />
  );
}
