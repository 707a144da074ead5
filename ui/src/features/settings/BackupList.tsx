import { useMutation } from "@tanstack/react-query";
import { type BackupReason, type BackupRow, commands, type Rehearsal } from "@/bridge";
import { Button } from "@/components/Button";
import { Moment } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Notice } from "@/components/states";
import { notifyError } from "@/components/toast";
import { useFormats } from "@/i18n/format";
import { type PlainMessageId, useT, useWords } from "@/i18n/t";
import styles from "./settings.module.css";

const reasons: Record<BackupReason, PlainMessageId> = {
  manual: "backup-manual",
  daily: "backup-daily",
  "before-migration": "backup-before-migration",
  "before-restore": "backup-before-restore",
};

/** The backups, newest first, each to be rehearsed or restored. */
export function BackupList({
  backups,
  onRestore,
}: {
  backups: readonly BackupRow[];
  onRestore: (backup: BackupRow) => void;
}) {
  const t = useT();
  const formats = useFormats();
  const rehearsing = useMutation({
    mutationFn: ({ name }: BackupRow) => commands.backupsRehearse(name),
    onError: notifyError,
  });
  return (
    <>
      {rehearsing.data && <RehearsalView rehearsal={rehearsing.data} />}
      <ListTable
        label={t("safety-backups")}
        rows={backups}
        rowId={({ name }) => name}
        columns={[
          { id: "at", label: t("safety-backup-when"), show: ({ at }) => <Moment iso={at} /> },
          { id: "reason", label: t("safety-backup-why"), show: ({ reason }) => t(reasons[reason]) },
          {
            id: "bytes",
            label: t("safety-backup-size"),
            align: "end",
            show: ({ bytes }) => formats.bytes(bytes),
          },
          {
            id: "actions",
            label: t("people-actions"),
            align: "end",
            show: (backup) => (
              <div className={styles.actions}>
                <Button
                  look="quiet"
                  isPending={rehearsing.isPending && rehearsing.variables === backup}
                  onPress={() => rehearsing.mutate(backup)}
                >
                  {t("safety-rehearse")}
                </Button>
                <Button look="quiet" onPress={() => onRestore(backup)}>
                  {t("safety-restore")}
                </Button>
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

function RehearsalView({ rehearsal }: { rehearsal: Rehearsal }) {
  const t = useT();
  const words = useWords();
  const { companies, missions, operations, documentsMissing } = rehearsal;
  const tone = documentsMissing > 0 ? "attention" : "good";
  return (
    <Notice tone={rehearsal.ok ? tone : "danger"} title={rehearsal.name}>
      {rehearsal.ok
        ? t("safety-rehearsed", { companies, missions, operations })
        : words(`rehearsal-${rehearsal.finding ?? "failed"}`)}
      {documentsMissing > 0 && <p>{t("safety-documents-missing", { count: documentsMissing })}</p>}
    </Notice>
  );
}
