import { useState } from "react";
import {
  type CompanyFilter,
  commands,
  type SavedFile,
  type SheetColumn,
  type SheetFormat,
} from "@/bridge";
import { Button } from "@/components/Button";
import { CheckboxGroup, RadioGroup } from "@/components/choices";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { useVisibleColumns } from "@/components/hidden-columns";
import { Progress, useTask } from "@/components/Progress";
import { ErrorView, Notice } from "@/components/states";
import { notify } from "@/components/toast";
import { useT, useWords } from "@/i18n/t";
import type { CompanyGrid } from "./company-grid";
import { isPersonal, sheetColumns, shownOf } from "./sheet-columns";

interface ExportDialogProps {
  filter: CompanyFilter;
  /** How many companies the filter holds. */
  count: number;
  /** What the list shows. */
  grid: CompanyGrid;
  onClose: () => void;
}

type Which = "shown" | "all" | "some";

/** Hands out the companies of a list, with the columns that are wanted. */
export function ExportDialog({ filter, count, grid, onClose }: ExportDialogProps) {
  const t = useT();
  const task = useTask<SavedFile | null>();
  const { visible } = useVisibleColumns(grid.name, grid.columns);
  const shown = shownOf(visible.map(({ id }) => id));
  const [format, setFormat] = useState<SheetFormat>("xlsx");
  const [which, setWhich] = useState<Which>("shown");
  const [some, setSome] = useState<readonly SheetColumn[]>(shown);
  const columns = { shown, all: sheetColumns, some }[which];
  const run = () =>
    void task.start(async (channel) => {
      const file = await commands.companiesExport(channel, {
        filter,
        columns: [...columns],
        format,
      });
      if (file) {
        notify(t("file-saved", { name: file.name }));
        onClose();
      }
      return file;
    });
  const close = () => {
    if (task.isRunning) task.cancel();
    else onClose();
  };
  return (
    <Dialog title={t("export-title", { count })} isOpen onClose={close} width="wide">
      <Form onSubmit={run}>
        <RadioGroup<Which>
          label={t("export-which")}
          help={t("export-which-help")}
          options={[
            { id: "shown", label: t("export-which-shown") },
            { id: "all", label: t("export-which-all") },
            { id: "some", label: t("export-which-some") },
          ]}
          value={which}
          onChange={setWhich}
        />
        {which === "some" && <ColumnChoice value={some} onChange={setSome} />}
        {columns.some(isPersonal) && <Notice tone="attention">{t("export-personal")}</Notice>}
        <RadioGroup<SheetFormat>
          label={t("export-format")}
          options={[
            { id: "xlsx", label: t("export-xlsx") },
            { id: "csv", label: t("export-csv") },
          ]}
          value={format}
          onChange={setFormat}
        />
        {task.error !== null && <ErrorView error={task.error} />}
        {task.isRunning ? (
          <Progress label={t("export-writing")} step={task.step} onCancel={task.cancel} />
        ) : (
          <FormActions>
            <Button look="primary" type="submit" isDisabled={columns.length === 0}>
              {t("export-run")}
            </Button>
            <Button onPress={onClose}>{t("action-cancel")}</Button>
          </FormActions>
        )}
      </Form>
    </Dialog>
  );
}

function ColumnChoice({
  value,
  onChange,
}: {
  value: readonly SheetColumn[];
  onChange: (columns: readonly SheetColumn[]) => void;
}) {
  const t = useT();
  const words = useWords();
  // The sheet says the hour of which zone; to choose the column it is enough that it is the last change.
  const labelOf = (column: SheetColumn) =>
    column === "updated" ? t("company-updated") : words(`export-${column}`);
  return (
    <CheckboxGroup
      label={t("export-columns")}
      options={sheetColumns.map((id) => ({ id, label: labelOf(id) }))}
      value={value}
      validate={(chosen) => (chosen.length === 0 ? t("export-no-column") : null)}
      onChange={(chosen) => onChange(sheetColumns.filter((column) => chosen.includes(column)))}
    />
  );
}
