import type { Gap, ResultRow, SelectionRules } from "@/bridge";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Page";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { useDeciderWords } from "./deciders";
import { plainly } from "./figures";
import { OutcomeBadge } from "./OutcomeBadge";
import { Spread } from "./Spread";
import styles from "./selection.module.css";

interface ExplainedProps {
  row: ResultRow;
  rules: SelectionRules;
  isDecided: boolean;
}

/** What became of an application, and what would have changed it. */
export function Explained({ row, rules, isDecided }: ExplainedProps) {
  const t = useT();
  const words = useWords();
  const say = useDeciderWords(rules);
  const { explanation, companyName } = row;
  const { outcome, position, ranked, mean, behindBy, toPlace, toNext, margin, unmet } = explanation;
  return (
    <Section title={companyName}>
      <div>
        <OutcomeBadge outcome={outcome} />
      </div>
      {!isDecided && <p>{t("results-not-decided")}</p>}
      <Facts>
        <Fact name={t("results-position")}>
          {position !== null &&
            t("result-position-of", { position: `${position}`, ranked: `${ranked}` })}
        </Fact>
        <Fact name={t("results-mean")}>{mean}</Fact>
        <Fact name={t("results-spread")}>{row.least && <Spread row={row} />}</Fact>
        <Fact name={t("result-behind-by")}>{behindBy && say(behindBy)}</Fact>
      </Facts>
      <h3>{t("result-what-would")}</h3>
      {outcome === "not-reviewed" && <p>{t("result-not-reviewed")}</p>}
      {outcome === "not-admitted" && (
        <>
          <p>{t("result-unmet")}</p>
          <ul className={styles.bullets}>
            {unmet.map((kind) => (
              <li key={kind}>{words(`requirement-short-${kind}`)}</li>
            ))}
          </ul>
        </>
      )}
      {outcome === "selected" && (
        <p>
          {margin === null ? t("result-all-fit") : t("result-margin", { margin: plainly(margin) })}
        </p>
      )}
      {toPlace && <Enough gap={toPlace} rules={rules} isPlace />}
      {toNext && toNext.position !== toPlace?.position && <Enough gap={toNext} rules={rules} />}
    </Section>
  );
}

interface EnoughProps {
  gap: Gap;
  rules: SelectionRules;
  /** It is the gap to the last place. */
  isPlace?: boolean;
}

/** With how many points more in one criterion an application would stand before another. */
function Enough({ gap: { position, mean, enough }, rules, isPlace = false }: EnoughProps) {
  const t = useT();
  const formats = useFormats();
  const missed = plainly(mean);
  const params = { position: `${position}`, mean: missed };
  const nameOf = (code: string) => rules.criteria.find((one) => one.code === code)?.name ?? code;
  const possible = enough.filter(({ points }) => points !== null);
  const never = enough.filter(({ points }) => points === null);
  return (
    <div>
      <p>
        {missed === "0" && t("result-tied", { position: `${position}` })}
        {missed !== "0" && (isPlace ? t("result-to-place", params) : t("result-to-next", params))}{" "}
        {possible.length > 0 ? t("result-any-enough") : t("result-none-enough")}
      </p>
      {possible.length > 0 && (
        <ul className={styles.bullets}>
          {possible.map(({ criterion, points }) => (
            <li key={criterion}>
              {t("result-enough", { criterion: nameOf(criterion), points: points ?? 0 })}
            </li>
          ))}
          {never.length > 0 && (
            <li>
              {t("result-never", {
                criteria: formats.list(never.map((one) => nameOf(one.criterion))),
              })}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
