import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type AppError, type BackupRow, commands, isRefusal } from "@/bridge";
import { ConfirmDialog } from "@/components/Dialog";
import { Section } from "@/components/Page";
import { notifyError } from "@/components/toast";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { BackupList } from "./BackupList";
import { backupsQuery } from "./queries";

/** What a backup is the way out of: the data is there and cannot be read, or is gone. */
const lost: readonly AppError["code"][] = [
  "store.damaged",
  "store.missing",
  "store.foreign",
  "store.cannot-open",
];

/** The backups of an office that does not open, each to be rehearsed or put in its place. */
export function ClosedOffice({ error, onRestored }: { error: unknown; onRestored: () => void }) {
  const t = useT();
  const formats = useFormats();
  const isLost = isRefusal(error, ...lost);
  const { data: backups } = useQuery({ ...backupsQuery, enabled: isLost });
  const [restoring, setRestoring] = useState<BackupRow | null>(null);
  const restore = useMutation({
    mutationFn: ({ name }: BackupRow) => commands.backupsRestore(name),
    onSuccess: onRestored,
    onError: notifyError,
    onSettled: () => setRestoring(null),
  });
  if (!isLost || !backups || backups.length === 0) return null;
  return (
    <Section title={t("safety-restore-choose")}>
      <BackupList backups={backups} onRestore={setRestoring} />
      <ConfirmDialog
        title={t("safety-restore-title")}
        isOpen={restoring !== null}
        onClose={() => setRestoring(null)}
        action={t("safety-restore")}
        isPending={restore.isPending}
        onConfirm={() => restoring && restore.mutate(restoring)}
      >
        <p>
          {t("safety-restore-closed-text", {
            when: restoring ? formats.instant(restoring.at) : "",
          })}
        </p>
      </ConfirmDialog>
    </Section>
  );
}
