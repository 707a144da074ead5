import { useInfiniteQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import type { JournalPart, OperationRow } from "@/bridge";
import { useT, useWords } from "@/i18n/t";
import { Button } from "./Button";
import { Moment } from "./figures";
import styles from "./Journal.module.css";
import { EmptyState, ErrorView, Skeleton } from "./states";
import { Timeline, TimelineItem } from "./Timeline";
import { undo } from "./undo";

/** How many operations are read at once. */
const stretch = 50;

interface JournalProps<Row> {
  label: string;
  /** What sets this part of the journal apart from others. */
  of: readonly string[];
  /** Topics whose change shows here, besides the journal's own. */
  topics?: readonly string[];
  read: (part: JournalPart) => Promise<{ rows: Row[]; next: string | null }>;
  children: (row: Row) => ReactNode;
}

/** A part of the journal, newest first; what is older is read on demand, to the beginning. */
export function Journal<Row>({ label, of, topics = [], read, children }: JournalProps<Row>) {
  const t = useT();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    {
      queryKey: ["journal", ...of],
      queryFn: ({ pageParam }) => read({ before: pageParam, limit: stretch }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      meta: { topics },
    },
  );
  if (error && !data) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  const rows = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <EmptyState title={t("journal-empty")} />;
  return (
    <>
      <Timeline label={label}>{rows.map(children)}</Timeline>
      {error && <ErrorView error={error} onRetry={() => void fetchNextPage()} />}
      {hasNextPage && !error && (
        <div className={styles.older}>
          <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t("journal-older")}
          </Button>
        </div>
      )}
    </>
  );
}

/** One operation: what was done, when and by whom, and the way to take it back. */
export function OperationItem({
  operation,
  children,
}: {
  operation: OperationRow;
  children: ReactNode;
}) {
  const t = useT();
  const words = useWords();
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
      {children}
    </TimelineItem>
  );
}
