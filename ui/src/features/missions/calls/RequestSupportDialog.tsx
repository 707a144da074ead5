import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commands, type Funding, type Mission, type RegistrationRow } from "@/bridge";
import { ComboBox } from "@/components/ComboBox";
import { type Draft, useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { AmountFields } from "./AmountFields";
import { Deadlines } from "./CallFunding";
import type { TypedAmounts } from "./simulation-form";

interface RequestSupportDialogProps {
  missionId: string;
  mission: Mission;
  callId: string;
  funding: Funding;
  registrations: readonly RegistrationRow[];
  onClose: () => void;
}

/** What the form holds. */
interface Typed {
  registration: string | null;
  amounts: TypedAmounts;
}

/** Asks for a support of the call for a company that takes part. */
export function RequestSupportDialog(props: RequestSupportDialogProps) {
  const { missionId, mission, callId, funding, registrations, onClose } = props;
  const t = useT();
  const blank: Typed = {
    registration: null,
    amounts: { cost: "", amount: "", line: funding.lines[0]?.name ?? "", market: mission.country },
  };
  const draft = useDraft<Typed>("support-request", callId, blank);
  const saving = useRequesting(callId, funding.currency, draft, onClose);
  const { registration, amounts } = draft.value;
  const taking = registrations.filter(({ state }) => state !== "withdrawn" && state !== "rejected");
  return (
    <RecordDialog
      title={t("support-ask")}
      width="wide"
      draft={draft}
      saving={saving}
      submit={t("support-ask-submit")}
      onClose={onClose}
    >
      <ComboBox
        name="registrationId"
        label={t("registration-company")}
        options={taking.map(({ id, companyName, rfc }) => ({
          id,
          label: companyName,
          detail: rfc ?? "",
        }))}
        value={registration}
        onChange={(id) => draft.edit((now) => ({ ...now, registration: id }))}
        isRequired
      />
      <AmountFields
        funding={funding}
        amounts={amounts}
        onChange={(part) => draft.edit((now) => ({ ...now, amounts: { ...now.amounts, ...part } }))}
      />
      <Deadlines missionId={missionId} mission={mission} limits={funding.limits} />
    </RecordDialog>
  );
}

function useRequesting(callId: string, currency: string, draft: Draft<Typed>, onClose: () => void) {
  const t = useT();
  const client = useQueryClient();
  const { registration, amounts } = draft.value;
  return useMutation({
    mutationFn: () =>
      commands.callsRequestSupport({
        callId,
        registrationId: registration ?? "",
        line: amounts.line,
        market: amounts.market,
        cost: { amount: amounts.cost, currency },
        amount: { amount: amounts.amount, currency },
      }),
    onSuccess: async () => {
      await draft.settle();
      await client.invalidateQueries({ queryKey: ["support_requests"] });
      onClose();
      await notifyUndoable(t("support-asked-for"));
    },
  });
}
