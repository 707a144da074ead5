import type { CallDetail } from "@/bridge";
import { ConfirmDialog } from "@/components/Dialog";
import { ReasonDialog } from "@/components/ReasonDialog";
import { ErrorView } from "@/components/states";
import { useT } from "@/i18n/t";
import { useCallMove } from "./call-moves";

interface PublishDialogProps {
  detail: CallDetail;
  /** Another version is public, which gives way to this one. */
  isReplacing: boolean;
  onClose: () => void;
}

/** Asks before a call is made public: what is public stays as it is. */
export function PublishDialog({ detail, isReplacing, onClose }: PublishDialogProps) {
  const t = useT();
  const { row, language } = detail;
  const moving = useCallMove(row, t("call-published", { title: row.title }), onClose);
  const text = (
    <>
      <p>{t("call-publish-text")}</p>
      {language.length > 0 && <p>{t("call-language-marks", { count: language.length })}</p>}
    </>
  );
  const publish = (reason: string | null) => moving.mutate({ to: "published", reason });
  if (isReplacing) {
    return (
      <ReasonDialog
        title={t("call-publish-version")}
        label={t("call-reason")}
        help={t("call-reason-replace-help")}
        action={t("call-publish")}
        isPending={moving.isPending}
        error={moving.error}
        onConfirm={publish}
        onClose={onClose}
      >
        {text}
      </ReasonDialog>
    );
  }
  return (
    <ConfirmDialog
      title={t("call-publish-title")}
      isOpen
      onClose={onClose}
      action={t("call-publish")}
      isPending={moving.isPending}
      onConfirm={() => publish(null)}
    >
      {text}
      {moving.error && <ErrorView error={moving.error} />}
    </ConfirmDialog>
  );
}
