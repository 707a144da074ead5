import { useMutation, useQuery } from "@tanstack/react-query";
import { Check, Ellipsis, PencilLine, Plus, RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import { commands, type MissionTaskRow, type TaskStanding } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { FilterBar, FilterChip } from "@/components/FilterBar";
import { Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { MoreRows, usePortions } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { TaskBadge } from "./marks";
import { tasksQuery } from "./queries";
import type { ViewProps } from "./ReadyTab";
import { askedFor } from "./search";
import { TaskDialog } from "./TaskDialog";
import { useRemoving } from "./use-removing";

/** What is worst comes first. */
const standings = [
  "overdue",
  "soon",
  "blocked",
  "later",
  "done",
] as const satisfies readonly TaskStanding[];

/** Who does what until when, what is overdue first. */
export function TasksView(props: ViewProps) {
  const { mission } = props;
  const t = useT();
  const may = useMay("register-to-missions");
  const { data: tasks, error, refetch } = useQuery(tasksQuery(mission));
  const [isMaking, setMaking] = useState(false);
  const make = may && (
    <Button look="primary" icon={Plus} onPress={() => setMaking(true)}>
      {t("ready-task-new")}
    </Button>
  );
  const hasTasks = (tasks?.length ?? 0) > 0 && !error;
  return (
    <Section title={t("ready-view-tasks")} actions={hasTasks && make}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!tasks && !error && <Skeleton rows={6} />}
      {tasks?.length === 0 && !error && (
        <EmptyState title={t("ready-tasks-none")} action={make}>
          {t("ready-tasks-none-text")}
        </EmptyState>
      )}
      {tasks && hasTasks && <Tasks {...props} tasks={tasks} />}
      {isMaking && tasks && (
        <TaskDialog mission={mission} tasks={tasks} row={null} onClose={() => setMaking(false)} />
      )}
    </Section>
  );
}

interface TasksProps extends ViewProps {
  tasks: readonly MissionTaskRow[];
}

function Tasks({ mission, search, onSearch, tasks }: TasksProps) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const may = useMay("register-to-missions");
  const { data: desk } = useQuery(deskStateQuery);
  const edited = useOpened(tasks);
  const remove = useRemoving();
  const marking = useMarking(mission);
  const names = new Map((desk?.people ?? []).map(({ id, name }) => [id, name]));
  const whats = new Map(tasks.map(({ id, task }) => [id, task.what]));
  const owners = [...new Set(tasks.map(({ task }) => task.owner))];
  const asked = askedFor(standings, search.states);
  const { limit, more } = usePortions(`${search.owner} ${search.states}`);
  const found = tasks
    .filter(
      ({ task, standing }) =>
        (search.owner === undefined || task.owner === search.owner) &&
        (asked.length === 0 || asked.includes(standing)),
    )
    .sort(
      (one, other) =>
        standings.indexOf(one.standing) - standings.indexOf(other.standing) ||
        one.dueOn.localeCompare(other.dueOn),
    );
  const actionsOf = (row: MissionTaskRow) => [
    row.doneOn === null
      ? {
          id: "done",
          label: t("ready-task-done"),
          icon: Check,
          onAction: () => marking.mutate({ row, doneOn: desk?.today ?? null }),
        }
      : {
          id: "reopen",
          label: t("ready-task-reopen"),
          icon: RotateCcw,
          onAction: () => marking.mutate({ row, doneOn: null }),
        },
    { id: "edit", label: t("ready-edit"), icon: PencilLine, onAction: () => edited.open(row) },
    {
      id: "remove",
      label: t("ready-remove"),
      icon: Trash2,
      onAction: () => remove(row.task.what, () => commands.readyRemoveTask(row.id, row.version)),
    },
  ];
  return (
    <>
      <FilterBar label={t("ready-tasks-filter")}>
        <FilterChip
          label={t("ready-state")}
          any={t("ready-state-any")}
          options={standings.map((id) => ({ id, label: words(`task-standing-${id}`) }))}
          value={asked}
          onChange={(next) => onSearch({ states: next.join(",") })}
        />
        <FilterChip
          label={t("ready-owner")}
          any={t("ready-owner-any")}
          isSingle
          options={owners.map((id) => ({ id, label: names.get(id) ?? "" }))}
          value={search.owner ? [search.owner] : []}
          onChange={([next]) => onSearch({ owner: next ?? null })}
        />
      </FilterBar>
      {found.length === 0 && <EmptyState title={t("ready-found-none")} />}
      {found.length > 0 && (
        <ListTable
          label={t("ready-view-tasks")}
          rows={found.slice(0, limit)}
          rowId={({ id }) => id}
          columns={[
            {
              id: "what",
              label: t("ready-task-what"),
              show: ({ task, lessonId, standing }) => (
                <>
                  {task.what}
                  {standing === "blocked" && (
                    <span className={textStyles.under}>
                      {t("ready-task-waits", {
                        names: formats.list(
                          task.blockedBy.map((id) => whats.get(id) ?? "").filter(Boolean),
                        ),
                      })}
                    </span>
                  )}
                  {lessonId !== null && (
                    <span className={textStyles.under}>{t("ready-from-lesson")}</span>
                  )}
                </>
              ),
            },
            {
              id: "owner",
              label: t("ready-owner"),
              show: ({ task }) => names.get(task.owner) ?? "",
            },
            {
              id: "due",
              label: t("ready-due"),
              isWhole: true,
              show: ({ dueOn }) => <Day iso={dueOn} />,
            },
            {
              id: "standing",
              label: t("ready-state"),
              show: ({ standing, doneOn }) => (
                <>
                  <TaskBadge standing={standing} />
                  {doneOn !== null && (
                    <span className={textStyles.under}>
                      <Day iso={doneOn} />
                    </span>
                  )}
                </>
              ),
            },
            {
              id: "actions",
              label: t("registration-moves"),
              align: "end",
              show: (row) =>
                may && (
                  <Menu
                    icon={Ellipsis}
                    label={t("ready-actions-of", { name: row.task.what })}
                    actions={actionsOf(row)}
                  />
                ),
            },
          ]}
        />
      )}
      {found.length > limit && <MoreRows count={limit} onMore={more} />}
      {edited.row && (
        <TaskDialog
          key={edited.row.id}
          mission={mission}
          tasks={tasks}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
    </>
  );
}

/** Notes that a task was done, or that it was not. */
function useMarking(mission: string) {
  const t = useT();
  return useMutation({
    mutationFn: ({ row, doneOn }: { row: MissionTaskRow; doneOn: string | null }) =>
      commands.readySaveTask({
        id: row.id,
        version: row.version,
        missionId: mission,
        task: row.task,
        doneOn,
      }),
    onSuccess: (_, { row, doneOn }) =>
      notifyUndoable(
        t(doneOn === null ? "ready-task-reopened" : "ready-task-was-done", {
          name: row.task.what,
        }),
      ),
    onError: notifyError,
  });
}
