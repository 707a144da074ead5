import { useMutation } from "@tanstack/react-query";
import { commands, type Repair } from "@/bridge";
import { Button } from "@/components/Button";
import { Notice } from "@/components/states";
import { notifyError } from "@/components/toast";
import { useT } from "@/i18n/t";
import styles from "./settings.module.css";

/** What became of reference data that was damaged, and which files are to be imported again. */
export function RepairNotice({ repair }: { repair: Repair }) {
  const t = useT();
  const dismiss = useMutation({
    mutationFn: () => commands.referenceDismissRepair(),
    onError: notifyError,
  });
  const { file, isKnown, lost } = repair;
  return (
    <Notice tone="attention" title={t("repair-title")}>
      <div className={styles.stack}>
        <p>
          {file === null ? t("repair-gone") : t("repair-damaged")}{" "}
          {file !== null && t("repair-kept", { file })}
        </p>
        <p>
          {isKnown
            ? t(lost.length > 0 ? "repair-lost" : "repair-nothing-lost")
            : t("repair-unknown")}
        </p>
        <ul className={styles.list}>
          {lost.map(({ market, vintage, fileName, sha256 }) => (
            <li key={sha256}>{[market, vintage, fileName].filter(Boolean).join(" · ")}</li>
          ))}
        </ul>
        <Button isPending={dismiss.isPending} onPress={() => dismiss.mutate()}>
          {t("repair-dismiss")}
        </Button>
      </div>
    </Notice>
  );
}
