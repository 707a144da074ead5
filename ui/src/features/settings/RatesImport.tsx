import { type ChosenRates, commands, type RatesReport } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { FormActions } from "@/components/Form";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Progress, useTask } from "@/components/Progress";
import { ErrorView } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { decimal } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";

/** What a file of rates would bring; it is taken when somebody says so. */
export function RatesImport({ file, onClose }: { file: ChosenRates; onClose: () => void }) {
  const t = useT();
  const task = useTask<RatesReport>();
  const { report } = file;
  const take = () =>
    void task.start(async (channel) => {
      const made = await commands.ratesImport({ token: file.token }, channel);
      onClose();
      await notifyUndoable(t("rates-imported"));
      return made;
    });
  const close = () => {
    if (task.isRunning) task.cancel();
    else onClose();
  };
  return (
    <Dialog title={t("rates-preview", { name: file.name })} isOpen onClose={close} width="wide">
      <p>
        {t("rates-report", {
          added: decimal(`${report.added}`),
          changed: decimal(`${report.changed}`),
          same: decimal(`${report.same}`),
          rejected: decimal(`${report.rejected}`),
        })}
      </p>
      <Rejected report={report} />
      {task.error !== null && <ErrorView error={task.error} />}
      {task.isRunning ? (
        <Progress label={t("rates-import")} step={task.step} onCancel={task.cancel} />
      ) : (
        <FormActions>
          <Button look="primary" isDisabled={report.added + report.changed === 0} onPress={take}>
            {t("rates-take")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      )}
    </Dialog>
  );
}

function Rejected({ report: { rejections } }: { report: RatesReport }) {
  const t = useT();
  const words = useWords();
  if (rejections.length === 0) return null;
  return (
    <ListTable
      label={t("rates-rejected")}
      rows={rejections}
      rowId={({ line }) => `${line}`}
      columns={[
        {
          id: "line",
          label: t("rates-line"),
          show: ({ line }) => <Count value={line} />,
        },
        {
          id: "reason",
          label: t("rates-rejected"),
          show: ({ reason }) => words(`rate-reason-${reason}`),
        },
      ]}
    />
  );
}
