import type { CustomsValue, LookupAnswer } from "@/bridge";
import { Money } from "@/components/figures";
import { Section } from "@/components/Page";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./Answer.module.css";
import { useSourceName } from "./notes";

interface CustomsValueViewProps {
  answer: LookupAnswer;
  value: CustomsValue;
}

/** The value that the market's customs reckon with, and how the price was turned into it. */
export function CustomsValueView({ answer, value }: CustomsValueViewProps) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const sourceName = useSourceName(answer);
  return (
    <Section title={t("customs-value-title")}>
      {value.needs.length > 0 && (
        <p>
          {t("customs-value-needs", {
            basis: value.basis,
            what: formats.list(value.needs.map((need) => words(`cost-${need}`))),
          })}
        </p>
      )}
      <dl className={styles.sums}>
        {value.steps.map(({ code, amount }) => (
          <div key={code}>
            <dt>{words(`customs-step-${code}`)}</dt>
            <dd>
              <Money value={amount} />
            </dd>
          </div>
        ))}
        {value.value && (
          <div className={styles.total}>
            <dt>{t("customs-value-total", { basis: value.basis })}</dt>
            <dd>
              <Money value={value.value} />
            </dd>
          </div>
        )}
      </dl>
      {value.source && <p className={styles.quiet}>{sourceName(value.source)}</p>}
    </Section>
  );
}
