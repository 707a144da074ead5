import { CircleCheck } from "lucide-react";
import { Link } from "react-aria-components";
import type { HorizonFigures, MissionReport } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Notice } from "@/components/states";
import { useT } from "@/i18n/t";
import styles from "./results.module.css";

interface MissingProps {
  mission: string;
  report: MissionReport;
}

/** What the figures lack to be complete, each with the way to it. */
export function Missing({ mission, report }: MissingProps) {
  const t = useT();
  const { horizons, confirmed, unconfirmed, openTwins } = report;
  const sum = (of: (horizon: HorizonFigures) => number) =>
    horizons.reduce((total, horizon) => total + of(horizon), 0);
  const companies = `/missions/${mission}/results?view=companies&standings=`;
  const late = sum((horizon) => horizon.late);
  const unsaid = sum((horizon) => horizon.reported - horizon.confirmed - horizon.disputed);
  const disputed = sum((horizon) => horizon.disputed);
  const withoutRate = confirmed.withoutRate + unconfirmed.withoutRate;
  const withoutJobs = confirmed.withoutJobs + unconfirmed.withoutJobs;
  const lines = [
    late > 0 && { href: `${companies}late`, words: t("outcomes-missing-late", { count: late }) },
    unsaid > 0 && {
      href: `${companies}reported`,
      words: t("outcomes-missing-unsaid", { count: unsaid }),
    },
    disputed > 0 && {
      href: `${companies}disputed`,
      words: t("outcomes-missing-disputed", { count: disputed }),
    },
    withoutRate > 0 && {
      href: "/settings/rates",
      words: t("outcomes-missing-rate", { count: withoutRate }),
    },
    withoutJobs > 0 && {
      href: `/missions/${mission}/results?view=companies&jobs=untold`,
      words: t("outcomes-missing-jobs", { count: withoutJobs }),
    },
    openTwins > 0 && {
      href: `/missions/${mission}/results?view=doubles&judged=open`,
      words: t("outcomes-missing-doubles", { count: openTwins }),
    },
  ].filter((line) => line !== false);
  if (lines.length === 0) {
    // Where nothing was reported yet, nothing is complete either.
    if (horizons.every(({ reported }) => reported === 0)) return null;
    return (
      <p>
        <Badge tone="good" icon={CircleCheck}>
          {t("outcomes-missing-nothing")}
        </Badge>
      </p>
    );
  }
  return (
    <Notice tone="attention" title={t("outcomes-missing")}>
      <ul className={styles.lines}>
        {lines.map(({ href, words }) => (
          <li key={href}>
            <Link href={href}>{words}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
