import { useMutation } from "@tanstack/react-query";
import { type BadgeKind, commands } from "@/bridge";
import { RadioGroup } from "@/components/choices";
import { useDraft } from "@/components/drafts";
import type { Option } from "@/components/Option";
import { RecordDialog } from "@/components/RecordDialog";
import { SearchComboBox } from "@/components/SearchComboBox";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";

interface AddBadgeDialogProps {
  mission: string;
  /** The name that was typed at the door. */
  name?: string;
  onAdded?: (badge: string) => void;
  onClose: () => void;
}

interface Typed {
  kind: BadgeKind;
  name: string;
  buyer: Option | null;
}

/** Makes a badge for somebody whom no other record names. */
export function AddBadgeDialog({ mission, name = "", onAdded, onClose }: AddBadgeDialogProps) {
  const t = useT();
  const words = useWords();
  const draft = useDraft<Typed>("fair-badge", mission, { kind: "buyer", name, buyer: null });
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  const saving = useMutation({
    mutationFn: () =>
      commands.fairAddBadge({
        mission,
        kind: typed.kind,
        name: typed.name,
        buyer: typed.kind === "buyer" ? (typed.buyer?.id ?? null) : null,
      }),
    onSuccess: async (badge) => {
      await draft.settle();
      onAdded?.(badge);
      onClose();
      await notifyUndoable(t("fair-badge-added", { name: typed.name.trim() }));
    },
  });
  return (
    <RecordDialog
      title={t("fair-badge-add")}
      draft={draft}
      saving={saving}
      submit={t("fair-badge-add")}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t("column-badges-name")}
        value={typed.name}
        onChange={(next) => set({ name: next })}
        autoFocus
        isRequired
      />
      <RadioGroup<BadgeKind>
        name="kind"
        label={t("fair-badge-kind")}
        options={(["buyer", "staff"] as const).map((id) => ({
          id,
          label: words(`badge-kind-${id}`),
        }))}
        value={typed.kind}
        onChange={(kind) => set({ kind })}
      />
      {typed.kind === "buyer" && (
        <SearchComboBox
          name="buyer"
          label={t("column-badges-buyer-id")}
          optional
          picked={typed.buyer}
          queryKey={["buyers", "find", "all"]}
          find={findBuyers}
          optionOf={({ id, buyer }) => ({ id, label: buyer.name })}
          onPick={(found) => set({ buyer: found && { id: found.id, label: found.buyer.name } })}
        />
      )}
    </RecordDialog>
  );
}

async function findBuyers(text: string) {
  const page = await commands.meetingsBuyers({ text, notIn: null, after: null, limit: 20 });
  return page.rows;
}
