import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { commands, type LanguageFinding } from "@/bridge";
import { type Locale, useLocale } from "@/i18n/locale";
import { useT, useWords } from "@/i18n/t";
import { Button } from "./Button";
import { useDebounced } from "./debounced";
import styles from "./InclusiveNotes.module.css";

interface InclusiveNotesProps {
  text: string;
  /** The language of the text, where it is not that of the person at the desk. */
  of?: Locale | undefined;
  onChange: (text: string) => void;
}

/** Words of a text that leave people out: why, and what may stand in their place. Nothing is refused. */
export function InclusiveNotes({ text, of, onChange }: InclusiveNotesProps) {
  const locale = useLocale();
  const language = of ?? locale;
  const frame = useRef<HTMLDivElement>(null);
  const rested = useDebounced(text, 500);
  const { data = [] } = useQuery({
    queryKey: ["language", language, rested],
    queryFn: () => commands.languageCheck({ text: rested, language }),
    enabled: rested.trim() !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  // A place in the text is one in the text that was checked.
  const found = rested === text && rested.trim() !== "" ? data : [];
  return (
    <div aria-live="polite" className={styles.notes} ref={frame}>
      {found.map((finding) => (
        <Note
          key={`${finding.start} ${finding.rule}`}
          finding={finding}
          onTake={(words) => {
            onChange(replaced(text, finding, words));
            // The proposal goes with its words: one writes on.
            frame.current?.parentElement?.querySelector<HTMLElement>("input, textarea")?.focus();
          }}
        />
      ))}
    </div>
  );
}

function Note({ finding, onTake }: { finding: LanguageFinding; onTake: (words: string) => void }) {
  const t = useT();
  const words = useWords();
  return (
    <div className={styles.note}>
      <p>
        {t("language-marked", { words: finding.found })}{" "}
        {words(`language-reason-${finding.reason}`)}
      </p>
      <div className={styles.proposals}>
        {finding.proposals.map((proposal) => (
          <Button key={proposal} look="quiet" onPress={() => onTake(proposal)}>
            {t("language-take", { words: proposal })}
          </Button>
        ))}
      </div>
    </div>
  );
}

function replaced(text: string, { start, end }: LanguageFinding, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}
