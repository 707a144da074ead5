import type { Line, LookupAnswer } from "@/bridge";
import { keyed } from "@/components/keyed";
import { noteWords } from "@/components/notes";
import { Section } from "@/components/Page";
import { Notice } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import styles from "./Answer.module.css";
import { useLifted, useMeasure } from "./lifted";
import { useSourceName } from "./notes";

/** What else must be known: additional duties, notes, pending agreements, and what is not included. */
export function AnswerNotes({ answer, line }: { answer: LookupAnswer; line: Line }) {
  const t = useT();
  const words = useWords();
  const name = useName();
  const formats = useFormats();
  const lifted = useLifted();
  const measure = useMeasure();
  const sourceName = useSourceName(answer);
  return (
    <div className={styles.notes}>
      {line.additional.length > 0 && (
        <Section title={t("benefits-additional")} help={t("benefits-additional-help")}>
          <ul className={styles.list}>
            {keyed(line.additional, ({ code }) => code).map(({ key, row }) => (
              <li key={key}>
                <strong>{row.code}</strong> {row.text}
                <span className={styles.under}>
                  {[
                    measure(row),
                    lifted(line, row),
                    row.citation,
                    row.source && sourceName(row.source),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(answer.notes.length > 0 || answer.pending.length > 0) && (
        <Section title={t("benefits-notes")}>
          <ul className={styles.list}>
            {answer.pending.map((agreement) => (
              <li key={agreement.id}>
                {t("benefits-pending", { agreement: name(agreement) })}
                <span className={styles.under}>{sourceName(agreement.source)}</span>
              </li>
            ))}
            {keyed(answer.notes, ({ code, source }) => `${code} ${source}`).map(({ key, row }) => (
              <li key={key}>
                {noteWords(words, formats, row)}
                <span className={styles.under}>{sourceName(row.source)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Notice>
        {answer.notIncluded.length > 0 && (
          <p>
            {t("benefits-not-included", {
              what: formats.list(answer.notIncluded.map((code) => words(`charge-${code}`))),
            })}
          </p>
        )}
        <p>{t("documents-sheet-note-authority")}</p>
      </Notice>
    </div>
  );
}
