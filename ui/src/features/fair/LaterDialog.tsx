import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type DoorWay } from "@/bridge";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { instantOf, localOf } from "@/components/local-time";
import { ErrorView } from "@/components/states";
import { useThere } from "@/components/there";
import { problemsOf } from "@/i18n/errors";
import { useT, useWords } from "@/i18n/t";
import type { Passed, Passing } from "./use-door";

/** Somebody whose pass is told later than it was. */
export interface Later extends Pick<Passing, "who" | "zone" | "way"> {
  name: string;
}

interface LaterDialogProps {
  mission: string;
  later: Later;
  onTold: (passed: Passed) => void;
  onClose: () => void;
}

interface Typed {
  /** The nonce of the scan: what is typed otherwise is another scan. */
  id: string;
  way: DoorWay;
  /** By the clock there. */
  at: string | null;
}

/** Notes that somebody passed, with the time at which it really was by the clock there. */
export function LaterDialog({ mission, later, onTold, onClose }: LaterDialogProps) {
  const t = useT();
  const words = useWords();
  const { timeZone } = useThere(mission);
  const [typed, setTyped] = useState<Typed>(() => ({
    id: crypto.randomUUID(),
    way: later.way,
    at: localOf(new Date().toISOString(), timeZone).slice(0, 16),
  }));
  const set = (part: Partial<Typed>) =>
    setTyped((now) => ({ ...now, ...part, id: crypto.randomUUID() }));
  const telling = useMutation({
    mutationFn: (passing: Passing) => commands.fairPass({ ...passing, mission }),
    onSuccess: (answer, passing) => {
      onTold({ passing, answer, error: null });
      onClose();
    },
  });
  const { who, zone, name } = later;
  const tell = () => {
    if (typed.at === null) return;
    const at = instantOf(typed.at, timeZone);
    telling.mutate({ id: typed.id, who, zone, way: typed.way, force: null, at });
  };
  const problems = problemsOf(telling.error);
  return (
    <Dialog title={t("fair-later-of", { name })} isOpen onClose={onClose}>
      <Form problems={problems} onSubmit={tell}>
        <DateField
          name="at"
          label={t("fair-later-at")}
          help={t("meetings-session-clock", { zone: timeZone })}
          value={typed.at}
          onChange={(at) => set({ at })}
          hasTime
          isRequired
          autoFocus
        />
        <RadioGroup<DoorWay>
          name="way"
          label={t("fair-door-way")}
          options={(["in", "out"] as const).map((id) => ({ id, label: words(`door-way-${id}`) }))}
          value={typed.way}
          onChange={(way) => set({ way })}
        />
        {telling.error !== null && problems.length === 0 && <ErrorView error={telling.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={telling.isPending}>
            {t("fair-later")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
