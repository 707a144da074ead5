import { useQuery } from "@tanstack/react-query";
import { Ellipsis, PencilLine, Trash2 } from "lucide-react";
import { type ChecklistLineRow, commands } from "@/bridge";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useT, useWords } from "@/i18n/t";
import { useHoldingWords } from "./ChecklistLines";
import { LineDialog } from "./LineDialog";
import { linesQuery } from "./queries";
import { useRemoving } from "./use-removing";

/** The checklist of a mission: what is asked of everybody who takes part, those who come later too. */
export function LinesSection({ mission }: { mission: string }) {
  const t = useT();
  const words = useWords();
  const say = useHoldingWords();
  const may = useMay("register-to-missions");
  const { data: rows, error, refetch } = useQuery(linesQuery(mission));
  const edited = useOpened(rows);
  const remove = useRemoving();
  const nameOf = ({ line }: ChecklistLineRow) => line.title || words(`needed-${line.kind}`);
  if (rows?.length === 0 && !error) return null;
  return (
    <Section title={t("ready-mission-lines")} help={t("ready-mission-lines-help")}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Skeleton rows={3} />}
      {rows && !error && (
        <ListTable
          label={t("ready-mission-lines")}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            {
              id: "what",
              label: t("ready-what"),
              show: (row) => (
                <>
                  {nameOf(row)}
                  <span className={textStyles.under}>{words(`needed-of-${row.line.of}`)}</span>
                  {row.lessonId !== null && (
                    <span className={textStyles.under}>{t("ready-from-lesson")}</span>
                  )}
                </>
              ),
            },
            { id: "holds", label: t("ready-line-holds"), show: ({ line }) => say(line.holds) },
            {
              id: "days",
              label: t("ready-days-before"),
              align: "end",
              show: ({ line }) => <Count value={line.daysBefore} />,
            },
            {
              id: "actions",
              label: t("registration-moves"),
              align: "end",
              show: (row) =>
                may && (
                  <Menu
                    icon={Ellipsis}
                    label={t("ready-actions-of", { name: nameOf(row) })}
                    actions={[
                      {
                        id: "edit",
                        label: t("ready-edit"),
                        icon: PencilLine,
                        onAction: () => edited.open(row),
                      },
                      {
                        id: "remove",
                        label: t("ready-remove"),
                        icon: Trash2,
                        onAction: () =>
                          remove(nameOf(row), () => commands.readyRemoveLine(row.id, row.version)),
                      },
                    ]}
                  />
                ),
            },
          ]}
        />
      )}
      {edited.row && (
        <LineDialog
          key={edited.row.id}
          mission={mission}
          row={edited.row}
          name={nameOf(edited.row)}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
    </Section>
  );
}
