import { type ChangeRow, commands, type HistoryEntry } from "@/bridge";
import { useT } from "@/i18n/t";
import { Became } from "./Became";
import { spokenChanges, useChangeWords } from "./changes";
import styles from "./History.module.css";
import { Journal, OperationItem } from "./Journal";
import { keyed } from "./keyed";

/** How many changes are in sight; the rest open on demand. */
const inSight = 6;

/** Everything that happened to a record: who, when, what it said before and says now. */
export function History({ topic, recordId }: { topic: string; recordId: string }) {
  const t = useT();
  return (
    <Journal
      label={t("history-label")}
      of={["history", topic, recordId]}
      topics={[topic, "registrations", "answers", "origin_cases"]}
      read={(part) => commands.journalHistory({ topic, rowId: recordId }, part)}
    >
      {(entry) => (
        <Entry
          key={entry.operation.id}
          entry={entry}
          isAboutAnother={entry.operation.recordId !== recordId}
        />
      )}
    </Journal>
  );
}

interface EntryProps {
  entry: HistoryEntry;
  /** A registration of this company, say: then which one is said too. */
  isAboutAnother: boolean;
}

function Entry({ entry: { operation, changes }, isAboutAnother }: EntryProps) {
  const t = useT();
  const spoken = spokenChanges(changes);
  return (
    <OperationItem operation={operation}>
      {isAboutAnother && operation.summary !== "" && <p>{operation.summary}</p>}
      <Changes changes={spoken.slice(0, inSight)} />
      {spoken.length > inSight && (
        <details className={styles.more}>
          <summary>{t("history-more", { count: spoken.length - inSight })}</summary>
          <Changes changes={spoken.slice(inSight)} />
        </details>
      )}
    </OperationItem>
  );
}

function Changes({ changes }: { changes: readonly ChangeRow[] }) {
  const words = useChangeWords();
  return (
    <dl className={styles.changes}>
      {keyed(changes, ({ topic, rowId, column }) => `${topic} ${rowId} ${column}`).map(
        ({ key, row: change }) => (
          <div key={key}>
            <dt>{words.column(change)}</dt>
            <dd>
              <Became
                before={change.before === null ? null : words.value(change, change.before)}
                after={words.value(change, change.after)}
              />
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
