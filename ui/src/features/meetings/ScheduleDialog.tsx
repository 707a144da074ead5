import { useState } from "react";
import { commands, type Scheduled } from "@/bridge";
import { Button } from "@/components/Button";
import { Checkbox } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { FieldRow, Form, FormActions } from "@/components/Form";
import type { Task } from "@/components/Progress";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { countOf, digits } from "./digits";

interface ScheduleDialogProps {
  mission: string;
  onStart: (run: Parameters<Task<Scheduled>["start"]>[0]) => void;
  onClose: () => void;
}

/** Asks what a plan may hold, before it is made. */
export function ScheduleDialog({ mission, onStart, onClose }: ScheduleDialogProps) {
  const t = useT();
  const [withSuggested, setWithSuggested] = useState(true);
  const [inARow, setInARow] = useState("");
  const [seed, setSeed] = useState("1");
  const order = {
    mission,
    seed: Number(seed),
    withSuggested,
    inARow: countOf(inARow),
  };
  return (
    <Dialog title={t("meetings-schedule")} isOpen onClose={onClose}>
      <Form
        label={t("meetings-schedule")}
        onSubmit={() => onStart((channel) => commands.meetingsSchedule(order, channel))}
      >
        <p>{t("meetings-schedule-text")}</p>
        <Checkbox
          isSelected={withSuggested}
          onChange={setWithSuggested}
          help={t("meetings-with-suggested-help")}
        >
          {t("meetings-with-suggested")}
        </Checkbox>
        <FieldRow>
          <TextField
            label={t("meetings-in-a-row")}
            help={t("meetings-in-a-row-help")}
            optional
            inputMode="numeric"
            value={inARow}
            onChange={(text) => setInARow(digits(text))}
          />
          <TextField
            label={t("meetings-seed")}
            help={t("meetings-seed-help")}
            inputMode="numeric"
            value={seed}
            onChange={(text) => setSeed(digits(text))}
          />
        </FieldRow>
        <FormActions>
          <Button look="primary" type="submit">
            {t("meetings-schedule")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
