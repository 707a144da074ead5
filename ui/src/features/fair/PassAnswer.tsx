import { CircleAlert, CircleCheck, CircleX, Clock, ShieldAlert } from "lucide-react";
import type { ClockDoubt, DoorWay, ScanAnswer } from "@/bridge";
import { Button } from "@/components/Button";
import { useMay } from "@/components/may";
import { ErrorView, Notice } from "@/components/states";
import { useThere } from "@/components/there";
import { useT, useWords } from "@/i18n/t";
import { offWords } from "./clock-off";
import styles from "./FairMode.module.css";
import type { Later } from "./LaterDialog";
import type { Passed } from "./use-door";

interface PassAnswerProps {
  mission: string;
  passed: Passed;
  onForce: () => void;
  onAgain: () => void;
  /** It was at another time than now. */
  onLater: (later: Later) => void;
}

const icons = { passed: CircleCheck, forced: ShieldAlert, refused: CircleX } as const;

/** What the door says, so large that it is read at arm's length. */
export function PassAnswer({ mission, passed, onForce, onAgain, onLater }: PassAnswerProps) {
  const t = useT();
  const words = useWords();
  const mayForce = useMay("record-attendance");
  const there = useThere(mission);
  const { answer, error, passing } = passed;
  if (!answer) return <ErrorView error={error} onRetry={onAgain} />;
  const { outcome, badge } = answer;
  const Icon = icons[outcome];
  return (
    <section className={styles.answer} data-outcome={outcome} aria-label={t("fair-answer")}>
      <p className={styles.verdict}>
        <Icon aria-hidden size={48} />
        {words(`scan-outcome-${outcome}`)}
      </p>
      {badge && (
        <p className={styles.who}>
          {badge.name || badge.house}
          <span className={styles.under}>
            {[badge.name !== "" && badge.house, badge.role, words(`badge-kind-${badge.kind}`)]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </p>
      )}
      {!badge && outcome !== "refused" && <p>{t("fair-not-listed")}</p>}
      <Why mission={mission} answer={answer} />
      {passing.force !== null && outcome === "forced" && (
        <p>{t("fair-forced-because", { reason: passing.force })}</p>
      )}
      {answer.wasKnown && <p>{t("fair-was-known")}</p>}
      {passing.at !== null && (
        <p>{t("fair-told-at", { moment: there.moment(answer.happenedAt) })}</p>
      )}
      <p>{t("fair-inside-now", { count: answer.inside })}</p>
      {answer.clock.map((doubt) => (
        <Doubt key={doubt.witness} doubt={doubt} />
      ))}
      {outcome === "refused" && mayForce && (
        <div className={styles.row}>
          <Button icon={CircleAlert} onPress={onForce}>
            {t("fair-force")}
          </Button>
          {badge && (
            <Button
              look="quiet"
              icon={Clock}
              onPress={() =>
                onLater({
                  who: passing.who,
                  zone: passing.zone,
                  way: untold(answer, passing.way),
                  name: badge.name || badge.house,
                })
              }
            >
              {t("fair-later")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** Which way somebody went untold: whoever is in already went out, and whoever is not in came in. */
function untold({ issue }: ScanAnswer, way: DoorWay): DoorWay {
  if (issue === "already-in") return "out";
  return issue === "not-in" ? "in" : way;
}

/** What stands against it, if anything. */
function Why({ mission, answer }: { mission: string; answer: ScanAnswer }) {
  const t = useT();
  const words = useWords();
  const there = useThere(mission);
  const { issue, verdict, since } = answer;
  if (issue === null) return null;
  const why = issue === "badge" ? words(`badge-verdict-${verdict}`) : words(`scan-issue-${issue}`);
  const isOfPresence = issue === "already-in" || issue === "not-in";
  return (
    <p className={styles.why}>
      {why} {isOfPresence && since && t("fair-since", { time: there.clock(since) })}
    </p>
  );
}

function Doubt({ doubt }: { doubt: ClockDoubt }) {
  const words = useWords();
  return (
    <Notice tone="attention">
      {words(doubt.isAhead ? "clock-ahead" : "clock-behind", {
        witness: words(`clock-witness-${doubt.witness}`),
        off: offWords(words, doubt.off),
      })}
    </Notice>
  );
}
