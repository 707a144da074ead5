import { Link } from "react-aria-components";
import type { CallRow } from "@/bridge";
import { DayOf } from "@/components/figures";
import textStyles from "@/components/text.module.css";
import { useT } from "@/i18n/t";
import { CallStateBadge } from "./CallStateBadge";
import styles from "./calls.module.css";

interface CallVersionsProps {
  missionId: string;
  calls: readonly CallRow[];
  /** The version that is shown. */
  shown: string;
}

/** Every version of the call, the latest first; the public one is the one that counts. */
export function CallVersions({ missionId, calls, shown }: CallVersionsProps) {
  const t = useT();
  return (
    <section className={styles.versions} aria-labelledby="call-versions">
      <h2 id="call-versions">{t("call-versions")}</h2>
      <ul>
        {calls.map(({ id, number, state, reason, publishedAt }) => (
          <li key={id}>
            <div className={styles.version}>
              <Link
                href={`/missions/${missionId}?call=${id}`}
                {...(id === shown ? { "aria-current": "true" as const } : {})}
              >
                {t("call-version", { number: String(number) })}
              </Link>
              <CallStateBadge state={state} />
            </div>
            {publishedAt && (
              <span className={textStyles.under}>
                {t("call-published-on")} <DayOf moment={publishedAt} />
              </span>
            )}
            {reason && <span className={textStyles.under}>{reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
