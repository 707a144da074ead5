import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleX } from "lucide-react";
import type { LastPass } from "@/bridge";
import { ErrorView } from "@/components/states";
import { useThere } from "@/components/there";
import { useT, useWords } from "@/i18n/t";
import styles from "./FairMode.module.css";
import { lastPassesQuery } from "./queries";
import { inSight, type Passed } from "./use-door";

interface LastPassesProps {
  mission: string;
  zone: string | null;
  /** The last of this session. */
  last: readonly Passed[];
}

/** The last that came to this door, as the desk has kept them, below those of whom no answer came. */
export function LastPasses({ mission, zone, last }: LastPassesProps) {
  const t = useT();
  const { data: kept = [], error, refetch } = useQuery(lastPassesQuery(mission, zone, inSight));
  const unanswered = last.filter(({ passing, answer }) => answer === null && passing.zone === zone);
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (kept.length + unanswered.length === 0) return null;
  return (
    <section aria-label={t("fair-last")}>
      <h3>{t("fair-last")}</h3>
      <ol className={styles.list}>
        {unanswered.map(({ passing }) => (
          <li key={passing.id}>
            <span className={styles.part}>
              <CircleX aria-hidden size={16} />
              {t("fair-no-answer")}
            </span>
          </li>
        ))}
        {kept.map((pass) => (
          <li key={pass.id}>
            <Kept mission={mission} pass={pass} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Kept({ mission, pass }: { mission: string; pass: LastPass }) {
  const t = useT();
  const words = useWords();
  const there = useThere(mission);
  const { badge, outcome, way, happenedAt } = pass;
  const Icon = outcome === "refused" ? CircleX : CircleCheck;
  const said = [
    there.lately(happenedAt),
    words(`door-way-${way}`),
    words(`scan-outcome-${outcome}`),
    badge ? badge.name || badge.house : t("fair-unknown"),
  ];
  return (
    <span className={styles.part}>
      <Icon aria-hidden size={16} />
      {said.join(" · ")}
    </span>
  );
}
