import type { NextStep } from "@/bridge";
import { useWords } from "@/i18n/t";

/** What to do about something unknown: which official file to load, and from whom. */
export function NextStepWords({ step }: { step: NextStep }) {
  const words = useWords();
  const { authority, file } = step;
  return <span>{words(`next-step-${step.code}`, { authority, file })}</span>;
}
