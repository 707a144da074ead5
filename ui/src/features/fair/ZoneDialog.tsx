import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type Zone, type ZoneRow } from "@/bridge";
import { CheckboxGroup } from "@/components/choices";
import { useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { useThere } from "@/components/there";
import { notifyUndoable } from "@/components/undo";
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
  const client = useQueryClient();
  const { timeZone } = useThere(mission);
  const known = row && { ...row.zone, version: row.version };
  const draft = useDraft<Typed>("mission-zone", row?.id ?? mission, known ?? blank);
  const { version, ...zone } = draft.value;
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  const saving = useMutation({
    mutationFn: () =>
      commands.fairSaveZone({ id: row?.id ?? null, version: version ?? 0, mission, zone }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("fair-zone-saved", { name: zone.name.trim() }));
    },
    onError: () => client.invalidateQueries({ queryKey: ["mission_zones"] }),
  });
  const stale = useStale<Typed, unknown>(draft, saving, known);
  return (
    <RecordDialog
      title={t(row ? "fair-zone-edit" : "fair-zone-add")}
      draft={draft}
      saving={saving}
      stale={stale}
      isGone={isGone}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t("fair-zone-name")}
        value={zone.name}
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
        value={zone.kinds}
        onChange={(kinds) => set({ kinds: badgeKinds.filter((kind) => kinds.includes(kind)) })}
      />
      <FieldRow>
        <TextField
          name="opensAt"
          label={t("column-mission-zones-opens-at")}
          help={t("meetings-session-clock", { zone: timeZone })}
          optional
          placeholder="09:00"
          value={zone.opensAt}
          onChange={(opensAt) => set({ opensAt })}
        />
        <TextField
          name="closesAt"
          label={t("column-mission-zones-closes-at")}
          optional
          placeholder="18:00"
          value={zone.closesAt}
          onChange={(closesAt) => set({ closesAt })}
        />
        <TextField
          name="most"
          label={t("column-mission-zones-most")}
          optional
          inputMode="numeric"
          value={zone.most}
          onChange={(most) => set({ most })}
        />
      </FieldRow>
    </RecordDialog>
  );
}
