import { hashKey, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { OriginAnswer, OriginQuestion } from "@/bridge";
import { useDebounced } from "@/components/debounced";
import { useLocale } from "@/i18n/locale";
import type { LineForm } from "./bill";
import { type CaseForm, questionOf } from "./case-form";
import { determinationQuery } from "./queries";

/** An answer, and the lines that it speaks of. */
export interface Determined {
  answer: OriginAnswer;
  /** As they were when they were asked about. */
  lines: readonly LineForm[];
}

/** What is known of a case while it is typed. */
export interface Finding {
  /** None before the good has a code and a currency. */
  question: OriginQuestion | null;
  /** The newest; until it comes, the one before. */
  determined: Determined | null;
  isPending: boolean;
}

/** What comes out of a case, once the typing rests. */
export function useDetermination(form: CaseForm) {
  const locale = useLocale();
  const rested = useDebounced(form);
  const { question, query } = useMemo(() => {
    const asked = questionOf(rested, locale);
    const { queryKey, ...options } = determinationQuery(asked);
    // A long bill is hashed once for each question, not at every key.
    return { question: asked, query: { ...options, queryKey, queryHash: hashKey(queryKey) } };
  }, [rested, locale]);
  const { data, error, isPlaceholderData, refetch } = useQuery(query);
  const [lines, setLines] = useState(rested.lines);
  if (data && !isPlaceholderData && lines !== rested.lines) setLines(rested.lines);
  const determined = useMemo(() => (data ? { answer: data, lines } : null), [data, lines]);
  const finding: Finding = {
    question,
    determined: question && determined,
    isPending: question !== null && !data && error === null,
  };
  return { ...finding, error, retry: () => void refetch() };
}
