import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type MeetingSide } from "@/bridge";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import type { Option } from "@/components/Option";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { ParticipantField } from "./ParticipantField";

/** Writes down that a company and a buyer want to meet, and which of the two asks. */
export function AskDialog({ mission, onClose }: { mission: string; onClose: () => void }) {
  const t = useT();
  const words = useWords();
  const [side, setSide] = useState<MeetingSide>("company");
  const [company, setCompany] = useState<Option | null>(null);
  const [buyer, setBuyer] = useState<Option | null>(null);
  const asking = useMutation({
    mutationFn: ([asker, asked]: [Option, Option]) =>
      commands.meetingsAsk({ mission, asker: asker.id, asked: asked.id }),
    onSuccess: async () => {
      onClose();
      await notifyUndoable(t("meetings-asked"));
    },
  });
  const isWhole = company !== null && buyer !== null;
  return (
    <Dialog title={t("meetings-ask")} isOpen onClose={onClose}>
      <Form
        label={t("meetings-ask")}
        onSubmit={() => {
          if (isWhole) asking.mutate(side === "company" ? [company, buyer] : [buyer, company]);
        }}
      >
        <ParticipantField
          mission={mission}
          side="company"
          label={words("meeting-side-company")}
          picked={company}
          onPick={setCompany}
          isRequired
        />
        <ParticipantField
          mission={mission}
          side="buyer"
          label={words("meeting-side-buyer")}
          picked={buyer}
          onPick={setBuyer}
          isRequired
        />
        <RadioGroup<MeetingSide>
          label={t("meetings-asker")}
          options={(["company", "buyer"] as const).map((id) => ({
            id,
            label: words(`meeting-side-${id}`),
          }))}
          value={side}
          onChange={setSide}
        />
        {asking.error && <ErrorView error={asking.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={asking.isPending} isDisabled={!isWhole}>
            {t("meetings-ask")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
