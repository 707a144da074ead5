import { useQuery } from "@tanstack/react-query";
import { Ellipsis, PencilLine, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { commands, type TemplateRow } from "@/bridge";
import { Button } from "@/components/Button";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { templatesQuery } from "./queries";
import { TemplateDialog } from "./TemplateDialog";
import { useRemoving } from "./use-removing";

/** The checklists of the office, out of which missions are asked. */
export function TemplatesSection() {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const mayPlan = useMay("plan-missions");
  const { data: rows, error, refetch } = useQuery(templatesQuery);
  const edited = useOpened(rows);
  const [isMaking, setMaking] = useState(false);
  const remove = useRemoving();
  const make = mayPlan && (
    <Button icon={Plus} onPress={() => setMaking(true)}>
      {t("ready-template-new")}
    </Button>
  );
  const told = ({ template }: TemplateRow) =>
    formats.list(template.lines.map(({ kind, title }) => title || words(`needed-${kind}`)));
  return (
    <Section title={t("ready-templates")} actions={(rows?.length ?? 0) > 0 && make}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Skeleton rows={3} />}
      {rows?.length === 0 && !error && (
        <EmptyState title={t("ready-templates-none")} action={make}>
          {t("ready-templates-none-text")}
        </EmptyState>
      )}
      {rows && rows.length > 0 && !error && (
        <ListTable
          label={t("ready-templates")}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            {
              id: "name",
              label: t("ready-template-name"),
              show: (row) => (
                <>
                  {row.template.name}
                  <span className={textStyles.under}>{told(row)}</span>
                </>
              ),
            },
            {
              id: "lines",
              label: t("ready-lines"),
              align: "end",
              show: ({ template }) => <Count value={template.lines.length} />,
            },
            {
              id: "actions",
              label: t("registration-moves"),
              align: "end",
              show: (row) =>
                mayPlan && (
                  <Menu
                    icon={Ellipsis}
                    label={t("ready-actions-of", { name: row.template.name })}
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
                          remove(row.template.name, () =>
                            commands.readyRemoveTemplate(row.id, row.version),
                          ),
                      },
                    ]}
                  />
                ),
            },
          ]}
        />
      )}
      {isMaking && <TemplateDialog row={null} onClose={() => setMaking(false)} />}
      {edited.row && (
        <TemplateDialog
          key={edited.row.id}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
    </Section>
  );
}
