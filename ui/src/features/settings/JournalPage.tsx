import { useMutation, useQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { commands } from "@/bridge";
import { Button } from "@/components/Button";
import { Moment } from "@/components/figures";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { Timeline, TimelineItem } from "@/components/Timeline";
import { notify, notifyError } from "@/components/toast";
import { useT, useWords } from "@/i18n/t";
import { journalQuery } from "./queries";
import { SettingsFrame } from "./SettingsFrame";

/** What was done, by whom and when; the last operations can be undone. */
export function JournalPage() {
  const t = useT();
  const words = useWords();
  const { data: operations, error, refetch } = useQuery(journalQuery);
  const undoing = useMutation({
    mutationFn: (id: string) => commands.journalUndo(id),
    onSuccess: () => notify(t("journal-undone")),
    onError: notifyError,
  });
  return (
    <SettingsFrame current="/settings/journal">
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!operations && !error && <Skeleton rows={8} />}
      {operations?.length === 0 && <EmptyState title={t("journal-empty")} />}
      {operations && operations.length > 0 && (
        <Timeline label={t("settings-tab-journal")}>
          {operations.map((operation) => (
            <TimelineItem
              key={operation.id}
              title={words(`operation-${operation.code}`)}
              when={
                <>
                  <Moment iso={operation.at} />
                  {` · ${operation.actor}`}
                </>
              }
              action={
                operation.isUndoable && (
                  <Button look="quiet" icon={Undo2} onPress={() => undoing.mutate(operation.id)}>
                    {t("action-undo")}
                  </Button>
                )
              }
            >
              {operation.summary}
            </TimelineItem>
          ))}
        </Timeline>
      )}
    </SettingsFrame>
  );
}
