import type { MeetingSide, ParticipantRow } from "@/bridge";
import type { FieldWords } from "@/components/field-parts";
import type { Option } from "@/components/Option";
import { SearchComboBox } from "@/components/SearchComboBox";
import { useWords } from "@/i18n/t";
import { findParticipants } from "./queries";

interface ParticipantFieldProps extends FieldWords {
  name?: string;
  mission: string;
  /** Those of a side; null for both. */
  side: MeetingSide | null;
  picked: Option | null;
  onPick: (picked: Option | null) => void;
  isRequired?: boolean;
}

/** Somebody who takes part in the meetings, found by name. */
export function ParticipantField({ mission, side, onPick, ...field }: ParticipantFieldProps) {
  const words = useWords();
  return (
    <SearchComboBox<ParticipantRow>
      {...field}
      queryKey={["meetings", "found", mission, side ?? ""]}
      find={(text) => findParticipants({ mission, side, text })}
      optionOf={({ id, name, side: own }) => ({
        id,
        label: name,
        detail: words(`meeting-side-${own}`),
      })}
      onPick={(found) => onPick(found && { id: found.id, label: found.name })}
    />
  );
}
