import { useMutation, useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type LessonRow, type MissionRow } from "@/bridge";
import { missionQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { CheckboxGroup } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { FormActions } from "@/components/Form";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { useBecomes } from "./lesson-words";
import { earlierQuery, lessonsQuery } from "./queries";
import styles from "./results.module.css";

/** So many missions are looked through, the latest first. */
const most = 30;

interface InheritDialogProps {
  mission: string;
  onClose: () => void;
}

/** Takes lessons of earlier missions over, which are shown before it is done. */
export function InheritDialog({ mission, onClose }: InheritDialogProps) {
  const t = useT();
  const { data: detail, error, refetch } = useQuery(missionQuery(mission));
  return (
    <Dialog title={t("outcomes-inherit")} width="wide" isOpen onClose={onClose}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!detail && !error && <Skeleton rows={4} />}
      {detail && (
        <Earlier
          mission={mission}
          kind={detail.mission.kind}
          country={detail.mission.country}
          before={detail.mission.startsOn}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface EarlierProps extends InheritDialogProps {
  kind: MissionRow["kind"];
  country: string;
  before: string;
}

function Earlier({ mission, kind, country, before, onClose }: EarlierProps) {
  const t = useT();
  const earlier = useQuery(earlierQuery(mission, kind, country, before));
  const missions = earlier.data?.slice(0, most) ?? [];
  const lessons = useQueries({ queries: missions.map(({ id }) => lessonsQuery(id)) });
  const error = earlier.error ?? lessons.find((one) => one.error)?.error;
  if (error) {
    const retry = () => {
      void earlier.refetch();
      for (const one of lessons) void one.refetch();
    };
    return <ErrorView error={error} onRetry={retry} />;
  }
  if (!earlier.data || lessons.some(({ data }) => !data)) return <Skeleton rows={4} />;
  const taught = missions.flatMap((row, at) => {
    const rows = lessons[at]?.data ?? [];
    return rows.length > 0 ? [{ row, rows }] : [];
  });
  if (taught.length === 0) {
    return (
      <EmptyState
        title={t("outcomes-inherit-none")}
        action={<Button onPress={onClose}>{t("action-close")}</Button>}
      >
        {t("outcomes-inherit-none-text")}
      </EmptyState>
    );
  }
  return <Choice mission={mission} taught={taught} onClose={onClose} />;
}

interface ChoiceProps extends InheritDialogProps {
  /** Missions with the lessons that were learned from them. */
  taught: readonly { row: MissionRow; rows: readonly LessonRow[] }[];
}

function Choice({ mission, taught, onClose }: ChoiceProps) {
  const t = useT();
  const formats = useFormats();
  const [from, setFrom] = useState<string[]>([]);
  const chosen = taught.filter(({ row }) => from.includes(row.id));
  const inheriting = useMutation({
    mutationFn: () => commands.resultsInherit({ missionId: mission, from }),
    onSuccess: async (count) => {
      onClose();
      await notifyUndoable(t("outcomes-inherited", { count }));
    },
  });
  return (
    <>
      <CheckboxGroup
        label={t("outcomes-inherit-from")}
        help={t("outcomes-inherit-help")}
        options={taught.map(({ row, rows }) => ({
          id: row.id,
          label: row.name,
          detail: [
            formats.dayRange(row.startsOn, row.endsOn),
            formats.country(row.country),
            t("outcomes-lessons-count", { count: rows.length }),
          ].join(" · "),
        }))}
        value={from}
        onChange={setFrom}
      />
      {chosen.length > 0 && <Preview chosen={chosen} />}
      {inheriting.error && <ErrorView error={inheriting.error} />}
      <FormActions>
        <Button
          look="primary"
          isDisabled={chosen.length === 0}
          isPending={inheriting.isPending}
          onPress={() => inheriting.mutate()}
        >
          {t("outcomes-inherit-do")}
        </Button>
        <Button onPress={onClose}>{t("action-cancel")}</Button>
      </FormActions>
    </>
  );
}

function Preview({ chosen }: { chosen: ChoiceProps["taught"] }) {
  const t = useT();
  const words = useWords();
  const becomes = useBecomes();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too.
    <section className={styles.inherited} aria-label={t("outcomes-inherit-preview")} tabIndex={0}>
      {chosen.map(({ row, rows }) => (
        <div key={row.id}>
          <h3>{row.name}</h3>
          <ul className={styles.lines}>
            {rows.map(({ id, lesson }) => (
              <li key={id}>
                {`${words(`lesson-kind-${lesson.kind}`)}: ${lesson.toDo}`}
                <span className={textStyles.under}>{becomes(lesson)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
