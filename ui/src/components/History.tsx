import { useQuery } from "@tanstack/react-query";
import { ArrowRight, Undo2 } from "lucide-react";
import { type ChangeRow, commands, type HistoryEntry } from "@/bridge";
import { useT, useWords } from "@/i18n/t";
import { Button } from "./Button";
import { spokenChanges, useChangeWords } from "./changes";
import { Moment } from "./figures";
import styles from "./History.module.css";
import { keyed } from "./keyed";
import { EmptyState, ErrorView, Skeleton } from "./states";
import { Timeline, TimelineItem } from "./Timeline";
import { undo } from "./undo";

/** How many changes are in sight; the rest open on demand. */
const inSight = 6;

/** Everything that happened to a record: who, when, what it said before and says now. */
export function History({ topic, recordId }: { topic: string; recordId: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery({
    queryKey: ["journal", "history", topic, recordId],
    queryFn: () => commands.journalHistory({ topic, rowId: recordId }),
    meta: { topics: [topic, "registrations", "answers"] },
  });
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  if (data.length === 0) return <EmptyState title={t("journal-empty")} />;
  return (
    <Timeline label={t("history-label")}>
      {data.map((entry) => (
        <Entry
          key={entry.operation.id}
          entry={entry}
          isAboutAnother={entry.operation.recordId !== recordId}
        />
      ))}
    </Timeline>
  );
}

interface EntryProps {
  entry: HistoryEntry;
  /** A registration of this company, say: then which one is said too. */
  isAboutAnother: boolean;
}

function Entry({ entry: { operation, changes }, isAboutAnother }: EntryProps) {
  const t = useT();
  const words = useWords();
  const spoken = spokenChanges(changes);
  return (
    <TimelineItem
      title={words(`operation-${operation.code}`)}
      when={
        <>
          <Moment iso={operation.at} />
          {` · ${operation.actor}`}
        </>
      }
      action={
        operation.isUndoable && (
          <Button look="quiet" icon={Undo2} onPress={() => void undo(operation.id)}>
            {t("action-undo")}
          </Button>
        )
      }
    >
      {isAboutAnother && operation.summary !== "" && <p>{operation.summary}</p>}
      <Changes changes={spoken.slice(0, inSight)} />
      {spoken.length > inSight && (
        <details className={styles.more}>
          <summary>{t("history-more", { count: spoken.length - inSight })}</summary>
          <Changes changes={spoken.slice(inSight)} />
        </details>
      )}
    </TimelineItem>
  );
}

function Changes({ changes }: { changes: readonly ChangeRow[] }) {
  const t = useT();
  const words = useChangeWords();
  return (
    <dl className={styles.changes}>
      {keyed(changes, ({ topic, rowId, column }) => `${topic} ${rowId} ${column}`).map(
        ({ key, row: change }) => (
          <div key={key}>
            <dt>{words.column(change)}</dt>
            <dd>
              {change.before !== null && (
                <>
                  <del>{words.value(change, change.before)}</del>
                  <ArrowRight size={13} role="img" aria-label={t("history-became")} />
                </>
              )}
              <ins>{words.value(change, change.after)}</ins>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
