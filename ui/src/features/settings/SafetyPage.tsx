import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Archive, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { type BackupRow, commands } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { ConfirmDialog } from "@/components/Dialog";
import { Code } from "@/components/figures";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notify, notifyError } from "@/components/toast";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { BackupList } from "./BackupList";
import { OfficeExport } from "./OfficeExport";
import { backupsQuery } from "./queries";
import { SettingsFrame } from "./SettingsFrame";
import styles from "./settings.module.css";
import { VerificationView } from "./VerificationView";

/** Where the data lives, its backups, and the proof that nobody has rewritten it. */
export function SafetyPage() {
  const t = useT();
  const { data: desk } = useQuery(deskStateQuery);
  const verifying = useMutation({ mutationFn: () => commands.journalVerify() });
  return (
    <SettingsFrame current="/settings/safety">
      <Section title={t("safety-folder")} help={t("safety-folder-help")}>
        {desk && (
          <p className={styles.path}>
            <Code>{desk.dataFolder}</Code>
          </p>
        )}
      </Section>
      <BackupsSection />
      <OfficeExport />
      <Section
        title={t("safety-verify")}
        help={t("safety-verify-help")}
        actions={
          <Button
            icon={ShieldCheck}
            isPending={verifying.isPending}
            onPress={() => verifying.mutate()}
          >
            {t("safety-verify-run")}
          </Button>
        }
      >
        {verifying.error && <ErrorView error={verifying.error} />}
        {verifying.data && <VerificationView outcome={verifying.data} />}
      </Section>
    </SettingsFrame>
  );
}

function BackupsSection() {
  const t = useT();
  const formats = useFormats();
  const client = useQueryClient();
  const { data: backups, error } = useQuery(backupsQuery);
  const [restoring, setRestoring] = useState<BackupRow | null>(null);
  const making = useMutation({
    mutationFn: () => commands.backupsCreate(),
    onSuccess: ({ at }) => {
      notify(t("safety-backup-made", { when: formats.instant(at) }));
      // Backups are files: no commit announces a new one.
      return client.invalidateQueries(backupsQuery);
    },
    onError: notifyError,
  });
  const restore = useMutation({
    mutationFn: ({ name }: BackupRow) => commands.backupsRestore(name),
    onError: notifyError,
    onSettled: () => setRestoring(null),
  });
  return (
    <Section
      title={t("safety-backups")}
      help={t("safety-backups-help")}
      actions={
        <Button
          look="primary"
          icon={Archive}
          isPending={making.isPending}
          onPress={() => making.mutate()}
        >
          {t("safety-backup-make")}
        </Button>
      }
    >
      {error && <ErrorView error={error} />}
      {!backups && !error && <Skeleton />}
      {backups?.length === 0 && <EmptyState title={t("safety-no-backups")} />}
      {backups && backups.length > 0 && <BackupList backups={backups} onRestore={setRestoring} />}
      <ConfirmDialog
        title={t("safety-restore-title")}
        isOpen={restoring !== null}
        onClose={() => setRestoring(null)}
        action={t("safety-restore")}
        isDangerous
        isPending={restore.isPending}
        onConfirm={() => restoring && restore.mutate(restoring)}
      >
        <p>{t("safety-restore-text", { when: restoring ? formats.instant(restoring.at) : "" })}</p>
      </ConfirmDialog>
    </Section>
  );
}
