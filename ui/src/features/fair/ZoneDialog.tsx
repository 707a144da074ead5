import { commands, type Zone, type ZoneRow } from "@/bridge";
import { CheckboxGroup } from "@/components/choices";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { useRecord } from "@/components/record";
import { TextField } from "@/components/TextField";
import { useThere } from "@/components/there";
import { useT, useWords } from "@/i18n/t";
import { badgeKinds } from "./codes";

interface ZoneDialogProps {
  mission: string;
  /** The zone as it is kept; null for a new one. */
  row: ZoneRow | null;
  isGone: boolean;
  onClose: () => void;
}

/** A zone as it is typed. */
interface Typed extends Zone {
  version: number | null;
}

const blank: Typed = { version: null, name: "", kinds: [], most: "", opensAt: "", closesAt: "" };

/** Writes down a zone, or changes one. */
export function ZoneDialog({ mission, row, isGone, onClose }: ZoneDialogProps) {
  const t = useT();
  const words = useWords();
  const { timeZone } = useThere(mission);
  const { typed, set, frame } = useRecord<Typed>({
    form: "mission-zone",
    record: row?.id ?? mission,
    known: row && { ...row.zone, version: row.version },
    blank,
    save: ({ version, ...zone }) =>
      commands.fairSaveZone({ id: row?.id ?? null, version: version ?? 0, mission, zone }),
    said: ({ name }) => t("fair-zone-saved", { name: name.trim() }),
    shows: ["mission_zones"],
    onClose,
  });
  return (
    <RecordDialog title={t(row ? "fair-zone-edit" : "fair-zone-add")} isGone={isGone} {...frame}>
      <TextField
        name="name"
        label={t("fair-zone-name")}
        value={typed.name}
        onChange={(name) => set({ name })}
        autoFocus
        isRequired
      />
      <CheckboxGroup
        name="kinds"
        label={t("column-mission-zones-kinds")}
        help={t("fair-zone-kinds-help")}
        optional
        options={badgeKinds.map((id) => ({ id, label: words(`badge-kind-${id}`) }))}
        value={typed.kinds}
        onChange={(kinds) => set({ kinds: badgeKinds.filter((kind) => kinds.includes(kind)) })}
      />
      <FieldRow>
        <TextField
          name="opensAt"
          label={t("column-mission-zones-opens-at")}
          help={t("meetings-session-clock", { zone: timeZone })}
          optional
          placeholder="09:00"
          value={typed.opensAt}
          onChange={(opensAt) => set({ opensAt })}
        />
        <TextField
          name="closesAt"
          label={t("column-mission-zones-closes-at")}
          optional
          placeholder="18:00"
          value={typed.closesAt}
          onChange={(closesAt) => set({ closesAt })}
        />
        <TextField
          name="most"
          label={t("column-mission-zones-most")}
          optional
          inputMode="numeric"
          value={typed.most}
          onChange={(most) => set({ most })}
        />
      </FieldRow>
    </RecordDialog>
  );
}
