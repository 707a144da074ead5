import type { Proof, Rule } from "@/bridge";
import { Money } from "@/components/figures";
import { useFormats } from "@/i18n/format";
import { useLocale } from "@/i18n/locale";
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
      {rule.alternatives > 1 && (
        <Fact name={t("benefits-alternatives")}>{`${rule.alternatives}`}</Fact>
      )}
      <Fact name={t("source-confidence")}>{words(`confidence-${rule.confidence}`)}</Fact>
    </dl>
  );
}

/** Which proof of origin, made out by whom, for how long. */
export function ProofView({ proof }: { proof: Proof }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const languages = new Intl.DisplayNames(useLocale(), { type: "language" });
  return (
    <dl className={styles.facts}>
      <Fact name={t("proof-types")}>
        {formats.list(proof.types.map((type) => words(`proof-type-${type}`)))}
      </Fact>
      <Fact name={t("proof-certifiers")}>
        {formats.list(proof.certifiers.map((certifier) => words(`certifier-${certifier}`)))}
      </Fact>
      {proof.issuer && <Fact name={t("proof-issuer")}>{words(`issuer-${proof.issuer}`)}</Fact>}
      {proof.validityMonths !== null && (
        <Fact name={t("proof-validity")}>{t("months", { count: proof.validityMonths })}</Fact>
      )}
      {proof.recordYears !== null && (
        <Fact name={t("proof-records")}>{t("years", { count: proof.recordYears })}</Fact>
      )}
      {proof.retroactive && <Fact name={t("proof-retroactive")}>{proof.retroactive}</Fact>}
      {proof.waiver && (
        <Fact name={t("proof-waiver")}>
          <Money value={proof.waiver} />
        </Fact>
      )}
      {proof.languages.length > 0 && (
        <Fact name={t("proof-languages")}>
          {formats.list(
            proof.languages.map((code) => named(languages, code) ?? words(`language-${code}`)),
          )}
        </Fact>
      )}
      <Fact name={t("benefits-citation")}>{proof.citation}</Fact>
      <Fact name={t("source-confidence")}>{words(`confidence-${proof.confidence}`)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function named(languages: Intl.DisplayNames, code: string): string | undefined {
  return /^[a-z]{2}$/.test(code) ? languages.of(code) : undefined;
}
