import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  commands,
  isRefusal,
  type MeetingSetUp,
  type MeetingSpot,
  type Mended,
  type MendedMeeting,
} from "@/bridge";
import { nowQuery } from "@/bridge/queries";
import { Became } from "@/components/Became";
import { Button } from "@/components/Button";
import { Checkbox } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { FormActions } from "@/components/Form";
import { ListTable } from "@/components/ListTable";
import { Progress, useTask } from "@/components/Progress";
import { Select } from "@/components/Select";
import { ErrorView, Notice } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";

interface MendDialogProps {
  mission: string;
  setUp: MeetingSetUp;
  /** What begins before this moment has happened; where it is not said, what began before now. */
  from?: string;
  /** A wish that shall get a meeting although others have to move for it. */
  urgent?: string;
  onClose: () => void;
}

/** Mends the plan after the day went another way: it is looked at who moves before anybody does. */
export function MendDialog({ mission, setUp, from, urgent, onClose }: MendDialogProps) {
  const t = useT();
  const formats = useFormats();
  const { data: now } = useQuery(nowQuery(mission));
  const slots = setUp.sessions.flatMap((session) => session.slots);
  const isRead = from !== undefined || now !== undefined;
  const ahead = from === undefined ? now?.next : slots.find(({ startsAt }) => startsAt >= from);
  const [chosen, setChosen] = useState<string | null>(null);
  const begin = chosen ?? ahead?.startsAt ?? null;
  const [fills, setFills] = useState(urgent === undefined);
  const preview = useTask<Mended>();
  const mending = useTask<void>();
  const seen = preview.result;
  const order = begin && { mission, from: begin, urgent: urgent ? [urgent] : [], fills };
  const look = () => {
    if (order) void preview.start((channel) => commands.meetingsPreviewMending(order, channel));
  };
  const mend = () => {
    if (!order || !seen) return;
    void mending.start(async (channel) => {
      try {
        await commands.meetingsMend(order, seen, channel);
      } catch (error) {
        // What was seen stands no more: it is looked at again before anything changes.
        if (isRefusal(error, "meeting.mending-changed")) {
          preview.reset();
        }
        throw error;
      }
      onClose();
      await notifyUndoable(t("meetings-mended", { count: seen.moved.length }));
    });
  };
  const anew = (change: () => void) => {
    preview.reset();
    change();
  };
  return (
    <Dialog title={t("meetings-mend")} width="wide" isOpen onClose={onClose}>
      <p>{t("meetings-mend-text")}</p>
      {isRead && begin === null && (
        <Notice tone="attention">{t("meetings-mend-none-ahead")}</Notice>
      )}
      <Select
        label={t("meetings-mend-from")}
        help={t("meetings-mend-from-help")}
        options={slots.map((slot) => ({
          id: slot.startsAt,
          label: `${formats.day(slot.day)} ${slot.from}`,
        }))}
        value={begin}
        onChange={(id) => anew(() => setChosen(id))}
      />
      <Checkbox isSelected={fills} onChange={(is) => anew(() => setFills(is))}>
        {t("meetings-mend-fills")}
      </Checkbox>
      {[preview, mending].map(
        (task, index) =>
          task.isRunning && (
            <Progress
              key={index === 0 ? "preview" : "mend"}
              label={t("meetings-mending")}
              step={task.step}
              onCancel={task.cancel}
            />
          ),
      )}
      {(preview.error ?? mending.error) !== null && (
        <ErrorView error={preview.error ?? mending.error} />
      )}
      {seen && <Outcome mended={seen} />}
      <FormActions>
        {seen && changes(seen) && (
          <Button look="primary" isPending={mending.isRunning} onPress={mend}>
            {t("meetings-mend-do")}
          </Button>
        )}
        {!seen && (
          <Button
            look="primary"
            isPending={preview.isRunning}
            isDisabled={begin === null}
            onPress={look}
          >
            {t("meetings-mend-look")}
          </Button>
        )}
        <Button onPress={onClose}>
          {t(seen && !changes(seen) ? "action-close" : "action-cancel")}
        </Button>
      </FormActions>
    </Dialog>
  );
}

/** Whether anything comes of it. */
function changes({ moves, fellOut, added }: Mended): boolean {
  return moves.length + fellOut.length + added.length > 0;
}

function Outcome({ mended }: { mended: Mended }) {
  const t = useT();
  const formats = useFormats();
  const { moved, moves, fellOut, added, isFewest } = mended;
  if (!changes(mended)) {
    return (
      <div role="status">
        <Notice tone="good">{t("meetings-mend-nothing")}</Notice>
      </div>
    );
  }
  return (
    <div role="status">
      <Notice tone={fellOut.length > 0 ? "attention" : "good"}>
        {t("meetings-mend-moved", { count: moved.length })}
        {moved.length > 0 && ` ${formats.list(moved)}.`} {isFewest && t("meetings-mend-fewest")}
      </Notice>
      <Meetings title={t("meetings-mend-moves")} rows={moves} />
      <Meetings title={t("meetings-mend-out")} rows={fellOut} />
      <Meetings title={t("meetings-mend-added")} rows={added} />
    </div>
  );
}

function Meetings({ title, rows }: { title: string; rows: readonly MendedMeeting[] }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const spot = ({ day, from, place }: MeetingSpot) =>
    [day && formats.day(day), from, place].filter(Boolean).join(" · ");
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ListTable
        label={title}
        rows={rows}
        rowId={({ requestId }) => requestId}
        columns={[
          {
            id: "pair",
            label: t("meetings-pair"),
            show: ({ sellerName, purchaserName }) => `${sellerName} – ${purchaserName}`,
          },
          {
            id: "spot",
            label: t("meetings-meeting"),
            show: ({ was, is }) => (
              <Became
                before={was && spot(was)}
                after={is ? spot(is) : t("meetings-mend-without")}
              />
            ),
          },
          {
            id: "because",
            label: t("meetings-why-shut"),
            show: ({ because }) => because.map((rule) => words(`meeting-rule-${rule}`)).join(" "),
          },
        ]}
      />
    </>
  );
}
