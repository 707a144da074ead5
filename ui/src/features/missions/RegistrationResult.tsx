import { ListChecks, UserPlus } from "lucide-react";
import type { RegistrationRow } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { Notice } from "@/components/states";
import { useT } from "@/i18n/t";
import styles from "./missions.module.css";

/** What came of a registration: a place, a position in the waiting list, or nothing decided yet. */
export function RegistrationResult({
  registration,
  onAnother,
}: {
  registration: RegistrationRow;
  onAnother: () => void;
}) {
  const t = useT();
  return (
    <div className={styles.steps} role="status">
      <Outcome registration={registration} />
      <div className={styles.row}>
        <ButtonLink
          look="primary"
          icon={ListChecks}
          href={`/missions/${registration.missionId}/registrations`}
        >
          {t("register-see-all")}
        </ButtonLink>
        <Button icon={UserPlus} onPress={onAnother}>
          {t("register-another")}
        </Button>
      </div>
    </div>
  );
}

function Outcome({
  registration: { companyName: name, state, position },
}: {
  registration: RegistrationRow;
}) {
  const t = useT();
  switch (state) {
    case "applied":
      return (
        <Notice tone="attention" title={t("register-result-applied", { name })}>
          {t("register-result-unknown")}
        </Notice>
      );
    case "waiting":
      return (
        <Notice tone="attention" title={t("register-result-waiting", { name })}>
          {t("register-result-position", { position: String(position ?? 1) })}
        </Notice>
      );
    default:
      return (
        <Notice tone="good" title={t("register-result-place", { name })}>
          {t("register-result-confirm")}
        </Notice>
      );
  }
}
