import { ListChecks, UserPlus } from "lucide-react";
import type { RegistrationRow } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { Notice } from "@/components/states";
import { useT } from "@/i18n/t";
import styles from "./missions.module.css";

/** What came of a registration: a place, or a position in the waiting list. */
export function RegistrationResult({
  registration: { missionId, companyName, state, position },
  onAnother,
}: {
  registration: RegistrationRow;
  onAnother: () => void;
}) {
  const t = useT();
  const isWaiting = state === "waiting";
  return (
    <div className={styles.steps} role="status">
      <Notice
        tone={isWaiting ? "attention" : "good"}
        title={
          isWaiting
            ? t("register-result-waiting", { name: companyName })
            : t("register-result-place", { name: companyName })
        }
      >
        {isWaiting
          ? t("register-result-position", { position: String(position ?? 1) })
          : t("register-result-confirm")}
      </Notice>
      <div className={styles.row}>
        <ButtonLink look="primary" icon={ListChecks} href={`/missions/${missionId}/registrations`}>
          {t("register-see-all")}
        </ButtonLink>
        <Button icon={UserPlus} onPress={onAnother}>
          {t("register-another")}
        </Button>
      </div>
    </div>
  );
}
