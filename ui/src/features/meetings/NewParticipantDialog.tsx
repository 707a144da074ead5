import { useMutation, useQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { type BuyerRow, commands, type MeetingSetUp, type MeetingSide } from "@/bridge";
import { registrationsQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { ComboBox } from "@/components/ComboBox";
import { useDraft } from "@/components/drafts";
import { useMay } from "@/components/may";
import { RecordDialog } from "@/components/RecordDialog";
import { SearchComboBox } from "@/components/SearchComboBox";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { BuyerDialog } from "./BuyerDialog";
import { ParticipantFields } from "./ParticipantFields";
import { blankParticipant, participantOf, type TypedParticipant } from "./participant-form";
import { findBuyers } from "./queries";
import { RemoveBuyerDialog } from "./RemoveBuyerDialog";

interface NewParticipantDialogProps {
  mission: string;
  side: MeetingSide;
  setUp: MeetingSetUp;
  onClose: () => void;
}

/** Who is chosen, with the name to show. */
interface Who {
  id: string;
  label: string;
}

/** What the form holds. */
interface Typed extends TypedParticipant {
  who: Who | null;
}

/** Lets a registered company or a buyer take part. */
export function NewParticipantDialog({ mission, side, setUp, onClose }: NewParticipantDialogProps) {
  const t = useT();
  const draft = useDraft<Typed>(`meeting-${side}`, mission, { ...blankParticipant, who: null });
  const { who } = draft.value;
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  const saving = useMutation({
    mutationFn: () =>
      commands.meetingsSaveParticipant({
        id: null,
        version: 0,
        mission,
        participant: participantOf(draft.value, {
          registration: side === "company" ? (who?.id ?? null) : null,
          buyer: side === "buyer" ? (who?.id ?? null) : null,
        }),
      }),
    onSuccess: async () => {
      await draft.settle();
      onClose();
      await notifyUndoable(t("meetings-participant-saved", { name: who?.label ?? "" }));
    },
  });
  return (
    <RecordDialog
      title={t(side === "company" ? "meetings-add-company" : "meetings-add-buyer")}
      width="wide"
      draft={draft}
      saving={saving}
      onClose={onClose}
    >
      {side === "company" ? (
        <CompanyChoice mission={mission} who={who} onPick={(next) => set({ who: next })} />
      ) : (
        <BuyerChoice mission={mission} who={who} onPick={(next) => set({ who: next })} />
      )}
      <ParticipantFields mission={mission} typed={draft.value} setUp={setUp} set={set} />
    </RecordDialog>
  );
}

interface ChoiceProps {
  mission: string;
  who: Who | null;
  onPick: (who: Who | null) => void;
}

function CompanyChoice({ mission, who, onPick }: ChoiceProps) {
  const t = useT();
  const { data: registered, error, refetch } = useQuery(registrationsQuery(mission));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  const options = (registered ?? [])
    .filter(({ state }) => state !== "rejected" && state !== "withdrawn")
    .map(({ id, companyName }) => ({ id, label: companyName }));
  return (
    <ComboBox
      name="buyer"
      label={t("meetings-company")}
      help={t("meetings-company-help")}
      options={options}
      value={who?.id ?? null}
      onChange={(id) => onPick(options.find((option) => option.id === id) ?? null)}
      isRequired
    />
  );
}

function BuyerChoice({ mission, who, onPick }: ChoiceProps) {
  const t = useT();
  const formats = useFormats();
  const mayPlan = useMay("plan-missions");
  const [isMaking, setMaking] = useState(false);
  const [removed, setRemoved] = useState<Who | null>(null);
  return (
    <>
      <SearchComboBox<BuyerRow>
        name="buyer"
        label={t("meetings-buyer")}
        help={t("meetings-buyer-help")}
        picked={who}
        queryKey={["buyers", "found", mission]}
        find={(text) => findBuyers({ text, notIn: mission })}
        optionOf={({ id, buyer }) => ({
          id,
          label: buyer.name,
          detail: formats.country(buyer.country),
        })}
        onPick={(found) => onPick(found && { id: found.id, label: found.buyer.name })}
        isRequired
      />
      {mayPlan && (
        <div>
          <Button icon={Plus} onPress={() => setMaking(true)}>
            {t("meetings-buyer-new")}
          </Button>
          {who && (
            <Button look="quiet" icon={Trash2} onPress={() => setRemoved(who)}>
              {t("meetings-buyer-remove")}
            </Button>
          )}
        </div>
      )}
      {isMaking && (
        <BuyerDialog
          row={null}
          onSaved={(id, name) => onPick({ id, label: name })}
          onClose={() => setMaking(false)}
        />
      )}
      {removed && (
        <RemoveBuyerDialog
          id={removed.id}
          name={removed.label}
          onRemoved={() => onPick(null)}
          onClose={() => setRemoved(null)}
        />
      )}
    </>
  );
}
