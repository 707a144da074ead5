import { useQuery } from "@tanstack/react-query";
import {
  CirclePlus,
  Ellipsis,
  Import,
  PencilLine,
  Plus,
  Repeat,
  Trash2,
  TriangleAlert,
} from "lucide-react";
import { useState } from "react";
import { commands, type Lesson, type LessonKind, type LessonRow } from "@/bridge";
import { Badge, type Tone } from "@/components/Badge";
import { Button } from "@/components/Button";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useT, useWords } from "@/i18n/t";
import { InheritDialog } from "./InheritDialog";
import { LessonDialog } from "./LessonDialog";
import { useBecomes } from "./lesson-words";
import { lessonsQuery } from "./queries";
import type { ViewProps } from "./search";
import { TakingDialog } from "./TakingBack";

const looks: Record<LessonKind, { tone: Tone; icon: typeof Repeat }> = {
  keep: { tone: "good", icon: Repeat },
  avoid: { tone: "attention", icon: TriangleAlert },
  add: { tone: "active", icon: CirclePlus },
};

/** What is learned from a mission, and what it takes over from others. */
export function LessonsView({ mission }: ViewProps) {
  const t = useT();
  const { data: rows, error, refetch } = useQuery(lessonsQuery(mission));
  const [isMaking, setMaking] = useState(false);
  const [isInheriting, setInheriting] = useState(false);
  const mayWrite = useMay("register-to-missions");
  const actions = mayWrite && (
    <>
      <Button look="primary" icon={Plus} onPress={() => setMaking(true)}>
        {t("outcomes-lesson-new")}
      </Button>
      <Button icon={Import} onPress={() => setInheriting(true)}>
        {t("outcomes-inherit")}
      </Button>
    </>
  );
  return (
    <Section
      title={t("outcomes-view-lessons")}
      help={t("outcomes-lessons-help")}
      actions={rows && rows.length > 0 && !error && actions}
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Skeleton rows={6} />}
      {rows?.length === 0 && !error && (
        <EmptyState title={t("outcomes-lessons-none")} action={actions}>
          {t("outcomes-lessons-none-text")}
        </EmptyState>
      )}
      {rows && rows.length > 0 && !error && (
        <Lessons mission={mission} rows={rows} mayWrite={mayWrite} />
      )}
      {isMaking && <LessonDialog mission={mission} row={null} onClose={() => setMaking(false)} />}
      {isInheriting && <InheritDialog mission={mission} onClose={() => setInheriting(false)} />}
    </Section>
  );
}

interface LessonsProps {
  mission: string;
  rows: readonly LessonRow[];
  mayWrite: boolean;
}

function Lessons({ mission, rows, mayWrite }: LessonsProps) {
  const t = useT();
  const words = useWords();
  const becomes = useBecomes();
  const edited = useOpened(rows);
  const [removed, setRemoved] = useState<LessonRow | null>(null);
  const nameOf = ({ lesson }: { lesson: Lesson }) => lesson.toDo;
  return (
    <>
      <ListTable
        label={t("outcomes-view-lessons")}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: "to-do",
            label: t("outcomes-to-do"),
            show: ({ lesson }) => (
              <>
                {lesson.toDo}
                <span className={textStyles.under}>{becomes(lesson)}</span>
              </>
            ),
          },
          {
            id: "kind",
            label: t("outcomes-lesson-kind"),
            show: ({ lesson }) => (
              <Badge {...looks[lesson.kind]}>{words(`lesson-kind-${lesson.kind}`)}</Badge>
            ),
          },
          { id: "happened", label: t("outcomes-happened"), show: ({ lesson }) => lesson.happened },
          {
            id: "actions",
            label: t("outcomes-actions"),
            align: "end",
            show: (row) =>
              mayWrite && (
                <Menu
                  icon={Ellipsis}
                  label={t("outcomes-actions-of", { name: nameOf(row) })}
                  actions={[
                    {
                      id: "edit",
                      label: t("outcomes-edit"),
                      icon: PencilLine,
                      onAction: () => edited.open(row),
                    },
                    {
                      id: "remove",
                      label: t("outcomes-lesson-remove"),
                      icon: Trash2,
                      onAction: () => setRemoved(row),
                    },
                  ]}
                />
              ),
          },
        ]}
      />
      {edited.row && (
        <LessonDialog
          key={edited.row.id}
          mission={mission}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
      {removed && (
        <TakingDialog
          title={t("outcomes-lesson-remove-title")}
          action={t("outcomes-lesson-remove")}
          done={t("outcomes-lesson-removed")}
          take={() => commands.resultsRemoveLesson(removed.id, removed.version)}
          onDone={() => setRemoved(null)}
          onClose={() => setRemoved(null)}
        >
          {t("outcomes-lesson-remove-text", { name: nameOf(removed) })}
        </TakingDialog>
      )}
    </>
  );
}
