/** How a market stands in a ranking, in words; what is not known is never a figure. */
import { CircleCheck, CircleDashed, CircleHelp, FileText } from "lucide-react";
import type { Duty, Standing, StandingState } from "@/bridge";
import { Badge } from "@/components/Badge";
import { needWords } from "@/components/DutyFigure";
import { decimal, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./Markets.module.css";
import { isKnown } from "./markets";

const looks = {
  known: { tone: "neutral", icon: CircleCheck },
  needs_input: { tone: "attention", icon: CircleHelp },
  text_only: { tone: "neutral", icon: FileText },
  unknown: { tone: "neutral", icon: CircleDashed },
} as const;

/** How much is known of a market. */
export function StandingBadge({ state }: { state: StandingState }) {
  const words = useWords();
  return <Badge {...looks[state]}>{words(`standing-${state}`)}</Badge>;
}

/** What must be given first, if anything. */
export function AskedWords({ standing: { needs } }: { standing: Standing }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  if (needs.length === 0) return null;
  const what = formats.list(needs.map((need) => needWords(need, t, words)));
  return <span className={styles.under}>{t("duty-needs", { what })}</span>;
}

/** The exchange rates that were taken from the office's table. */
export function TakenRates({ rates }: Pick<Standing, "rates">) {
  const t = useT();
  const formats = useFormats();
  return rates.map(({ from, to, rate, on, source }) => (
    <span key={`${from} ${to}`} className={styles.under}>
      {t("benefits-rate-taken", {
        from,
        to,
        rate,
        where: [on && formats.day(on), source].filter(Boolean).join(", "),
      })}
    </span>
  ));
}

/** The rate of a duty as published, and what qualifies it. */
export function RateWords({ duty }: { duty: Duty }) {
  const t = useT();
  const words = useWords();
  if (duty.state === "unknown") return <Unknown />;
  const { isFree, text, reason } = duty;
  return (
    <>
      {isFree ? t("duty-free") : text}
      {reason !== null && <span className={styles.under}>{`${words(`reason-${reason}`)}.`}</span>}
    </>
  );
}

/** The margin, and the most that another line has. */
export function MarginWords({ standing }: { standing: Standing }) {
  const t = useT();
  const { margin, mostMargin, lines } = standing;
  const most = mostMargin === null ? null : t("markets-up-to", { points: decimal(mostMargin) });
  const many = lines > 1 ? t("markets-lines", { count: lines }) : null;
  return (
    <>
      {isKnown(standing) ? decimal(margin ?? "") : <Unknown />}
      {most && <span className={styles.under}>{most}</span>}
      {many && <span className={styles.under}>{many}</span>}
    </>
  );
}

/** What is not known, as a word. */
export function Unknown() {
  return <span className={styles.unknown}>{useT()("duty-unknown")}</span>;
}
