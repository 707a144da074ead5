import type { Source } from "@/bridge";
import { Section } from "@/components/Page";
import { SourceFacts } from "@/components/SourceMark";
import { useT } from "@/i18n/t";
import styles from "./Answer.module.css";

/** Every source that the answer rests on, by its mark. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const t = useT();
  return (
    <Section title={t("benefits-sources-title")}>
      <ol className={styles.sources}>
        {sources.map((source) => (
          <li key={source.n}>
            <span className={styles.number}>{source.n}</span>
            <SourceFacts source={source} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
