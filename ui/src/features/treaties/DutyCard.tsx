import { ChevronRight, CircleHelp, FileCheck2, Landmark, Star } from "lucide-react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { Duty, Preference, Source } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Money } from "@/components/figures";
import { keyed } from "@/components/keyed";
import { SourceMarks } from "@/components/SourceMark";
import { useFormats } from "@/i18n/format";
import { useName, useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import styles from "./DutyCard.module.css";
import { DutyFigure } from "./DutyFigure";
import { ProofView, RuleView } from "./RuleAndProof";

interface DutyCardProps {
  preference: Preference;
  mfn: Duty;
  /** Why this agreement serves best, or null if another does. */
  bestBecause: string | null;
  isAlone: boolean;
  /** The day of the question. */
  on: string;
  sources: readonly Source[];
}

/** One agreement: its duty in large, the general one struck beside, what it saves and what it asks. */
export function DutyCard({ preference, mfn, bestBecause, isAlone, on, sources }: DutyCardProps) {
  const t = useT();
  const words = useWords();
  const shortName = useShortName();
  const name = useName();
  const { agreement, duty, saving } = preference;
  const isBest = bestBecause !== null;
  return (
    <li className={styles.card} data-best={isBest || undefined}>
      <header className={styles.head}>
        <h3 title={name(agreement)}>{shortName(agreement)}</h3>
        {isBest && !isAlone && (
          <Badge tone="attention" icon={Star}>
            {t("benefits-best")}
          </Badge>
        )}
      </header>
      <div className={styles.duty}>
        <DutyFigure duty={duty} size="large" isNextStepKnown={mfn.nextStep !== null} />
        {mfn.amount && duty.state === "computed" && !mfn.isFree && (
          <p className={styles.struck}>
            <span className={styles.hidden}>{t("benefits-instead-of")}</span>
            <s>
              <Money value={mfn.amount} />
            </s>
          </p>
        )}
      </div>
      {saving && !/^0+(\.0+)?$/.test(saving.amount) && (
        <p className={styles.saving}>
          {t("benefits-saves")} <Money value={saving} />
        </p>
      )}
      {isBest && !isAlone && (
        <p className={styles.why}>
          {t("benefits-best-because", { reason: words(`best-${bestBecause}`) })}
        </p>
      )}
      <Asks preference={preference} on={on} />
      <p className={styles.sources}>
        {t("benefits-sources")}
        <SourceMarks marks={preference.sources} sources={sources} />
      </p>
    </li>
  );
}

/** What the agreement asks in return: the rule of origin, the proof, the quota, and the years to come. */
function Asks({ preference, on }: { preference: Preference; on: string }) {
  const t = useT();
  const formats = useFormats();
  const { rule, proof, quota, staging, agreement } = preference;
  const current = staging.findLast(({ from }) => from <= on)?.from;
  return (
    <div className={styles.asks}>
      <Ask
        icon={Landmark}
        title={t("benefits-rule")}
        text={rule?.text ?? t("benefits-rule-unknown")}
      >
        {rule && <RuleView rule={rule} />}
      </Ask>
      <Ask
        icon={FileCheck2}
        title={t("benefits-proof")}
        text={proof?.text ?? t("benefits-proof-unknown")}
      >
        {proof && <ProofView proof={proof} />}
      </Ask>
      {quota && (
        <Ask icon={CircleHelp} title={t("benefits-quota")} text={quota.text}>
          {null}
        </Ask>
      )}
      {staging.length > 1 && (
        <ol className={styles.staging} aria-label={t("benefits-staging")}>
          {keyed(staging, ({ from }) => from).map(({ key, row: { from, text } }) => (
            <li key={key} data-current={from === current || undefined}>
              <span>{t("benefits-from", { day: formats.day(from) })}</span>
              <span>{/^free$/i.test(text) ? t("duty-free") : text}</span>
            </li>
          ))}
        </ol>
      )}
      {agreement.review && (
        <p className={styles.quiet}>
          {t("benefits-review", { day: formats.day(agreement.review) })}
        </p>
      )}
    </div>
  );
}

interface AskProps {
  icon: typeof Landmark;
  title: string;
  text: string;
  children: React.ReactNode;
}

function Ask({ icon: Icon, title, text, children }: AskProps) {
  if (!children) {
    return (
      <div className={styles.ask}>
        <Icon aria-hidden size={16} />
        <div>
          <p className={styles.title}>{title}</p>
          <p className={styles.text}>{text}</p>
        </div>
      </div>
    );
  }
  return (
    <Disclosure className={styles.ask}>
      <Icon aria-hidden size={16} />
      <div>
        <Heading level={4}>
          <Button slot="trigger" className={styles.trigger}>
            {title}
            <ChevronRight aria-hidden size={14} />
          </Button>
        </Heading>
        <p className={styles.text}>{text}</p>
        <DisclosurePanel className={styles.panel}>{children}</DisclosurePanel>
      </div>
    </Disclosure>
  );
}
