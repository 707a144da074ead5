import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { commands, type MissionRow } from "@/bridge";
import { callsQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { SearchComboBox } from "@/components/SearchComboBox";
import { ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { findMissions } from "./queries";

interface CopyCallDialogProps {
  missionId: string;
  onClose: () => void;
}

/** Writes the call after that of another mission, such as last year's. */
export function CopyCallDialog({ missionId, onClose }: CopyCallDialogProps) {
  const t = useT();
  const formats = useFormats();
  const navigate = useNavigate();
  const [mission, setMission] = useState<MissionRow | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const copying = useMutation({
    mutationFn: (from: string) => commands.callsCopy({ from, missionId }),
    onSuccess: async (call) => {
      await notifyUndoable(t("call-copied", { name: mission?.name ?? "" }));
      await navigate({
        to: "/missions/$mission/calls/$call/edit",
        params: { mission: missionId, call },
      });
    },
  });
  return (
    <Dialog title={t("call-from-another")} isOpen onClose={onClose}>
      <Form
        label={t("call-from-another")}
        onSubmit={() => {
          if (chosen) copying.mutate(chosen);
        }}
      >
        <p>{t("call-from-another-text")}</p>
        <SearchComboBox<MissionRow>
          label={t("call-of-mission")}
          picked={mission && { id: mission.id, label: mission.name }}
          onPick={(row) => {
            setMission(row);
            setChosen(null);
          }}
          queryKey={["missions", "choices"]}
          find={async (text) => (await findMissions(text)).filter(({ id }) => id !== missionId)}
          optionOf={({ id, name, startsOn, endsOn }) => ({
            id,
            label: name,
            detail: formats.dayRange(startsOn, endsOn),
          })}
        />
        {mission && (
          <CallChoice
            key={mission.id}
            missionId={mission.id}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
        {copying.error && <ErrorView error={copying.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={copying.isPending}
            isDisabled={chosen === null}
          >
            {t("call-copy")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

interface CallChoiceProps {
  missionId: string;
  chosen: string | null;
  onChoose: (call: string) => void;
}

/** The versions of the calls of a mission; the public one is proposed. */
function CallChoice({ missionId, chosen, onChoose }: CallChoiceProps) {
  const t = useT();
  const words = useWords();
  const { data: calls, error, refetch } = useQuery(callsQuery(missionId));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!calls) return <Skeleton rows={2} />;
  if (calls.length === 0) return <p className={textStyles.quiet}>{t("call-none-there")}</p>;
  return (
    <RadioGroup
      label={t("call-which")}
      options={calls.map(({ id, title, number, state }) => ({
        id,
        label: title,
        detail: `${t("call-version", { number: String(number) })} · ${words(`call-state-${state}`)}`,
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}
