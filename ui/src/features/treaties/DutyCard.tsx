import { ChevronRight, CircleHelp, FileCheck2, Landmark, Star } from "lucide-react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { BreakEven, Duty, Preference, Source } from "@/bridge";
import { Badge } from "@/components/Badge";
import { DutyFigure } from "@/components/DutyFigure";
import { Money } from "@/components/figures";
import { isNothing } from "@/components/money";
import { SourceMarks } from "@/components/SourceMark";
import text from "@/components/text.module.css";
import { decimal, quantity, useFormats } from "@/i18n/format";
import { useName, useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import styles from "./DutyCard.module.css";
import { QuotaView } from "./QuotaView";
import { ProofView, RuleView } from "./RuleAndProof";

interface DutyCardProps {
  preference: Preference;
  mfn: Duty;
  /** Why this agreement serves best, or null if another does. */
  bestBecause: string | null;
  isAlone: boolean;
  /** Whether it was asked from which shipment on the proof pays. */
  hasProofCost: boolean;
  sources: readonly Source[];
}

/** One agreement: its duty in large, the general one struck beside, what it saves and what it asks. */
export function DutyCard({
  preference,
  mfn,
  bestBecause,
  isAlone,
  hasProofCost,
  sources,
}: DutyCardProps) {
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
      <div>
        <DutyFigure duty={duty} size="large" isNextStepKnown={mfn.nextStep !== null} />
        {mfn.amount && duty.state === "computed" && !mfn.isFree && (
          <p className={styles.struck}>
            <span className={text.told}>{t("benefits-instead-of")}</span>
            <s>
              <Money value={mfn.amount} />
            </s>
          </p>
        )}
      </div>
      {saving && !isNothing(saving) && (
        <p className={styles.saving}>
          {t("benefits-saves")} <Money value={saving} />
        </p>
      )}
      {hasProofCost && saving !== null && (
        <BreakEvenWords breakEven={preference.breakEven ?? null} />
      )}
      {isBest && !isAlone && (
        <p className={styles.why}>
          {t("benefits-best-because", { reason: words(`best-${bestBecause}`) })}
        </p>
      )}
      <Asks preference={preference} />
      <p className={styles.sources}>
        {t("benefits-sources")}
        <SourceMarks marks={preference.sources} sources={sources} />
      </p>
    </li>
  );
}

/** What the agreement asks in return: the rule of origin, the proof, the quota. */
function Asks({ preference }: { preference: Preference }) {
  const t = useT();
  const formats = useFormats();
  const { rule, proof, quota, agreement } = preference;
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
          {(quota.orders ?? []).length > 0 && <QuotaView quota={quota} />}
        </Ask>
      )}
      <Staged preference={preference} />
      {agreement.review && (
        <p className={styles.quiet}>
          {t("benefits-review", { day: formats.day(agreement.review) })}
        </p>
      )}
    </div>
  );
}

/** From which shipment on the proof is worth its cost. */
function BreakEvenWords({ breakEven }: { breakEven: BreakEven | null }) {
  const t = useT();
  const formats = useFormats();
  if (breakEven === null) return <p className={styles.why}>{t("benefits-break-even-never")}</p>;
  const { value, quantities } = breakEven;
  const what = [
    ...(value ? [`${value.currency} ${decimal(value.amount)}`] : []),
    ...quantities.map(({ amount, unit }) => quantity(amount, unit)),
  ];
  return (
    <p className={styles.why}>
      <b>{t("benefits-break-even")}</b>{" "}
      {t("benefits-break-even-what", { what: formats.list(what) })}
    </p>
  );
}

/** Where the rate stands in its staging. */
function Staged({ preference }: { preference: Preference }) {
  const t = useT();
  const formats = useFormats();
  const { category, base, nextChange } = preference;
  if (!category && !base && !nextChange) return null;
  return (
    <dl className={styles.facts}>
      {category && (
        <div>
          <dt>{t("benefits-category")}</dt>
          <dd>{category}</dd>
        </div>
      )}
      {base && (
        <div>
          <dt>{t("benefits-base")}</dt>
          <dd>{base}</dd>
        </div>
      )}
      {nextChange && (
        <div>
          <dt>{t("timeline-title")}</dt>
          <dd>{t("benefits-next-change", { day: formats.day(nextChange) })}</dd>
        </div>
      )}
    </dl>
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
