import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { BridgeError, commands, type NeededState } from "@/bridge";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { Dialog } from "@/components/Dialog";
import { Fact, Facts } from "@/components/Facts";
import { Form, FormActions } from "@/components/Form";
import { Day } from "@/components/figures";
import { GoneNotice } from "@/components/GoneNotice";
import { ErrorView, Notice } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { errorWords } from "@/i18n/errors";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { NeededBadge, StandingBadge } from "./marks";
import { movesOf, type NamedNeed, takesExpiry, takesReason } from "./needed";

interface MoveNeededDialogProps {
  mission: string;
  rows: readonly NamedNeed[];
  /** The step, where it was chosen; of one row it is chosen here. */
  to: NeededState | null;
  isGone?: boolean;
  /** Called once all of them are moved. */
  onMoved?: () => void;
  onClose: () => void;
}

/** Notes a step of something needed, or the same step of many at once. */
export function MoveNeededDialog(props: MoveNeededDialogProps) {
  const { mission, rows, to, isGone = false, onMoved, onClose } = props;
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<NeededState | null>(to);
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  // Those that are still to be moved, as they are by now.
  const [ids, setIds] = useState(() => rows.map(({ id }) => id));
  const [count] = useState(rows.length);
  const left = rows.filter(({ id }) => ids.includes(id));
  const one = count === 1 ? rows[0] : undefined;
  const known = one?.holdsUntil ?? null;
  const moves = movesOf(rows);
  const step = chosen ?? moves[0] ?? null;
  const needsReason = step !== null && left.some(({ state }) => takesReason(state, step));
  const expiring = step === null ? [] : left.filter((row) => takesExpiry(row, step));
  const day = until ?? known;
  const short = expiring.filter(
    ({ mustHoldUntil }) => mustHoldUntil !== null && day !== null && day < mustHoldUntil,
  );
  const moving = useMutation({
    mutationFn: async (next: NeededState) => {
      const steps = left.map((row) => ({
        id: row.id,
        version: row.version,
        holdsUntil: takesExpiry(row, next) ? until : null,
      }));
      const came = await commands.readyMoveNeeded({ missionId: mission, to: next, reason, steps });
      const refused = came.left.flatMap(({ id, error }) =>
        left.filter((row) => row.id === id).map((row) => ({ row, error: new BridgeError(error) })),
      );
      setIds(refused.map(({ row }) => row.id));
      if (refused.length > 0 && count === 1) throw refused[0]?.error;
      return { done: came.moved, refused };
    },
    onSuccess: async ({ done, refused }, next) => {
      if (refused.length === 0) {
        onMoved?.();
        onClose();
      }
      if (done === 0) return;
      const state = words(`needed-state-${next}`);
      await notifyUndoable(
        one
          ? t("ready-moved-one", { name: one.what, state })
          : t("ready-moved", { count: done, state }),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["needed_items"] }),
  });
  const result = moving.data;
  const title = one ? one.what : t("ready-documents-count", { count });
  const isLost = isGone && !moving.isPending && !moving.isSuccess;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form label={title} onSubmit={() => step !== null && !isLost && moving.mutate(step)}>
        {isLost && <GoneNotice />}
        {one && <About row={one} />}
        {moves.length > 0 && to === null && (
          <RadioGroup<NeededState>
            label={t("ready-move")}
            options={moves.map((id) => ({ id, label: words(`ready-move-${id}`) }))}
            value={step}
            onChange={setChosen}
          />
        )}
        {to !== null && <p>{words(`ready-move-${to}`)}</p>}
        {expiring.length > 0 && (
          <DateField
            label={t("ready-holds-until")}
            help={
              one?.mustHoldUntil &&
              t("ready-must-hold-help", { day: formats.day(one.mustHoldUntil) })
            }
            value={day}
            onChange={setUntil}
            optional={step === "handed-in"}
          />
        )}
        {short.length > 0 && (
          <Notice tone="attention">{t("ready-expires-too-soon", { count: short.length })}</Notice>
        )}
        {needsReason && (
          <TextField
            label={t("registration-reason")}
            help={t("registration-reason-help")}
            rows={2}
            value={reason}
            onChange={setReason}
            isRequired
          />
        )}
        {moving.error && <ErrorView error={moving.error} />}
        {result && result.refused.length > 0 && (
          <div role="alert">
            <Notice
              tone="danger"
              title={t("ready-moved-partly", {
                done: `${result.done}`,
                count: result.refused.length,
              })}
            >
              <ul>
                {result.refused.slice(0, 5).map(({ row, error }) => (
                  <li key={row.id}>
                    {[row.what, row.person || row.company, errorWords(t, error)].join(" · ")}
                  </li>
                ))}
              </ul>
            </Notice>
          </div>
        )}
        <FormActions>
          <Button
            look="primary"
            type="submit"
            isPending={moving.isPending}
            isDisabled={step === null || isLost || (needsReason && reason.trim() === "")}
          >
            {t("ready-note")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function About({ row }: { row: NamedNeed }) {
  const t = useT();
  return (
    <Facts>
      <Fact name={t("registration-company")}>
        {[row.company, row.person].filter(Boolean).join(" · ")}
      </Fact>
      <Fact name={t("ready-state")}>
        <NeededBadge state={row.state} />
      </Fact>
      <Fact name={t("ready-standing")}>
        <StandingBadge standing={row.standing} />
      </Fact>
      <Fact name={t("ready-due")}>
        <Day iso={row.dueOn} />
      </Fact>
      <Fact name={t("ready-holds-until")}>{row.holdsUntil && <Day iso={row.holdsUntil} />}</Fact>
      <Fact name={t("registration-reason")}>{row.reason}</Fact>
    </Facts>
  );
}
