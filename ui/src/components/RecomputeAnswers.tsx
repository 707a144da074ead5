import { RefreshCw } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-aria-components";
import {
  type AnswerFigures,
  type AnswerRow,
  commands,
  type Duty,
  type Money as MoneyValue,
  type Recomputation,
} from "@/bridge";
import { useFormats } from "@/i18n/format";
import { useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Code, Money } from "./figures";
import { ListTable } from "./ListTable";
import { Progress, useTask } from "./Progress";
import styles from "./RecomputeAnswers.module.css";
import { ErrorView } from "./states";
import textStyles from "./text.module.css";
import { notify } from "./toast";
import { notifyUndoable } from "./undo";

interface RecomputeAnswersProps {
  /** Which answers; every stale one of the office where none are named. */
  ids: readonly string[] | null;
}

/** Works kept answers out anew: how far it is, then what changed and what stays as it was. */
export function RecomputeAnswers({ ids }: RecomputeAnswersProps) {
  const t = useT();
  const task = useTask<Recomputation>();
  const [isOpen, setOpen] = useState(false);
  const begin = () => {
    setOpen(true);
    void task.start(async (channel) => {
      const made = await commands.treatiesRecomputeAnswers(
        { ids: ids === null ? null : [...ids] },
        channel,
      );
      await tell(made);
      return made;
    });
  };
  const tell = async ({ recomputed, operations }: Recomputation) => {
    const changed = t("recompute-changed", { count: recomputed.length });
    // What is several operations is taken back in the journal.
    if (operations === 1) await notifyUndoable(changed);
    else if (operations > 1) notify(changed);
  };
  const close = () => {
    if (task.isRunning) task.cancel();
    else setOpen(false);
  };
  return (
    <>
      <Button icon={RefreshCw} onPress={begin}>
        {ids === null ? t("recompute-all") : t("recompute-these", { count: ids.length })}
      </Button>
      <Dialog title={t("recompute-title")} isOpen={isOpen} onClose={close} width="wide">
        <div className={styles.body}>
          {task.isRunning && (
            <Progress label={t("recompute-running")} step={task.step} onCancel={task.cancel} />
          )}
          {task.error !== null && <ErrorView error={task.error} onRetry={begin} />}
          {task.result && <Made made={task.result} />}
        </div>
      </Dialog>
    </>
  );
}

function Made({ made: { recomputed, left, isCancelled } }: { made: Recomputation }) {
  const t = useT();
  const words = useWords();
  const shortName = useShortName();
  return (
    <>
      <p role="status">
        {recomputed.length + left.length === 0 && !isCancelled
          ? t("recompute-none")
          : t("recompute-changed", { count: recomputed.length })}
      </p>
      {isCancelled && <p>{t("recompute-cancelled")}</p>}
      {recomputed.length > 0 && (
        <ListTable
          label={t("recompute-changed", { count: recomputed.length })}
          rows={recomputed}
          rowId={({ row }) => row.id}
          columns={[
            { id: "answer", label: t("answer-one"), show: ({ row }) => <AnswerLink row={row} /> },
            {
              id: "mfn",
              label: t("benefits-mfn"),
              show: ({ before, after }) => (
                <Twice before={<Asked duty={before.mfn} />} after={<Asked duty={after.mfn} />} />
              ),
            },
            {
              id: "best",
              label: t("answer-best"),
              show: ({ before, after }) => (
                <Twice
                  before={<Best figures={before} shortName={shortName} />}
                  after={<Best figures={after} shortName={shortName} />}
                />
              ),
            },
            {
              id: "saving",
              label: t("answer-saving"),
              align: "end",
              show: ({ before, after }) => (
                <Twice
                  before={<Saved saving={before.saving} />}
                  after={<Saved saving={after.saving} />}
                />
              ),
            },
          ]}
        />
      )}
      {left.length > 0 && (
        <ListTable
          label={t("recompute-left", { count: left.length })}
          rows={left}
          rowId={({ row }) => row.id}
          columns={[
            {
              id: "answer",
              label: t("recompute-left", { count: left.length }),
              show: ({ row }) => <AnswerLink row={row} />,
            },
            {
              id: "why",
              label: t("recompute-why"),
              show: ({ reason }) => words(`answer-left-${reason}`),
            },
          ]}
        />
      )}
    </>
  );
}

function AnswerLink({ row: { id, product, productText, market, on } }: { row: AnswerRow }) {
  const formats = useFormats();
  return (
    <>
      <Link href={`/treaties/answers/${id}`}>{productText}</Link>
      <span className={textStyles.under}>
        <Code hs>{product}</Code>
        {` · ${formats.country(market)} · ${formats.day(on)}`}
      </span>
    </>
  );
}

/** What was, struck, over what is. */
function Twice({ before, after }: { before: ReactNode; after: ReactNode }) {
  return (
    <>
      <s className={styles.was}>{before}</s>
      <span className={styles.is}>{after}</span>
    </>
  );
}

/** A duty as published, and what it comes to on the shipment. */
function Asked({ duty }: { duty: Duty | null }) {
  const t = useT();
  if (!duty || duty.state === "unknown") return t("duty-unknown");
  return (
    <>
      {duty.isFree ? t("duty-free") : duty.text}
      {duty.amount && !duty.isFree && (
        <>
          {" · "}
          <Money value={duty.amount} />
        </>
      )}
    </>
  );
}

function Best({
  figures: { best },
  shortName,
}: {
  figures: AnswerFigures;
  shortName: ReturnType<typeof useShortName>;
}) {
  const t = useT();
  if (!best) return t("company-unknown");
  return (
    <>
      <strong>{shortName(best.agreement)}</strong> <Asked duty={best.duty} />
    </>
  );
}

function Saved({ saving }: { saving: MoneyValue | null }) {
  const t = useT();
  return saving ? <Money value={saving} /> : t("company-unknown");
}
