import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type SavePlace } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { FieldRow, Form, FormActions } from "@/components/Form";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { plain } from "@/i18n/plain";
import { useT } from "@/i18n/t";
import { digits } from "./digits";

interface TablesDialogProps {
  mission: string;
  /** What the places that are there are called: new tables are numbered on from them. */
  taken: readonly string[];
  onClose: () => void;
}

/** Puts up several tables at once, numbered. */
export function TablesDialog({ mission, taken, onClose }: TablesDialogProps) {
  const t = useT();
  const [name, setName] = useState(t("meetings-table"));
  const [many, setMany] = useState("10");
  const saving = useMutation({
    mutationFn: () =>
      commands.meetingsSavePlaces({
        missionId: mission,
        places: tables(name.trim(), Number(many), taken),
      }),
    onSuccess: async (ids) => {
      onClose();
      await notifyUndoable(t("meetings-tables-saved", { count: ids.length }));
    },
  });
  return (
    <Dialog title={t("meetings-tables-new")} isOpen onClose={onClose}>
      <Form label={t("meetings-tables-new")} onSubmit={() => saving.mutate()}>
        <FieldRow>
          <TextField
            label={t("meetings-tables-count")}
            inputMode="numeric"
            value={many}
            onChange={(text) => setMany(digits(text).slice(0, 3))}
            autoFocus
            isRequired
          />
          <TextField
            label={t("meetings-tables-name")}
            help={t("meetings-tables-name-help")}
            value={name}
            onChange={setName}
            isRequired
          />
        </FieldRow>
        {saving.error && <ErrorView error={saving.error} />}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={saving.isPending}
            isDisabled={Number(many) === 0 || name.trim() === ""}
          >
            {t("meetings-tables-add")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function tables(name: string, many: number, taken: readonly string[]): SavePlace[] {
  const from = lastNumber(name, taken);
  return Array.from({ length: many }, (_, index) => ({
    id: null,
    version: 0,
    place: { name: `${name} ${from + index + 1}`, holder: null, sessions: [], closed: [] },
  }));
}

/** The largest number that stands after a name; 0 where none does. */
function lastNumber(name: string, taken: readonly string[]): number {
  const numbers = taken
    .filter((one) => plain(one).startsWith(`${plain(name)} `))
    .map((one) => Number(one.slice(name.length)))
    .filter(Number.isSafeInteger);
  return Math.max(0, ...numbers);
}
