import type { Proof, Rule } from "@/bridge";
import { useT, useWords } from "@/i18n/t";
import styles from "./DutyCard.module.css";

/** Where the rule of origin stands and how sure its reading is. */
export function RuleView({ rule }: { rule: Rule }) {
  const t = useT();
  const words = useWords();
  return (
    <dl className={styles.facts}>
      <Fact name={t("benefits-citation")}>{rule.citation}</Fact>
      <Fact name={t("benefits-edition")}>{rule.edition}</Fact>
      <Fact name={t("benefits-reading")}>{words(`rule-state-${rule.state}`)}</Fact>
      {rule.alternatives > 0 && (
        <Fact name={t("benefits-alternatives")}>{`${rule.alternatives}`}</Fact>
      )}
      <Fact name={t("source-confidence")}>{words(`confidence-${rule.confidence}`)}</Fact>
    </dl>
  );
}

/** Where the proof of origin is asked for and how sure its reading is. */
export function ProofView({ proof }: { proof: Proof }) {
  const t = useT();
  const words = useWords();
  return (
    <dl className={styles.facts}>
      <Fact name={t("benefits-citation")}>{proof.citation}</Fact>
      <Fact name={t("source-confidence")}>{words(`confidence-${proof.confidence}`)}</Fact>
    </dl>
  );
}

export function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
