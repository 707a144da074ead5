import { useMutation, useQuery } from "@tanstack/react-query";
import { Ellipsis, LogOut, Snowflake, ThumbsDown, ThumbsUp } from "lucide-react";
import { useState } from "react";
import { type ChangeRequestRow, type ChangeState, commands, type FreezeDetail } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { ReasonDialog } from "@/components/ReasonDialog";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { useChangeWords } from "./change-words";
import { DelegatesDialog } from "./DelegatesDialog";
import { FreezeDialog } from "./FreezeDialog";
import { FrozenNotice } from "./Frozen";
import { ChangeBadge } from "./marks";
import { freezeQuery } from "./queries";
import type { ViewProps } from "./ReadyTab";

/** From when on changes need a request, and the requests with what became of them. */
export function ChangesView({ mission }: ViewProps) {
  const t = useT();
  const mayPlan = useMay("plan-missions");
  const mayAsk = useMay("register-to-missions");
  const { data: freeze, error, refetch } = useQuery(freezeQuery(mission));
  const [isDating, setDating] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const date = mayPlan && (
    <Button
      look={freeze?.freezeOn === null ? "primary" : "secondary"}
      icon={Snowflake}
      onPress={() => setDating(true)}
    >
      {t(freeze?.freezeOn === null ? "ready-freeze-set" : "ready-freeze-change")}
    </Button>
  );
  return (
    <Section
      title={t("ready-view-changes")}
      actions={
        freeze &&
        !error &&
        freeze.freezeOn !== null && (
          <>
            {freeze.isFrozen && mayAsk && (
              <Button look="primary" onPress={() => setAsking(true)}>
                {t("ready-request-delegates")}
              </Button>
            )}
            {date}
          </>
        )
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!freeze && !error && <Skeleton rows={4} />}
      {freeze && !error && freeze.freezeOn === null && (
        <EmptyState title={t("ready-freeze-none")} action={date}>
          {t("ready-freeze-none-text")}
        </EmptyState>
      )}
      {freeze && !error && <Standing mission={mission} freeze={freeze} />}
      {freeze && !error && freeze.requests.length > 0 && (
        <Requests mission={mission} rows={freeze.requests} />
      )}
      {isDating && freeze && (
        <FreezeDialog mission={mission} freeze={freeze} onClose={() => setDating(false)} />
      )}
      {isAsking && <DelegatesDialog mission={mission} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function Standing({ mission, freeze }: { mission: string; freeze: FreezeDetail }) {
  const t = useT();
  const formats = useFormats();
  if (freeze.freezeOn === null) return null;
  return (
    <>
      <FrozenNotice mission={mission} />
      {!freeze.isFrozen && (
        <Notice title={t("ready-freeze-on", { day: formats.day(freeze.freezeOn) })}>
          {t("ready-freeze-on-text")}
        </Notice>
      )}
      {freeze.requests.length === 0 && <p>{t("ready-requests-none")}</p>}
    </>
  );
}

function Requests({ mission, rows }: { mission: string; rows: readonly ChangeRequestRow[] }) {
  const t = useT();
  const words = useWords();
  const say = useChangeWords(mission);
  const mayPlan = useMay("plan-missions");
  const { data: desk } = useQuery(deskStateQuery);
  const declined = useOpened(rows);
  const deciding = useMutation({
    mutationFn: ({ row, to, reason }: Decision) =>
      commands.readyDecideChange({ id: row.id, version: row.version, to, reason }),
    onSuccess: async (_, { to }) => {
      declined.close();
      await notifyUndoable(t("ready-decided", { state: words(`change-state-${to}`) }));
    },
    onError: (error) => {
      if (declined.row === null) notifyError(error);
    },
  });
  const nameOf = (person: string) => desk?.people.find(({ id }) => id === person)?.name ?? "";
  const decide = (row: ChangeRequestRow, to: ChangeState) =>
    deciding.mutate({ row, to, reason: "" });
  const isLost =
    (declined.isGone || declined.row?.state !== "asked") &&
    !deciding.isPending &&
    !deciding.isSuccess;
  // What waits for a decision comes first.
  const sorted = [...rows].sort(
    (one, other) => Number(other.state === "asked") - Number(one.state === "asked"),
  );
  return (
    <>
      <ListTable
        label={t("ready-requests")}
        rows={sorted}
        rowId={({ id }) => id}
        columns={[
          {
            id: "change",
            label: t("ready-request-what"),
            show: ({ change, subject, words: asked }) => (
              <>
                {say(change)}
                <span className={textStyles.under}>
                  {[words(`frozen-${subject}`), asked.why].join(" · ")}
                </span>
              </>
            ),
          },
          {
            id: "asked",
            label: t("ready-asked-by"),
            show: ({ words: { askedBy }, askedOn }) => (
              <>
                {askedBy}
                <span className={textStyles.under}>
                  <Day iso={askedOn} />
                </span>
              </>
            ),
          },
          {
            id: "state",
            label: t("ready-state"),
            show: ({ state, answer, decidedBy }) => (
              <>
                <ChangeBadge state={state} />
                {answer && <span className={textStyles.under}>{answer}</span>}
                {decidedBy && <span className={textStyles.under}>{nameOf(decidedBy)}</span>}
              </>
            ),
          },
          {
            id: "moves",
            label: t("registration-moves"),
            align: "end",
            show: (row) =>
              mayPlan &&
              row.state === "asked" && (
                <Menu
                  icon={Ellipsis}
                  label={t("ready-actions-of", { name: say(row.change) })}
                  actions={[
                    {
                      id: "accept",
                      label: t("ready-accept"),
                      icon: ThumbsUp,
                      onAction: () => decide(row, "accepted"),
                    },
                    {
                      id: "decline",
                      label: t("ready-decline"),
                      icon: ThumbsDown,
                      onAction: () => declined.open(row),
                    },
                    {
                      id: "withdraw",
                      label: t("ready-withdraw"),
                      icon: LogOut,
                      onAction: () => decide(row, "withdrawn"),
                    },
                  ]}
                />
              ),
          },
        ]}
      />
      {declined.row && (
        <ReasonDialog
          title={t("ready-decline-title")}
          label={t("registration-reason")}
          help={t("ready-decline-help")}
          action={t("ready-decline")}
          isDangerous
          isPending={deciding.isPending}
          error={deciding.error}
          gone={isLost ? t("ready-request-gone") : null}
          onConfirm={(reason) =>
            declined.row && deciding.mutate({ row: declined.row, to: "declined", reason })
          }
          onClose={() => {
            declined.close();
            deciding.reset();
          }}
        >
          <p>{say(declined.row.change)}</p>
        </ReasonDialog>
      )}
    </>
  );
}

interface Decision {
  row: ChangeRequestRow;
  to: ChangeState;
  reason: string;
}
